/** Why a source gave nothing, as a code for machines and one sentence for people. */
export type FailureCode =
  | 'address' // no http(s) address, or one that is not on the public internet
  | 'redirect' // too many hops, or a hop to nowhere
  | 'no-host' // the name has no address
  | 'refused' // the server does not accept connections
  | 'certificate' // TLS failed
  | 'unreachable' // the connection broke
  | 'slow' // a deadline passed
  | 'login' // 401, 407
  | 'forbidden' // 403, 451
  | 'blocked' // 403, 429 or 503 by a guard against automatic readers
  | 'absent' // 404
  | 'gone' // 410
  | 'too-often' // 429
  | 'server-fault' // 5xx
  | 'status' // any other status that is no answer
  | 'too-large' // more bytes than the cap, before or after decompression
  | 'garbled' // the body's encoding is broken or unknown
  | 'not-a-feed' // an answer came, but no RSS, Atom, RDF or JSON feed
  | 'malformed' // a feed too broken to read
  | 'unexpected' // an answer came, but not one of the shape asked for
  | 'no-file'; // a file of this machine that is not there or may not be read

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
