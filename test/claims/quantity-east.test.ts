import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/claims/lexicon/index.ts';
import { readQuantities } from '../../src/claims/quantity/read.ts';
import { EASTERN } from './corpus/quantities-east.ts';

const LANGUAGES = ['ru', 'tr', 'zh'] as const;

describe.each(LANGUAGES)('quantities in %s', (lang) => {
  const rows = EASTERN.flatMap(({ is, ...rest }) => (rest[lang] ?? []).map((text) => ({ text, is })));
  it.each(rows)('$text', ({ text, is }) => {
    const found = readQuantities(text, lexiconOf(lang));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(is);
  });
});
