import type { Party, PartyRole, Place } from '../claim.ts';
import type { Name } from '../lexicon/names.ts';
import type { PlaceName } from '../lexicon/places.ts';
import { oncePerPart, oncePerWhole } from '../once.ts';
import { costOf, leastCostOf, type Sight, termsIn } from '../sight.ts';
import { isOnlySource } from '../slots/attribution.ts';
import type { NameMention, PlaceMention, TermMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import { sceneOf } from '../text/scene.ts';
import type { Piece } from '../text/tokens.ts';
import { saidWithin } from './within.ts';

/** Names of these types in a sentence, those that are only its source left out. */
export function namesIn(
  passage: Passage,
  scene: Scene,
  types: readonly Name['type'][],
): readonly NameMention[] {
  if (scene.names.length === 0) return NOBODY;
  let found: NameMention[] | null = null;
  for (const mention of toldOf(passage, scene)) {
    if (!types.includes(mention.name.type)) continue;
    if (found === null) found = [mention];
    else found.push(mention);
  }
  return found ?? NOBODY;
}
const NOBODY: readonly never[] = [];

/** Names that are not only the source of a sentence. */
const toldOf = oncePerPart((passage: Passage, scene: Scene): readonly NameMention[] =>
  scene.names.filter((m) => !isOnlySource(passage, scene, m)),
);

/** The name of these types nearest to the quantity in its sentence; names before it are preferred. */
export function nameNear(
  sight: Sight,
  types: readonly Name['type'][],
  limit = Infinity,
): { mention: NameMention; cost: number } | null {
  let best: { mention: NameMention; cost: number } | null = null;
  const { passage, scene } = sight;
  for (const mention of scene.names) {
    if (!types.includes(mention.name.type)) continue;
    if (leastCostOf(sight, mention) > Math.min(limit, best?.cost ?? Infinity)) continue;
    if (isOnlySource(passage, scene, mention)) continue;
    const cost = costOf(sight, mention);
    if (cost <= limit && cost < (best?.cost ?? Infinity)) best = { mention, cost };
  }
  return best;
}

/** The place nearest to the quantity in its sentence. */
export function placeNear(
  sight: Sight,
  levels: readonly PlaceName['level'][] = ['country', 'region', 'state', 'town', 'site'],
  limit = Infinity,
  counts: (mention: PlaceMention) => boolean = () => true,
): { mention: PlaceMention; cost: number } | null {
  let best: { mention: PlaceMention; cost: number } | null = null;
  for (const mention of sight.scene.places) {
    if (!levels.includes(mention.place.level) || !counts(mention)) continue;
    if (leastCostOf(sight, mention) > Math.min(limit, best?.cost ?? Infinity)) continue;
    const cost = costOf(sight, mention);
    if (cost <= limit && cost < (best?.cost ?? Infinity)) best = { mention, cost };
  }
  return best;
}

/** Letters between a site and the state it is said to lie in. */
const SITE_REACH = 60;

/** The town or site that is said to lie in this state; the state itself where none is. */
function siteOf(passage: Passage, state: PlaceMention): PlaceMention {
  if (state.place.level !== 'state') return state;
  const scene = sceneOf(passage, state);
  const site = scene?.places.find(
    (m) =>
      Math.abs(m.start - state.end) <= SITE_REACH &&
      saidWithin(passage, m).within?.id === state.place.id &&
      (m.end <= state.start || m.start >= state.end),
  );
  return site ?? state;
}

/** The places of a sentence that claims carry already. */
const carried = oncePerPart((_: Passage, __: Scene) => new Map<PlaceMention, Place>());

/** A place as a claim carries it: a site rather than the state behind its name. */
export function placeOf(passage: Passage, mention: PlaceMention): Place {
  const scene = sceneOf(passage, mention);
  const known = scene && carried(passage, scene).get(mention);
  if (known) return known;
  const site = siteOf(passage, mention);
  const name = passage.text.slice(site.start, site.end);
  const place: Place = { name, id: site.place.id, ...saidWithin(passage, site) };
  if (scene) carried(passage, scene).set(mention, place);
  return place;
}

/** The finest place a sentence names (site before town before state), or one of the sentences before it. */
export function finestPlace(passage: Passage, scene: Scene, back = 0): PlaceMention | null {
  const order: readonly PlaceName['level'][] = ['site', 'town', 'state', 'country'];
  for (let at = scene.index; at >= 0 && at >= scene.index - back; at--) {
    const here = passage.scenes[at]!;
    if (here.paragraph !== scene.paragraph) break;
    if (here.places.length === 0) continue;
    for (const level of order) {
      const place = here.places.find((m) => m.place.level === level);
      if (place) return place;
    }
  }
  return null;
}

const ROLE_TERMS = {
  guarantee: 'guarantor',
  payment: 'payer',
  tenant: 'tenant',
  customer: 'customer',
} as const satisfies Partial<Record<string, PartyRole>>;

/** "a customer of Google": the name behind the little word is the other side's. */
export const isOtherSide = (passage: Passage, scene: Scene, cue: TermMention, name: Piece): boolean =>
  (cue.term === 'customer' || cue.term === 'tenant') &&
  name.start >= cue.end &&
  distance(passage, cue.end, name.start) <= 1 &&
  termsIn(scene, ['possessor']).some((m) => m.start >= cue.end && m.end <= name.start);

function roleOf(passage: Passage, scene: Scene, mention: NameMention): PartyRole | null {
  if (mention.name.type === 'miner') return 'operator';
  let best: { role: PartyRole; cost: number } | null = null;
  for (const cue of termsIn(scene, ['guarantee', 'payment', 'tenant', 'customer'])) {
    if (isOtherSide(passage, scene, cue, mention)) continue;
    const cost =
      cue.start >= mention.end
        ? distance(passage, mention.end, cue.start)
        : distance(passage, cue.end, mention.start);
    const role = ROLE_TERMS[cue.term as keyof typeof ROLE_TERMS];
    const better = best === null || cost < best.cost || (role === 'guarantor' && best.role === 'payer');
    if (cost <= 9 && better) best = { role, cost };
  }
  if (best) return best.role;
  return mention.name.type === 'bank' ? 'lender' : null;
}

/** The companies of a sentence as parties, each with the role its words give it. */
export const partiesIn = oncePerPart((passage: Passage, scene: Scene): readonly Party[] => {
  const mentions = namesIn(passage, scene, ['miner', 'company', 'maker', 'bank']);
  if (mentions.length === 0) return NOBODY;
  const parties: Party[] = [];
  for (const mention of mentions) {
    const { id } = mention.name;
    if (parties.some((party) => party.id === id)) continue;
    const name = passage.text.slice(mention.start, mention.end);
    parties.push({ name, id, role: roleOf(passage, scene, mention) });
  }
  return parties;
});

/** Sentences further back name nobody that a sentence still speaks of. */
const LOOK_BACK = 24;

/** The parties of a sentence, with those of the sentences of its paragraph before it. */
export const partiesAround = oncePerPart((passage: Passage, scene: Scene): readonly Party[] => {
  const parties = [...partiesIn(passage, scene)];
  for (let at = scene.index - 1; at >= Math.max(0, scene.index - LOOK_BACK); at--) {
    const earlier = passage.scenes[at]!;
    if (scene.paragraph - earlier.paragraph > 1) break;
    for (const party of partiesIn(passage, earlier))
      if (!parties.some((p) => p.id === party.id)) parties.push(party);
  }
  return parties;
});

/** Everybody a title names, sentence by sentence. */
export const partiesOver = oncePerWhole((title: Passage): readonly Party[] =>
  title.scenes.flatMap((scene) => partiesIn(title, scene)),
);

const isOperator = ({ role }: Party): boolean => role === 'operator';

/** The miners a sentence is about where it names none: those of its paragraph before it, else the only one of the title. */
export function operatorsAround(passage: Passage, scene: Scene): readonly Party[] {
  const around = partiesAround(passage, scene).filter(isOperator);
  if (around.length > 0 || !passage.title) return around;
  const over = partiesOver(passage.title).filter(isOperator);
  return new Set(over.map(({ id }) => id)).size === 1 ? over.slice(0, 1) : NOBODY;
}
