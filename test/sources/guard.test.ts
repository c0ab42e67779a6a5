import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildConnector } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress, type Resolved, screenUrl } from '../../src/sources/guard.ts';
import { openHttp } from '../../src/sources/http.ts';

const PRIVATE = [
  ...[
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.0.1',
  ],
  ...[
    '169.254.169.254',
    '100.64.0.1',
    '100.127.255.255',
    '192.0.0.8',
    '192.0.2.5',
    '198.18.0.1',
    '198.51.100.7',
  ],
  ...['203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '::1', '::', '::7f00:1'],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:0:127.0.0.1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
  ],
  ...[
    '2001:db8::1',
    '3fff::1',
    '2002:7f00:1::',
    '2002:a00:1::',
    '2001::1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
  ],
  ...['64:ff9b:1::1', '100::1', 'fec0::1', '5f00::1', 'not an address', ''],
];
const PUBLIC = [
  ...[
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '11.0.0.1',
  ],
  ...['2606:4700::1111', '2a00:1450:4001::1', '64:ff9b::808:808', '::ffff:8.8.8.8'],
];

const REFUSED = [
  ...['http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://017700000001/'],
  ...[
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://localhost/',
    'http://a.localhost/',
    'http://printer/',
  ],
  ...[
    'http://db.internal/',
    'http://nas.local/',
    'http://router.lan/',
    'http://x.home.arpa/',
    'http://a.example:22/',
  ],
  ...[
    'http://a.example:6379/',
    'ftp://a.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/xml,<rss/>',
  ],
  ...[
    '//a.example/',
    'a.example/feed',
    'http:a.example',
    'http://user@a.example/',
    'http://u:p@a.example/',
    'http://',
  ],
  ...[
    'http://a.example/\r\nHost: b',
    'http://a.exa mple/',
    '',
    'http://127.0.0.1.:80/',
    'https://１２７.０.０.１/',
  ],
];
const PASSED = [
  ...[
    'https://a.example/feed.xml',
    'http://a.example:8080/',
    'https://münchen.example/',
    'https://127.0.0.1.example.org/',
  ],
  ...[
    'https://a.example/?url=http://127.0.0.1/',
    'https://localhost.example.org/',
    'https://[2606:4700::1111]/',
    'https://a.example./',
  ],
];

interface Vector {
  readonly id: string;
  readonly category: string;
  readonly kind: string;
  readonly input: string | readonly string[];
  readonly expect: string;
  readonly dns?: readonly string[];
  readonly why: string;
}

