import { FluentBundle, FluentResource } from '@fluent/bundle';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXPLANATIONS } from '../../src/check/explanation.ts';
import { VERDICTS } from '../../src/check/verdict.ts';
import * as german from '../../src/message/phrases/de/index.ts';
import * as germanMore from '../../src/message/phrases/de/more.ts';
import * as english from '../../src/message/phrases/en/index.ts';
import * as englishMore from '../../src/message/phrases/en/more.ts';
import { loadWords, type Words } from '../../src/message/words.ts';

const variables = (pattern: string): string[] => [...new Set(pattern.match(/\$[a-zA-Z_]\w*/g) ?? [])].sort();

const books = [
  ['phrases', english.phrases, german.phrases],
  ['more', englishMore.more, germanMore.more],
  ['explanations', englishMore.explanations, germanMore.explanations],
] as const;

describe.each(books)(
  '%s',
  (_name, en: Readonly<Record<string, string>>, de: Readonly<Record<string, string>>) => {
    test('say the same things in both languages', () => {
      expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
      for (const [id, pattern] of Object.entries(en)) {
        expect([id, variables(de[id] ?? '')]).toEqual([id, variables(pattern)]);
      }
    });

    test('are patterns Fluent can read, with nothing left over', () => {
      for (const [locale, book] of [
        ['en', en],
        ['de', de],
      ] as const) {
        for (const [id, pattern] of Object.entries(book)) {
          const bundle = new FluentBundle(locale, { useIsolating: false });
          const problems = bundle.addResource(
            new FluentResource(`${id} = ${pattern.replaceAll('\n', '\n ')}`),
          );
          const value = bundle.getMessage(id)?.value;
          expect([id, problems, value == null]).toEqual([id, [], false]);
          const errors: Error[] = [];
          const args = Object.fromEntries(variables(pattern).map((name) => [name.slice(1), 1]));
          const said = bundle.formatPattern(value!, args, errors);
          expect([id, errors]).toEqual([id, []]);
          expect(said).not.toMatch(/[{}]|\$\w/);
        }
      }
    });
  },
);

describe('loadWords', () => {
  let en: Words;
  let de: Words;
  beforeAll(async () => {
    [en, de] = await Promise.all([loadWords('en'), loadWords('de')]);
  });

  test('fills in arguments without isolating marks', () => {
    expect(en.say('age', { day: '22 November 2026' })).toBe('Data to 22 November 2026.');
    expect(de.say('age', { day: '22. November 2026' })).toBe('Datenstand: 22. November 2026.');
  });

  test('counts', () => {
    expect(en.say('check-headline', { count: 1, tally: '1 refuted' })).toBe('One claim checked: 1 refuted.');
    expect(de.say('check-headline', { count: 3, tally: '3 belegt' })).toBe('3 Aussagen geprüft: 3 belegt.');
  });

  test('a missing argument is a fault, not a gap', () => {
    expect(() => en.say('age')).toThrow(/age/);
  });

  test('has a word for every verdict, the English one being its code', () => {
    expect(VERDICTS.map((code) => en.verdict(code))).toEqual([...VERDICTS]);
    expect(VERDICTS.map((code) => de.verdict(code))).toEqual([
      'belegt',
      'irreführend',
      'widerlegt',
      'nicht prüfbar',
    ]);
  });

  test('writes numbers and days in the form of the language', () => {
    expect(en.number(48_000, 'USD')).toBe('$48,000');
    expect(de.number(37.5, '%')).toBe('37,5 %');
    expect([en.day('2021-07-03'), de.day('2021-07-03')]).toEqual(['3 July 2021', '3. Juli 2021']);
  });

  test('knows which phrases there are', () => {
    expect(en.has('help-summary')).toBe(true);
    expect(en.has('toString')).toBe(false);
  });

  test('has a sentence for every explanation', () => {
    for (const id of EXPLANATIONS) expect(Object.hasOwn(englishMore.explanations, id)).toBe(true);
  });
});
