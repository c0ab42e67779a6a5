import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadWords, type Words } from '../../src/message/words.ts';
import { fold, placeOf } from '../../src/newsroom/folded.ts';
import { answerTo, foundLine, mistakeSentence, textsOf } from '../../src/newsroom/matching.ts';
import { parseQuery } from '../../src/newsroom/query.ts';
import type { Story } from '../../src/ports.ts';
import { kept } from '../store/samples.ts';
import { story } from './subscribed.ts';

const told = (title: string, text = '', more: Partial<Story> = {}): Story =>
  story({ article: { title, text, published: null, lang: null }, tellings: [], ...more });

function passes(query: string, about: Story): boolean {
  const parsed = parseQuery(query);
  if ('mistake' in parsed) throw new Error(JSON.stringify(parsed.mistake));
  return answerTo(parsed.query, textsOf(about)).passes;
}

describe('a word', () => {
  const TEXT =
    'Die Mining-Difficulty fiel um 11,16\u00a0%; für CAFÉ-Besitzer heißt das: 3.2 EH/s (net) – “so what”?';
  test.each([
    ['difficulty', true, 'case is folded, a hyphen parts words'],
    ['diff', false, 'whole words'],
    ['diff*', true, 'the beginning of one'],
    ['iculty*', false, 'only the beginning'],
    ['11,16', true, 'a number'],
    ['11', false, 'no part of a number'],
    ['16', false, 'no part of a number'],
    ['"11,16 %"', true, 'a no-break space is a space'],
    ['fur', true, 'accents are folded in the text'],
    ['für', true, 'and in the query'],
    ['cafe', true, 'capitals with accents'],
    ['cafe\u0301', true, 'accents as marks of their own'],
    ['heisst', true, 'sharp s'],
    ['EH/s', true, 'a unit'],
    ['"fiel  um"', true, 'white space of any length'],
    ['"um fiel"', false, 'the order of a phrase'],
    ['„so what“', true, 'quotes of any shape'],
    ['so-what', false, 'a hyphen is no space'],
    ['(net)', true, 'parentheses group'],
    ['%', true, 'a sign'],
  ])('%s: %s (%s)', (query, expected) => {
    expect(passes(query, told(TEXT))).toBe(expected);
  });

  it('is found in scripts that write without spaces, and in the folded offsets of any text', () => {
    expect(passes('难度', told('比特币挖矿难度下降11.16%'))).toBe(true);
    expect(passes('マイニング', told('ビットコインマイニング難易度'))).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { plain, folded, offsets } = fold(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(plain.length);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        const whole = folded.trim();
        if (whole !== '') expect(placeOf(folded, whole, false)).not.toBeNull();
        expect(fold(folded).folded).toBe(folded);
      }),
    );
  });
});

describe('a query', () => {
  const ABOUT = told('Hashprice falls', 'Miners in Texas earn less. The ETF flows stay.', {
    lang: 'de-AT',
    tellings: [
      {
        feed: 'blockspace',
        outlet: 'Blockspace Media',
        title: 'Hashprice drops',
        link: 'https://b.example/hash',
      },
    ],
    claims: [kept('c', 'refuted')],
  });
  test.each([
    ['hashprice texas', true],
    ['hashprice AND texas', true],
    ['hashprice UND texas', true],
    ['hashprice AND ohio', false],
    ['ohio OR texas', true],
    ['ohio ODER texas', true],
    ['ohio texas OR hashprice', true],
    ['(ohio OR texas) nebraska', false],
    ['hashprice NOT etf', false],
    ['hashprice NICHT nebraska', true],
    ['hashprice -etf', false],
    ['hashprice -"etf flows"', false],
    ['NOT (ohio OR nebraska)', true],
    ['NOT NOT hashprice', true],
    ['and or', false],
    ['title:hashprice', true],
    ['title:texas', false],
    ['titel: hashprice', true],
    ['text:texas', true],
    ['title:(texas OR drops)', true],
    ['outlet:blockspace', true],
    ['outlet:"blockspace media"', true],
    ['feed:blockspace', true],
    ['lang:de', true],
    ['sprache:en', false],
    ['link:hash', true],
    ['kind:difficulty-change', true],
    ['verdict:refuted', true],
    ['urteil:supported', false],
    ['/miners\\s+in\\s+(texas|ohio)/', true],
    ['title:/^hashprice/', true],
    ['title:/price$/', false],
    ['text:/^the etf/', false],
    ['/EARN/', true],
    ['/(?-i)EARN/', false],
    ['link:/b\\.example\\/hash/', true],
    ['/hash/ NOT /cash/', true],
  ])('%s: %s', (query, expected) => {
    expect(passes(query, ABOUT)).toBe(expected);
  });

  it('is read and answered whatever is written, and any text found by itself in quotes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        'AND',
        'OR',
        'NOT',
        'NICHT',
        '"',
        '/',
        '*',
        '-',
        ':',
        'title:',
        '„',
        '“',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const query = pieces.join('');
        const parsed = parseQuery(query);
        if ('query' in parsed) answerTo(parsed.query, textsOf(ABOUT));
        else expect(parsed.mistake.at).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
        fc.pre(fold(text).folded.trim() !== '' && !/["“”„«»]/.test(text));
        expect(passes(`"${text}"`, told(text))).toBe(true);
      }),
    );
  });

  it('takes time in proportion to the text, whatever the pattern', () => {
    const long = told('x', `${'a'.repeat(60_000)} ${'mining difficulty '.repeat(2_000)}`);
    for (const pattern of ['(a|aa)+b', '(a+a+)+b', '(.*)*z9', '(\\w+\\s?)*!', '.*.*.*.*=']) {
      expect(passes(`/${pattern}/`, long)).toBe(false);
    }
  });
});

