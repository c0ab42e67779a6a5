import { lookup as resolve } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { SourceError } from './failure.ts';

/** Ports news is served on; anything else must be allow-listed. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443']);

/** Name endings that never leave a machine or a local network: RFC 6761, 6762, 8375, 9476 and what vendors use. */
const LOCAL_NAMES: readonly string[] = [
  ...['localhost', 'localdomain', 'local', 'internal', 'intranet', 'lan', 'home', 'corp', 'private'],
  ...['home.arpa', 'invalid', 'onion', 'alt'],
];

const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parseCIDR('2000::/3');
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** `host:port` pairs. */
export type Allowed = Pick<ReadonlySet<string>, 'has'>;

export interface GuardOptions {
  /** `host:port` pairs let through besides public addresses. */
  readonly allow: Allowed;
  readonly lookup?: (hostname: string) => Promise<readonly Resolved[]>;
  /** Opens the socket, once every address has been judged. */
  readonly dial?: (addresses: readonly Resolved[]) => buildConnector.connector;
  readonly connectTimeout: number;
}

/** Is it a unicast address of the public internet? NAT64 addresses are judged by the IPv4 address within. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (address.match(NAT64)) {
    return isPublicAddress(address.toByteArray().slice(12).join('.'));
  }
  return address.range() === 'unicast' && address.match(GLOBAL_UNICAST_V6);
}

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');

const literalOf = (hostname: string): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
};

/**
 * The address as a URL we may ask, judged before any name is resolved: absolute http(s), no credentials, a usual port,
 * a public literal address or a full name. Throws a `SourceError` saying what is wrong with it.
 */
export function screenUrl(text: string, allow: Allowed): URL {
  const refuse = (why: string): never => {
    throw new SourceError('address', why);
  };
  const url = /[\p{Cc}\s]/u.test(text.trim()) ? null : URL.parse(text.trim());
  if (!url || !/^https?:\/\//i.test(text.trim())) return refuse('not an absolute http or https address');
  if (url.username !== '' || url.password !== '')
    return refuse('an address must not carry a user name or password');
  if (allow.has(`${url.hostname}:${portOf(url)}`)) return url;
  if (!PORTS.has(url.port)) return refuse(`port ${url.port} is not one that news is served on`);
  const literal = literalOf(url.hostname);
  if (literal !== null) return isPublicAddress(literal) ? url : refuse(`${literal} is not a public address`);
  const name = url.hostname.replace(/\.$/, '').toLowerCase();
  if (!name.includes('.')) return refuse(`${name} is not a full host name`);
  const local = LOCAL_NAMES.find((ending) => name === ending || name.endsWith(`.${ending}`));
  return local === undefined ? url : refuse(`names under .${local} belong to a local network`);
}

async function judged(hostname: string, options: GuardOptions): Promise<readonly Resolved[]> {
  const literal = literalOf(hostname);
  const lookup = options.lookup ?? ((name: string) => resolve(name, { all: true }));
  const addresses =
    literal !== null
      ? [{ address: literal, family: ipaddr.parse(literal).kind() === 'ipv4' ? 4 : 6 }]
      : await lookup(hostname);
  if (addresses.length === 0) throw new SourceError('no-host', `the name ${hostname} has no address`);
  const inside = addresses.find(({ address }) => !isPublicAddress(address));
  if (inside)
    throw new SourceError('address', `${hostname} leads to ${inside.address}, which is not a public address`);
  return addresses;
}

const dialWith =
  (timeout: number) =>
  (addresses: readonly Resolved[]): buildConnector.connector =>
    buildConnector({
      timeout,
      allowH2: false,
      autoSelectFamily: true,
      lookup: (_name, { all }, done) => {
        const [first] = addresses;
        if (all) done(null, [...addresses]);
        else done(null, first!.address, first!.family);
      },
    });

/**
 * An undici connector that resolves the name itself, judges every address it got and connects to those and no others,
 * so that neither a literal address nor a second DNS answer slips through.
 */
export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const dial = options.dial ?? dialWith(options.connectTimeout);
  const free = buildConnector({ timeout: options.connectTimeout, allowH2: false });
  return (target, done) => {
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    const host = target.hostname.includes(':') ? `[${target.hostname}]` : target.hostname;
    if (options.allow.has(`${host}:${port}`)) return free(target, done);
    judged(target.hostname, options).then(
      (addresses) => dial(addresses)(target, done),
      (error: unknown) => done(error as Error, null),
    );
  };
}
