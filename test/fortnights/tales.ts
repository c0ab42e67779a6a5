import { readFileSync } from 'node:fs';
import type { Chance } from './chance.ts';

export type Lang = 'en' | 'de';
/** What is so of a tale's claim, by the arithmetic below; `off-topic` where it is not about mining. */
export type Truth = 'supported' | 'refuted' | 'unverifiable' | 'off-topic';

/** A story as its first teller wrote it, with what is so of it. */
export interface Tale {
  /** A word that stands in this story alone, in its title and its text. */
  readonly code: string;
  readonly lang: Lang;
  readonly truth: Truth;
  readonly topic: string;
  readonly title: string;
  readonly text: string;
  /** The figure of its claim, as written. */
  readonly figure: string;
  /** What the outlet writes later in its place, where it has been wrong. */
  readonly righted: { readonly text: string; readonly figure: string } | null;
}

/** Words that filters ask for: the same in both languages. */
export const TOPICS = [
  'paraguay',
  'norway',
  'quebec',
  'oman',
  'bhutan',
  'kenya',
  'texas',
  'finland',
] as const;

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

interface Epoch {
  readonly height: number;
  readonly day: string;
  readonly target: bigint;
}

const targetOf = (nBits: string): bigint => {
  const bits = Number.parseInt(nBits, 16);
  return BigInt(bits & 0x7f_ff_ff) << BigInt(8 * ((bits >>> 24) - 3));
};

/** Retargets by the block headers (`src/facts/tables/epochs.json` has the source), their difficulty worked out here. */
function epochs(): Epoch[] {
  const table = new URL('../../src/facts/tables/epochs.json', import.meta.url);
  const { rows } = JSON.parse(readFileSync(table, 'utf8')) as { rows: [string, string][] };
  return rows.map(([nBits, day], n) => ({ height: n * 2016, day, target: targetOf(nBits) }));
}

interface Retarget {
  readonly height: number;
  /** Per cent, with its sign. */
  readonly change: number;
}

/** Retargets before a day that moved difficulty enough to have a direction. */
function retargetsBefore(day: string): Retarget[] {
  const all = epochs();
  return all.flatMap(({ height, day: of, target }, n) => {
    const before = all[n - 1];
    if (before === undefined || of >= day) return [];
    const change = (Number((before.target * 10n ** 12n) / target) / 1e12 - 1) * 100;
    return Math.abs(change) < 0.5 ? [] : [{ height, change }];
  });
}

const written = (value: number, lang: Lang, digits = 0): string => {
  const [whole = '', rest] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'de' ? '.' : ',');
  return rest === undefined ? grouped : `${grouped}${lang === 'de' ? ',' : '.'}${rest}`;
};

function retargetClaim(lang: Lang, { height, change }: Retarget, percent: string): string {
  const at = written(height, lang);
  return lang === 'en'
    ? `Bitcoin mining difficulty ${change > 0 ? 'rose' : 'fell'} by ${percent} percent at block ${at}.`
    : `Die Schwierigkeit beim Bitcoin-Mining ${change > 0 ? 'stieg' : 'fiel'} bei Block ${at} um ${percent} Prozent.`;
}

const SUBSIDIES = [50, 25, 12.5, 6.25, 3.125];

function subsidyClaim(lang: Lang, height: number): string {
  const subsidy = SUBSIDIES[Math.floor(height / 210_000)]!;
  const amount = String(subsidy).replace('.', lang === 'de' ? ',' : '.');
  return lang === 'en'
    ? `At block ${written(height, lang)} the block subsidy was ${amount} BTC.`
    : `Bei Block ${written(height, lang)} betrug die Blocksubvention ${amount} BTC.`;
}

const hopeClaim = (lang: Lang, rate: number, year: number): string =>
  lang === 'en'
    ? `Analysts expect Bitcoin's hashrate to reach ${written(rate, lang)} EH/s by ${year}.`
    : `Analysten erwarten, dass die Hashrate von Bitcoin bis ${year} auf ${written(rate, lang)} EH/s steigt.`;

const OPENINGS = {
  en: [
    'Operators of mining farms spoke about the network this week.',
    'A desk that follows Bitcoin miners went through its books again.',
    'Readers asked us how the mining network has come along.',
    'The people who run the machines look at the same chart every fortnight.',
  ],
  de: [
    'Betreiber von Mining-Farmen sprachen in dieser Woche über das Netzwerk.',
    'Eine Redaktion, die Bitcoin-Miner begleitet, hat ihre Bücher noch einmal durchgesehen.',
    'Leser haben gefragt, wie sich das Mining-Netzwerk entwickelt hat.',
    'Wer die Maschinen betreibt, schaut alle zwei Wochen auf dieselbe Kurve.',
  ],
} as const;

