/** A group of words that speak for or against the topic, each hit of another word counting `weight`, up to `most` hits. */
export interface TopicTerms {
  readonly weight: number;
  readonly most: number;
  readonly pattern: RegExp;
}

const words = (list: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** Words of the trade: one names the topic. English and German, and the few that other languages' news uses. */
export const STRONG: TopicTerms = {
  weight: 3,
  most: 3,
  pattern: words(String.raw`
    (?:bitcoin|btc|crypto|krypto|cryptocurrency|kryptowährungs?)[- ]?(?:min(?:ing|ers?|ed|e|es|en)|schürf\p{L}*)(?:[- ]?\p{L}+)?
    (?:hash|haschraten?)[- ]?(?:rates?n?|prices?|preis\p{L}*|power|leistung|kraft|ribbons?)
    mining[- ]?(?:difficulty|schwierigkeit|pools?|rigs?|farms?|hardware|hosting|firmware|revenues?|rewards?|erlöse?)
    (?:bitcoin|network|block|netzwerk|mining)[- ]?(?:difficulty|schwierigkeit|difficulties)
    (?:bitcoin|btc)(?:s|'s|’s)? (?:mining |network )?(?:difficulty|schwierigkeit|hash\s?rate)
    difficulty (?:adjustments?|retargets?|epochs?|drop(?:s|ped)?|fell|rose|jump(?:s|ed)?|climb(?:s|ed)?|increase[sd]?|decrease[sd]?|falls|rises|cut)
    schwierigkeits?(?:anpassung|periode|rückgang|anstieg)\p{L}*
    block[- ]?(?:subsid(?:y|ies)|rewards?|belohnung\p{L}*|subvention\p{L}*|prämien?)
    (?:asic|bitcoin)[- ]?(?:miners?|rigs?|chips?|maschinen?)
    (?:[\d.,]+\s?)?(?:[zeptg]h/s(?:ec)?|[zept]h/sec|j/th|w/th|joules? (?:per|pro) terahash)
    (?:zetta|exa|peta|tera)hash(?:es)?(?:/s)?
    antminers?|whatsminers?|avalonminers?|antpool|f2pool|viabtc|spiderpool|foundry usa|braiins
    (?:bitcoin|btc)[- ]?(?:network |netzwerk|transaction |transaktions)?(?:fees?|gebühren)
    solo[- ]?miners?|retarget(?:s|ing|ed)?|mining[- ](?:strom|energie|energy|power|anlagen?|standorte?n?|sites?|facilit(?:y|ies)|compan(?:y|ies)|firms?|unternehmen|branche|industry|costs?|kosten|verbot|ban)
    dificultad (?:minera|de minería|de bitcoin)|difficulté (?:minière|de minage|de bitcoin)|dificuldade de mineração
    minería de (?:bitcoin|criptomonedas)|mineros? de bitcoin|minage de (?:bitcoin|cryptomonnaies?)|mineração de (?:bitcoin|criptomoedas)
    сложност\p{L}* (?:майнинга|сети)|майнинг\p{L}*|майнер\p{L}*|хешрейт\p{L}*|хэшрейт\p{L}*
    (?:bitcoin|kripto) madenci\p{L}*|madencilik zorluğu|hash oranı
  `),
};

/** Chinese and Japanese, which part no words. */
export const STRONG_UNSPACED: TopicTerms = {
  weight: 3,
  most: 3,
  pattern: /挖矿|挖礦|矿工|礦工|矿机|算力|比特币难度|マイニング|ハッシュレート|採掘難易度/gu,
};

/** Companies that mine, or make what others mine with; each alone is half a hint. */
export const MINERS: TopicTerms = {
  weight: 2,
  most: 2,
  pattern: words(`
    mara holdings|mara|marathon digital|riot platforms|cleanspark|core scientific|hut 8|cipher (?:mining|digital)
    iren|iris energy|terawulf|bitfarms|bitdeer|hive (?:digital|blockchain)|bitmain|microbt|canaan|whitefiber|bitfufu
    cango|greenidge|stronghold digital|argo blockchain|bit digital|galaxy digital|luxor|bitriver|american bitcoin
    soluna|keel infrastructure|hashrate index|bitzero|hyperscale data|phoenix group
  `),
};

/** Bitcoin's network without a word of mining. */
export const NETWORK: TopicTerms = {
  weight: 2,
  most: 2,
  pattern: words(`
    halvings?|halbierung(?:en)?|proof[- ]of[- ]work|block (?:height|time|interval)|blockhöhe|blockzeit|blockintervall
    2[.,]?016 (?:blocks?|blöcken?|blöcke)|transaction fees|transaktionsgebühren|mempool|coinbase transaction
    difficulty|schwierigkeits?(?:grad)?|mining|miners?|schürfen|schürfer|stranded (?:gas|energy)|stratum(?: v2)?
  `),
};

/** Difficulty with a figure beside it: hardly anything else is measured so. */
export const DIFFICULTY = words(String.raw`
  difficulty|schwierigkeit|dificultad|difficulté|dificuldade|difficoltà|zorlu\p{L}+|сложност\p{L}*
`);
export const MEASURED = words(String.raw`
  \d+(?:[.,]\d+)?\s?(?:%|percent|prozent|t|trillion|billionen|billones)|(?:block|bloque|bloc|bloco)\s\d{3}[.,]?\d{3}
`);

/** The bare word: without a coin beside it worth less than the threshold, for other things are mined too. */
export const BARE: TopicTerms = {
  weight: 1.5,
  most: 1,
  pattern: words('mining|miners?|minern'),
};

/** What makes a miner a miner of coins. */
export const COIN = words(String.raw`
  bitcoins?|btc|₿|satoshis?|blockchain\p{L}*|krypto\p{L}*|crypto\p{L}*|kripto\p{L}*|bitcoin\p{L}+
`);

/** What Bitcoin takes from the world: beside the coin's name it speaks of mining. */
export const FOOTPRINT = words(String.raw`
  (?:energy|electricity|power) (?:use|usage|consumption|demand|mix)|electricity|[\d.,]+\s?twh|carbon|co2|emissions?
  (?:strom|energie)(?:verbrauch|bedarf|mix|hunger)\p{L}*|emission\p{L}*|klimabilanz
`);

/** Data centres, power and want of it: the three together are the miners' other business. */
export const DATA_CENTRE = words(String.raw`
  data[- ]?cent(?:er|re)s?|rechenzentr(?:um|en|ums)|(?:ki|ai)[- ](?:infrastru[ck]tu?re?\p{L}*|compute|workloads?|campus|hosting|cloud)|hpc|hyperscalers?|colocation
`);
export const POWER = words(String.raw`
  (?:[\d.,–-]+\s?)?(?:gigawatt\p{L}*|gw|megawatt\p{L}*|mw|kwh|mwh|twh)|power|electricity|grid|strom\p{L}*|stromnetz\p{L}*|energie\p{L}*|energy
`);
export const WANT = words(String.raw`
  shortfalls?|shortages?|gap|deficits?|demand|shortages?|crunch|bottlenecks?|lease[sd]?|tenants?|capacity|lücke|defizite?|engpass|engpässe|mangel|strombedarf\p{L}*|bedarf|nachfrage|kapazität\p{L}*|mietvertr\p{L}*|pachtvertr\p{L}*
`);

/** Other things that are mined, and other things called so. */
export const HOMONYMS: TopicTerms = {
  weight: -3,
  most: 3,
  pattern: words(String.raw`
    (?:data|text|process|opinion|web|graph|pattern|daten|prozess|text)[- ]?mining
    (?:coal|gold|silver|copper|lithium|nickel|cobalt|uranium|diamond|iron[- ]ore|ore|tin|zinc|potash|salt|sand|rare[- ]earths?|deep[- ]sea|seabed|asteroid|underground|open[- ]pit|strip)[- ]?(?:mines?|miners?|mining)
    (?:kohle|gold|silber|kupfer|lithium|uran|salz|diamanten|erz|eisenerz|tiefsee|asteroiden|braunkohle|steinkohle)[- ]?(?:minen?|bergwerke?n?s?|bergbaus?|abbaus?|förderung|tagebaue?s?|mining|miner)
    bergwerk(?:e|en|s)?|bergleute|bergarbeiter|kumpel|tagebau(?:e|s)?|minensuch\p{L}*|landmine[ns]?|land ?mines?|minefields?|mineworkers?|coal seam|ore body|mineral rights|mineshaft|quarry|quarries
    minecraft|craft(?:ing)? diamonds
  `),
};
