import { draft, has, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** "Legt Bitcoin nicht um 50 Prozent im Jahr zu, …": a verb first and a denial make a condition. */
const opensWithVerb = ({ scene }: Sight): boolean =>
  has(scene, ['negation']) && termsIn(scene, ['up']).some((verb) => verb.start === scene.start);

/** The yearly growth a speaker says miners or the price need. */
export const growthNeeded: Reader = {
  name: 'growth-needed',
  dimensions: ['percent'],
  here: termSet(['growth', 'up']),
  read: (sight) => {
    const { quantity, scene } = sight;
    const found = near(sight, ['growth', 'up'], 14);
    const annual = near(sight, ['annual'], 10);
    // "35 % more than a year earlier": held against last year, not asked for every year
    const against = annual && termsIn(scene, ['over-year']).some((m) => touches(m, annual.mention));
    const yearly = quantity.per === 'year' || (annual !== null && !against);
    const asked = has(scene, ['condition', 'demand', 'needed', 'inverted']) || opensWithVerb(sight);
    if (!found || !yearly || !asked) return null;
    const other = near(sight, ['hashrate', 'difficulty', 'demand'], found.cost);
    if (other && other.mention.term !== 'demand') return null;
    return {
      ...draft('yearly growth as a condition', 'growth-needed', found, { unit: '%/year', direction: 'up' }),
      cost: found.cost - 4,
    };
  },
};
