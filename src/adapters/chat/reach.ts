import type { Examination, Finding, FindingArgument, RemediableId } from '../../ports.ts';

/** An API to be looked at. */
export interface Api {
  readonly platform: 'Discord' | 'Telegram';
  /** The address everything is asked under; may hold a secret, so it is never told. */
  readonly base: string;
  /** The names of the variables that hold the address and the token. */
  readonly variables: { readonly api: string; readonly token: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** Blotted out of whatever the API says. */
  readonly secret?: string;
}

/** An answer of the API, whatever its status. */
export interface Reached {
  readonly status: number;
  readonly json: unknown;
  /** By how many ms our clock goes before the server's; null when it told no time. */
  readonly ahead: number | null;
}

/** What kept an answer from coming, as a finding whose grade depends on whether anybody needs it. */
export interface Obstacle {
  readonly obstacle: {
    readonly id: Extract<RemediableId, `reach-${string}`>;
    readonly args: Readonly<Record<string, FindingArgument>>;
  };
  readonly ahead: number | null;
  /** Something answered, even if it was no help. */
  readonly answered: boolean;
}

const SECONDS = 5;

/** A field of whatever came; undefined when there is none. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

export const textOf = (value: unknown, name: string): string => {
  const field = fieldOf(value, name);
  return typeof field === 'string' ? field : '';
};

export const hostOf = (address: string): string => URL.parse(address)?.host ?? '?';

/** Codes of Node's resolver, sockets and TLS, and of undici (`nodejs.org/api/errors.html`). */
function failedBy(error: unknown): { readonly id: Obstacle['obstacle']['id']; readonly reason: string } {
  let reason = '';
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = textOf(cause, 'code');
    if (/^(?:ENOTFOUND|EAI_)/.test(code)) return { id: 'reach-dns', reason: code };
    if (code === 'ECONNREFUSED') return { id: 'reach-refused', reason: code };
    if (cause.name === 'TimeoutError' || /TIMEDOUT|TIMEOUT/.test(code))
      return { id: 'reach-slow', reason: code };
    if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code))
      return { id: 'reach-tls', reason: code };
    reason = code || cause.name;
  }
  return { id: 'reach-broken', reason };
}

/** A Date header counts whole seconds: on the average the server is half of one further. */
function aheadOf(header: string | null, sent: number, received: number): number | null {
  const told = Date.parse(header ?? '');
  return Number.isNaN(told) ? null : (sent + received) / 2 - (told + 500);
}

const secondsToWait = (response: Response, json: unknown): number => {
  const told = [
    response.headers.get('retry-after'),
    fieldOf(json, 'retry_after'),
    fieldOf(fieldOf(json, 'parameters'), 'retry_after'),
  ];
  return Math.ceil(told.map(Number).find((seconds) => seconds > 0) ?? 1);
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Asks an API with a GET of its own, following no redirect. Never rejects: what is in the way is an `Obstacle`. */
export async function reach(
  api: Api,
  path: string,
  signal: AbortSignal,
  seconds = SECONDS,
): Promise<Reached | Obstacle> {
  const { platform, base, variables } = api;
  const host = hostOf(base);
  const sent = Date.now();
  try {
    const response = await fetch(base + path, {
      headers: { accept: 'application/json', ...api.headers },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]),
    });
    const ahead = aheadOf(response.headers.get('date'), sent, Date.now());
    const { status } = response;
    const said = await response.text();
    const json = parsed(api.secret === undefined ? said : said.replaceAll(api.secret, '…'));
    const blocked = (id: Obstacle['obstacle']['id'], args: Readonly<Record<string, FindingArgument>>) => ({
      obstacle: { id, args: { host, platform, status, name: variables.api, ...args } },
      ahead,
      answered: true,
    });
    if (status === 429) return blocked('reach-limited', { seconds: secondsToWait(response, json) });
    if (status >= 500) return blocked('reach-ill', {});
    if (typeof json !== 'object' || json === null) return blocked('reach-foreign', {});
    return { status, json, ahead };
  } catch (error) {
    const { id, reason } = failedBy(error);
    return { obstacle: { id, args: { host, platform, reason, seconds } }, ahead: null, answered: false };
  }
}

/** The obstacle to something that is needed. */
export const fault = ({ obstacle, ahead, answered }: Obstacle): Examination => ({
  findings: [{ grade: 'fault', ...obstacle }],
  ahead,
  reached: answered,
});

/** A platform nobody wants served: that its API answers is told all the same, and so is why it does not. */
export function withoutToken({ platform, base }: Api, outcome: Reached | Obstacle): Examination {
  const answered = !('obstacle' in outcome) || outcome.obstacle.id === 'reach-foreign';
  const reached: Finding = answered
    ? { grade: 'note', id: 'reach-answers', args: { host: hostOf(base) } }
    : { grade: 'note', ...outcome.obstacle };
  return {
    findings: [{ grade: 'note', id: 'no-token', args: { platform } }, reached],
    ahead: outcome.ahead,
    reached: !('obstacle' in outcome) || outcome.answered,
  };
}

/** The token is not accepted. */
export const refused = ({ platform, variables }: Api, { ahead }: Reached): Examination => ({
  findings: [{ grade: 'fault', id: 'token-refused', args: { platform, name: variables.token } }],
  ahead,
  reached: true,
});
