import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { columns, plain } from '../../message/plain.ts';
import type { Control } from '../chat/controls.ts';
import { LIMITS } from './limits.ts';

/** Letters that buttons side by side can show on a phone, whatever their number. */
const ROW_LETTERS = 36;
const SHORT = 5;
const LONG = 3;
/** More claims than this are buttons with their number alone. */
const NAMED_CLAIMS = 3;

const fitsRow = (labels: readonly string[]): boolean => {
  const widest = Math.max(...labels.map(columns));
  const most = widest <= ROW_LETTERS / SHORT ? SHORT : LONG;
  return labels.length <= most && widest * labels.length <= ROW_LETTERS;
};

const button = ({ label, data }: Pick<Control, 'label' | 'data'>): InlineKeyboardButton => ({
  text: plain(label) || '·',
  callback_data: data,
});

/** As few rows as the phone allows, in order. */
function rowsOf(controls: readonly Control[]): Control[][] {
  const rows: Control[][] = [];
  for (const control of controls) {
    const row = rows.at(-1);
    if (row && fitsRow([...row, control].map(({ label }) => label))) row.push(control);
    else rows.push([control]);
  }
  return rows;
}

/** Claims by their number where many of them stand side by side. */
const short = (controls: readonly Control[]): readonly Control[] =>
  controls.length > NAMED_CLAIMS && controls.every(({ role }) => role === 'claim')
    ? controls.map((control) => ({ ...control, label: /\d+/.exec(control.label)?.[0] ?? control.label }))
    : controls;

/** Controls as buttons under a message, row by row as a phone shows them; rows past the hundredth button are left out. */
export function keyboard(controls: readonly (readonly Control[])[]): InlineKeyboardMarkup {
  const rows = controls.flatMap((row) => rowsOf(short(row))).map((row) => row.map(button));
  let count = 0;
  const kept = rows.filter((row) => {
    count += row.length;
    return count <= LIMITS.buttons;
  });
  return { inline_keyboard: kept };
}
