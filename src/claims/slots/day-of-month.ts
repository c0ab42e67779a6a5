import type { Sight } from '../sight.ts';
import { fold } from '../text/tokens.ts';

const DAYS = 31;

/** "Nesta quarta-feira (31)": a bracketed number right behind a date that has no day of its own but a weekday's. */
const isBracketedDay = ({
  passage: { text },
  scene,
  quantity,
}: Pick<Sight, 'passage' | 'scene' | 'quantity'>): boolean =>
  /^\s*[)）]/.test(text.slice(quantity.end)) &&
  scene.dates.some(
    ({ start, end, grain }) =>
      grain === 'day' &&
      end <= quantity.start &&
      /^\s*[(（]\s*$/.test(text.slice(end, quantity.start)) &&
      !/\d/.test(text.slice(start, end)),
  );

/** "A drop of 3.28 % on the 22nd", where the language writes "on the 22": a bare whole number behind the word that leads in days, in a sentence with a date. */
export function isDayOfMonth({ passage, scene, quantity }: Sight): boolean {
  const { value, spelled, hedge, from } = quantity;
  if (value === null || spelled || hedge !== null || from !== null) return false;
  if (!Number.isInteger(value) || value < 1 || value > DAYS) return false;
  if (isBracketedDay({ passage, scene, quantity })) return true;
  if (!scene.dates.some(({ span }) => span !== null)) return false;
  if (!/^\d+$/.test(passage.text.slice(quantity.start, quantity.end).trim())) return false;
  const lead = /([\p{L}’']+)\s*$/u.exec(fold(passage.text.slice(scene.start, quantity.start)))?.[1];
  const { time, claim } = passage.lexicon;
  if (lead === undefined || claim.terms.to.includes(lead)) return false;
  return time.in.includes(lead) || time.of.includes(lead);
}

/** One or two words and a day behind a number, and nothing that it could count. */
const DAY_BEHIND = /^\s*((?:[\p{L}’']+\s+){0,1}[\p{L}’']+)\s+(\d{1,2})\s*(?=$|[.,;)])(?![.,]\d)/u;

/** The same before it is folded: words, and digits right behind them. */
const DIGITS_BEHIND = /^[\s\p{L}\p{M}’']+\d/u;

/** "3.28 % on 22 January and 11.16 % on the 7th": the number has a day of its own, though its month is not said again. */
export function hasOwnDay({ passage, scene, quantity }: Sight): boolean {
  const behind = passage.text.slice(quantity.end, scene.end);
  if (!DIGITS_BEHIND.test(behind)) return false;
  const [, lead, day] = DAY_BEHIND.exec(fold(behind)) ?? [];
  if (lead === undefined || Number(day) < 1 || Number(day) > DAYS) return false;
  const { time, claim } = passage.lexicon;
  const last = lead.split(/\s+/).at(-1) ?? lead;
  const leads = [...time.in, ...time.of];
  return (leads.includes(last) || leads.includes(lead)) && !claim.terms.to.includes(last);
}
