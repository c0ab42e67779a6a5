import { attributionOf } from '../attribution.ts';
import type { Aspect, Because, Claim, Party } from '../claim.ts';
import { finestPlace, namesIn, partiesAround, partiesIn, placeOf } from '../entities.ts';
import { clauseAt, type Passage, type Scene, trimmedClause } from '../passage.ts';
import { has, isTerm, termsIn } from '../sight.ts';
import type { Piece } from '../text.ts';

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

/** A named company and the word that gives it its part, in one clause without numbers. */
function roles(passage: Passage, scene: Scene): Statement[] {
  const found: Statement[] = [];
  for (const cue of termsIn(scene, ['guarantee', 'payment', 'customer', 'tenant'])) {
    const clause = clauseAt(scene, cue.start, 1);
    const name = namesIn(passage, scene, ['company']).find(
      (n) => n.start >= clause.start && n.end <= clause.end,
    );
    if (!name || scene.quantities.some((q) => q.start >= clause.start && q.end <= clause.end)) continue;
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

/** Who does it with whom, where, and out of what. */
function makings(passage: Passage, scene: Scene): Statement[] {
  const found: Statement[] = [];
  const parties = partiesIn(passage, scene);
  const miner = parties.some((p) => p.role === 'operator');
  const partnering = termsIn(scene, ['partnering', 'deal'])[0];
  if (miner && parties.length > 1 && partnering && scene.quantities.length === 0)
    found.push({
      aspect: 'parties',
      piece: clauseAt(scene, partnering.start, 2),
      because: [slot('parties', 'partners named', partnering)],
    });
  const conversion = termsIn(scene, ['conversion'])[0];
  const site = termsIn(scene, ['mining-site']).find(
    (m) => conversion !== undefined && m.start >= scene.start,
  );
  const place = finestPlace(passage, scene);
  if (!conversion || !site || !miner) return found;
  const clause = clauseAt(scene, Math.min(conversion.start, site.start), 2);
  found.push({
    aspect: 'origin',
    piece: clause,
    because: [slot('origin', 'conversion of a mining site', conversion), slot('origin', 'mining site', site)],
  });
  if (place && place.start >= scene.start && place.end <= scene.end)
    found.push({ aspect: 'place', piece: clause, because: [slot('place', 'place named', place)] });
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

/** What an article says of a contract without a number: parties, roles, place, and what the site was before. */
export function dealStatements(passage: Passage): Claim[] {
  const claims: Claim[] = [];
  for (const scene of passage.scenes) {
    if (passage.in === 'title' || scene.mentions.some((m) => isTerm(m, ['irony', 'homonym']))) continue;
    const parties: readonly Party[] = partiesAround(passage, scene);
    if (!parties.some((p) => p.role === 'operator')) continue;
    const denied = termsIn(scene, ['negation', 'falsehood', 'question', 'condition']).length > 0;
    if (denied || /[?？]\s*$/.test(passage.text.slice(scene.start, scene.end))) continue;
    for (const { aspect, piece, because } of [...roles(passage, scene), ...makings(passage, scene)]) {
      const attribution = attributionOf(passage, scene, piece, true);
      const place = finestPlace(passage, scene, 2);
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
        parties,
        place: place ? placeOf(passage, place) : null,
        subject: partiesIn(passage, scene).some((p) => p.role === 'operator') ? 'stated' : 'inherited',
        because,
      });
    }
  }
  return claims;
}
