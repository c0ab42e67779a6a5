/** Why a source gave nothing, as a code for machines and one sentence for people. */
export type FailureCode =
  | 'address' // no http(s) address, or one that is not on the public internet
  | 'redirect' // too many hops, or a hop to nowhere
  | 'unreachable' // no such host, refused, TLS failed, connection broken
  | 'slow' // a deadline passed
  | 'status' // the server answered with an error
  | 'too-large' // more bytes than the cap, before or after decompression
  | 'garbled' // the body's encoding is broken or unknown
  | 'not-a-feed' // an answer came, but no RSS, Atom, RDF or JSON feed
  | 'malformed'; // a feed too broken to read

export interface Failure {
  readonly code: FailureCode;
  readonly reason: string;
  /** Seconds after which the server asks to be tried again, at most a day. */
  readonly retryAfter?: number;
}

/** A failure on its way up through code that throws. */
export class SourceError extends Error implements Failure {
  override readonly name = 'SourceError';
  readonly code: FailureCode;
  declare readonly retryAfter?: number;

  constructor(code: FailureCode, reason: string, retryAfter?: number) {
    super(reason);
    this.code = code;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }

  get reason(): string {
    return this.message;
  }
}

/** The failure an error stands for; anything unforeseen is `fallback`. */
export const failureOf = (error: unknown, fallback: FailureCode): Failure => {
  if (!(error instanceof SourceError)) {
    return { code: fallback, reason: error instanceof Error ? error.message : String(error) };
  }
  const { code, reason, retryAfter } = error;
  return retryAfter === undefined ? { code, reason } : { code, reason, retryAfter };
};
