import { BESIDE, isBefore } from './beside.ts';
import { comparable, type Group, isPlain, sentenceBreak } from './group.ts';
import type { Scene } from './part.ts';

/** How far the earlier value may stand behind the later one, in tokens; without a comma, and up to its date. */
const PREVIOUS_GAP = 9;
const CLOSE_GAP = 4;
const DATED_REACH = 4;

/** "11.89 trillion, up from 10.77 trillion", "47 GW statt zuvor 44 GW": the earlier value joins the group before. */
export function withPrevious(scene: Scene, groups: readonly Group[]): Group[] {
  const result: Group[] = [];
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!;
    const at = lastCounting(result);
    const last = at < 0 ? undefined : result[at];
    const joined = last && !group.low && !group.from ? joinPrevious(scene, last, group, groups[i + 1]) : null;
    if (joined) result[at] = joined;
    else result.push(group);
  }
  return result;
}

/** The last group that is no year, date or rank; at most two of those are passed over. */
function lastCounting(groups: readonly Group[]): number {
  let at = groups.length - 1;
  while (at >= groups.length - 3 && at >= 0 && !isPlain(groups[at]!.main)) at--;
  return at;
}

/** "Auf 1.045 EH/s, ein Rückgang von 30 EH/s": a word that is "of" as well as "from", behind a comma and a noun of its own. */
function isApposition({ tokens, v }: Scene, from: number, to: number): boolean {
  if (!v.lexicon.quantity.unitOf.includes(tokens[to]?.norm ?? '')) return false;
  for (let i = to - 2; i > from; i--)
    if (v.indefinite.has(tokens[i]!.norm)) return isComma(tokens[i - 1]?.text);
  return false;
}
const isComma = (text: string | undefined): boolean => text === ',' || text === '，';

/** "Stieg um 14,73 %, nachdem sie zuvor um 11,16 % gefallen war": led in by "by" in a clause of its own, it is a step of then. */
function isStepOfThen({ tokens, v }: Scene, from: number, to: number, { main }: Group): boolean {
  const { by, joint } = v.lexicon.claim.terms;
  return (
    main.unit?.atom === 'percent' &&
    tokens.slice(to, main.numeral.from).some(({ norm }) => by.includes(norm)) &&
    tokens.slice(from, to).some(({ norm }) => joint.includes(norm))
  );
}

function joinPrevious(scene: Scene, last: Group, group: Group, after: Group | undefined): Group | null {
  const { tokens, v } = scene;
  const joined = isBefore(tokens, group.main.left, v, BESIDE.joint);
  const named = joined ? v.previous.before(tokens, group.main.left) : null;
  const opens = group.main.opening?.type === 'from';
  if (!named && !opens) return null;
  // "6.03 %, after four cuts in a row": in words and without a unit, things are counted
  if (group.main.numeral.spelled && group.main.unit === null && last.main.unit !== null) return null;
  if (last.from || last.low || last.odds || group.odds || !comparable(last.main, group.main)) return null;
  const opened = opens ? v.openings.before(tokens, group.main.left) : null;
  const changed = v.middles.before(tokens, last.main.left)?.value.type === 'from';
  const found = named ?? (opened && changed ? { start: opened.start, value: 'surely' as const } : null);
  const counted = last.main.unit !== null || last.main.numeral.scale !== 1;
  if (!counted && !(group.main.unit && found?.start === last.end)) return null;
  if (!found || found.start < last.end || found.start - last.end > PREVIOUS_GAP) return null;
  if (!named && isApposition(scene, last.end, found.start)) return null;
  if (isStepOfThen(scene, last.end, found.start, group)) return null;
  if (sentenceBreak(scene, last.end, found.start)) return null;
  if (found.start - last.end > CLOSE_GAP && tokens[found.start - 1]?.text !== ',') return null;
  if (found.value === 'if-dated') {
    const limit = Math.min(tokens.length, group.end + DATED_REACH);
    let dated = after?.main.role === 'year' && after.main.numeral.from < limit;
    for (let i = group.end; i < limit && !dated; i++)
      dated = v.previously.at(tokens, i) !== null || v.months.has(tokens[i]!.norm);
    if (!dated) return null;
  }
  const turned =
    found.start === last.end && v.lexicon.quantity.insteadBehind?.includes(tokens[found.start]?.norm ?? '');
  if (turned) return { ...group, from: last.main, start: last.start };
  return { ...last, from: group.main, end: Math.max(last.end, group.end) };
}
