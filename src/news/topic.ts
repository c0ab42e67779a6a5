/** A group of words that speak for or against the topic, each hit of another word counting `weight`, up to `most` hits. */
export interface TopicTerms {
  readonly weight: number;
  readonly most: number;
  readonly pattern: RegExp;
}

/** Words with no letter or figure at their ends; `unspaced` are those of writing that parts no words. */
const words = (list: string, unspaced = ''): RegExp => {
  const spaced = `(?<![\\p{L}\\p{N}])(?:${list
    .trim()
    .split(/\s*\n\s*/)
    .join('|')})(?![\\p{L}\\p{N}])`;
  return new RegExp(unspaced === '' ? spaced : `${spaced}|${unspaced}`, 'giu');
};

/** Words of the trade: one names the topic. In the languages that are read. */
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
    dificultad (?:de la red|de minado|del minado)|minar bitcoins?|mineros? (?:de criptomonedas|cotizados|públicos)|recompensa (?:por|de) bloque|tasa de hash|potencia de (?:hash|minado)|granjas? de (?:minería|minado)|miner[íi]a cripto
    difficulté (?:du réseau|du bitcoin)|mineurs? (?:cotés|de bitcoin|de cryptomonnaies?)|taux de hachage|puissance de hachage|récompense (?:de|par) bloc|fermes? de minage|minage
    dificuldade (?:da rede|do bitcoin)|mineradoras?|mineradores?|taxa de hash|poder de hash|recompensa (?:por|de|do) bloco|minerar bitcoins?
    наград\p{L}* за блок|халвинг\p{L}*|сложност\p{L}* (?:биткоин\p{L}*|добычи)|майнить|намайни\p{L}*|хэшпрайс\p{L}*|хешпрайс\p{L}*
    madenci(?:ler\p{L}*|lik\p{L}*|si\p{L}*)?|blok (?:ödül|sübvansiyon)\p{L}*|hash (?:gücü|fiyat\p{L}*)|hashrate\p{L}*|(?:bitcoin|ağ) zorlu\p{L}+|yarılanma\p{L}*
    difficoltà (?:di mining|della rete|di bitcoin)|minatori (?:di bitcoin|quotati)|ricompensa (?:per|di|del) blocco|tasso di hash|potenza di hash
  `),
};

/** Chinese and Japanese, which part no words. */
export const STRONG_UNSPACED: TopicTerms = {
  weight: 3,
  most: 3,
  pattern:
    /挖矿|挖礦|矿工|礦工|矿机|礦機|矿企|礦企|矿池|礦池|矿场|礦場|算力|哈希率|比特币难度|比特幣難度|区块奖励|區塊獎勵|区块补贴|區塊補貼|マイニング|ハッシュレート|採掘難易度/gu,
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
  pattern: words(
    String.raw`
    halvings?|halbierung(?:en)?|proof[- ]of[- ]work|block (?:height|time|interval)|blockhöhe|blockzeit|blockintervall
    2[.,]?016 (?:blocks?|blöcken?|blöcke)|transaction fees|transaktionsgebühren|mempool|coinbase transaction
    difficulty|schwierigkeits?(?:grad)?|mining|miners?|schürfen|schürfer|stranded (?:gas|energy)|stratum(?: v2)?
    minería|mineros?|minado|mineurs?|miné(?:e?s?)|mineração|minerad\p{L}+|майн\p{L}+|добыт\p{L}+|madenci\p{L}*|minatori|minati|dimezzamento|reducción a la mitad|комисси\p{L}+|bloques?|blocs?|blocos?|blocchi|bloklar\p{L}*|блок\p{L}*|subvención|subvention|subsídio|sussidio
  `,
    '减半|減半|难度|難度|挖出|区块|區塊|手续费|手續費',
  ),
};

/** Difficulty with a figure beside it: hardly anything else is measured so. */
export const DIFFICULTY = words(
  String.raw`
  difficulty|schwierigkeit|dificultad|difficulté|dificuldade|difficoltà|zorlu\p{L}+|сложност\p{L}*
`,
  '难度|難度',
);
export const MEASURED = words(
  String.raw`
  \d+(?:[.,]\d+)?\s?(?:%|percent|prozent|t|trillion|billionen|billones)|(?:block|bloque|bloc|bloco)\s\d{3}[.,]?\d{3}
  %\s?\d+(?:[.,]\d+)?|yüzde \d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?(?:por ciento|pour cent|por cento|per cento|процент\p{L}*|трлн|трилл\p{L}*|trilyon\p{L}*|trilh(?:ão|ões)|bili(?:ão|ões)|mille milliards|bilioni)|(?:блок\p{L}*|blocco|blok\p{L}*)\s\d{3}[.,\s]?\d{3}
`,
  String.raw`\d+(?:[.,]\d+)?\s?(?:万亿|兆|萬億)`,
);

/** The bare word: without a coin beside it worth less than the threshold, for other things are mined too. */
export const BARE: TopicTerms = {
  weight: 1.5,
  most: 1,
  pattern: words('mining|miners?|minern|minería|mineros?|mineurs?|mineração|minatori'),
};

/** What makes a miner a miner of coins. */
export const COIN = words(
  String.raw`
  bitcoins?|btc|₿|satoshis?|blockchain\p{L}*|krypto\p{L}*|crypto\p{L}*|kripto\p{L}*|bitcoin\p{L}+
  cripto\p{L}*|биткоин\p{L}*|биткойн\p{L}*|крипто\p{L}*
