/** What long work is at. */
export type Step =
  | { readonly doing: 'page'; readonly url: string }
  /** `letters` of text are being read. */
  | { readonly doing: 'reading'; readonly letters: number }
  /** So many claims are being judged. */
  | { readonly doing: 'judging'; readonly claims: number };

/** Tells whoever waits how far the work is. */
export interface Progress {
  /** Resolves when others have had their turn: long work awaits it between its parts. */
  at(step: Step): Promise<void>;
}
