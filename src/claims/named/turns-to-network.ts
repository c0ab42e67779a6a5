import { type Found, type Sight, termsIn } from '../sight.ts';
import { clauseAt, distance, type Scene, touches, trimmedClause } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

/** Words between where a clause begins and the network in it, and between that and its verb. */
const REACH = { lead: 7, verb: 4 };
const VERBS = termSet(['up', 'down', 'reach']);

/** "While the total rose to 60 EH/s", "its global fleet": a company has a total too. */
const isOwnTotal = (scene: Scene, word: Piece): boolean =>
  termsIn(scene, TOTALS).some((m) => touches(m, word)) ||
  termsIn(scene, OWN).some((m) => m.end <= word.start && clauseAt(scene, word.start, 1).start <= m.start);
const TOTALS = termSet(['total', 'world', 'machine']);
const OWN = termSet(['company-own', 'the-company']);

/** "AntPool grew to 147 EH/s, whereas the network average rose 49 %, from 521 to 778 EH/s": behind a comma or joint all miners move by the number, not whoever was named before. */
export function turnedToNetwork({ passage, scene, quantity }: Sight): Found | null {
  const mention = termsIn(scene, ['network']).findLast((m) => m.end <= quantity.start);
  if (!mention || scene.names.length === 0) return null;
  if (
    isOwnTotal(scene, mention) ||
    scene.names.some((m) => m.start >= mention.end && m.end <= quantity.start)
  )
    return null;
  const clause = clauseAt(scene, mention.start, 1);
  const { start } = trimmedClause(passage, clause);
  if (clause.start === scene.start || distance(passage, start, mention.start) > REACH.lead) return null;
  const verbs = termsIn(scene, VERBS).filter((m) => m.start >= mention.end && m.start < quantity.end + 16);
  const [verb, ...others] = verbs;
  if (!verb || verb.end > clause.end || distance(passage, mention.end, verb.start) > REACH.verb) return null;
  if (others.some((m) => m.end <= quantity.start && m.start >= clause.end)) return null;
  return { mention, cost: 0, carried: 'stated' };
}