const CLOSINGS = {
  en: [
    'The farm itself did not want to say more.',
    'Nobody at the site was available in the evening.',
    'The engineers go on with their work at the substation.',
    'More is to come once the crew has looked at the cables.',
  ],
  de: [
    'Die Farm selbst wollte nicht mehr dazu sagen.',
    'Am Abend war vor Ort niemand zu erreichen.',
    'Die Ingenieure arbeiten am Umspannwerk weiter.',
    'Mehr folgt, sobald die Mannschaft die Kabel angesehen hat.',
  ],
} as const;

const ELSEWHERE = {
  en: [
    'The town choir sang on Saturday and the hall was full to the last chair.',
    'A baker in the old quarter has won the prize for rye bread again.',
    'The ferry will not sail while its hull is being painted.',
  ],
  de: [
    'Der Stadtchor sang am Samstag, und der Saal war bis auf den letzten Platz besetzt.',
    'Ein Bäcker aus der Altstadt hat wieder den Preis für Roggenbrot gewonnen.',
    'Die Fähre fährt nicht, solange ihr Rumpf gestrichen wird.',
  ],
} as const;

const said = (lang: Lang, code: string, topic: string, claim: string, chance: Chance): string => {
  const filed =
    lang === 'en'
      ? `The note ${code} is filed under ${topic}.`
      : `Die Notiz ${code} liegt in der Mappe ${topic}.`;
  return [chance.pick(OPENINGS[lang]), claim, filed, chance.pick(CLOSINGS[lang])].join(' ');
};

/** Makes tales without end, no two with the same figures; `day` is before all of them. */
export function openTales(chance: Chance, day: string): (lang: Lang, truth: Truth) => Tale {
  const retargets = retargetsBefore(day);
  const taken = new Set<string>();
  const fresh = <T>(make: () => readonly [string, T]): T => {
    for (;;) {
      const [key, made] = make();
      if (taken.has(key)) continue;
      taken.add(key);
      return made;
    }
  };
  const code = (): string =>
    fresh(() => {
      const word = `Q${Array.from({ length: 6 }, () => chance.pick([...LETTERS])).join('')}`;
      return [word, word];
    });
  const wrong = (lang: Lang) =>
    fresh(() => {
      const of = chance.pick(retargets);
      const percent = Math.abs(of.change) + chance.whole(400, 3900) / 100;
      return [`${of.height} ${percent.toFixed(2)}`, { of, percent: written(percent, lang, 2) }];
    });
  return (lang, truth) => {
    const word = code();
    const topic = chance.pick(TOPICS);
    const title = lang === 'en' ? `Note ${word} from the ${topic} desk` : `Notiz ${word} vom Tisch ${topic}`;
    const base = { code: word, lang, truth, topic, title, righted: null };
    if (truth === 'off-topic') {
      const figure = written(chance.whole(1_000, 999_999), lang);
      const counted = lang === 'en' ? `${figure} people came.` : `${figure} Menschen kamen.`;
      return { ...base, text: `${chance.pick(ELSEWHERE[lang])} ${word} ${topic}. ${counted}`, figure };
    }
    if (truth === 'supported') {
      const height = fresh(() => {
        const at = chance.whole(1_000, 890_000);
        return [`subsidy ${at}`, at];
      });
      return {
        ...base,
        text: said(lang, word, topic, subsidyClaim(lang, height), chance),
        figure: written(height, lang),
      };
    }
    if (truth === 'unverifiable') {
      const [rate, year] = fresh(() => {
        const hope = [chance.whole(1_300, 9_900), chance.whole(2_029, 2_040)] as const;
        return [`hope ${hope[0]}`, hope];
      });
      return {
        ...base,
        text: said(lang, word, topic, hopeClaim(lang, rate, year), chance),
        figure: written(rate, lang),
      };
    }
    const { of, percent } = wrong(lang);
    const text = said(lang, word, topic, retargetClaim(lang, of, percent), chance);
    const right = written(Math.abs(of.change), lang, 2);
    return {
      ...base,
      text,
      figure: percent,
      righted: { text: text.replace(`${percent} `, `${right} `), figure: right },
    };
  };
}