describe('a mistake', () => {
  let en: Words;
  let de: Words;
  beforeAll(async () => {
    [en, de] = await Promise.all([loadWords('en'), loadWords('de')]);
  });

  test.each([
    ['', 'Expected words in query, but it is empty.'],
    ['a AND', 'At character 6 of query: expected a word, a phrase or a parenthesis, but got "".'],
    ['OR a', 'At character 1 of query: expected a word, a phrase or a parenthesis, but got "OR".'],
    ['a OR AND b', 'At character 6 of query: expected a word, a phrase or a parenthesis, but got "AND".'],
    ['(a b', 'At character 1 of query: “(” is never closed.'],
    ['a) b', 'At character 2 of query: “)” closes what was never opened.'],
    ['()', 'At character 2 of query: expected a word, a phrase or a parenthesis, but got ")".'],
    ['a "b c', 'At character 3 of query: the quotation mark " is never closed.'],
    ['a b*c', 'At character 3 of query: “*” stands at the end of the beginning of a word, but got "b*c".'],
    ['titel:a tilte:b', /^At character 9 of query: there is no field "tilte"\. Fields: title, text, /],
    ['a /b', 'At character 3 of query: “/” begins a pattern that never ends; put a word with “/” in quotes.'],
    ['/a(/', /^At character 1 of query: the pattern cannot be read: missing closing \)/],
    ['/(?=a)b/', /^At character 1 of query: the pattern cannot be read: invalid or unsupported Perl syntax/],
    ['/(a)\\1/', /^At character 1 of query: the pattern cannot be read: invalid escape/],
    ['/(a{100}){9}/', 'At character 1 of query: the pattern is too large; repeat less.'],
    [`${'('.repeat(30)}a`, /so many parentheses and NOTs/],
    ['a'.repeat(501), 'Expected query of at most 500 characters, but got 501.'],
  ])('in %j is told with its place', (query, expected) => {
    const parsed = parseQuery(query);
    if ('query' in parsed) throw new Error('read after all');
    expect(mistakeSentence(parsed.mistake, en)).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
    expect(mistakeSentence(parsed.mistake, de)).not.toBe(mistakeSentence(parsed.mistake, en));
  });

  it('is none in what was found: thirty letters stand on either side', () => {
    const parsed = parseQuery('NOT etf OR texas OR ohio');
    if ('mistake' in parsed) throw new Error(parsed.mistake.problem);
    const text =
      'The miners who are in the state of Texas earn less than those who are in the state of Ohio do.';
    const { found } = answerTo(parsed.query, textsOf(told('Title', text)));
    expect(found.map((each) => foundLine(each, en))).toEqual([
      'etf stands nowhere',
      'texas stands in text: …iners who are in the state of »Texas« earn less than those who are …',
      'ohio stands in text: …those who are in the state of »Ohio« do.',
    ]);
  });
});
