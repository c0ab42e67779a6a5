import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/claims/figures.ts';
import { readThrough } from '../../src/claims/read.ts';
import { sameFigures } from '../../src/news/figures.ts';

type Event = Readonly<Record<string, number | string>>;
interface Kind {
  readonly event: fc.Arbitrary<Event>;
  /** What the next report off the same template has instead, each alone. */
  readonly moved: (event: Event) => readonly Event[];
  readonly told: readonly { readonly lang: 'en' | 'de'; readonly tell: (event: Event) => string }[];
}

const grouped = (n: number | string, mark: string): string =>
  String(n).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
const en = (n: number | string | undefined): string => {
  const [whole = '', part] = String(n).split('.');
  return part === undefined ? grouped(whole, ',') : `${grouped(whole, ',')}.${part}`;
};
const de = (n: number | string | undefined): string => {
  const [whole = '', part] = String(n).split('.');
  return part === undefined ? grouped(whole, '.') : `${grouped(whole, '.')},${part}`;
};
/** A number with its last digits written out, away from round ones. */
const decimal = (min: number, max: number, digits: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: min * 10 ** digits + 1, max: max * 10 ** digits - 1 })
    .map((n) => (n / 10 ** digits).toFixed(digits));
const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const MONTHS = { en: ['January', 'April', 'August'], de: ['Januar', 'April', 'August'] } as const;
const monthOf = (lang: 'en' | 'de', month: number | string | undefined): string =>
  MONTHS[lang][Number(month)] ?? '';
const OTHERS: Readonly<Record<string, string>> = {
  'Riot Platforms': 'CleanSpark',
  CleanSpark: 'Cipher',
  Cipher: 'Riot Platforms',
  Fluidstack: 'CoreWeave',
  CoreWeave: 'Fluidstack',
  'Hut 8': 'IREN',
  IREN: 'Hut 8',
};
const bumped = (value: number | string | undefined): number | string =>
  typeof value === 'number'
    ? value + 7
    : (Number(value) * 1.03).toFixed(String(value).split('.')[1]?.length ?? 0);

