import type { GeneralScene } from './vocabulary.ts';

/** How a number is meant: as it stands, a bound, about, or an amount of change. */
export type Change = '=' | '<' | '>' | '~' | 'up' | 'down';

const MOST_WORDS = 5;
const OF_HEDGE = { about: '~', nearly: '~', over: '>', 'at-least': '>', under: '<', 'up-to': '<' } as const;

/** What the words before and behind a number say of it, and where the words that belong to it start. */
export function changeAt(
  scene: GeneralScene,
  from: number,
  to: number,
): { readonly change: Change; readonly start: number } {
  const { tokens, g } = scene;
  let [at, start] = [from, from];
  let hedge: Change | null = null;
  for (let n = 0; n < MOST_WORDS && at > 0; n++) {
    const word = tokens[at - 1]!;
    if (g.sets.up.has(word.norm) && word.norm !== '+') return { change: 'up', start };
    if (g.sets.down.has(word.norm)) return { change: 'down', start };
    if (word.text === '+' && tokens[at]!.glued) return { change: 'up', start: at - 1 };
    const said = g.v.hedges.before(tokens, at);
    const about = g.about.before(tokens, at);
    const past = said !== null && g.v.lexicon.time.past.includes(tokens[said.start]!.norm);
    const during = said?.value.preposition === true && (at !== start || past);
    if (said?.value.position === 'pre' && !during) {
      const under =
        said.value.hedge === 'nearly' &&
        tokens.slice(said.start, at).some(({ norm }) => norm === 'under' || norm === 'below');
      hedge ??= under ? '<' : OF_HEDGE[said.value.hedge];
      at = said.start;
      start = at;
    } else if (about) {
      hedge ??= '~';
      at = about.start;
      start = at;
    } else {
      const filler = g.v.fillers.before(tokens, at);
      if (!filler) break;
      at = filler.start;
    }
  }
  const behind = g.v.hedges.at(tokens, to);
  if (hedge === null && behind?.value.position === 'post') hedge = OF_HEDGE[behind.value.hedge];
  if (hedge === null && tokens[to]?.text === '+' && tokens[to]!.glued) hedge = '>';
  return { change: hedge ?? '=', start };
}
