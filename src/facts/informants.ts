import type { Source } from './fact.ts';
import type { Heard, InformantId } from './heard.ts';

/** An informant as people know it, where everybody asks the same server, and that server. */
interface Informant {
  readonly name: string;
  readonly host: string | null;
  readonly url: string | null;
}

const INFORMANTS: Readonly<Record<InformantId, Informant>> = {
  mempool: { name: 'mempool.space', host: 'mempool.space', url: 'https://mempool.space' },
  esplora: { name: 'Blockstream Esplora', host: 'blockstream.info', url: 'https://blockstream.info' },
  node: { name: 'Bitcoin Core', host: null, url: null },
  coinbase: { name: 'Coinbase', host: 'api.coinbase.com', url: 'https://www.coinbase.com/price/bitcoin' },
  kraken: { name: 'Kraken', host: 'api.kraken.com', url: 'https://www.kraken.com/prices/bitcoin' },
};

const OWN: Readonly<Partial<Record<InformantId, string>>> = {
  mempool: 'mempool, own server',
  esplora: 'Esplora, own server',
  node: 'Bitcoin Core, own node',
};

/** An answer's source as it is named to people; the address of a server of the operator's own stays with the operator. */
export function sourceOf({ source, host }: Pick<Heard, 'source' | 'host'>): Source {
  const informant = INFORMANTS[source];
  if (host === informant.host) return { title: informant.name, url: informant.url };
  return { title: OWN[source] ?? informant.name, url: null };
}

const ORDER = Object.keys(INFORMANTS);

/** Answers in one order, whoever was the first to give them. */
export const inOrder = (heard: readonly Heard[]): readonly Heard[] =>
  heard.toSorted(
    (a, b) =>
      ORDER.indexOf(a.source) - ORDER.indexOf(b.source) ||
      Number(a.host > b.host) - Number(a.host < b.host) ||
      Number(a.subject > b.subject) - Number(a.subject < b.subject),
  );

/** A host without its port: servers on one machine are one source. */
const machineOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/** Do these answers come from two machines, or one from the node itself? */
export const isAgreed = (answers: readonly Pick<Heard, 'source' | 'host'>[]): boolean =>
  answers.some(({ source }) => source === 'node') ||
  new Set(answers.map(({ host }) => machineOf(host))).size > 1;