const KINDS: Readonly<Record<string, Kind>> = {
  'a retarget': {
    event: fc
      .record({
        epoch: whole(400, 500),
        change: decimal(2, 20, 2),
        level: decimal(100, 160, 2),
        before: decimal(100, 160, 2),
        minutes: decimal(8, 13, 1),
      })
      .filter(({ level, before }) => level !== before),
    moved: (event) => [
      { ...event, epoch: Number(event.epoch) + 1 },
      ...['change', 'level', 'before', 'minutes'].map((key) => ({ ...event, [key]: bumped(event[key]) })),
    ],
    told: [
      {
        lang: 'en',
        tell: ({ epoch, change, level, before, minutes }) =>
          `Bitcoin's mining difficulty fell ${en(change)}% to ${en(level)} T at block ${en(Number(epoch) * 2016)}. Until then it had stood at
${en(before)} T. On average a block took ${en(minutes)} minutes.`,
      },
      {
        lang: 'de',
        tell: ({ epoch, change, level, before, minutes }) =>
          `Die Mining-Schwierigkeit von Bitcoin ist bei Block ${de(Number(epoch) * 2016)} um ${de(change)} % auf ${de(level)} T gesunken. Im Mittel
dauerte ein Block ${de(minutes)} Minuten. Zuvor lag die Schwierigkeit bei ${de(before)} T.`,
      },
    ],
  },
  'a month of production': {
    event: fc.record({
      company: fc.constantFrom('Riot Platforms', 'CleanSpark', 'Cipher'),
      month: whole(0, 1),
      mined: whole(201, 899),
      held: whole(2_001, 29_999),
      sold: whole(101, 199),
      usd: decimal(11, 99, 1),
    }),
    moved: (event) => [
      { ...event, month: Number(event.month) + 1 },
      { ...event, company: OTHERS[event.company ?? ''] ?? '' },
      ...['mined', 'held', 'sold', 'usd'].map((key) => ({ ...event, [key]: bumped(event[key]) })),
    ],
    told: [
      {
        lang: 'en',
        tell: ({ company, month, mined, held, sold, usd }) =>
          `${company} produced ${en(mined)} BTC in ${monthOf('en', month)} 2025 and sold ${en(sold)} BTC for $${en(usd)} million. ${company} held ${en(held)} BTC
at the end of the month.`,
      },
      {
        lang: 'de',
        tell: ({ company, month, mined, held, sold, usd }) =>
          `${company} hat im ${monthOf('de', month)} 2025 ${de(mined)} BTC gefördert und ${de(sold)} BTC für ${de(usd)} Millionen Dollar verkauft. Am
Monatsende hielt ${company} ${de(held)} BTC.`,
      },
    ],
  },
  'a contract': {
    event: fc.record({
      company: fc.constantFrom('Hut 8', 'IREN'),
      tenant: fc.constantFrom('Fluidstack', 'CoreWeave'),
      mw: whole(111, 499),
      bn: decimal(2, 9, 1),
      most: decimal(11, 29, 1),
      years: whole(11, 19),
    }),
    moved: (event) => [
      { ...event, company: OTHERS[event.company ?? ''] ?? '' },
      { ...event, tenant: OTHERS[event.tenant ?? ''] ?? '' },
      ...['mw', 'bn', 'most'].map((key) => ({ ...event, [key]: bumped(event[key]) })),
      { ...event, years: Number(event.years) + 1 },
    ],
    told: [
      {
        lang: 'en',
        tell: ({ company, tenant, mw, bn, most, years }) =>
          `${company} has leased ${en(mw)} MW to ${tenant} for ${years} years. The contract is worth $${en(bn)} billion, and with every renewal it
could reach $${en(most)} billion.`,
      },
      {
        lang: 'de',
        tell: ({ company, tenant, mw, bn, most, years }) =>
          `${company} vermietet für ${years} Jahre ${de(mw)} MW an ${tenant}. Der Vertrag hat einen Wert von ${de(bn)} Milliarden Dollar, mit allen
Verlängerungen könnten es ${de(most)} Milliarden Dollar werden.`,
      },
    ],
  },
  'a day’s report': {
    event: fc.record({
      day: whole(3, 20),
      hashprice: decimal(30, 60, 2),
      eh: whole(1_001, 1_099),
      price: whole(61_001, 118_999),
      fees: decimal(1, 9, 2),
    }),
    moved: (event) => [
      { ...event, day: Number(event.day) + 1 },
      ...['hashprice', 'eh', 'price', 'fees'].map((key) => ({ ...event, [key]: bumped(event[key]) })),
    ],
    told: [
      {
        lang: 'en',
        tell: ({ day, hashprice, eh, price, fees }) =>
          `Mining on ${day} August 2026: one bitcoin costs $${en(price)}. Hashprice stands at $${en(hashprice)} per PH/s a day, and the network's
hashrate at ${en(eh)} EH/s. A block pays a subsidy of 3.125 BTC. Fees make up ${en(fees)}% of revenue.`,
      },
      {
        lang: 'de',
        tell: ({ day, hashprice, eh, price, fees }) =>
          `Mining am ${day}. August 2026: Ein Bitcoin kostet ${de(price)} Dollar. Der Hashprice liegt bei ${de(hashprice)} US-Dollar je PH/s und
Tag, die Hashrate des Netzwerks bei ${de(eh)} EH/s. Ein Block bringt eine Subvention von 3,125 BTC. Gebühren machen ${de(fees)} % der Einnahmen aus.`,
      },
    ],
  },
};

const numbersOf = (text: string, lang: string) =>
  figuresOf(readThrough({ title: null, text, published: { start: '2026-08-21', end: '2026-08-21' }, lang }));

describe.each(Object.entries(KINDS))('%s', (_, { event, moved, told }) => {
  it('is known again in the other language, and no other report off the template with it', () => {
    let [known, of] = [0, 0];
    fc.assert(
      fc.property(event, (made) => {
        const tellings = told.map(({ lang, tell }) => numbersOf(tell(made), lang));
        for (const one of tellings)
          for (const other of tellings) [known, of] = [known + Number(sameFigures(one, other)), of + 1];
        for (const next of moved(made))
          for (const { lang, tell } of told) {
            const other = numbersOf(tell(next), lang);
            for (const one of tellings) expect(sameFigures(one, other)).toBe(false);
          }
      }),
      { numRuns: 25 },
    );
    expect(known / of).toBeGreaterThan(0.95);
  });
});
