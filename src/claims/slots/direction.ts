import type { Direction } from '../claim.ts';
import { costOf, type Draft, leastCostOf, type Sight, termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { clauseAt, distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

const REACH = { change: 24, level: 7, behindLevel: 4 };
const MOVERS = termSet(['up', 'down']);
const LEADING = termSet(['step-of']);
const BEHIND = { comma: 5, subject: 1, hedge: 2 };

const asDirection = (mention: TermMention): Direction => (mention.term === 'up' ? 'up' : 'down');

/** How a change in percent of a level is called. */
export const CHANGE_OF: Partial<Record<NonNullable<Draft['kind']>, NonNullable<Draft['kind']>>> = {
  'hashrate-level': 'hashrate-change',
  'difficulty-level': 'difficulty-change',
  'price-level': 'price-change',
  hashprice: 'hashprice',
  revenue: 'revenue',
  'production-cost': 'production-cost',
  'open-interest': 'open-interest',
};

/** Is this a change, whose verb may stand further off, rather than a level that something rose or fell to? */
export const isChange = (draft: Draft): boolean =>
  draft.kind !== null && (draft.kind.endsWith('-change') || draft.unit === '%' || draft.unit === '%/year');

/** "Nach dem Minus von 7,48 Prozent stieg …", "le plongeon de près de 28 % remonte à …": a noun that the number is led from by "of" is what it measures. */
function namedBy({ passage, scene, quantity }: Sight): TermMention | undefined {
  const leads = termsIn(scene, LEADING).filter(
    (of) => of.end <= quantity.start && distance(passage, of.end, quantity.start) <= BEHIND.hedge,
  );
  return termsIn(scene, MOVERS).find((m) =>
    leads.some((of) => m.end <= of.start && distance(passage, m.end, of.start) === 0),
  );
}

function moverOf(sight: Sight, change: boolean): TermMention | null {
  const { scene, quantity } = sight;
  const movers = termsIn(scene, MOVERS);
  if (movers.length === 0) return null;
  const named = change ? namedBy(sight) : undefined;
  if (named) return named;
  const clause = clauseAt(scene, quantity.start, 3);
  let best: { mention: TermMention; cost: number } | null = null;
  const more = termsIn(scene, ['more']);
  // "Puis de 4,81 % supplémentaires": as many more of what the verb before says
  const isMore = (m: TermMention): boolean => more.some((one) => touches(one, m));
  const led = movers.some((m) => m.end <= quantity.start && m.start >= clause.start && !isMore(m));
  for (const mention of movers) {
    if (led && mention.start >= quantity.end && isMore(mention)) continue;
    if (mention.start < clause.start || mention.end > clause.end) continue;
    const behind = mention.start >= quantity.end;
    const limit = change ? REACH.change : behind ? REACH.behindLevel : REACH.level;
    const noun = behind && change && distance(sight.passage, quantity.end, mention.start) === 0;
    if (!noun && leastCostOf(sight, mention) > Math.min(limit, best?.cost ?? Infinity)) continue;
    const comma = behind && scene.breaks.some((b) => b.start >= quantity.end && b.start <= mention.start);
    if (comma && !change) continue;
    const cost = noun ? 0 : costOf(sight, mention) + (comma ? BEHIND.comma : 0);
    if (cost <= limit && cost < (best?.cost ?? Infinity)) best = { mention, cost };
  }
  return best && asNoun(sight, best.mention);
}

/** "Mit 8 % fiel der Anstieg so groß aus": the noun that a verb of movement has for its subject says which way. */
function asNoun({ passage, scene }: Sight, verb: TermMention): TermMention {
  if (/^\p{Lu}/u.test(passage.text.slice(verb.start))) return verb;
  const noun = termsIn(scene, ['up', 'down']).find(
    (m) =>
      m.start > verb.end &&
      distance(passage, verb.end, m.start) <= BEHIND.subject &&
      /^\p{Lu}/u.test(passage.text.slice(m.start)) &&
      /\p{L} $/u.test(passage.text.slice(verb.end, m.start)),
  );
  return noun ?? rankedSubject(passage, scene, verb) ?? verb;
}

/** "Der höchste Zuwachs des Jahres fiel in den Februar": the ranked noun that opens the sentence is what its verb is said of. */
function rankedSubject(passage: Passage, scene: Scene, verb: TermMention): TermMention | undefined {
  const ranks = termsIn(scene, ['largest', 'smallest', 'highest', 'lowest']).find(
    (m) => m.end <= verb.start && distance(passage, scene.start, m.start) <= BEHIND.subject,
  );
  return (
    ranks &&
    termsIn(scene, MOVERS).find(
      (m) =>
        m.start >= ranks.end &&
        m.end <= verb.start &&
        distance(passage, ranks.end, m.start) === 0 &&
        /^\p{Lu}/u.test(passage.text.slice(m.start)) &&
        !scene.breaks.some((b) => b.start >= m.end && b.start <= verb.start),
    )
  );
}

/** Which way it went, and the words that say so: by sign, by "from A to B", or by the nearest verb or noun. */
export function directionOf(
  sight: Sight,
  draft: Draft,
): { readonly direction: Direction | null; readonly mention: TermMention | null } {
  const { quantity } = sight;
  const mention = moverOf(sight, isChange(draft));
  if (draft.direction !== undefined) return { direction: draft.direction, mention };
  if (quantity.factorVerb !== null) return { direction: quantity.factorVerb < 1 ? 'down' : 'up', mention };
  const from = draft.from === undefined ? quantity.from : draft.from;
  const to = quantity.value ?? quantity.high ?? quantity.low;
  if (from !== null && to !== null && from !== to) return { direction: to > from ? 'up' : 'down', mention };
  if (quantity.sign !== null && isChange(draft))
    return { direction: quantity.sign === '-' ? 'down' : 'up', mention };
  return { direction: mention ? asDirection(mention) : null, mention };
}
