import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { ClaimKind } from '../../src/claims/claim.ts';
import { LEXICONS } from '../../src/claims/lexicon/index.ts';
import { readClaims } from '../../src/claims/read.ts';
import { addDays, type Day } from '../../src/core/days.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

type Lang = 'en' | 'de';

const verdicts = (text: string, published: string, lang: string): readonly (readonly [ClaimKind, string])[] =>
  judge(readClaims({ title: null, text, published: span(published), lang }), facts).map(
    ({ claim, verdict }) => [claim.kind, verdict.verdict],
  );

/** The verdict on the only claim of a kind; null where it was not read. */
const verdictOn = (kind: ClaimKind, text: string, published: string, lang: string): string | null =>
  verdicts(text, published, lang).find(([read]) => read === kind)?.[1] ?? null;

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  de: [
    ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'],
    ...['August', 'September', 'Oktober', 'November', 'Dezember'],
  ],
};

function dayIn(lang: Lang, day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[lang][(month ?? 1) - 1];
  return lang === 'en' ? `${date} ${name} ${year}` : `${date}. ${name} ${year}`;
}

const numberIn = (lang: Lang, value: number, digits: number): string =>
  lang === 'en' ? value.toFixed(digits) : value.toFixed(digits).replace('.', ',');

/** Retargets of the last years, as the table of block headers has them; those too small to name a direction are left out. */
const retargets = facts.epochs.filter(
  ({ changePct, day }) => changePct !== null && Math.abs(changePct) >= 1 && day >= '2018-01-01',
);

interface Told {
  readonly kind: ClaimKind;
  readonly published: Day;
  readonly day: Day;
  readonly value: number;
  readonly digits: number;
  readonly say: (
    lang: Lang,
    value: number,
    more?: { hedge?: string; day?: Day; negated?: boolean },
  ) => string;
}

const changeOf = ({ changePct, day }: (typeof retargets)[number]): Told => {
  const up = (changePct ?? 0) > 0;
  return {
    kind: 'difficulty-change',
    published: addDays(day, 3),
    day,
    value: Math.abs(changePct ?? 0),
    digits: 1,
    say: (lang, value, { hedge = '', day: on = day, negated = false } = {}) => {
      const number = numberIn(lang, value, 1);
      if (lang === 'de')
        return `Die Mining-Schwierigkeit von Bitcoin ist am ${dayIn(lang, on)} ${negated ? 'nicht ' : ''}um ${hedge}${number} Prozent ${up ? 'gestiegen' : 'gesunken'}.`;
      const verb = negated ? (up ? 'did not rise' : 'did not fall') : up ? 'rose' : 'fell';
      return `On ${dayIn(lang, on)} Bitcoin's mining difficulty ${verb} by ${hedge}${number} percent.`;
    },
  };
};

const levelOf = ({ difficulty, day }: (typeof retargets)[number]): Told => ({
  kind: 'difficulty-level',
  published: addDays(day, 3),
  day,
  value: difficulty / 1e12,
  digits: 2,
  say: (lang, value, { hedge = '', day: on = day } = {}) =>
    lang === 'de'
      ? `Am ${dayIn(lang, on)} lag die Mining-Schwierigkeit von Bitcoin bei ${hedge}${numberIn(lang, value, 2)} Billionen.`
      : `On ${dayIn(lang, on)} Bitcoin's mining difficulty stood at ${hedge}${numberIn(lang, value, 2)} trillion.`,
});

const told: readonly Told[] = [...retargets.map(changeOf), ...retargets.map(levelOf)];

/** Steps of a written number's last digit. */
const moved = ({ value, digits }: Told, steps: number): number => value + steps * 10 ** -digits;

/** A number that ends in a zero is a round one, and allowed to be further off. */
const isRound = (value: number, digits: number): boolean => value.toFixed(digits).endsWith('0');

/** What becomes of each told thing in each language; what does not come to `expected` is listed. */
const others = (
  list: readonly Told[],
  say: (one: Told, lang: Lang) => string,
  holds: (verdict: string | null) => boolean,
): readonly string[] =>
  list.flatMap((one) =>
    (['en', 'de'] as const).flatMap((lang) => {
      const text = say(one, lang);
      const verdict = verdictOn(one.kind, text, one.published, lang);
      return holds(verdict) ? [] : [`${lang} ${one.published} ${text} → ${verdict}`];
    }),
  );

const isSupported = (verdict: string | null): boolean => verdict === 'supported';

