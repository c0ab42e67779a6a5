import type { Readable, Writable } from 'node:stream';

/** The streams a person or a program talks through, and what is known of them. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** A person types: prompts are shown and lines can be edited. */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** Columns a line may take. */
  readonly width: number;
}

const [NARROWEST, WIDEST] = [80, 100];

/** A reader that goes away ends the output quietly, not the program. */
function forgiving<S extends Writable>(stream: S): S {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return stream;
}

/** The process's own streams as a terminal; standard input is opened when something is to be read from it. */
export function openTerminal(process: NodeJS.Process): Terminal {
  const { stdout, env } = process;
  return {
    get input() {
      return process.stdin;
    },
    output: forgiving(stdout),
    errors: forgiving(process.stderr),
    get interactive() {
      return process.stdin.isTTY === true && stdout.isTTY === true;
    },
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    width: Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? WIDEST)),
  };
}

/** Writes and waits until the stream has taken it; false when nobody reads any more. */
export const write = (stream: Writable, text: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded) return resolve(false);
    stream.write(text, (error) => resolve(!error));
  });
