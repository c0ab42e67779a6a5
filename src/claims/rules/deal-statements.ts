import type { Claim, Party } from '../claim.ts';
import { finestPlace, isOtherSide, namesIn, partiesAround, partiesIn, placeOf } from '../named/entities.ts';
import { partiesAt, placeAt } from '../named/party-scope.ts';
import { has, termsIn } from '../sight.ts';
import { attributionOf } from '../slots/attribution.ts';
import { clauseAt, distance, type Passage, type Scene, touches, trimmedClause } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import { type DealStatement, dealPlaces, slot } from './deal-places.ts';

/** Reading distance up to which a sum belongs to the word of a part before it. */
const SUM = 10;

/** "The tenant's customer is Google": of the two it can only be one. */
const ofOther = (term: string): readonly ('customer' | 'tenant')[] =>
  term === 'tenant' ? ['customer'] : term === 'customer' ? ['tenant'] : [];

/** "Kiracı ise Google", "Anthropic, the tenant's customer, guarantees the rent": one company in all of a sentence without numbers. */
function clauseOfRole(passage: Passage, scene: Scene, cue: Piece): Piece {
  const names = namesIn(passage, scene, ['company']);
  const clause = clauseAt(scene, cue.start, 1);
  const [name, ...more] = names;
  if (!name || more.length > 0 || (name.start >= clause.start && name.end <= clause.end)) return clause;
  if (scene.quantities.length > 0) return clause;
  if (scene.end - scene.start <= ALONE) return scene;
  const aside = name.end <= clause.start && clause.start - name.end <= APPOSED;
  return aside ? { start: name.start, end: clause.end } : clause;
}
/** Letters of a sentence that says who has a part in a contract, and no more; of what is told of a company on the way. */
const ALONE = 80;
const APPOSED = 40;

/** A named company and the word that gives it its part, in one clause without numbers. */
function roles(passage: Passage, scene: Scene): DealStatement[] {
  const found: DealStatement[] = [];
  const cues = termsIn(scene, ['guarantee', 'payment', 'customer', 'tenant']);
  // "Anthropic, the tenant's customer, guarantees the rent" says what it guarantees.
  const verbs = cues.filter(({ term }) => term === 'guarantee');
  for (const cue of [...verbs, ...cues.filter((m) => !verbs.includes(m))]) {
    const clause = clauseOfRole(passage, scene, cue);
    const name = namesIn(passage, scene, ['company']).find(
      (n) => n.start >= clause.start && n.end <= clause.end && !isOtherSide(passage, scene, cue, n),
    );
    const counted = scene.quantities.some(
      (q) =>
        (q.start >= clause.start && q.end <= clause.end) ||
        (q.dimension === 'money' && q.start >= cue.end && distance(passage, cue.end, q.start) <= SUM),
    );
    // "Google gets warrants for backing Fluidstack": right behind the verb stands whose debts they are.
    const isObject =
      name !== undefined &&
      cue.term === 'guarantee' &&
      name.start >= cue.end &&
      name.start - cue.end <= 1 &&
      namesIn(passage, scene, ['company']).some((n) => n.end <= cue.start && n.name.id !== name.name.id);
    if (!name || counted || isObject) continue;
    const piece = trimmedClause(passage, clause);
    if (found.some((other) => other.piece.start === piece.start)) continue;
    found.push({
      aspect: 'role',
      piece,
      because: [
        slot('role', `word of a part: ${cue.term}`, cue),
        slot('parties', 'named', name),
        ...termsIn(scene, ofOther(cue.term))
          .filter((m) => m.start >= piece.start && m.end <= piece.end && !touches(m, cue))
          .map((m) => slot('other-role', 'word of another part', m)),
      ],
      ...(cue.term === 'guarantee' && name.end < clauseAt(scene, cue.start, 1).start
        ? { guarantor: name.name.id }
        : {}),
    });
  }
  return found;
}

/** Words between the verb of a conversion and the site it is done to. */
const OBJECT = 14;

/** The telling words of a conversion: verb and site where they stand together, else the site. */
function conversionPiece(passage: Passage, conversion: Piece, site: Piece): Piece {
  const [first, last] = conversion.start < site.start ? [conversion, site] : [site, conversion];
  const near = distance(passage, first.end, last.start) <= OBJECT;
  return near ? { start: first.start, end: Math.max(first.end, last.end) } : site;
}

/** "in Los Angeles": a place with the little word before it. */
function placePiece({ text }: Passage, scene: Scene, place: Piece): Piece {
  const lead = /\p{L}{1,4}\s+$/u.exec(text.slice(scene.start, place.start));
  return { start: place.start - (lead?.[0].length ?? 0), end: place.end };
}

