/** Stems that say a site is built anew. */
export const GREENFIELD: readonly string[] = [
  'greenfield',
  'neubau',
  'grüne',
  'from scratch',
  'von grund auf',
];

/** Stems of what stands at a place or is let there, of mining sites among it, and of turning one into another thing. */
export const SITES: readonly string[] = [
  'deal',
  'lease',
  'contract',
  'agreement',
  'vertrag',
  'abkommen',
  'site',
  'campus',
  'facilit',
  'data cent',
  'datacent',
  'plant',
  'mine',
  'farm',
  'complex',
  'anlage',
  'standort',
  'rechenzentr',
  'gelände',
];
export const MINES: readonly string[] = [
  'bitcoin mine',
  'crypto mine',
  'mining facil',
  'mining site',
  'mining plant',
  'mining farm',
  'mining cent',
  'mining camp',
  'mining-anlage',
  'mininganlage',
  'mining-farm',
  'miningfarm',
  'kryptomine',
  'bitcoin-mine',
  'krypto-mine',
  'mining-standort',
  'bergbauanlage',
  'bitcoin-farm',
];
export const CONVERTED: readonly string[] = [
  'convert',
  'conversion',
  'transform',
  'repurpos',
  'retrofit',
  'turns',
  'turning',
  'umwandel',
  'umgewandelt',
  'umzuwandeln',
  'wandelt',
  'verwandel',
  'umrüst',
  'umgerüstet',
  'rüstet',
  'umbau',
  'umgebaut',
  'baut',
];

/** Right behind a name: the verb of who rents, with "from" where the verb alone leaves it open. */
export const RENTING =
  /^\s+(?:(?:has|will|is|hat|wird)\s+)?(?:(?:now|already|also|jetzt|nun|auch)\s+)?(?!\S+\s+(?:nothing|none|no|nichts|kein\w*)\b)(?:(?:leases?|leased|leasing|rents?|rented|renting)\b(?!\s+out)[^.;]*?\sfrom\s|(?:is\s+)?tak(?:es|ing)\s+space\b|rents?\s+space\b|mietete?\b|pachtete?\b)/i;

/** Words that take back what a verb says of a party. */
export const NOTHING: readonly string[] = [' nothing', ' none of', ' nichts', ' keine'];

/** Stems of the power that servers draw, and of all that a site draws. */
export const SERVERS: readonly string[] = [
  'critical',
  'it load',
  'it capacity',
  'it power',
  'it-leistung',
  'it-last',
  'it-kapaz',
  'kritisch',
];
export const GROSS: readonly string[] = ['gross', 'brutto', 'utility power', 'netzleistung'];

/** Stems of the right to make a contract longer. */
export const EXTENDED: readonly string[] = ['exten', 'renew', 'option', 'verläng'];

/** Stems that say a sum comes in, and those that say it goes out. */
export const EARNED: readonly string[] = [
  'revenue',
  'brings',
  'bring in',
  'brought',
  'yield',
  'earn',
  'income',
  'einbring',
  'bringt',
  'umsatz',
  'erlös',
  'einnahm',
  'verdien',
];
export const SPENT: readonly string[] = [
  'cost',
  'spend',
  'spent',
  'paid',
  'pays',
  'capex',
  'buy',
  'bought',
  'order',
  'purchas',
  'invest',
  'kost',
  'ausg',
  'zahl',
  'kauf',
  'bestell',
  'umbau',
];

/** Stems that tell a takeover as done, and those that tell it as open or failed. */
export const COMPLETED: readonly string[] = [
  'gone through',
  'went through',
  'complet',
  'closed',
  'sealed',
  'approved',
  'belongs',
  'has acquired',
  'acquired',
  'took over',
  'taken over',
  'bought',
  'übernommen',
  'übernahm ',
  'abgeschlossen',
  'vollzogen',
  'zugestimmt',
  'gebilligt',
  'gehört',
  'gekauft',
  'besiegelt',
];
export const NOT_COMPLETED: readonly string[] = [
  'reject',
  'neither',
  'fell through',
  'falls through',
  'fallen through',
  'is off',
  'independent',
  'vom tisch',
  'weder',
  'unabhängig',
  'voted down',
  'against',
  'fail',
  'collapse',
  'declin',
  'block',
  'not ',
  'terminat',
  'offer',
  'bid',
  'propos',
  'would',
  'plan',
  'ablehn',
  'abgelehnt',
  'lehnte',
  'lehnen',
  'gescheitert',
  'scheiter',
  'gegen',
  'nicht',
  'angebot',
  'gebot',
  'geplatzt',
  'platzt',
  'wollte',
  'sollte',
];
