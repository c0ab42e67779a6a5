import type { Dispatcher } from 'undici';
import { tooLarge } from './body.ts';
import type { Headers } from './headers.ts';

/** An answer as it came over the wire; without a body unless the status is 200. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: readonly Uint8Array[];
}

/** What can be told to break off while it lasts, and was told so if `cause` is set. */
export interface Ending {
  cause: Error | null;
  breakOff: ((cause: Error) => void) | null;
}

/** Takes one answer without a stream: most answers are a status and some headers. */
class Reception implements Dispatcher.DispatchHandler {
  readonly #cap: number;
  readonly #ending: Ending;
  readonly #resolve: (answer: Answered) => void;
  readonly #reject: (cause: Error) => void;
  readonly #body: Uint8Array[] = [];
  #bytes = 0;
  #status = 0;
  #headers: Headers = {};

  constructor(
    cap: number,
    ending: Ending,
    resolve: (answer: Answered) => void,
    reject: (cause: Error) => void,
  ) {
    this.#cap = cap;
    this.#ending = ending;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#ending.cause) controller.abort(this.#ending.cause);
    else this.#ending.breakOff = (cause) => controller.abort(cause);
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    if (status === 200 || status === 304) return;
    this.#resolve({ status, headers, body: [] });
    controller.abort(new Error('nothing more is wanted'));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.byteLength;
    if (this.#bytes <= this.#cap) {
      this.#body.push(chunk);
      return;
    }
    const cause = tooLarge(this.#cap);
    this.#reject(cause);
    controller.abort(cause);
  }

  onResponseEnd(): void {
    this.#resolve({ status: this.#status, headers: this.#headers, body: this.#body });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}

/** Asks once. At most `cap` bytes are taken; rejects with what undici throws, or a `SourceError` (`too-large`). */
export const exchange = (
  dispatcher: Dispatcher,
  url: URL,
  ask: Pick<Dispatcher.DispatchOptions, 'method' | 'headers' | 'body'>,
  cap: number,
  ending: Ending,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const options = { origin: url.origin, path: `${url.pathname}${url.search}`, ...ask };
    dispatcher.dispatch(options, new Reception(cap, ending, resolve, reject));
  });
