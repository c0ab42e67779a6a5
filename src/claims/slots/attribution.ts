import type { Attribution } from '../claim.ts';
import { oncePerPart, oncePerWhole } from '../once.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { has, isTerm, termsIn } from '../sight.ts';
import type { Mention, NameMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import { partings } from './parting.ts';
import { isQuoted } from './quotation.ts';

/** Who is named as the source in a sentence, and the words that say so. */
export interface Source extends Piece {
  readonly id: string | null;
  readonly name: string;
  /** The names themselves, so that nobody takes them for a party. */
  readonly names: readonly NameMention[];
  readonly forecasts: boolean;
  /** Is it the subject of a verb of saying, before what is said? */
  readonly leads?: true;
}

const CITED: readonly NameMention['name']['type'][] = [
  'source',
  'outlet',
  'person',
  'bank',
  'agency',
  'pool',
  'miner',
  'company',
  'maker',
];
const isCited = (m: NameMention): boolean => CITED.includes(m.name.type);

const REACH = { partner: 6, cite: 6, directly: 2, before: 9, dataOf: 4, joinedNames: 3, house: 8, behind: 6 };

/** "Laut Hashrate Index hält Foundry …": whoever stands behind the verb is what is told of. */
const VERBS = termSet(['share', 'reach', 'up', 'down', 'happened', 'production', 'sale', 'revenue']);

/** Names that follow one another ("Times-Autor Bryce Elder", "Stephen Byrd of Morgan Stanley") are one source. */
function joined(passage: Passage, scene: Scene, first: NameMention, backwards: boolean): NameMention[] {
  const names = scene.names.filter(isCited);
  const at = names.indexOf(first);
  const step = backwards ? -1 : 1;
  const group = [first];
  for (let i = at + step; names[i]; i += step) {
    const [a, b] = backwards ? [names[i]!, group[0]!] : [group.at(-1)!, names[i]!];
    const gap = passage.text.slice(a.end, b.start);
    if (distance(passage, a.end, b.start) > REACH.joinedNames || /[;:.]/.test(gap)) break;
    if (!backwards && termsIn(scene, VERBS).some((m) => m.start >= a.end && m.end <= b.start)) break;
    if (backwards) group.unshift(names[i]!);
    else group.push(names[i]!);
  }
  return group;
}

function sourceOf(passage: Passage, group: readonly NameMention[], cue: Piece, forecasts: boolean): Source {
  const person = group.find((n) => n.name.type === 'person') ?? group[0]!;
  const [start, end] = [group[0]!.start, group.at(-1)!.end];
  return {
    id: person.name.id,
    name: passage.text.slice(start, end),
    names: group,
    start: Math.min(start, cue.start),
    end: Math.max(end, cue.end),
    forecasts,
  };
}

/** Sentences back in which "the bank" was named. */
const BANK_BACK = 4;

function bankBefore(passage: Passage, scene: Scene): NameMention | null {
  for (let at = scene.index - 1; at >= 0 && at >= scene.index - BANK_BACK; at--) {
    const bank = passage.scenes[at]!.names.findLast((n) => n.name.type === 'bank');
    if (bank) return bank;
  }
  return null;
}

const nameAfter = (passage: Passage, scene: Scene, from: number, reach: number): NameMention | undefined =>
  scene.names.find((m) => isCited(m) && m.start >= from && distance(passage, from, m.start) <= reach);

const nameBefore = (passage: Passage, scene: Scene, to: number, reach: number): NameMention | undefined =>
  scene.names.findLast((m) => isCited(m) && m.end <= to && distance(passage, m.end, to) <= reach);

/** A cue this short ("per", "so") has its name right behind it. */
const SHORT = 3;

function cuedBy(passage: Passage, scene: Scene, cue: Mention & { type: 'term' }): Source | null {
  const forecasts = cue.term === 'project';
  const direct = cue.end - cue.start <= SHORT;
  if (cue.term === 'cite') {
    const first = nameAfter(passage, scene, cue.end, direct ? REACH.directly - 1 : REACH.cite);
    return first ? sourceOf(passage, joined(passage, scene, first, false), cue, false) : null;
  }
  if (cue.term === 'cite-after' || cue.term === 'data-of') {
    const last = nameBefore(passage, scene, cue.start, REACH.dataOf);
    return last ? sourceOf(passage, joined(passage, scene, last, true), cue, false) : null;
  }
  const moves = termsIn(scene, ['up', 'down']).some((m) => m.start === cue.start);
  if (moves && scene.quantities.some((q) => q.start >= cue.end && distance(passage, cue.end, q.start) === 0))
    return null;
  const reach = REACH.before;
  const before = nameBefore(passage, scene, cue.start, reach);
  if (before)
    return { ...sourceOf(passage, joined(passage, scene, before, true), cue, forecasts), leads: true };
  const bank = termsIn(scene, ['the-bank']).find(
    (m) => m.end <= cue.start && distance(passage, m.end, cue.start) <= reach,
  );
  const who = bank ? bankBefore(passage, scene) : null;
  if (bank && who) return { ...sourceOf(passage, [who], cue, forecasts), start: bank.start, end: cue.end };
  const after = nameAfter(passage, scene, cue.end, REACH.directly);
  return after ? sourceOf(passage, joined(passage, scene, after, false), cue, forecasts) : null;
}

const CUES = termSet(['cite', 'cite-after', 'data-of', 'say', 'project']);
const BANK = termSet(['the-bank']);
const NOBODY: readonly never[] = [];

/** The sources a sentence names itself, in the order of the text. */
export const sourcesOf = oncePerPart((passage: Passage, scene: Scene): readonly Source[] => {
  if (!has(scene, CUES) || (scene.names.length === 0 && !has(scene, BANK))) return NOBODY;
  const sources: Source[] = [];
  const asides = termsIn(scene, ['aside']);
  for (const mention of scene.mentions) {
    if (!isTerm(mention, CUES.list) || asides.some((aside) => touches(aside, mention))) continue;
    const source = cuedBy(passage, scene, mention);
    if (source && !sources.some((s) => s.id === source.id)) sources.push(source);
    else if (source?.forecasts) {
      const at = sources.findIndex((s) => s.id === source.id);
      sources[at] = { ...sources[at]!, forecasts: true };
    }
  }
  return sources;
});

/** Is this name only the source of what is said? A miner that speaks of itself is not. */
export function isOnlySource(passage: Passage, scene: Scene, name: NameMention): boolean {
  if (name.name.type === 'miner') return false;
  for (const { names } of sourcesOf(passage, scene))
    if (names.includes(name)) return !isPartner(passage, scene, name);
  return false;
}

/** "Hut 8 and Fluidstack announced": who announces together with a miner is the other side. */
const isPartner = (passage: Passage, scene: Scene, { name, start }: NameMention): boolean =>
  name.type === 'company' &&
  scene.names.some(
    (other) =>
      other.name.type === 'miner' &&
      other.end <= start &&
      distance(passage, other.end, start) <= REACH.partner,
  );

/** Is this only the house of the person who speaks ("Fred Thiel, CEO of MARA Holdings, said that …")? */
export const isSpeakersHouse = (passage: Passage, scene: Scene, house: NameMention): boolean =>
  sourcesOf(passage, scene).some(({ names, end }) =>
    names.some((person) => {
      if (house.start >= end) return false;
      const [a, b] = person.start < house.start ? [person, house] : [house, person];
      return person.name.of === house.name.id && distance(passage, a.end, b.start) <= REACH.house;
    }),
  );

/** Houses that news names for what they count and reckon, and for little else. */
const HOUSES: readonly NameMention['name']['type'][] = ['bank', 'source', 'agency'];

/** "Morgan Stanley puts the gap at 45 GW", "CoinShares: 82,162 dollars": the only house named, whatever the verb. */
const houseOf = oncePerPart((passage: Passage, scene: Scene): Source | null => {
  if (scene.names.length === 0) return null;
  const houses = scene.names.filter((m) => HOUSES.includes(m.name.type));
  const [first] = houses;
  if (!first || houses.some((m) => m.name.id !== first.name.id)) return null;
  return sourceOf(passage, [first], first, false);
});

/** Numbers that state nothing by themselves. */
const UNSTATED: readonly Quantity['dimension'][] = ['year', 'rank', 'height'];

/** The source of what stands at a piece: one of its own part of the sentence before those of other parts that state numbers of their own. */
function sourceFor(
  passage: Passage,
  scene: Scene,
  sources: readonly Source[],
  piece: Piece,
): Source | undefined {
  if (sources.length === 0) return undefined;
  const cuts = partings(passage, scene);
  const partOf = ({ start }: Piece): number => cuts.findLastIndex((cut) => cut <= start);
  const counts = (from: number, to: number): boolean =>
    scene.quantities.some((q) => !UNSTATED.includes(q.dimension) && q.start >= from && q.end <= to);
  const own = partOf(piece);
  const reaches = (source: Source): boolean => {
    const part = partOf(source);
    const [from, to] = [cuts[part] ?? scene.start, cuts[part + 1] ?? scene.end];
    if (source.leads && piece.end <= source.start && counts(source.end, to)) return false;
    if (part === own) return true;
    if (part > own) return !counts(from, to);
    return !counts(from, source.start) || counts(source.end, to);
  };
  const heard = sources.filter(reaches);
  const nearest = (some: readonly Source[]): Source | undefined =>
    some.findLast((s) => s.end <= piece.start) ?? some.find((s) => s.start <= piece.start) ?? some[0];
  return nearest(heard.filter((source) => partOf(source) === own)) ?? nearest(heard);
}

/** The last source or only house named up to each sentence of a passage, in its own paragraph. */
const lastSources = oncePerWhole((passage: Passage): readonly (Source | null)[] => {
  const last: (Source | null)[] = [];
  for (const scene of passage.scenes) {
    const goesOn = passage.scenes[scene.index - 1]?.paragraph === scene.paragraph;
    const own = sourcesOf(passage, scene).at(-1) ?? houseOf(passage, scene);
    last.push(own ?? (goesOn ? last[scene.index - 1]! : null));
  }
  return last;
});

/** Who is said to state what stands at `piece`: a source of the sentence, or of an earlier one where it is carried over. */
export function attributionOf(
  passage: Passage,
  scene: Scene,
  piece: Piece,
  carries: boolean,
): (Attribution & { readonly forecasts: boolean; readonly at: Piece }) | null {
  const quoted = isQuoted(passage, scene, piece);
  const cued = sourcesOf(passage, scene);
  const house = carries && cued.length === 0 ? houseOf(passage, scene) : null;
  const own = house ? [house] : cued;
  const source = sourceFor(passage, scene, own, piece);
  if (source) return { source: source.name, id: source.id, quoted, forecasts: source.forecasts, at: source };
  const other =
    carries && own.length === 0 ? (lastSources(passage)[scene.index] ?? sourceBehind(passage, scene)) : null;
  if (other) return { source: other.name, id: other.id, quoted, forecasts: other.forecasts, at: other };
  return quoted ? { source: '', id: null, quoted, forecasts: false, at: piece } : null;
}

/** "… These are the figures of Hashrate Index", "Source: CoinShares": a sentence behind that only says who counted. */
const sourceBehind = oncePerPart((passage: Passage, scene: Scene): Source | null => {
  for (let at = scene.index + 1; at <= scene.index + REACH.behind; at++) {
    const later = passage.scenes[at];
    if (later?.paragraph !== scene.paragraph) return null;
    if (later.quantities.some(({ dimension }) => dimension !== 'year' && dimension !== 'rank')) continue;
    return sourcesOf(passage, later)[0] ?? houseOf(passage, later);
  }
  return null;
});
