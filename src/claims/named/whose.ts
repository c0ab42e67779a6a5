import type { Party, Place, Scope } from '../claim.ts';
import { near, type Sight, termsIn } from '../sight.ts';
import type { NameMention, TermMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece } from '../text/tokens.ts';
import { nameNear, namesIn, partiesAround, placeNear, placeOf } from './entities.ts';
import { turnedToNetwork } from './turns-to-network.ts';

export interface Whose {
  readonly scope: Scope | null;
  readonly parties: readonly Party[];
  readonly place: Place | null;
}

/** A name behind the number owns it only right behind. */
const BEHIND = 7;
const OWNERS = { pool: ['pool'], company: ['miner'], maker: ['machine', 'maker'] } as const;

/** How near "the pool" stands to a hashrate of its own, and to a change of that. */
const POOL = { level: 6, percent: 20, behind: 60 };

/** "Its", "installed": a company's, unless it points back at the hashrate that the sentence named before. */
function ownOf(sight: Sight): { mention: TermMention; cost: number } | null {
  const own = near(sight, ['company-own'], 10);
  const back = termsIn(sight.scene, ['hashrate']).some((m) => own && m.end <= own.mention.start);
  return own && back && namesIn(sight.passage, sight.scene, ['miner']).length === 0 ? null : own;
}

/** "The pool's hashrate fell": the only pool that the two sentences before name. */
function poolBefore(passage: Passage, scene: Scene): readonly NameMention[] {
  const earlier = [1, 2].flatMap((back) => {
    const one = passage.scenes[scene.index - back];
    return one?.paragraph === scene.paragraph ? namesIn(passage, one, OWNERS.pool) : [];
  });
  return new Set(earlier.map(({ name }) => name.id)).size === 1 ? earlier.slice(0, 1) : [];
}

/** How far off a pool may be named: a change behind its levels is of the same ("… from 328 to 139 EH/s; that is a loss of 58 %"). */
function reachOfPool({ scene, quantity }: Sight): number {
  if (quantity.dimension !== 'percent') return POOL.level;
  const follows = scene.quantities.some(
    (q) => q.dimension === 'hashrate' && q.from !== null && q.end <= quantity.start,
  );
  return follows ? POOL.behind : POOL.percent;
}

/** "全网算力", "Netzwerkhashrate", "Bitcoin's hashrate": a word for hashrate that itself, or with the one beside it, says all of it. */
function isOfAll({ passage, scene }: Sight, subject: Piece | null): boolean {
  if (subject === null) return false;
  const word = fold(passage.text.slice(subject.start, subject.end));
  const { network } = passage.lexicon.claim.terms;
  return (
    network.some((one) => one.length > 1 && word.includes(fold(one.replaceAll('*', '')))) ||
    termsIn(scene, ['bitcoin']).some((m) => distance(passage, m.end, subject.start) === 0)
  );
}

const NETWORK = termSet(['network']);
const SWITCHED = termSet(['goes-off', 'comes-on']);

/** Of what was found the nearest, the first of those as near. */
function nearestOf<F extends { readonly cost: number }>(all: readonly (F | null)[]): F | null {
  let nearest: F | null = null;
  for (const found of all) if (found && (nearest === null || found.cost < nearest.cost)) nearest = found;
  return nearest;
}

/** Whose figure a hashrate is: the network's only where nobody else is named near it. */
export function whoseHashrate(sight: Sight, subject: Piece | null): Whose {
  const { passage, scene } = sight;
  if (turnedToNetwork(sight)) return { scope: 'network', parties: [], place: null };
  const word = near(sight, NETWORK, 8)?.mention;
  const network = word !== undefined && !termsIn(scene, SWITCHED).some((m) => touches(m, word));
  const party = (mention: NameMention): Party => ({
    name: passage.text.slice(mention.start, mention.end),
    id: mention.name.id,
    role: mention.name.type === 'miner' ? 'operator' : null,
  });
  const owning = <F extends { mention: Piece; cost: number }>(found: F | null): F | null =>
    found && (found.mention.end <= sight.quantity.start || found.cost <= BEHIND) ? found : null;
  const machine = owning(nameNear(sight, OWNERS.maker));
  const company = owning(nameNear(sight, OWNERS.company));
  const pool = owning(nameNear(sight, OWNERS.pool));
  const place = owning(placeNear(sight, ['country', 'region', 'state']));
  const nearest = nearestOf([machine, company, pool, place]);
  const anchored = network && (subject === null || !nearest || nearest.cost > 6);
  if (nearest && !anchored) {
    if (nearest === machine && sight.quantity.value !== null && /^[TGM]H/.test(sight.quantity.unit ?? ''))
      return { scope: 'machine', parties: [party(machine!.mention)], place: null };
    if (nearest === company || nearest === machine) {
      const owners = [company, machine]
        .filter((found) => found !== null)
        .map((found) => party(found.mention));
      return { scope: company ? 'company' : 'machine', parties: owners, place: null };
    }
    if (nearest === pool) return { scope: 'pool', parties: [party(pool!.mention)], place: null };
    const bitcoins = termsIn(scene, ['bitcoin']).some(
      (m) => subject !== null && m.end <= subject.start && distance(passage, m.end, subject.start) === 0,
    );
    if (nearest === place && !bitcoins)
      return { scope: 'country', parties: [], place: placeOf(passage, place!.mention) };
  }
  if (!network && /^[KMGTP]H/.test(sight.quantity.unit ?? '') && !isOfAll(sight, subject))
    return { scope: 'machine', parties: [], place: null };
  const parties = partiesAround(passage, scene).filter((p) => p.role === 'operator');
  if (!network && near(sight, ['pool'], reachOfPool(sight)))
    return { scope: 'pool', parties: poolBefore(passage, scene).map(party), place: null };
  const own = near(sight, ['the-company'], 10) ?? (parties.length > 0 && ownOf(sight));
  if (own && !network) return { scope: 'company', parties, place: null };
  return { scope: 'network', parties: [], place: null };
}
