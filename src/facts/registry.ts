import { leaseUsdPerMwYear } from '../core/conversion.ts';
import type { Deal, Person, Saying } from './fact.ts';

/** USD per critical IT megawatt and year of the base term; null where value, power or term is unknown. */
export const usdPerMwYear = (deal: Deal): number | null =>
  deal.baseValueUsd === null || deal.criticalMw === null || deal.termYears === null
    ? null
    : leaseUsdPerMwYear({ valueUsd: deal.baseValueUsd, megawatts: deal.criticalMw, years: deal.termYears });

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
