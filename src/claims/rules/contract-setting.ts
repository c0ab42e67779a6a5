import { namesIn } from '../named/entities.ts';
import { oncePerPart, oncePerWhole } from '../once.ts';
import { has, near, type Sight } from '../sight.ts';
import type { PlaceMention } from '../text/mentions.ts';
import type { Passage, Scene } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** Words that speak of a contract by themselves. */
export const TELLING = termSet(['deal', 'tenant', 'guarantee']);

/** What a paragraph and the title over it name. */
interface Setting {
  readonly miner: boolean;
  readonly company: boolean;
  readonly contract: boolean;
  readonly dataCenter: boolean;
}

/** The settings of the paragraphs that name something, and that of the title over all. */
interface Settings {
  readonly over: Setting;
  readonly paragraphs: ReadonlyMap<number, Setting>;
}

const NOTHING: Setting = { miner: false, company: false, contract: false, dataCenter: false };

function merged(a: Setting, b: Setting): Setting {
  if (b === NOTHING) return a;
  return {
    miner: a.miner || b.miner,
    company: a.company || b.company,
    contract: a.contract || b.contract,
    dataCenter: a.dataCenter || b.dataCenter,
  };
}

export const SITED = termSet(['data-center', 'it-load']);

export const settingOfScene = oncePerPart((passage: Passage, scene: Scene): Setting => {
  const [contract, dataCenter] = [has(scene, TELLING), has(scene, SITED)];
  if (!contract && !dataCenter && scene.names.length === 0 && scene.places.length === 0) return NOTHING;
  return {
    miner: namesIn(passage, scene, ['miner']).length > 0 || siteIn(scene) !== undefined,
    company: namesIn(passage, scene, ['company']).length > 0,
    contract,
    dataCenter,
  };
});

const settingsIn = oncePerWhole((passage: Passage): Settings => {
  const title = passage.title?.scenes.map((s) => settingOfScene(passage.title!, s)) ?? [];
  const over = title.reduce(merged, NOTHING);
  const paragraphs = new Map<number, Setting>();
  for (const one of passage.scenes) {
    const own = settingOfScene(passage, one);
    if (own !== NOTHING) paragraphs.set(one.paragraph, merged(paragraphs.get(one.paragraph) ?? over, own));
  }
  return { over, paragraphs };
});

/** The setting of a sentence: its paragraph and the title, taken together once. */
export function settingOf(passage: Passage, scene: Scene): Setting {
  const { over, paragraphs } = settingsIn(passage);
  return paragraphs.get(scene.paragraph) ?? over;
}

/** Is the paragraph about a miner's contract: both sides named, or one with words of a contract and a data center? */
export const isAboutContract = ({ miner, company, contract, dataCenter }: Setting): boolean =>
  (miner && company) || ((miner || company) && contract && dataCenter);

export const siteIn = (scene: Scene): PlaceMention | undefined =>
  scene.places.find(({ place }) => place.level === 'site');

/** Does the sentence itself tell of a contract: by its words, or by naming both sides? */
export function tellsOfContract({ passage, scene }: Sight): boolean {
  const { miner, company, contract } = settingOfScene(passage, scene);
  return contract || (miner && company);
}

/** "That brings in …", right behind a sentence that names both sides and a number of their contract. */
export function followsContract({ passage, scene, quantity }: Sight): boolean {
  const before = passage.scenes[scene.index - 1];
  if (before?.paragraph !== scene.paragraph || namesIn(passage, scene, ['miner', 'company']).length > 0)
    return false;
  const { miner, company } = settingOfScene(passage, before);
  const counted = before.quantities.some(({ dimension, unit }) => dimension === 'power' || unit === 'years');
  return (
    miner && company && counted && (has(scene, ['this-one']) || foreseesSum({ passage, scene, quantity }))
  );
}

/** Dollars from which on a sum foreseen is a contract's, and words between it and the word for revenue. */
const SUM = { least: 1e8, revenue: 6 };

/** "Revenue is expected to come to 7 billion", "with all extensions revenue reaches a billion". */
function foreseesSum(sight: Sight): boolean {
  const { scene, quantity } = sight;
  const ahead = has(scene, ['forecast', 'condition', 'possible', 'project', 'option']);
  const most = quantity.value ?? quantity.high ?? quantity.low ?? 0;
  if (quantity.dimension !== 'money' || quantity.per !== null || most < SUM.least) return false;
  return ahead && scene.dates.length === 0 && near(sight, ['revenue'], SUM.revenue) !== null;
}

/** Does the paragraph tell of a contract, whatever the sentence says of it? */
export const inContract = ({ passage, scene }: Sight): boolean => isAboutContract(settingOf(passage, scene));
