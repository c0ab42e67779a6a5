import type { Span } from '../core/days.ts';
import type { Claim, Scope, Superlative } from './claim.ts';

/** Figures of one owner among many: without the owner's name nobody knows which is meant. */
const OWNED: ReadonlySet<Scope | null> = new Set<Scope>(['country', 'pool', 'company', 'site', 'machine']);

/** Is it one of many owners' figures of this kind, so that it says nothing without the owner? */
export const isOwned = ({ scope, kind, aspect }: Claim): boolean =>
  OWNED.has(scope) ||
  kind === 'deal' ||
  kind === 'company-production' ||
  aspect === 'holdings' ||
  aspect === 'sold';

/** What stays as it is whenever it is said: rules of the protocol, terms of one contract, a date that is given. */
const isTimeless = ({ kind, aspect }: Claim): boolean =>
  kind === 'deal' ||
  kind === 'halving-date' ||
  aspect === 'cap' ||
  aspect === 'target-interval' ||
  aspect === 'epoch-blocks';

/** A span in one form that tells it from all others. */
export const spanText = ({ start, end }: Span): string => `${start}/${end}`;

const nameOf = ({ id, name }: { readonly id: string | null; readonly name: string }): string =>
  id ?? `“${name.normalize('NFKC').toLowerCase().trim()}”`;

/** A number in one form; digits beyond what any text writes are the machine's own. */
export const numeral = (n: number | null): string => (n === null ? '' : String(Number(n.toPrecision(10))));

const range = (low: number | null, high: number | null): string => `${numeral(low)}..${numeral(high)}`;

function rankText({ rank, extreme, window, series }: Superlative): string {
  const when =
    window.type === 'ever' ? '' : ` ${spanText(window.span)}${'event' in window ? ` ${window.event}` : ''}`;
  return `${rank} ${extreme} ${window.type}${when} ${series}`;
}

/** When the stated thing was, as far as the claim is bound to a time; null where it is and nobody knows to which. */
function timeOf(claim: Claim, published: Span | null): string | null {
  const { when, height } = claim;
  if (when !== null) return `${spanText(when)}${height === null ? '' : ` #${height}`}`;
  if (height !== null) return `#${height}`;
  if (isTimeless(claim)) return 'always';
  return published === null ? null : `said ${spanText(published)}`;
}

/**
 * The same for claims that say the same of the same thing at the same time, whatever their words, outlet or language:
 * value, bounds, unit, direction, rank, period, height, parties, place, stance, modality and attribution all count. A claim
 * that names no time is about the day its article was published. Null where too little is known to tell it from others.
 */
export function claimKey(claim: Claim, published: Span | null): string | null {
  const { kind, aspect, value, low, high, interval, superlative, scope, parties, place, attribution } = claim;
  if (kind === 'other' || claim.subject === 'inherited-across-paragraph') return null;
  if (isOwned(claim) && parties.length === 0 && place === null) return null;
  const isCounted = value !== null || low !== null || high !== null;
  if (!isCounted && superlative === null && kind !== 'deal' && kind !== 'halving-date') return null;
  const time = timeOf(claim, published);
  if (time === null) return null;
  const ranks = [superlative, ...(claim.furtherSuperlatives ?? [])].filter((each) => each !== null);
  return [
    kind,
    aspect ?? '',
    isCounted ? `${numeral(value)} ${range(low, high)} ${claim.unit ?? ''}` : '',
    interval === null ? '' : range(interval.low, interval.high),
    claim.hedge ?? '',
    claim.direction ?? '',
    numeral(claim.from),
    ranks.map(rankText).sort().join(' & '),
    time,
    scope ?? '',
    parties
      .map((party) => `${nameOf(party)} ${party.role ?? ''}`.trimEnd())
      .sort()
      .join(' & '),
    place === null ? '' : nameOf(place),
    claim.modality,
    claim.stance,
    attribution === null
      ? ''
      : `${nameOf({ id: attribution.id, name: attribution.source })}${attribution.quoted ? ' quoted' : ''}`,
  ].join(' | ');
}
