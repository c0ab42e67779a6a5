import { z } from 'zod';

/** One variable: what it means, what it must be, and the schema, made only when the variable is set. */
interface Variable<S extends z.ZodType = z.ZodType, D = unknown> {
  readonly meaning: string;
  readonly expected: string;
  readonly schema: () => S;
  readonly fallback: D;
  /** The default in words, where the variable has no value of its own by default. */
  readonly otherwise?: string;
  readonly secret?: boolean;
}

const variable = <S extends z.ZodType, const D extends z.output<S> | undefined>(
  entry: Variable<S, D>,
): Variable<S, D> => entry;

const WEB = 'an address that begins with http:// or https://';

const isWebUrl = (value: string): boolean =>
  URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
const webUrl = () => z.string().refine(isWebUrl);

const isTimeZone = (value: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
};

/** Entries parted by commas or space, each once. */
const list = <S extends z.ZodType<unknown, string>>(entry: S, atLeast = 0) =>
  z
    .string()
    .transform((value) => [...new Set(value.split(/[\s,]+/).filter(Boolean))])
    .pipe(z.array(entry).min(atLeast));

const ADDRESS = /^(?:\[[0-9a-f:.]+\]|[^\s:/[\]]+):\d{1,5}$/i;
const CHAT = /^(?:discord|telegram):-?\d{1,20}$/;
const FEED_LANGS = ['en', 'de', 'es', 'fr', 'it', 'pt', 'ru', 'tr', 'zh'] as const;

const token = (platform: string) =>
  variable({
    meaning: `${platform} bot token, or the name of a file that holds it`,
    expected: 'a token',
    schema: () => z.string().trim().min(1),
    fallback: undefined,
    otherwise: 'none: console',
    secret: true,
  });

/** Every variable there is, by name; the rest of the environment is not looked at. */
const VARIABLES = {
  DISCORD_TOKEN: token('Discord'),
  TELEGRAM_TOKEN: token('Telegram'),
  DISCORD_API_URL: variable({
    meaning: "base of Discord's API without its version",
    expected: WEB,
    schema: webUrl,
    fallback: 'https://discord.com/api',
  }),
  TELEGRAM_API_URL: variable({
    meaning: "root of Telegram's API without /bot",
    expected: WEB,
    schema: webUrl,
    fallback: 'https://api.telegram.org',
  }),
  TELEGRAM_WEBHOOK_URL: variable({
    meaning: 'the https address Telegram sends updates to, at HTTP_PORT here; without it they are polled for',
    expected: 'an address that begins with https:// (or http:// towards a Bot API server of your own)',
    schema: webUrl,
    fallback: undefined,
    otherwise: 'none: polling',
  }),
  DATABASE_URL: variable({
    meaning: 'the path of a SQLite file',
    expected: 'the path of a SQLite file',
    schema: () => z.string(),
    fallback: 'data/hashwatt.db',
  }),
  FEEDS: variable({
    meaning: 'a file or address to read the list of feeds from: OPML, or addresses by line',
    expected: 'a path or an address',
    schema: () => z.string(),
    fallback: undefined,
    otherwise: 'those of feeds/',
  }),
  FEED_LANGS: variable({
    meaning: 'the languages of feeds/ that are read, separated by commas',
    expected: `some of ${FEED_LANGS.join(', ')}, separated by commas`,
    schema: () => list(z.enum(FEED_LANGS), 1),
    fallback: ['en', 'de'] as (typeof FEED_LANGS)[number][],
    otherwise: 'en,de',
  }),
  FETCH_ALLOW: variable({
    meaning: 'host:port, separated by commas, that may be read besides public addresses',
    expected: 'host:port, separated by commas',
    schema: () => list(z.string().regex(ADDRESS)),
    fallback: [] as string[],
    otherwise: 'empty',
  }),
  EDITORIAL_CHATS: variable({
    meaning:
      'servers and groups whose moderators decide what is told everywhere, such as discord:123,telegram:-100; set it where others may add the bot',
    expected: 'entries such as discord:123 or telegram:-100, separated by commas',
    schema: () => list(z.string().regex(CHAT), 1),
    fallback: undefined,
    otherwise: 'all',
  }),
  DISCORD_READ_MESSAGES: variable({
    meaning:
      'yes where the Message Content intent is enabled for the bot in Discord’s developer portal: links that people post can be checked',
    expected: 'yes or no',
    schema: () => z.enum(['yes', 'no']),
    fallback: undefined,
    otherwise: 'no',
  }),
  CONTACT_URL: variable({
    meaning: 'where the operator can be reached, told to every site that is read',
    expected: WEB,
    schema: webUrl,
    fallback: undefined,
    otherwise: 'none',
  }),
  MEMPOOL_URL: variable({
    meaning: 'where live chain facts come from',
    expected: WEB,
    schema: webUrl,
    fallback: 'https://mempool.space',
  }),
  ESPLORA_URL: variable({
    meaning:
      'an Esplora server to ask for chain facts as well, with /api: two must agree before a new header judges',
    expected: WEB,
    schema: webUrl,
    fallback: 'https://blockstream.info/api',
  }),
  BITCOIN_RPC_URL: variable({
    meaning: "a node's RPC address to ask for chain facts as well",
    expected: WEB,
    schema: webUrl,
    fallback: undefined,
    otherwise: 'none',
    secret: true,
  }),
  BITCOIN_RPC_COOKIE_FILE: variable({
    meaning: "the node's .cookie file, where its address holds no login",
    expected: 'a path',
    schema: () => z.string(),
    fallback: undefined,
    otherwise: 'none',
  }),
  LOCALE: variable({
    meaning: 'the language people get unless they ask for another: en or de',
    expected: 'en or de',
    schema: () => z.enum(['en', 'de']),
    fallback: 'en',
  }),
  TIME_ZONE: variable({
    meaning: 'the time zone of people who named none',
    expected: 'an IANA time zone such as Europe/Berlin',
    schema: () => z.string().refine(isTimeZone),
    fallback: 'UTC',
  }),
  HTTP_PORT: variable({
    meaning: 'the port HTTP answers on: the Telegram webhook; 8080 where one is set',
    expected: 'a port from 1 to 65535',
    schema: () =>
      z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number)
        .pipe(z.int().min(1).max(65_535)),
    fallback: undefined,
    otherwise: 'off',
  }),
  LOG_LEVEL: variable({
    meaning: 'what is logged: debug, info, warn, error or silent',
    expected: 'debug, info, warn, error or silent',
    schema: () => z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'info',
  }),
};

