import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  type RESTAPIAttachment,
} from 'discord.js';
import type { Desk } from '../../command/command.ts';
import { paginate } from '../../message/fit.ts';
import { MARKS } from '../../message/marks.ts';
import type { Block, ClaimCard, Message } from '../../message/message.ts';
import type { Control } from '../chat/controls.ts';
import { escaped } from './escape.ts';
import { FLAGS, LIMITS } from './limits.ts';
import { display, numbered, type Part, partsOf, ruled, sourceBlocks, textOf } from './parts.ts';
import { label, type Picks, rowsOf } from './rows.ts';
import { phoneWide } from './table.ts';

/** What of an answer one message shows. */
export interface DiscordPage {
  readonly parts: readonly Part[];
  readonly accent: number | null;
  readonly picks: Picks;
}

/** A message's body as it goes out, but for the files uploaded with it. */
export interface DiscordBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
  /** Set by whoever uploads. */
  readonly attachments?: readonly RESTAPIAttachment[];
}

/** The gravest first; beside each mark and word its colour. */
const ACCENTS = {
  refuted: 0xd13b3b,
  misleading: 0xd08a1d,
  supported: 0x2e9e5b,
  unverifiable: 0x6b7a90,
} as const satisfies Record<ClaimCard['verdict'], number>;

/** A page leaves room for its title, its last line, a chart and five rows of controls. */
const PAGE = { text: 2_000, components: 14 };
/** One of a post is as long as it can be, so that a channel gets few: beside that it has two taps and a ping at most. */
export const POSTED_PAGE = { text: 3_300, components: 26 };
const LONGEST = { title: 256, age: 300 };

/**
 * A message as pages that Discord takes, at least one: its title on each, its sources and age on the last. It is shown
 * as it is given: what a view leaves out is left out before.
 */
export function lay(message: Message, { words }: Pick<Desk, 'words'>, most = PAGE): readonly DiscordPage[] {
  const cards = message.blocks.flatMap((block) => (block.type === 'claim' ? [block.card] : []));
  const blocks = [...numbered(message.blocks, words), ...sourceBlocks(message, words)].map(phoneWide);
  const tried = new Map<readonly Block[], ReturnType<typeof partsOf>>();
  const pages = paginate(blocks, (some) => {
    const parts = partsOf(some, words);
    if (some === blocks) tried.set(some, parts);
    return textOf(parts) <= most.text && parts.length <= most.components;
  });
  const gravest = (Object.keys(ACCENTS) as (keyof typeof ACCENTS)[]).find((code) =>
    cards.some(({ verdict }) => verdict === code),
  );
  const title = message.title.trim() === '' ? '' : escaped(label(message.title, LONGEST.title));
  const age = message.age === null ? '' : escaped(label(message.age, LONGEST.age));
  return pages.map((some, i) => {
    const last = i === pages.length - 1;
    const place =
      pages.length > 1 ? words.say('discord-page', { page: String(i + 1), pages: String(pages.length) }) : '';
    const end = [place, last ? age : ''].filter((each) => each !== '').join(' · ');
    const parts = [
      ...(title === '' ? [] : [display(`### ${title}`)]),
      ...ruled(tried.get(some) ?? partsOf(some, words), most.components),
      ...(end === '' ? [] : [display(`-# ${end}`)]),
    ];
    return {
      parts: parts.length === 0 ? [display('–')] : parts,
      accent: gravest === undefined ? null : ACCENTS[gravest],
      picks: {
        claims: words.say('discord-pick-claim'),
        again: words.say('discord-pick-again'),
        about: cards.map(({ verdict, word, quote }) => `${MARKS[verdict]} ${word}: ${quote}`),
      },
    };
  });
}

/**
 * The JSON of a page with its controls: components v2 that ping nobody. With a chart the file of that name must be
 * uploaded with it.
 */
export function body(
  page: DiscordPage,
  controls: readonly (readonly Control[])[],
  options: {
    readonly private: boolean;
    readonly chart: { readonly name: string; readonly alt: string } | null;
  },
): DiscordBody {
  const { chart } = options;
  const description = chart === null ? '' : label(chart.alt, LIMITS.message.description);
  const shown: APIComponentInContainer[] = [
    ...page.parts,
    ...(chart === null
      ? []
      : [
          {
            type: ComponentType.MediaGallery as const,
            items: [{ media: { url: `attachment://${chart.name}` }, description }],
          },
        ]),
  ];
  const rows = rowsOf(controls, page.picks, LIMITS.message.components - shown.length - 1);
  return {
    flags: FLAGS.COMPONENTS_V2 | (options.private ? FLAGS.EPHEMERAL : 0),
    components: [
      {
        type: ComponentType.Container,
        ...(page.accent === null ? {} : { accent_color: page.accent }),
        components: [...shown, ...rows],
      },
    ],
    allowed_mentions: { parse: [] },
  };
}
