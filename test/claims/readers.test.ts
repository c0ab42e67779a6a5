import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readThrough } from '../../src/claims/read.ts';
import { READERS } from '../../src/claims/rules/index.ts';
import { neededFor } from '../../src/claims/rules/needed.ts';
import { has, type Reader, type Sight } from '../../src/claims/sight.ts';
import { heldAround } from '../../src/claims/text/held.ts';
import { meet } from '../../src/claims/text/term-set.ts';

const CORPORA = new URL('../corpus/', import.meta.url);
const files = readdirSync(CORPORA).filter((name) => name.endsWith('.jsonl'));

/** Every number of a language's texts as it stands there. */
function sightsIn(file: string): Sight[] {
  const lines = readFileSync(new URL(file, CORPORA), 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { text } = JSON.parse(line) as { readonly text: string };
    const article = { title: null, text, published: { start: '2026-02-10', end: '2026-02-10' } };
    const { passages } = readThrough({ ...article, lang: file.slice(0, 2) });
    return passages.flatMap((passage) =>
      passage.scenes.flatMap((scene) => scene.quantities.map((quantity) => ({ passage, scene, quantity }))),
    );
  });
}

function isAsked(reader: Reader, { passage, scene, quantity }: Sight): boolean {
  const here = neededFor(reader.here, quantity.dimension);
  const around = neededFor(reader.around, quantity.dimension);
  return (!here || has(scene, here)) && (!around || meet(heldAround(passage, scene), around));
}

describe('readers', () => {
  test.each(files)('have nothing to say without the words they name: %s', (file) => {
    const sights = sightsIn(file);
    expect(sights.length).toBeGreaterThan(20);
    const spoke = sights.flatMap((sight) =>
      READERS.filter(
        (reader) =>
          reader.dimensions.includes(sight.quantity.dimension) &&
          !isAsked(reader, sight) &&
          reader.read(sight) !== null,
      ).map(({ name }) => `${name}: ${sight.passage.text.slice(sight.scene.start, sight.scene.end)}`),
    );
    expect(spoke).toEqual([]);
  });
});
