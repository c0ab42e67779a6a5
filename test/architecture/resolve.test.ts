import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/resolve.ts';
import { modules, ROOT } from './tree.ts';

const nowhere = (): never => {
  throw new Error('asked Node');
};
const context = (parentURL: string) => ({ parentURL, conditions: [], importAttributes: {} });

const imports = modules('src', 'commands', 'feeds').flatMap(({ path, source }) =>
  [...source.matchAll(/\bfrom '(\.[^']+\.ts)'|\bimport\('(\.[^']+\.ts)'\)/g)].map((match) => ({
    parent: pathToFileURL(join(ROOT, path)).href,
    specifier: match[1] ?? match[2] ?? '',
  })),
);

describe('where a module is', () => {
  it('is what its path says, for every import of ours', () => {
    expect(imports.length).toBeGreaterThan(1000);
    for (const { parent, specifier } of imports) {
      const { url } = resolve(specifier, context(parent), nowhere);
      expect(url).toBe(new URL(specifier, parent).href);
      expect(existsSync(new URL(url))).toBe(true);
    }
  });

  it.each([
    ['a package', 'zod', pathToFileURL(join(ROOT, 'src/config.ts')).href],
    ['a builtin module', 'node:fs', pathToFileURL(join(ROOT, 'src/config.ts')).href],
    ['a file of a package', './core.js', 'file:///node_modules/zod/v4/index.js'],
    ['messages of another package', '../locales/index.js', 'file:///node_modules/other/v4/index.js'],
  ])('is asked of Node for %s', (_, specifier, parent) => {
    expect(() => resolve(specifier, context(parent), nowhere)).toThrow('asked Node');
  });

  it('is nowhere for the messages of zod, which are still where they were', () => {
    const path = 'node_modules/zod/v4/core/index.js';
    expect(readFileSync(join(ROOT, path), 'utf8')).toContain("'../locales/index.js'".replaceAll("'", '"'));
    const { url } = resolve('../locales/index.js', context(pathToFileURL(join(ROOT, path)).href), nowhere);
    expect(url).toBe('data:text/javascript,');
  });
});
