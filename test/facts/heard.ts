import { SETTLED_SECONDS } from '../../src/core/epoch.ts';
import type { Header, Heard, InformantId } from '../../src/facts/heard.ts';

/** The newest bundled retarget. */
export const LAST = 965_664;

const HOSTS: Readonly<Record<InformantId, string>> = {
  mempool: 'mempool.space',
  esplora: 'blockstream.info',
  node: '10.0.0.5:8332',
  coinbase: 'api.coinbase.com',
  kraken: 'api.kraken.com',
};

/** One answer at an instant, by default heard there and then from the source's own host. */
export const said = <V>(
  source: InformantId,
  what: Heard['what'],
  value: V,
  at: number,
  changes: Partial<Heard> = {},
): Heard =>
  ({
    source,
    host: HOSTS[source],
    what,
    subject: '',
    value,
    asOf: at,
    knownFrom: at,
    heardAt: at,
    ...changes,
  }) as Heard;

/** Invented compact targets of retargets after the bundled ones, each within a few percent of the one before. */
export const BITS = [0x17023a10, 0x17022c41, 0x17021f07, 0x17022b9a, 0x170239c5] as const;

/** The invented header of the `n`th retarget after the bundled ones, a fortnight after the one before. */
export const headerAfter = (n: number, changes: Partial<Header> = {}): Header => ({
  height: LAST + n * 2016,
  nBits: BITS[n - 1] ?? BITS[4],
  time: Date.UTC(2026, 8, 5 + 14 * n, 12) / 1000,
  hash: String(n).repeat(64).slice(0, 64),
  ...changes,
});

/** A retarget as a source tells it once it has settled. */
export const told = (source: InformantId, header: Header, changes: Partial<Heard> = {}): Heard =>
  said(source, 'retarget', header, (header.time + SETTLED_SECONDS) * 1000, {
    subject: String(header.height),
    asOf: header.time * 1000,
    ...changes,
  });
