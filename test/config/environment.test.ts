import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleEnvironment, readConfig } from '../../src/config.ts';

const files: Readonly<Record<string, string>> = { '/run/secrets/discord': 'abc.def\n' };
const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error('ENOENT');
  return text;
};
const read = (environment: Readonly<Record<string, string>>) => readConfig(environment, readFile);

test('.env.example is what config.ts says', () => {
  expect(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')).toBe(exampleEnvironment());
});

test('nothing set: a console in English, UTC, with a database in data/', () => {
  expect(read({})).toEqual({
    config: {
      DISCORD_API_URL: 'https://discord.com/api',
      TELEGRAM_API_URL: 'https://api.telegram.org',
      DATABASE_URL: 'data/hashwatt.db',
      FEED_LANGS: ['en', 'de'],
      FETCH_ALLOW: [],
      MEMPOOL_URL: 'https://mempool.space',
      ESPLORA_URL: 'https://blockstream.info/api',
      LOCALE: 'en',
      TIME_ZONE: 'UTC',
      LOG_LEVEL: 'info',
    },
  });
});

describe('what is set', () => {
  test.each([
    [{ LOCALE: 'de' }, { LOCALE: 'de' }],
    [{ LOCALE: '' }, { LOCALE: 'en' }],
    [{ TIME_ZONE: 'Europe/Berlin' }, { TIME_ZONE: 'Europe/Berlin' }],
    [{ FETCH_ALLOW: '127.0.0.1:8080, [::1]:80' }, { FETCH_ALLOW: ['127.0.0.1:8080', '[::1]:80'] }],
    [{ HTTP_PORT: '8080' }, { HTTP_PORT: 8080 }],
    [{ FEED_LANGS: 'es, zh es' }, { FEED_LANGS: ['es', 'zh'] }],
    [{ DISCORD_TOKEN: 'abc' }, { DISCORD_TOKEN: 'abc' }],
    [{ DISCORD_TOKEN_FILE: '/run/secrets/discord' }, { DISCORD_TOKEN: 'abc.def' }],
    [{ PATH: '/bin', FEEDS: 'feeds.opml' }, { FEEDS: 'feeds.opml' }],
  ] as const)('%j', (environment, expected) => {
    expect(read(environment)).toMatchObject({ config: expected });
  });
});

describe('what is wrong is a sentence', () => {
  test.each([
    [{ LOCALE: 'fr' }, 'Expected LOCALE to be en or de, but got "fr".'],
    [
      { FEED_LANGS: 'en,nl' },
      'Expected FEED_LANGS to be some of en, de, es, fr, it, pt, ru, tr, zh, separated by commas, but got "en,nl".',
    ],
    [
      { TIME_ZONE: 'Mars/Base' },
      'Expected TIME_ZONE to be an IANA time zone such as Europe/Berlin, but got "Mars/Base".',
    ],
    [{ HTTP_PORT: '0' }, 'Expected HTTP_PORT to be a port from 1 to 65535, but got "0".'],
    [{ HTTP_PORT: '70000' }, 'Expected HTTP_PORT to be a port from 1 to 65535, but got "70000".'],
    [
      { MEMPOOL_URL: 'file:///etc' },
      'Expected MEMPOOL_URL to be an address that begins with http:// or https://, but got "file:///etc".',
    ],
    [
      { FETCH_ALLOW: 'localhost' },
      'Expected FETCH_ALLOW to be host:port, separated by commas, but got "localhost".',
    ],
    [{ LOG_LEVEL: 'loud' }, 'Expected LOG_LEVEL to be debug, info, warn, error or silent, but got "loud".'],
    [
      { DISCORD_TOKEN_FILE: '/none' },
      'Expected DISCORD_TOKEN_FILE to name a file that can be read, but got "/none".',
    ],
    [
      { DISCORD_TOKEN: 'a', DISCORD_TOKEN_FILE: '/run/secrets/discord' },
      'Expected either DISCORD_TOKEN or DISCORD_TOKEN_FILE, but got both.',
    ],
  ] as const)('%j', (environment, mistake) => {
    expect(read(environment)).toEqual({ mistake });
  });

  test('and gives no secret away', () => {
    expect(read({ BITCOIN_RPC_URL: 'user:secret@host' })).toEqual({
      mistake:
        'Expected BITCOIN_RPC_URL to be an address that begins with http:// or https://, but got something else.',
    });
  });
});
