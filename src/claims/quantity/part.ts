import type { Hedge } from '../claim.ts';
import type { CurrencyWord } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { beginsBare, endsBare } from './beside.ts';
import { withHalf } from './half.ts';
import { type Numeral, numeralAt } from './numeral.ts';
import { prefixOf } from './prefix.ts';
import type { UnitPhrase } from './resolve.ts';
import { biggest, isInteger, isNumbered, isYear, roleBefore } from './role.ts';
import { suffixAt } from './suffix.ts';
import { isTime } from './unit.ts';
import type { Opening, Rate, Vocabulary } from './vocabulary.ts';

/** What a numeral is, where its unit does not say. */
export type Role = 'height' | 'rank' | 'name' | 'year' | 'times' | null;

/** One numeral with everything written around it; indices are tokens. */
export interface Part {
  readonly start: number;
  /** Where "from" or "between" begins. */
  readonly opened: number;
  /** Start without any hedge. */
  readonly bare: number;
  readonly end: number;
  /** Before hedges and fillers: where "to", "bis", "up from" must end. */
  readonly left: number;
  readonly numeral: Numeral;
  readonly unit: UnitPhrase | null;
  readonly unitFrom: number;
  readonly unitTo: number;
  readonly currencyBefore: boolean;
  readonly hedge: Hedge | null;
  /** The hedge is a word that also means "during" or "concerning". */
  readonly doubtfulHedge: boolean;
  readonly sign: '+' | '-' | null;
  readonly role: Role;
  readonly ordinal: boolean;
  readonly timesMore: boolean;
  readonly opening: Opening | null;
}

/** A text in tokens, with the words of its language and the decimal mark it uses. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly v: Vocabulary;
  readonly decimal: '.' | ',';
}

/** "$8–10m per MW": the second number is of the first one's currency. */
function carriedCurrency(scene: Scene, at: number, before: Part | undefined): CurrencyWord | null {
  if (!before?.currencyBefore || before.numeral.scale !== 1) return null;
  return scene.v.rangeMiddle.before(scene.tokens, at)?.start === before.end
    ? (before.unit?.currency ?? null)
    : null;
}

/** "Daily revenue of $45 million": rates that stand before the number, where its unit names none of its own. */
function withRates(unit: UnitPhrase | null, rates: readonly Rate[]): UnitPhrase | null {
  if (!unit || rates.length === 0) return unit;
  const { per } = unit;
  if (per.length > 0 && rates.every((rate) => isTime(rate.per))) return unit;
  return { ...unit, per: [...rates.map((rate) => rate.per).filter((rate) => !per.includes(rate)), ...per] };
}

/** Digits beside which nothing belongs to them, unless they go on with a currency's range. */
const isAlone = (
  { tokens, v }: Scene,
  { kind, from, to, spelled }: Numeral,
  before: Part | undefined,
): boolean =>
  kind === 'number' &&
  !spelled &&
  before?.currencyBefore !== true &&
  beginsBare(tokens, from, v) &&
  endsBare(tokens, to, v, false);

/** A number of which no word says more. */
const alone = ({ tokens }: Scene, numeral: Numeral): Part => ({
  start: numeral.from,
  opened: numeral.from,
  bare: numeral.from,
  end: numeral.to,
  left: numeral.from,
  numeral,
  unit: null,
  unitFrom: numeral.digitsTo,
  unitTo: numeral.to,
  currencyBefore: false,
  hedge: numeral.infix,
  doubtfulHedge: false,
  sign: null,
  role: numeral.scale === 1 && isYear(tokens[numeral.from]!) ? 'year' : null,
  ordinal: false,
  timesMore: false,
  opening: null,
});

/** The part whose numeral starts at a token, given the part before it; null where none does. */
export function partAt(scene: Scene, at: number, before: Part | undefined): Part | null {
  const { tokens, v } = scene;
  const whole = numeralAt(tokens, at, v, scene.decimal);
  if (!whole) return null;
  if (isAlone(scene, whole, before)) return alone(scene, whole);
  const prefix = prefixOf(scene, at, whole.kind === 'fraction');
  const carried = prefix.currency ? null : carriedCurrency(scene, at, before);
  const found = suffixAt(scene, whole, prefix.currency?.currency ?? carried);
  const halved = withHalf(scene, whole, found);
  const numeral = halved?.numeral ?? whole;
  const suffix = halved?.suffix ?? found;
  const atom = prefix.percent ? 'percent' : (prefix.currency?.atom ?? null);
  const unit = withRates(suffix.unit ?? (atom ? { atom, currency: null, per: [] } : null), prefix.rates);
  const numbered = isNumbered(scene, numeral);
  const tall = numbered && unit?.atom === 'block' && isInteger(numeral) && biggest(numeral) >= 1000;
  const role: Role =
    numeral.kind === 'name'
      ? 'name'
      : (suffix.role ?? (tall ? 'height' : unit || numbered ? null : roleBefore(scene, numeral, prefix)));
  return {
    start: prefix.start,
    opened: prefix.opening
      ? (scene.v.openings.before(scene.tokens, prefix.left)?.start ?? prefix.start)
      : prefix.start,
    bare: prefix.bare,
    end: suffix.end,
    left: prefix.left,
    numeral,
    unit: role === 'name' || tall ? null : unit,
    unitFrom: suffix.unitFrom,
    unitTo: suffix.unitTo,
    currencyBefore: prefix.currency !== null,
    hedge: suffix.hedge ?? prefix.hedge,
    doubtfulHedge: suffix.hedge === null && prefix.doubtful,
    sign: prefix.sign,
    role,
    ordinal: suffix.ordinal || numeral.kind === 'ordinal' || (numbered && role === null),
    timesMore: suffix.timesMore,
    opening: prefix.opening,
  };
}