describe(`told of ${retargets.length} retargets of the header table, in two languages`, () => {
  test('the truth is supported, whichever language it is told in', () => {
    expect(others(told, (one, lang) => one.say(lang, one.value), isSupported)).toEqual([]);
  });
  test('a hedge leaves it supported', () => {
    const hedged = (one: Told, lang: Lang): string =>
      one.say(lang, one.value, { hedge: lang === 'de' ? 'rund ' : 'about ' });
    expect(others(told, hedged, isSupported)).toEqual([]);
  });
  test('moved by more than twice its precision it is not supported any more', () => {
    for (const steps of [3, -3])
      expect(
        others(
          told.filter((one) => moved(one, steps) > 0.5 && !isRound(moved(one, steps), one.digits)),
          (one, lang) => one.say(lang, moved(one, steps)),
          (verdict) => verdict !== null && !isSupported(verdict),
        ),
      ).toEqual([]);
  });
  test('moved far off, its change is refuted', () => {
    const changes = told.filter(({ kind }) => kind === 'difficulty-change');
    expect(
      others(
        changes,
        (one, lang) => one.say(lang, one.value + 40),
        (verdict) => verdict === 'refuted',
      ),
    ).toEqual([]);
  });
  test('denied, the truth is not supported, and what is far off is not refuted', () => {
    const changes = told.filter(({ kind }) => kind === 'difficulty-change');
    expect(
      others(
        changes,
        (one, lang) => one.say(lang, one.value, { negated: true }),
        (verdict) => !isSupported(verdict),
      ),
    ).toEqual([]);
    expect(
      others(
        changes,
        (one, lang) => one.say(lang, one.value + 40, { negated: true }),
        (verdict) => verdict !== 'refuted',
      ),
    ).toEqual([]);
  });
  test('told of a day weeks before it, a change is not supported', () => {
    const changes = told.filter(({ kind, value }) => kind === 'difficulty-change' && value > 4);
    expect(
      others(
        changes,
        (one, lang) => one.say(lang, one.value, { day: addDays(one.day, -47) }),
        (verdict) => !isSupported(verdict),
      ),
    ).toEqual([]);
  });
});

/** The same in other units: hashrate and hashprice of the months that are known, power of a contract. */
const CONVERTED: readonly {
  readonly source: string;
  readonly kind: ClaimKind;
  readonly published: string;
  readonly texts: readonly string[];
}[] = [
  {
    source: 'months.json, February 2026: 871 to 1,084 EH/s',
    kind: 'hashrate-level',
    published: '2026-02-10',
    texts: [
      "Bitcoin's hashrate stands at 1,000 EH/s.",
      "Bitcoin's hashrate stands at 1 ZH/s.",
      "Bitcoin's hashrate stands at 1,000,000 PH/s.",
      "Bitcoin's hashrate stands at one zettahash per second.",
    ],
  },
  {
    source: 'observations.json, 7 February 2026: 33.31 USD/PH/day',
    kind: 'hashprice',
    published: '2026-02-08',
    texts: [
      'Hashprice fell to $33.31 per petahash a day.',
      'Hashprice fell to $0.03331 per terahash a day.',
      'Hashprice fell to $33,310 per exahash a day.',
    ],
  },
  {
    source: 'deals.json, cipher-aws-blackpearl-2025: 300 MW',
    kind: 'deal',
    published: '2025-11-05',
    texts: [
      'Amazon Web Services leases 300 MW from Cipher Mining for 15 years.',
      'Amazon Web Services leases 0.3 GW from Cipher Mining for 15 years.',
    ],
  },
];

describe('the same in another unit', () => {
  test.each(CONVERTED)('$source', ({ kind, published, texts }) => {
    expect(texts.map((text) => verdictOn(kind, text, published, 'en'))).toEqual(texts.map(() => 'supported'));
  });
});

/** Sentences that each name their subject and date: header table, deals.json, months.json, protocol. */
const ARTICLE = [
  "Bitcoin's mining difficulty fell 11.16% on 7 February 2026.",
  'Hut 8 leases 245 MW at River Bend to Fluidstack for 15 years.',
  'At block 840,000 the block subsidy fell to 3.125 BTC.',
  'The network hashrate averaged 1,080 EH/s in November 2025.',
  'Riot sold 475 BTC in April 2025.',
  'On 20 March 2026 the difficulty of Bitcoin mining rose by 31%.',
];

describe('sentences in another order', () => {
  const published = '2026-04-01';
  const sorted = (sentences: readonly string[]): readonly string[] =>
    verdicts(sentences.join('\n\n'), published, 'en')
      .map(([kind, verdict]) => `${kind} ${verdict}`)
      .toSorted();
  const first = sorted(ARTICLE);
  test('say the same', () => {
    expect(first).toContain('difficulty-change refuted');
    for (let turn = 1; turn < ARTICLE.length; turn++)
      expect(sorted([...ARTICLE.slice(turn), ...ARTICLE.slice(0, turn)])).toEqual(first);
    expect(sorted(ARTICLE.toReversed())).toEqual(first);
  });
});

describe("one language's text read by the words of another", () => {
  const sample = told.filter((_, i) => i % 5 === 0);
  test.each(LEXICONS.map(({ lang }) => lang))('%s refutes no truth', (reader) => {
    const wrong = sample.flatMap((one) =>
      (['en', 'de'] as const)
        .filter((lang) => lang !== reader)
        .flatMap((lang) => {
          const text = one.say(lang, one.value);
          return verdicts(text, one.published, reader)
            .filter(([, verdict]) => verdict === 'refuted')
            .map(([kind]) => `${text} ${kind}`);
        }),
    );
    expect(wrong).toEqual([]);
  });
});
