import { namesIn } from '../named/entities.ts';
import { draft, has, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { clauseAt, distance, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import { contractOf, partiesAndPlace, partiesOf } from './contract.ts';
import { tellsOfContract } from './contract-setting.ts';

const AROUND = 24;
/** Years beyond which no contract runs: it is a year of the calendar. */
const LONGEST = 99;

/** "15-year lease", "zehnjähriger Vertrag": a name for the contract rather than a statement of its own. */
const isAttributive = ({ passage, quantity }: Sight): boolean =>
  !/\s/.test(passage.text.slice(quantity.number.start, quantity.end)) ||
  /^[-‐‑]\p{L}/u.test(passage.text.slice(quantity.end));

/** Is the word for the contract right behind such years? */
const namesContract = ({ passage, scene, quantity }: Sight): boolean =>
  termsIn(scene, ['deal']).some(
    (m) => m.start >= quantity.number.end && distance(passage, quantity.end, m.start) === 0,
  );

/** "Un contratto di 15 anni da 7 miliardi": years between the word for the contract and its sum, as in "a 15-year, $7 billion lease". */
const isOfNamedContract = ({ passage, scene, quantity }: Sight): boolean =>
  passage.lexicon.claim.yearsFirst !== true &&
  termsIn(scene, ['deal']).some(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) === 1,
  ) &&
  scene.quantities.some(
    (q) =>
      q.dimension === 'money' && q.start >= quantity.end && distance(passage, quantity.end, q.start) <= 1,
  );

/** "352 MW, 15 years, $9.8bn": an item of a list of terms. */
const isItem = ({ passage, quantity }: Sight): boolean =>
  /[,:;(/–]/.test(passage.text.slice(0, quantity.start).trimEnd().slice(-1)) &&
  /^[ \t]*(?:[,;.)/–\n]|$)/.test(passage.text.slice(quantity.end));

/** "Zehnjahresvertrag über 40 MW": the word behind leads in the next number. */
const leadsOn = ({ passage, scene }: Sight, word: Piece): boolean =>
  termsIn(scene, ['to', 'possessor']).some((m) => touches(m, word)) ||
  scene.quantities.some((q) => q.start >= word.end && distance(passage, word.end, q.start) === 0);

/** "for ten years", "a term of 15 years", "läuft über 25 Jahre"; what is itself a part of a word only before its noun. */
function isLasting(sight: Sight): boolean {
  const { passage, scene, quantity } = sight;
  const before = (end: number): boolean =>
    end <= quantity.number.start &&
    distance(passage, end, quantity.number.start) <= 2 &&
    !/\p{Lu}/u.test(passage.text.slice(end, quantity.number.start));
  return termsIn(scene, ['lasting']).some(
    (m) =>
      (m.start >= quantity.end &&
        distance(passage, quantity.end, m.start) === 0 &&
        !(isAttributive(sight) && leadsOn(sight, m))) ||
      (!isAttributive(sight) && before(m.end)),
  );
}

/** Does the part of the sentence that has the years speak of the contract or of the other side? */
function isOfTerm({ passage, scene, quantity }: Sight): boolean {
  const clause = clauseAt(scene, quantity.start, 2);
  const words = termsIn(scene, ['deal', 'tenant', 'guarantee', 'customer']);
  const names = namesIn(passage, scene, ['company']);
  return [...words, ...names].some((m) => m.start >= clause.start && m.end <= clause.end);
}

/** "За 15 лет корпорация заплатит 7 млрд": a sum of a contract right beside the years, which are no past ones. */
const isSumOver = (sight: Sight): boolean =>
  tellsOfContract(sight) &&
  sight.scene.quantities.some(
    (q) =>
      q.dimension === 'money' &&
      distance(sight.passage, Math.min(q.end, sight.quantity.end), Math.max(q.start, sight.quantity.start)) <=
        3,
  );

/** "15 yıllık sözleşme": in some languages the ordinary way to say how long a contract runs. */
const isBeforeNoun = (sight: Sight): boolean =>
  sight.passage.lexicon.claim.yearsFirst === true &&
  near(sight, ['deal', 'tenant', 'lasting'], AROUND) !== null;

/** "For five years it may acquire 30 million shares": how long an option on shares runs. */
function isOfShares(sight: Sight): boolean {
  const { scene, quantity } = sight;
  const shares = has(scene, CONTRACT) ? null : near(sight, ['stock'], 30);
  if (!shares) return false;
  const [from, to] = [
    Math.min(quantity.end, shares.mention.end),
    Math.max(quantity.start, shares.mention.start),
  ];
  return !scene.quantities.some((q) => q.dimension === 'money' && q.start >= from && q.end <= to);
}
const CONTRACT = termSet(['deal', 'tenant', 'guarantee', 'customer']);

/** How long a contract runs. */
export const dealTerm: Reader = {
  name: 'deal term',
  dimensions: ['duration'],
  read: (sight) => {
    const { quantity, scene, passage } = sight;
    const years = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if (quantity.unit !== 'years' || years < 2 || years > LONGEST || near(sight, ['option', 'financing'], 3))
      return null;
    if (isOfShares(sight)) return null;
    const parties = partiesOf(sight);
    if (!parties.some((p) => p.role === 'operator') && namesIn(passage, scene, ['company']).length === 0)
      return null;
    const bare =
      namesIn(passage, scene, ['miner', 'company', 'person']).length === 0 && has(scene, ['this-one']);
    const attributive = isAttributive(sight);
    const beside = scene.quantities.some(
      (q) => (q.dimension === 'money' || q.dimension === 'power') && Math.max(q.value ?? 0, q.high ?? 0) > 0,
    );
    const ordinary = isBeforeNoun(sight);
    const passing = attributive && beside && !ordinary && !isLasting(sight);
    if (passing && !namesContract(sight)) return null;
    const onTheWay = passing || isOfNamedContract(sight);
    const of = attributive && !beside ? near(sight, ['deal'], 6) : contractOf(sight);
    if (!of || (!attributive && !ordinary && !isLasting(sight) && !isItem(sight))) return null;
    if (!tellsOfContract(sight) && !beside && !bare) return null;
    if (!beside && !bare && !isOfTerm(sight)) return null;
    const dated = scene.dates.some((d) => touches(d, quantity) && !(d.grain === 'span' && isSumOver(sight)));
    if (dated) return null;
    return draft(
      'years of a contract',
      'deal',
      { ...of, cost: Math.min(of.cost, 10) },
      {
        unit: 'years',
        aspect: 'term',
        direction: null,
        ...(onTheWay ? { passing: true as const } : {}),
        ...partiesAndPlace(sight),
      },
    );
  },
};
