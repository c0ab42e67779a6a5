import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/claims/claim.ts';
import { EVENT_SPANS } from '../../src/claims/lexicon/events.ts';
import { NAMES } from '../../src/claims/lexicon/names.ts';
import { PLACES } from '../../src/claims/lexicon/places.ts';
import { facts } from '../../src/facts/open.ts';

const names = new Set(NAMES.map((name) => name.id));
const places = new Set(PLACES.map((place) => place.id));

/** No name of anyone. */
const NOBODY = ['undisclosed', 'unknown'];
/** Sellers and sites that the registry names for completeness and no reading tells apart yet. */
const UNREAD_NAMES = ['edf-pulse-ventures', 'njj'];
const UNREAD_PLACES = ['cheyenne', 'greater-toronto-area'];

const isCountry = (id: string): boolean => /^[a-z]{2}$/.test(id);
const unknown = (used: readonly string[], known: ReadonlySet<string>, exempt: readonly string[]): string[] =>
  [...new Set(used)].filter((id) => !known.has(id) && !exempt.includes(id)).sort();

describe('ids that facts use are the ones that texts are read into', () => {
  const subjects = facts.observations.flatMap((o) => (o.subject === null ? [] : [o.subject]));
  it.each([
    ['deals', facts.deals.flatMap((d) => [d.operator, ...d.parties.map((p) => p.id)])],
    ['people', facts.people.flatMap((p) => [p.id, ...p.roles.map((r) => r.organisation)])],
    ['speakers', [...facts.sayings.map((s) => s.speaker), ...facts.powerForecasts.map((f) => f.forecaster)]],
    ['providers', facts.countryShares.map((s) => s.provider)],
    ['pools', facts.pools.flatMap((w) => w.top.map((t) => t.pool))],
    ['subjects', subjects.filter((id) => !isCountry(id))],
  ])('names of %s', (_, used) => {
    expect(used.length).toBeGreaterThan(0);
    expect(unknown(used, names, [...NOBODY, ...UNREAD_NAMES])).toEqual([]);
  });
  it.each([
    ['deals', facts.deals.flatMap((d) => d.places)],
    ['shares', facts.countryShares.flatMap((s) => Object.keys(s.pct))],
    ['subjects', subjects.filter(isCountry)],
  ])('places of %s', (_, used) => {
    expect(used.length).toBeGreaterThan(0);
    expect(unknown(used, places, UNREAD_PLACES)).toEqual([]);
  });
  it('lie within one another as the sites of a deal say, narrowest first', () => {
    const within = new Map(PLACES.map((place) => [place.id, place.within]));
    for (const { id, places: chain } of facts.deals)
      for (const place of chain) {
        const outer = within.get(place);
        if (outer)
          expect(chain.indexOf(outer), `${id}: ${place} in ${outer}`).toBeGreaterThan(chain.indexOf(place));
      }
  });
  it('events and their spans', () => {
    for (const [id, span] of Object.entries(EVENT_SPANS))
      expect(facts.events.find((e) => e.id === id)?.span, id).toEqual(span);
  });
  it('kinds of sayings', () => {
    expect(
      unknown(
        facts.sayings.map((s) => s.kind),
        new Set<string>(KINDS),
        [],
      ),
    ).toEqual([]);
  });
});
