import type { Message } from '../../message/message.ts';

/** Which part of an answer a chat shows: the whole of it is on the console. */
export interface View {
  /** The calculation's blocks stand in their places. */
  readonly calculation: boolean;
  readonly sources: boolean;
  /** One claim alone, by its place among the claims; null for all. */
  readonly claim: number | null;
  /** From 0. */
  readonly page: number;
}

export const FIRST_VIEW: View = { calculation: false, sources: false, claim: null, page: 0 };

const claimsOf = ({ blocks }: Message) => blocks.filter((block) => block.type === 'claim');

/** How many claims a message shows. */
export const claimCount = (message: Message): number => claimsOf(message).length;

export const hasCalculation = ({ blocks }: Message): boolean =>
  blocks.some(({ detail }) => detail === 'calculation');

/**
 * The message as this view shows it. Among several claims each stands without its arithmetic and evidence, which one tap
 * shows; a claim alone has them.
 */
export function viewed(message: Message, { calculation, sources, claim }: View): Message {
  const claims = claimsOf(message);
  const chosen = claim === null ? undefined : claims[claim];
  const shown = chosen
    ? [chosen]
    : message.blocks.filter(({ detail }) => calculation || detail === undefined);
  const short = !chosen && !calculation && claims.length > 1;
  return {
    ...message,
    blocks: shown.map((block) =>
      short && block.type === 'claim'
        ? { ...block, card: { ...block.card, calculation: null, evidence: [] } }
        : block,
    ),
    sources: sources ? message.sources : [],
    chart: chosen ? null : message.chart,
  };
}