const COUNTED: readonly string[] = ['power', 'money'];

/** Who does it with whom, where, and out of what. A number of the contract in the same clause says it all by itself. */
function makings(passage: Passage, scene: Scene): DealStatement[] {
  const found: DealStatement[] = [];
  const parties = partiesIn(passage, scene);
  const miner = parties.some((p) => p.role === 'operator');
  const partnering = termsIn(scene, ['partnering', 'deal'])[0];
  const conversion = termsIn(scene, ['conversion'])[0];
  const site = termsIn(scene, ['mining-site']).find(
    (m) => conversion !== undefined && m.start >= scene.start,
  );
  const made = conversion && site ? clauseAt(scene, Math.min(conversion.start, site.start), 1) : null;
  const within = (piece: Piece, clause: Piece | null): boolean =>
    clause !== null && piece.start >= clause.start && piece.end <= clause.end;
  if (miner && parties.length > 1 && partnering && !within(partnering, made) && scene.quantities.length === 0)
    found.push({
      aspect: 'parties',
      piece: trimmedClause(passage, clauseAt(scene, partnering.start, made ? 1 : 2)),
      because: [slot('parties', 'partners named', partnering)],
    });
  const place = finestPlace(passage, scene);
  if (!conversion || !site || !miner) return found;
  const clause = clauseAt(scene, site.start, 2);
  if (scene.quantities.some((q) => COUNTED.includes(q.dimension) && within(q, clause))) return found;
  found.push({
    aspect: 'origin',
    piece: conversionPiece(passage, conversion, site),
    because: [slot('origin', 'conversion of a mining site', conversion), slot('origin', 'mining site', site)],
  });
  if (place && place.start >= scene.start && place.end <= scene.end)
    found.push({
      aspect: 'place',
      piece: placePiece(passage, scene, place),
      because: [slot('place', 'place named', place)],
    });
  return found;
}

const ABSENT = {
  value: null,
  low: null,
  high: null,
  unit: null,
  direction: null,
  from: null,
  hedge: null,
  precision: null,
  interval: null,
  readings: [],
  superlative: null,
  when: null,
  height: null,
} as const;

/** Words of which one is in every such statement, but where a site is said to lie. */
const TOLD = termSet(['guarantee', 'payment', 'customer', 'tenant', 'partnering', 'deal', 'conversion']);
const MEANT_OTHERWISE = termSet(['irony', 'homonym']);
const DENIED = termSet(['negation', 'falsehood', 'question', 'condition']);

/** What an article says of a contract without a number: parties, roles, place, and what the site was before. */
export function dealStatements(passage: Passage): Claim[] {
  const claims: Claim[] = [];
  for (const scene of passage.scenes) {
    if (passage.in === 'title' || (!has(scene, TOLD) && scene.places.length === 0)) continue;
    if (has(scene, MEANT_OTHERWISE)) continue;
    const parties: readonly Party[] = partiesAround(passage, scene);
    if (!parties.some((p) => p.role === 'operator')) continue;
    if (has(scene, DENIED) || /[?？]\s*$/.test(passage.text.slice(scene.start, scene.end))) continue;
    const parts = roles(passage, scene);
    const made = makings(passage, scene).filter(({ aspect }) => parts.length === 0 || aspect !== 'parties');
    const counted = scene.quantities.some((q) => COUNTED.includes(q.dimension));
    const sited = (counted ? [] : dealPlaces(passage, scene)).filter(
      ({ piece }) => !made.some((one) => one.aspect === 'place' && touches(one.piece, piece)),
    );
    for (const { aspect, piece, because, at, guarantor } of [...parts, ...made, ...sited]) {
      const attribution = attributionOf(passage, scene, piece, true);
      const place = placeAt(passage, scene, piece.start, 2);
      claims.push({
        ...ABSENT,
        kind: 'deal',
        aspect,
        quote: passage.text.slice(piece.start, piece.end),
        in: passage.in,
        start: piece.start,
        end: piece.end,
        modality: has(scene, ['possible']) ? 'forecast' : 'fact',
        stance: 'asserted',
        attribution: attribution && {
          source: attribution.source,
          id: attribution.id,
          quoted: attribution.quoted,
        },
        scope: 'company',
        parties: partiesAt(passage, scene, piece.start).map((party) =>
          party.id === guarantor ? { ...party, role: 'guarantor' as const } : party,
        ),
        place: at ?? (place ? placeOf(passage, place) : null),
        ...(at ? { passing: true as const } : {}),
        subject: partiesIn(passage, scene).some((p) => p.role === 'operator') ? 'stated' : 'inherited',
        because,
      });
    }
  }
  return claims;
}
