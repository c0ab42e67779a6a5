import type { Aspect, Because, Claim, Party, Place } from '../claim.ts';
import { finestPlace, isOtherSide, namesIn, partiesAround, partiesIn, placeOf } from '../named/entities.ts';
import { partiesAt, placeAt } from '../named/party-scope.ts';
import { has, termsIn } from '../sight.ts';
import { attributionOf } from '../slots/attribution.ts';
import { tellsAny } from '../telling.ts';
import { clauseAt, distance, type Passage, type Scene, touches, trimmedClause } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

interface Statement {
  readonly aspect: Aspect;
  readonly piece: Piece;
  readonly because: readonly Because[];
}

const slot = (name: string, rule: string, piece: Piece): Because => ({
  slot: name,
  rule,
  start: piece.start,
  end: piece.end,
});

/** Reading distance up to which a sum belongs to the word of a part before it. */
const SUM = 10;

/** A named company and the word that gives it its part, in one clause without numbers. */
function roles(passage: Passage, scene: Scene): Statement[] {
  const found: Statement[] = [];
  for (const cue of termsIn(scene, ['guarantee', 'payment', 'customer', 'tenant'])) {
    const clause = clauseAt(scene, cue.start, 1);
    const name = namesIn(passage, scene, ['company']).find(
      (n) => n.start >= clause.start && n.end <= clause.end && !isOtherSide(passage, scene, cue, n),
    );
    const counted = scene.quantities.some(
      (q) =>
        (q.start >= clause.start && q.end <= clause.end) ||
        (q.dimension === 'money' && q.start >= cue.end && distance(passage, cue.end, q.start) <= SUM),
    );
    if (!name || counted) continue;
    const piece = trimmedClause(passage, clause);
    if (found.some((other) => other.piece.start === piece.start)) continue;
    found.push({
      aspect: 'role',
      piece,
      because: [slot('role', `word of a part: ${cue.term}`, cue), slot('parties', 'named', name)],
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
function makings(passage: Passage, scene: Scene): Statement[] {
  const found: Statement[] = [];
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

/** The little words between a site and what it is said to lie in. */
function isLocated(passage: Passage, site: Piece, place: Piece): boolean {
  const [first, last] = site.start < place.start ? [site, place] : [place, site];
  const between = passage.text.slice(first.end, last.start);
  return between.length <= LOCATED && tellsAny(between, passage.lexicon, ['located']);
}
const LOCATED = 40;

/** What others wrote of it is not what the text says. */
const RETOLD = ['say', 'cite', 'cite-after', 'contrast'] as const;

/** Does the next sentence name another place, or say that it is not so? */
function isSetRight({ scenes }: Passage, scene: Scene): boolean {
  const next = scenes[scene.index + 1];
  if (next?.paragraph !== scene.paragraph) return false;
  return (
    has(next, ['contrast', 'falsehood', 'negation']) ||
    next.places.some(({ place }) => place.level !== 'country')
  );
}

/** Where a contract's site is said to lie: "Beacon Point, in Oklahoma", "River Bend will be built in Los Angeles". */
function places(passage: Passage, scene: Scene): (Statement & { readonly at: Place })[] {
  if (has(scene, RETOLD) || isSetRight(passage, scene)) return [];
  const level = scene.places.some(({ place }) => place.level === 'site') ? 'site' : 'town';
  const sites = scene.places.filter(({ place }) => place.level === level).slice(0, 1);
  return sites.flatMap((site) => {
    const at = placeOf(passage, site);
    const within = scene.places.find((m) => m.place.id === at.within?.id);
    const because = [slot('place', 'place named', site)];
    if (at.id === site.place.id && within) {
      return [{ aspect: 'place' as const, piece: clauseOf(passage, scene, within), because, at }];
    }
    const told = scene.places.find(
      (m) => m.place.level === 'town' && site.place.level === 'site' && isLocated(passage, site, m),
    );
    if (!told) return [];
    const said = { ...at, within: { name: passage.text.slice(told.start, told.end), id: told.place.id } };
    return [{ aspect: 'place' as const, piece: clauseOf(passage, scene, told), because, at: said }];
  });
}

const clauseOf = (passage: Passage, scene: Scene, { start }: Piece): Piece =>
  trimmedClause(passage, clauseAt(scene, start, 2));

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
    const sited = (counted ? [] : places(passage, scene)).filter(
      ({ piece }) => !made.some((one) => one.aspect === 'place' && touches(one.piece, piece)),
    );
    for (const { aspect, piece, because, at } of [...parts, ...made, ...sited] as (Statement & {
      readonly at?: Place;
    })[]) {
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
        parties: partiesAt(passage, scene, piece.start),
        place: at ?? (place ? placeOf(passage, place) : null),
        ...(at ? { passing: true as const } : {}),
        subject: partiesIn(passage, scene).some((p) => p.role === 'operator') ? 'stated' : 'inherited',
        because,
      });
    }
  }
  return claims;
}
