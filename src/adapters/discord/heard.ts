import { type APIAttachment, type APIEmbed, type APIMessage, ComponentType } from 'discord.js';

/** What a message of somebody else's says, as a text that can be checked. */
export interface Heard {
  /** Without markup, mentions and addresses; empty when there are no words. */
  readonly text: string;
  /** The first web address in it. */
  readonly link: string | null;
  /** There is a picture or a film. */
  readonly picture: boolean;
  /** Somebody speaks. */
  readonly voice: boolean;
  /** When it was written, ms since 1970; null when Discord does not say. */
  readonly at: number | null;
  /** When what it shows was published, where it says so itself. */
  readonly published: number | null;
}

const ADDRESS = /https?:\/\/[^\s<>()[\]]+/gi;
/** Mentions, emoji of a server, times, commands and links without a preview as Discord writes them. */
const TAGS = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:|id:)\w*>|<t:-?\d+(?::\w)?>|<https?:\/\/[^\s<>]+>/gi;
const LABELLED = /\[([^\]]+)\]\(<?(?:https?:\/\/|mailto:)[^)]*\)/gi;
/** Signs that only say how the words look; “> 50 %” is more than a half and no quotation. */
const LOOKS =
  /(?<!\\)(?:\*\*|__|~~|\|\||`+|(?<![\w*])[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?![\w*]))|^[ \t]*(?:#{1,3}|-#|>{1,3}(?![ \t]+\d))[ \t]/gm;
/** What was struck out is no longer said. */
const STRUCK = /(?<!\\)~~[\s\S]+?~~/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** The words of a text with Discord's markup: without signs, mentions, times, addresses and what was struck out. */
export const wordsOf = (markdown: string): string =>
  markdown
    .replaceAll(STRUCK, ' ')
    .replaceAll(TAGS, ' ')
    .replaceAll(LABELLED, '$1')
    .replaceAll(ADDRESS, ' ')
    .replaceAll(LOOKS, '')
    .replaceAll(ESCAPED, '$1')
    .replaceAll(/[ \t]{2,}/g, ' ')
    .trim();

const embedText = ({ title, description, fields = [] }: APIEmbed): string[] =>
  [title, description, ...fields.map(({ name, value }) => `${name}: ${value}`)].filter(
    (text) => text !== undefined,
  );

/** Text displays, however deep they stand. */
function displayed(components: APIMessage['components'] | readonly unknown[] = []): string[] {
  return components.flatMap((each) => {
    const component = each as { type: number; content?: string; components?: readonly unknown[] };
    const own =
      component.type === ComponentType.TextDisplay && component.content !== undefined
        ? [component.content]
        : [];
    return [...own, ...displayed(component.components)];
  });
}

type Shown = Pick<APIMessage, 'content' | 'embeds' | 'attachments' | 'components' | 'timestamp' | 'poll'>;

/** What a poll asks, and what may be answered. */
const pollText = (poll: Shown['poll'] | null): string[] =>
  [poll?.question, ...(poll?.answers ?? []).map(({ poll_media: media }) => media)].flatMap((media) =>
    media?.text ? [media.text] : [],
  );

const isSpoken = ({ content_type: type }: APIAttachment): boolean => type?.startsWith('audio/') ?? false;

const instant = (timestamp: string | undefined): number | null => {
  const at = Date.parse(timestamp ?? '');
  return Number.isNaN(at) ? null : at;
};

/** Reads a message, one that it forwards included. */
export function heard(message: APIMessage): Heard {
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message as Partial<Shown>);
  const all: readonly Partial<Shown>[] = [message, ...forwarded];
  const contents = all.flatMap(({ content = '', components = [], poll }) => [
    content,
    ...displayed(components),
    ...pollText(poll),
  ]);
  const embeds = all.flatMap(({ embeds: some = [] }) => some);
  const raw = [...contents, ...embeds.flatMap(embedText)];
  const own = contents.map(wordsOf).filter((text) => text !== '');
  const link = raw.join('\n').match(ADDRESS)?.[0] ?? embeds.find(({ url }) => url !== undefined)?.url ?? null;
  const files = all.flatMap(({ attachments = [] }) => attachments);
  const dated = own.length === 0 && embeds.length === 1 ? embeds[0]?.timestamp : undefined;
  return {
    text: raw
      .map(wordsOf)
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .join('\n\n'),
    link,
    picture: files.some((file) => !isSpoken(file)) || embeds.some(({ image }) => image),
    voice: files.some(isSpoken),
    at: instant((forwarded[0] ?? message).timestamp),
    published: instant(dated),
  };
}
