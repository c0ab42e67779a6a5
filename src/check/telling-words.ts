/** Stems that say a share is one of those asked, not of the world. */
export const SURVEYED: readonly string[] = [
  'survey',
  'sample',
  'respond',
  'participant',
  'erfasst',
  'stichprobe',
  'befragt',
  'umfrage',
  'teilnehm',
];

/** Stems that name the study such a share comes from. */
export const STUDY: readonly string[] = ['report', 'study', 'studie', 'bericht'];

/** Stems that claim the whole world. */
export const WORLD: readonly string[] = ['global', 'world', 'weltweit', 'netzwerk', 'network'];

/** Stems that speak of all listed miners, not of one. */
export const LISTED: readonly string[] = ['listed', 'public', 'börsennotiert', 'sector', 'branche'];

/** Stems of one miner, machine or company among many. */
export const ONE_MINER: readonly string[] = [
  'solo',
  'lone',
  'home',
  'single',
  'hobby',
  'pool',
  'miner with',
  'rig',
  'machine',
  'added',
  'adds',
  'company',
  'firm',
  'device',
  'heim',
  'einzel',
  'gerät',
  'unternehmen',
  'anlage',
  'rechner',
];

/** Stems of the hashrate as such. */
export const HASHRATE: readonly string[] = [
  'hashrate',
  'hash rate',
  'hashing power',
  'hash power',
  'computing power',
  'rechenleistung',
  'hashleistung',
  'hash-rate',
];

/** Stems of coins that somebody has or lost, whatever was mined. */
export const HELD: readonly string[] = [
  'hold',
  'held',
  'own',
  'lost',
  'exchange',
  'wallet',
  'dormant',
  'halten',
  'hält',
  'verloren',
  'besitz',
  'börse',
];

/** Words that work a number out from those just told. */
export const CONCLUDES: readonly string[] = [
  ' so ',
  'thus',
  'hence',
  'therefore',
  'that is',
  'which is',
  'equals',
  'amounts to',
  'works out',
  'also ',
  'das sind',
  'das ist',
  'somit',
  'mithin',
  'damit',
  'entspricht',
  'macht ',
];

/** Words right before a sum, whose "up to" is no bound. */
export const ADDS_UP: readonly string[] = ['add up', 'adds up', 'adding up', 'added up', 'summier', 'addier'];

/** Words of somebody's own revenue. */
export const OWN: readonly string[] = [
  'its revenue',
  'its income',
  'its own',
  'their own',
  'seiner ',
  'eigenen',
];

/** Words for the reward without its fees. */
export const SUBSIDY: readonly string[] = ['subsidy', 'subvention'];

/** Words for exactly two of them. */
export const TWO: readonly string[] = ['two ', 'both ', 'zwei ', 'beide'];

/** Stems that add up shares. */
export const TOGETHER: readonly string[] = [
  'together',
  'combined',
  'between them',
  'jointly',
  'add up',
  'adds up',
  'in sum',
  'total',
  'zusammen',
  'gemeinsam',
  'addier',
  'summ',
  'beide',
];

/** Other chains have other rules. */
export const OTHER_COIN: readonly string[] = [
  'litecoin',
  'dogecoin',
  'ethereum',
  'ether ',
  'monero',
  'kaspa',
  'bitcoin cash',
  'zcash',
  'altcoin',
];

/** Does a text hold one of the stems? */
export const mentions = (text: string, stems: readonly string[]): boolean => {
  const folded = text.toLowerCase();
  return stems.some((stem) => folded.includes(stem));
};
