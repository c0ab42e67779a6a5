import type { Informant } from './ask.ts';
import { esplora } from './esplora.ts';
import { EXCHANGES, priceInformant } from './exchanges.ts';
import { mempool } from './mempool.ts';
import { node } from './node.ts';

/** Where running sources are; what is left out is not asked. */
export interface Addresses {
  /** Address of a mempool site, its API under `/api`. */
  readonly mempool: string;
  /** Base of an Esplora's routes. */
  readonly esplora?: string | undefined;
  /** A node's RPC, with the login in it or a cookie file beside it. */
  readonly node?: string | undefined;
  readonly cookieFile?: string | undefined;
  /** Addresses to ask instead of an exchange's own. */
  readonly exchanges?: Readonly<Partial<Record<(typeof EXCHANGES)[number]['id'], string>>>;
}

/** Everybody who is asked: the chain's servers named, and the exchanges of the table. */
export const informantsAt = (addresses: Addresses): readonly Informant[] => [
  mempool(addresses.mempool),
  ...(addresses.esplora === undefined ? [] : [esplora(addresses.esplora)]),
  ...(addresses.node === undefined
    ? []
    : [
        node({
          url: addresses.node,
          ...(addresses.cookieFile !== undefined && { cookieFile: addresses.cookieFile }),
        }),
      ]),
  ...EXCHANGES.map((row) => priceInformant({ ...row, url: addresses.exchanges?.[row.id] ?? row.url })),
];
