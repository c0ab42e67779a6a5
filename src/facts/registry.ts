import { overlaps, type Span } from '../core/days.ts';
import type { Deal, DealRole, Person, Saying } from './fact.ts';

/** What to look for in the deals; what is left out is not asked for. */
export interface DealQuery {
  /** Any of operator and parties, by id: all of these must be in the deal. */
  readonly parties?: readonly string[];
  /** A place id the site lies in (`us-la`, `river-bend`). */
  readonly place?: string;
  /** Announced within this span, widened by `slack` days. */
  readonly announced?: Span;
  readonly slack?: number;
}

/** Ids of operator and named parties of a deal. */
export const partiesOf = (deal: Deal): readonly string[] => [
  deal.operator,
  ...deal.parties.map((party) => party.id).filter((id) => id !== 'undisclosed'),
];

/** The deals that answer a query, oldest first. */
export const dealsOf = (deals: readonly Deal[], query: DealQuery): readonly Deal[] =>
  deals.filter((deal) => {
    const present = partiesOf(deal);
    return (
      (query.parties ?? []).every((id) => present.includes(id)) &&
      (query.place === undefined || deal.places.includes(query.place)) &&
      (query.announced === undefined || overlaps(deal.announced, query.announced, query.slack ?? 0))
    );
  });

/** The roles a party has in a deal; `operator` for the miner or site owner, empty when it has none. */
export const rolesOf = (deal: Deal, party: string): readonly (DealRole | 'operator')[] => [
  ...(deal.operator === party ? (['operator'] as const) : []),
  ...deal.parties.filter((p) => p.id === party).map((p) => p.role),
];

/** USD per critical IT megawatt and year of the base term; null where value, power or term is unknown. */
export const usdPerMwYear = (deal: Deal): number | null =>
  deal.baseValueUsd === null || deal.criticalMw === null || deal.termYears === null
    ? null
    : deal.baseValueUsd / deal.criticalMw / deal.termYears;

/** What a speaker, or anyone who speaks for the same organisation, is known to have said about a kind of claim. */
export function sayingsOf(
  sayings: readonly Saying[],
  people: readonly Person[],
  speaker: string,
  kind?: string,
): readonly Saying[] {
  const speakers = new Set([speaker]);
  for (const person of people) {
    const organisations = person.roles.map((role) => role.organisation);
    if (person.id === speaker) for (const organisation of organisations) speakers.add(organisation);
    if (organisations.includes(speaker)) speakers.add(person.id);
  }
  return sayings.filter((s) => speakers.has(s.speaker) && (kind === undefined || s.kind === kind));
}