const file = new URL('../../../shared/vectors/dev.json', import.meta.url);
const vectors: readonly Vector[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors.filter(({ category }) =>
      category.startsWith('ssrf'),
    )
  : [];

/** A public internet in small: every public address leads to one server, which redirects along `chain` and notes who asked. */
let server: Server;
let chain: readonly string[] = [];
let asked: string[] = [];
let dialled: Resolved[] = [];

const dial = (addresses: readonly Resolved[]): buildConnector.connector => {
  dialled.push(...addresses);
  const plain = buildConnector({ allowH2: false });
  return (_target, done) =>
    plain(
      { hostname: '127.0.0.1', protocol: 'http:', port: String((server.address() as AddressInfo).port) },
      done,
    );
};

const attempt = async (url: string, dns: readonly string[]): Promise<string> => {
  asked = [];
  dialled = [];
  const lookup = async (): Promise<Resolved[]> =>
    dns.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const http = openHttp({ userAgent: 'test', dial, lookup });
  try {
    const reply = await http.get(url);
    return reply.status;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await http.close();
  }
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const next = chain[asked.length];
    if (next === undefined) response.end('<rss version="2.0"><channel/></rss>');
    else response.writeHead(302, { location: next }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise((resolve) => void server.close(resolve)));

describe('the guard', () => {
  it.each(PRIVATE)('refuses the address %j', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(PUBLIC)('lets the address %j through', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(REFUSED)('refuses %j unseen', (url) => expect(() => screenUrl(url, new Set())).toThrow());
  it.each(PASSED)('lets %j through', (url) => expect(screenUrl(url, new Set())).toBeInstanceOf(URL));

  it('lets through what is allow-listed, host and port, and nothing beside it', () => {
    const allow = new Set(['127.0.0.1:9000', '[::1]:80', 'feeds.internal:443']);
    for (const url of ['http://127.0.0.1:9000/', 'http://[::1]/', 'https://feeds.internal/']) {
      expect(screenUrl(url, allow).href).toBe(url);
    }
    for (const url of [
      'http://127.0.0.1:9001/',
      'https://127.0.0.1/',
      'http://feeds.internal/',
      'ftp://127.0.0.1:9000/',
    ]) {
      expect(() => screenUrl(url, allow)).toThrow();
    }
  });
});

describe('the guarded connector', () => {
  const PUBLIC_IP = '93.184.216.34';

  it('judges what a name resolves to, all of it, when it connects', async () => {
    chain = [];
    expect(await attempt('http://a.example/', ['192.168.0.1'])).toBe('address');
    expect(await attempt('http://a.example/', [PUBLIC_IP, '127.0.0.1'])).toBe('address');
    expect(await attempt('http://a.example/', [])).toBe('no-host');
    expect(asked).toEqual([]);
    expect(await attempt('http://a.example/', [PUBLIC_IP])).toBe('ok');
    expect(dialled.map(({ address }) => address)).toEqual([PUBLIC_IP]);
  });

  it('lets an allow-listed IPv6 address through', async () => {
    const six = createServer((_request, response) => void response.end('x'));
    const up = await new Promise<boolean>((resolve) => {
      six.once('error', () => resolve(false));
      six.listen(0, '::1', () => resolve(true));
    });
    if (!up) return void process.stdout.write('  left out: this machine has no IPv6\n');
    const host = `[::1]:${(six.address() as AddressInfo).port}`;
    const http = openHttp({ userAgent: 'test', allow: [host] });
    expect(await http.get(`http://${host}/`)).toMatchObject({ status: 'ok' });
    await http.close();
    await new Promise((resolve) => void six.close(resolve));
  });

  it('follows five redirects and no sixth', async () => {
    chain = [0, 1, 2, 3, 4, 5].map((n) => `https://a.example/${n}`);
    expect(await attempt(chain[0]!, [PUBLIC_IP])).toBe('ok');
    chain = [0, 1, 2, 3, 4, 5, 6].map((n) => `https://a.example/${n}`);
    expect(await attempt(chain[0]!, [PUBLIC_IP])).toBe('redirect');
    expect(asked).toHaveLength(6);
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://[::1]/',
    'file:///etc/passwd',
    'https://u:p@b.example/',
    'http://b.example/',
    'https://b.example:22/',
    'https://metadata/',
    'http://',
    'gopher://b.example/',
  ])('stops before a redirect to %s', async (target) => {
    chain = ['https://a.example/', target];
    expect(await attempt('https://a.example/', [PUBLIC_IP])).toBe('redirect');
    expect(asked).toEqual(['a.example/']);
  });
});

if (vectors.length === 0) process.stdout.write('  left out: the neighbouring attack vectors are not here\n');
else
  describe('attack vectors', () => {
    const of = (kind: string): readonly Vector[] => vectors.filter((vector) => vector.kind === kind);

    it.each(of('url'))('$id $why: $expect', ({ input, expect: wanted }) => {
      const screen = (): URL => screenUrl(input as string, new Set());
      if (wanted === 'allow') expect(screen()).toBeInstanceOf(URL);
      else expect(screen).toThrow();
    });

    it.each(of('url-with-dns'))('$id $why: $expect', async ({ input, dns, expect: wanted }) => {
      chain = [];
      const outcome = await attempt(input as string, dns ?? []);
      if (wanted === 'allow') expect(outcome).toBe('ok');
      else expect(['address', 'no-host']).toContain(outcome);
      if (wanted !== 'allow') expect(asked).toEqual([]);
    });

    it.each(of('redirect-chain'))('$id $why: $expect', async ({ input, expect: wanted }) => {
      chain = input as readonly string[];
      const outcome = await attempt(chain[0]!, ['93.184.216.34']);
      expect(outcome).toBe(wanted === 'allow' ? 'ok' : 'redirect');
      expect(asked.length).toBeLessThanOrEqual(6);
    });
  });
