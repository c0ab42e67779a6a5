import type { Figure, Figures } from '../news/figures.ts';
import type { Claim } from './claim.ts';
import { isOwned, numeral, spanText } from './key.ts';
import type { NameType } from './lexicon/names.ts';
import type { Dimension, Quantity } from './quantity/quantity.ts';
import type { Sightings } from './read.ts';

/** Numbers that only order, name or compare. */
const SILENT: readonly Dimension[] = ['name', 'rank', 'year', 'factor', 'odds'];

/** Names that every story may have in passing. */
const PASSING: ReadonlySet<NameType> = new Set<NameType>(['outlet', 'source', 'coin', 'machine']);

/** What only the network has. */
const NETWORK: ReadonlySet<Dimension> = new Set<Dimension>(['height', 'difficulty', 'hashprice', 'btc-rate']);

/** Smaller numbers without a unit count sites and weeks as one likes. */
const LARGE = 100;

type Counted = Pick<Quantity, 'value' | 'low' | 'high'>;

const amountText = ({ value, low, high }: Counted): string =>
  value === null ? `${numeral(low)}..${numeral(high)}` : numeral(value);

const isCounted = ({ value, low, high }: Counted): boolean => value !== null || low !== null || high !== null;

function claimed(claim: Claim): Figure[] {
  const { kind, aspect, when, height, parties, place, modality, stance, unit } = claim;
  if (!isCounted(claim)) return [];
  const figure: Figure = {
    what: aspect === null ? kind : `${kind} ${aspect}`,
    unit: unit ?? '',
    value: amountText(claim),
    way: [claim.direction ?? '', `${modality === 'fact' ? '' : 'said '}${stance}`],
    whose: [...parties, ...(place ? [place] : [])]
      .map(({ id, name }) => id ?? name.normalize('NFKC').toLowerCase())
      .sort(),
    isOwnerless: isOwned(claim) && parties.length === 0 && place === null,
    period: height !== null ? `#${height}` : when === null ? null : spanText(when),
  };
  const { from } = claim;
  return from === null
    ? [figure]
    : [figure, { ...figure, what: `${figure.what} from`, value: numeral(from) }];
}

const bare = (quantity: Quantity): Figure => ({
  what: '',
  unit: quantity.dimension === 'height' ? 'height' : (quantity.unit ?? quantity.dimension),
  value: amountText(quantity),
  way: [quantity.sign === '-' ? 'down' : '', ''],
  whose: [],
  isOwnerless: !NETWORK.has(quantity.dimension),
  period: null,
});

const isTelling = (quantity: Quantity): boolean =>
  isCounted(quantity) &&
  !quantity.spelled &&
  !SILENT.includes(quantity.dimension) &&
  (quantity.dimension !== 'count' || (quantity.value ?? 0) >= LARGE);

/** By what an article is known in another language: its claims, its other numbers, its dates, and whom it names first. */
export function figuresOf({ reading, passages }: Sightings): Figures {
  const said = new Map<string, Figure>();
  const add = (figure: Figure): void => {
    said.set(JSON.stringify(figure), figure);
  };
  const claims = reading.claims.flatMap(claimed);
  for (const figure of claims) add(figure);
  const known = new Set(claims.map(({ unit, value }) => `${unit} ${value}`));
  const scenes = passages.flatMap((passage) => passage.scenes);
  for (const quantity of scenes.flatMap((scene) => scene.quantities)) {
    const figure = bare(quantity);
    if (isTelling(quantity) && !known.has(`${figure.unit} ${figure.value}`)) add(figure);
  }
  const first = passages.flatMap((passage) => passage.scenes.slice(0, 1));
  const names = first
    .flatMap((scene) => scene.mentions)
    .flatMap((each) => (each.type === 'name' && !PASSING.has(each.name.type) ? [each.name.id] : []));
  const dates = scenes
    .flatMap((scene) => scene.dates)
    .flatMap(({ span, grain, kind }) =>
      span !== null && kind === 'at' && (grain === 'day' || grain === 'month' || grain === 'quarter')
        ? [spanText(span)]
        : [],
    );
  return {
    figures: [...said.values()],
    names: [...new Set(names)].sort(),
    dates: [...new Set(dates)].sort(),
  };
}
