import { editDistance } from '../../command/nearest.ts';
import type { Finding, Probe } from '../../ports.ts';

/** What of the settings can fit together badly. Every variable there is is a key, unset ones too. */
export interface Settings {
  readonly DISCORD_TOKEN: string | undefined;
  readonly TELEGRAM_TOKEN: string | undefined;
  readonly DISCORD_API_URL: string;
  readonly TELEGRAM_API_URL: string;
  readonly TELEGRAM_WEBHOOK_URL: string | undefined;
  readonly HTTP_PORT: number | undefined;
  readonly EDITORIAL_CHATS: readonly string[] | undefined;
  readonly LOG_LEVEL: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const PLATFORMS = [
  {
    platform: 'Discord',
    token: 'DISCORD_TOKEN',
    api: 'DISCORD_API_URL',
    usual: 'discord.com',
    form: /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{25,}$/,
    ending: /\/v\d+\/?$/,
  },
  {
    platform: 'Telegram',
    token: 'TELEGRAM_TOKEN',
    api: 'TELEGRAM_API_URL',
    usual: 'api.telegram.org',
    form: /^\d{5,}:[\w-]{30,}$/,
    ending: /\/bot(?=(?:\d+:[^/]*)?\/?$)/,
  },
] as const;

/** Ports Telegram sends updates to (`core.telegram.org/bots/api#setwebhook`). */
const TELEGRAM_PORTS = ['', '80', '88', '443', '8443'];

const hostnameOf = (address: string): string => URL.parse(address)?.hostname ?? '';

/** This machine or its own network: names without a dot, local endings, addresses of RFC 1918 and RFC 4193. */
const isNear = (hostname: string): boolean =>
  !/[.:]/.test(hostname) ||
  /\.(?:localhost|local|lan|internal|home\.arpa)$/.test(hostname) ||
  /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^\[(?:::1\]|f[cd])/.test(hostname);

function ofNames(environment: Environment, known: readonly string[]): Finding[] {
  const bare = (name: string): string => name.toUpperCase().replaceAll('_', '');
  const isSet = (name: string): boolean => (environment[name] ?? '').trim() !== '';
  const set = known.filter(isSet);
  const findings: Finding[] = [
    set.length === 0
      ? { grade: 'fine', id: 'config-default' }
      : { grade: 'fine', id: 'config-set', args: { names: set } },
  ];
  for (const name of Object.keys(environment)) {
    if (known.includes(name) || !isSet(name)) continue;
    const ours = /^(?:DISCORD|TELEGRAM|HASHWATT)_/i.test(name);
    const meant = known.find((each) => editDistance(bare(name), bare(each)) <= (ours ? 2 : 0));
    if (meant !== undefined) findings.push({ grade: 'note', id: 'config-misspelt', args: { name, meant } });
    else if (ours) findings.push({ grade: 'note', id: 'config-unknown', args: { name } });
  }
  return findings;
}

function ofTokens(settings: Settings): Finding[] {
  const findings: Finding[] = [];
  if (PLATFORMS.every(({ token }) => settings[token] === undefined)) {
    findings.push({ grade: 'note', id: 'config-no-token' });
  } else if (settings.LOG_LEVEL === 'silent') findings.push({ grade: 'warning', id: 'config-silent' });
  for (const each of PLATFORMS) {
    const { platform, token: name } = each;
    const token = settings[name];
    const other = PLATFORMS.find((one) => one !== each && one.form.test(token ?? ''));
    if (other) {
      const args = { name, platform: other.platform, other: other.token };
      findings.push({ grade: 'fault', id: 'config-swapped', args });
    } else if (
      token !== undefined &&
      !each.form.test(token) &&
      hostnameOf(settings[each.api]) === each.usual
    ) {
      findings.push({ grade: 'warning', id: 'config-token-form', args: { name, platform } });
    }
  }
  return findings;
}

function ofAddresses(settings: Settings): Finding[] {
  const findings: Finding[] = [];
  for (const { api: name, token, usual, ending } of PLATFORMS) {
    const address = settings[name];
    const hostname = hostnameOf(address);
    const [extra] = ending.exec(URL.parse(address)?.pathname ?? '') ?? [];
    if (extra !== undefined) {
      findings.push({
        grade: 'fault',
        id: 'config-api-path',
        args: { name, ending: extra.replace(/\/$/, '') },
      });
    }
    if (address.startsWith('http:') && !isNear(hostname)) {
      findings.push({ grade: 'warning', id: 'config-api-plain', args: { name } });
    }
    if (hostname !== usual && settings[token] === undefined) {
      findings.push({ grade: 'note', id: 'config-api-idle', args: { name, token } });
    }
  }
  return findings;
}

function ofWebhook({
  TELEGRAM_WEBHOOK_URL: address,
  TELEGRAM_TOKEN: token,
  TELEGRAM_API_URL: api,
  HTTP_PORT: port,
}: Settings): Finding[] {
  if (address === undefined) return port === undefined ? [] : [{ grade: 'note', id: 'config-port-idle' }];
  if (token === undefined) return [{ grade: 'warning', id: 'config-webhook-idle' }];
  const findings: Finding[] = port === undefined ? [{ grade: 'note', id: 'config-webhook-port' }] : [];
  const url = URL.parse(address);
  // A Bot API server of one's own sends anywhere.
  if (url === null || hostnameOf(api) !== 'api.telegram.org') return findings;
  if (url.protocol !== 'https:') findings.push({ grade: 'fault', id: 'config-webhook-plain' });
  else if (!TELEGRAM_PORTS.includes(url.port)) {
    findings.push({ grade: 'fault', id: 'config-webhook-outside', args: { port: url.port } });
  }
  return findings;
}

/** Whoever adds a public bot to a group of their own moderates that group. */
function ofEditors(settings: Settings): Finding[] {
  const isServed = PLATFORMS.some(({ token }) => settings[token] !== undefined);
  return isServed && settings.EDITORIAL_CHATS === undefined
    ? [{ grade: 'warning', id: 'config-editorial' }]
    : [];
}

/** Do the settings fit together, and is anything set that nobody reads? Tells names, never what a secret holds. */
export function configProbe(settings: Settings, environment: Environment): Probe {
  const known = [...Object.keys(settings), ...PLATFORMS.map(({ token }) => `${token}_FILE`)];
  return {
    part: 'config',
    examine: async () => ({
      findings: [
        ...ofNames(environment, known),
        ...ofTokens(settings),
        ...ofAddresses(settings),
        ...ofWebhook(settings),
        ...ofEditors(settings),
      ],
    }),
  };
}
