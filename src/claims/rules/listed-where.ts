import type { Sight } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import type { Piece } from '../text/tokens.ts';

/** Letters before and behind a country in which shares are said to be traded there. */
const REACH = { before: 24, behind: 14 };

/** "The U.S.-listed miners account for 38 %", "in den USA börsennotierte Miner": where their shares are traded is not where they mine. */
export const isListedThere = ({ passage: { text, lexicon }, scene }: Sight, place: Piece): boolean =>
  [
    text.slice(place.end, Math.min(scene.end, place.end + REACH.behind)),
    text.slice(Math.max(scene.start, place.start - REACH.before), place.start),
  ].some((words) => !/[.;,%]\s/.test(words) && tellsAny(words, lexicon, ['listed-there']));
