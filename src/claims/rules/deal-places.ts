import type { Aspect, Because, Place } from '../claim.ts';
import { placeOf } from '../named/entities.ts';
import { has } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { clauseAt, type Passage, type Scene, trimmedClause } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';

/** What a sentence says of a contract without a number. */
export interface DealStatement {
  readonly aspect: Aspect;
  readonly piece: Piece;
  readonly because: readonly Because[];
  /** Whom an apposition and a verb behind it make a guarantor, whatever word of a part stands nearer. */
  readonly guarantor?: string;
  /** Where the site is said to lie. */
  readonly at?: Place;
}

/** What a part of a statement rests on. */
export const slot = (name: string, rule: string, piece: Piece): Because => ({
  slot: name,
  rule,
  start: piece.start,
  end: piece.end,
});

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
export function dealPlaces(passage: Passage, scene: Scene): readonly DealStatement[] {
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
