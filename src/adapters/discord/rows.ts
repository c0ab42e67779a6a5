import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { plain } from '../../message/plain.ts';
import type { Control } from '../chat/controls.ts';
import { LIMITS } from './limits.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What a list to pick from says of itself, and of each claim in it. */
export interface Picks {
  readonly claims: string;
  readonly again: string;
  /** What each claim is, in the order of the claims. */
  readonly about: readonly string[];
}

/** One line of at most `most` units, cut after a word where one ends in its second half; never within a letter. */
export function label(text: string, most: number): string {
  const line = plain(text);
  if (line.length <= most) return line === '' ? '…' : line;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('und').segment(line)) {
    if (cut.length + segment.length > most - 1) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

const option = ({ label: name, data }: Control, about: string | undefined): APISelectMenuOption => ({
  label: label(name, LIMITS.message.option),
  value: data,
  ...(about === undefined || about === '' ? {} : { description: label(about, LIMITS.message.option) }),
});

function select(controls: readonly Control[], at: number, picks: Picks): Row {
  const claims = controls[0]?.role === 'claim';
  const options = controls
    .map((control, i) => option(control, claims ? picks.about[i] : undefined))
    .filter((each, i, all) => all.findIndex(({ value }) => value === each.value) === i);
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: `pick-${at}`,
        placeholder: label(claims ? picks.claims : picks.again, LIMITS.message.placeholder),
        options: options.slice(0, LIMITS.message.options),
      },
    ],
  };
}

const buttons = (controls: readonly Control[]): Row => ({
  type: ComponentType.ActionRow,
  components: controls.map(({ label: name, data, role }) => ({
    type: ComponentType.Button,
    style: role === 'again' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: label(name, LIMITS.message.label),
    custom_id: data,
  })),
});

/** Which rows become lists: those with too many for buttons, and the longest ones until all fit `room` components. */
function listed(controls: readonly (readonly Control[])[], room: number): ReadonlySet<number> {
  const lists = new Set(controls.flatMap((row, at) => (row.length > LIMITS.message.rowButtons ? [at] : [])));
  const cost = (row: readonly Control[], at: number): number => (lists.has(at) ? 2 : 1 + row.length);
  const longest = controls.map((_, at) => at).toSorted((a, b) => controls[b]!.length - controls[a]!.length);
  for (const at of longest) {
    if (controls.reduce((sum, row, i) => sum + cost(row, i), 0) <= room) break;
    lists.add(at);
  }
  return lists;
}

/**
 * Controls as rows of buttons; a row that holds too many becomes a list to pick from, whose values are the controls'
 * data. What would ask for the same twice is there once. `room` is how many components they may be together.
 */
export function rowsOf(
  controls: readonly (readonly Control[])[],
  picks: Picks,
  room: number = LIMITS.message.components,
): Row[] {
  const taken = new Set<string>();
  const lists = listed(controls, room);
  return controls.flatMap((row, at) => {
    if (lists.has(at)) return [select(row, at, picks)];
    const fresh = row.filter(({ data }) => !taken.has(data) && taken.add(data));
    return fresh.length === 0 ? [] : [buttons(fresh)];
  });
}