type Name = keyof typeof VARIABLES;

/** The environment as the program uses it. */
export type Config = {
  readonly [N in Name]:
    | z.output<ReturnType<(typeof VARIABLES)[N]['schema']>>
    | Extract<(typeof VARIABLES)[N]['fallback'], undefined>;
};

const NAMES = Object.keys(VARIABLES) as readonly Name[];

/** Secrets that may stand in a file, whose name is in `<variable>_FILE`. */
const FROM_FILE: readonly Name[] = ['DISCORD_TOKEN', 'TELEGRAM_TOKEN'];

type Environment = Readonly<Record<string, string | undefined>>;

const given = (environment: Environment, name: string): string | undefined =>
  environment[name]?.trim() === '' ? undefined : environment[name];

/**
 * Reads the environment; an empty variable counts as unset. `readFile` gives the text behind a `…_FILE` variable.
 * What is wrong comes back as one sentence, without secrets.
 */
export function readConfig(
  environment: Environment,
  readFile: (path: string) => string,
): { readonly config: Config } | { readonly mistake: string } {
  const config: Record<string, unknown> = {};
  for (const name of NAMES) {
    const { schema, fallback, expected, secret }: Variable = VARIABLES[name];
    let value = given(environment, name);
    const path = FROM_FILE.includes(name) ? given(environment, `${name}_FILE`) : undefined;
    if (path !== undefined) {
      if (value !== undefined) return { mistake: `Expected either ${name} or ${name}_FILE, but got both.` };
      try {
        value = readFile(path);
      } catch {
        return { mistake: `Expected ${name}_FILE to name a file that can be read, but got "${path}".` };
      }
    }
    if (value === undefined) {
      config[name] = fallback;
      continue;
    }
    const parsed = schema().safeParse(value);
    const got = secret ? 'something else' : `"${value}"`;
    if (!parsed.success) return { mistake: `Expected ${name} to be ${expected}, but got ${got}.` };
    config[name] = parsed.data;
  }
  return { config: config as Config };
}

/** The text of `.env.example`: every variable with its meaning and default, all commented out. */
export function exampleEnvironment(): string {
  const entries = NAMES.map((name) => {
    const { meaning, otherwise, fallback }: Variable = VARIABLES[name];
    const note = otherwise === undefined ? '' : ` (default: ${otherwise})`;
    const file = FROM_FILE.includes(name) ? `# ${name}_FILE=\n` : '';
    return `# ${meaning}${note}\n# ${name}=${otherwise === undefined ? fallback : ''}\n${file}`;
  });
  return ['# Copy to .env and take out the # of what you set. Everything has a default.\n', ...entries].join(
    '\n',
  );
}
