import { describe, expect, it } from 'vitest';
import { modules } from './tree.ts';

const all = modules('src', 'commands', 'feeds');
const code = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''");

const PURE = ['core', 'facts', 'news', 'claims', 'check', 'message', 'command'].map((room) => `src/${room}/`);
const WORLDLY =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bconsole\.|\bfetch\(|\bsetTimeout\b|\bperformance\./;
const WORD_LISTS =
  /^src\/(claims\/lexicon|message\/phrases|facts\/tables)\/|^src\/(news|sources)\/.*(words|table)s?\.ts$/;

describe('what is absent', () => {
  it('pure rooms have no clock, chance, process, network or console', () => {
    const found = all
      .filter((m) => PURE.some((room) => m.path.startsWith(room)))
      .filter((m) => WORLDLY.test(code(m.source)))
      .map((m) => m.path);
    expect(found).toEqual([]);
  });

  it('only command/options.ts looks inside a schema', () => {
    const inside = /\._zod\b|\.def\b|\bZod[A-Z]\w*\b(?=\))|instanceof z\./;
    expect(all.filter((m) => inside.test(code(m.source))).map((m) => m.path)).toEqual(
      ['src/command/options.ts'].filter((path) =>
        all.some((m) => m.path === path && inside.test(code(m.source))),
      ),
    );
  });

  it('no drawers without a meaning', () => {
    const drawer = /(^|\/)(utils?|helpers?|shared|services?|common|misc|lib)(\/|\.ts$)/;
    expect(all.map((m) => m.path).filter((path) => drawer.test(path))).toEqual([]);
  });

  it('no file over 250 lines that is not a word list', () => {
    const long = all
      .filter((m) => !WORD_LISTS.test(m.path))
      .map((m) => ({ path: m.path, lines: m.source.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it('natural is imported in at most three files, by sub-path', () => {
    const importers = all.filter((m) => m.imports.some((i) => i.external && i.to === 'natural'));
    expect(importers.length).toBeLessThanOrEqual(3);
    expect(importers.filter((m) => /['"]natural['"]/.test(m.source)).map((m) => m.path)).toEqual([]);
  });

  it('nothing left open or silenced', () => {
    const open = /\bTODO\b|\bFIXME\b|@ts-(ignore|nocheck|expect-error)|\bas any\b|biome-ignore/;
    expect(all.filter((m) => open.test(m.source)).map((m) => m.path)).toEqual([]);
  });
});