`,
  '比特币|比特幣|加密货币|加密貨幣',
);

/** What Bitcoin takes from the world: beside the coin's name it speaks of mining. */
export const FOOTPRINT = words(
  String.raw`
  (?:energy|electricity|power) (?:use|usage|consumption|demand|mix)|electricity|[\d.,]+\s?twh|carbon|co2|emissions?
  (?:strom|energie)(?:verbrauch|bedarf|mix|hunger)\p{L}*|emission\p{L}*|klimabilanz
  consumo (?:de energía|eléctrico|energético|anual|de energia|elétrico|di energia|elettrico)|electricidad|eletricidade|elettricità|consommation (?:d['’]énergie|d['’]électricité|électrique|énergétique|annuelle)|électricité|энергопотребл\p{L}*|электроэнерги\p{L}*|потреблени\p{L}*|enerji tüketim\p{L}*|elektri\p{L}*|[\d.,]+\s?твт\p{L}*
`,
  '用电|用電|耗电|耗電|能耗|电力消耗|太瓦时|太瓦時',
);

/** Data centres, power and want of it: the three together are the miners' other business. */
export const DATA_CENTRE = words(
  String.raw`
  data[- ]?cent(?:er|re)s?|rechenzentr(?:um|en|ums)|(?:ki|ai)[- ](?:infrastru[ck]tu?re?\p{L}*|compute|workloads?|campus|hosting|cloud)|hpc|hyperscalers?|colocation
  centros? de datos|centros? de dados|centres? de données|centri dati|дата-?центр\p{L}*|цод\p{L}*|veri merkez\p{L}*|ia|ии
`,
  '数据中心|數據中心|資料中心|人工智能|人工智慧',
);
export const POWER = words(
  String.raw`
  (?:[\d.,–-]+\s?)?(?:gigawatt\p{L}*|gw|megawatt\p{L}*|mw|kwh|mwh|twh)|power|electricity|grid|strom\p{L}*|stromnetz\p{L}*|energie\p{L}*|energy
  (?:[\d.,–-]+\s?)?(?:гвт|мвт)|energía|énergie|électri\p{L}+|eléctri\p{L}+|elétri\p{L}+|elettri\p{L}+|энерги\p{L}*|электр\p{L}*|elektri\p{L}*|enerji\p{L}*
`,
  '吉瓦|兆瓦|电力|電力',
);
export const WANT = words(
  String.raw`
  shortfalls?|shortages?|gap|deficits?|demand|shortages?|crunch|bottlenecks?|lease[sd]?|tenants?|capacity|lücke|defizite?|engpass|engpässe|mangel|strombedarf\p{L}*|bedarf|nachfrage|kapazität\p{L}*|mietvertr\p{L}*|pachtvertr\p{L}*
  déficits?|escasez|demanda|capacidad|arrend\p{L}*|alquil\p{L}*|inquilin\p{L}*|contrat\p{L}*|pénurie|manque\p{L}*|trou|demande|capacité|bail|lou(?:er|era|e|ent|é)|locataires?|escassez|falta|capacidade|alug\p{L}*|locat\p{L}*|дефицит\p{L}*|нехватк\p{L}*|спрос\p{L}*|мощност\p{L}*|аренд\p{L}*|açı[kğ]\p{L}*|talep|kapasite\p{L}*|kira\p{L}*|carenza|domanda|capacità|affitt\p{L}*|contratt\p{L}*|sözleşme\p{L}*|договор\p{L}*|контракт\p{L}*
`,
  '缺口|需求|容量|租约|租約|租赁|租賃|出租|租用|合同|合約',
);

/** Other things that are mined, and other things called so. */
export const HOMONYMS: TopicTerms = {
  weight: -3,
  most: 3,
  pattern: words(
    String.raw`
    (?:data|text|process|opinion|web|graph|pattern|daten|prozess|text)[- ]?mining
    (?:coal|gold|silver|copper|lithium|nickel|cobalt|uranium|diamond|iron[- ]ore|ore|tin|zinc|potash|salt|sand|rare[- ]earths?|deep[- ]sea|seabed|asteroid|underground|open[- ]pit|strip)[- ]?(?:mines?|miners?|mining)
    (?:kohle|gold|silber|kupfer|lithium|uran|salz|diamanten|erz|eisenerz|tiefsee|asteroiden|braunkohle|steinkohle)[- ]?(?:minen?|bergwerke?n?s?|bergbaus?|abbaus?|förderung|tagebaue?s?|mining|miner)
    bergwerk(?:e|en|s)?|bergleute|bergarbeiter|kumpel|tagebau(?:e|s)?|minensuch\p{L}*|landmine[ns]?|land ?mines?|minefields?|mineworkers?|coal seam|ore body|mineral rights|mineshaft|quarry|quarries
    minecraft|craft(?:ing)? diamonds
    minería de (?:oro|datos|carbón|litio|cobre|plata)|minas? de (?:oro|carbón|cobre|litio)|mines? d['’]or|mines? de (?:charbon|cuivre|lithium)|(?:fouille|exploration) de données|mineração de (?:ouro|dados|carvão|lítio|cobre|ferro)|minas? de (?:ouro|carvão)
    добыч\p{L}* (?:золот|угл|нефт|лити|мед|алмаз)\p{L}*|шахт[её]р\p{L}*|рудник\p{L}*|(?:altın|kömür|bakır|lityum) maden\p{L}*|maden ocağ\p{L}*|veri madenciliği|minier[ae] d['’]oro|minier[ae] di (?:carbone|rame|litio)|estrazione (?:di dati|dell['’]oro|del litio)
  `,
    '金矿|金礦|煤矿|煤礦|铁矿|锂矿|铜矿|数据挖掘|資料探勘',
  ),
};
