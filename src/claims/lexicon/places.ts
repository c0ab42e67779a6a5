export interface PlaceName {
  /** ISO 3166-1 alpha-2 for countries, `us-xx` for states, else the name in kebab-case. */
  readonly id: string;
  readonly level: 'country' | 'region' | 'state' | 'town' | 'site';
  readonly within: string | null;
  /** In all languages; a capital must be a capital in the text; `*` ends a stem. */
  readonly names: readonly string[];
}

const rows = (
  level: PlaceName['level'],
  within: string | null,
  names: Readonly<Record<string, string>>,
): PlaceName[] => Object.entries(names).map(([id, list]) => ({ id, level, within, names: list.split(', ') }));

/** Countries, states, towns and sites of the field, with what lies in what. */
export const PLACES: readonly PlaceName[] = [
  ...rows('country', null, {
    us: 'USA, U.S., US, U.S.A., United States, Vereinigte Staaten, Vereinigten Staaten, America, American, Americans, Amerikaner*, amerikanisch*, Amerika, US amerikanisch*, Estados Unidos, EE. UU., EE UU, EEUU, États Unis, Etats Unis, EUA, ABD, США, Amerika Birleşik Devletleri, Соединенн*, Stati Uniti, 美国, アメリカ',
    ru: 'Russia, Russian, Russians, Russen, Russland, Russlands, russisch*, Rusia, Russie, Rússia, Rusya, Росси*, 俄罗斯',
    cn: 'China, Chinese, Chinas, chinesisch*, Volksrepublik China, Chine, chino*, chinois*, Çin, Кита*, Китай, 中国',
    kz: 'Kazakhstan, Kasachstan, Kasachstans, kasachisch*, Kazajistán, Kazajstán, Cazaquistão, Kazakistan, Казахстан*, 哈萨克斯坦',
    ca: 'Canada, Canadian, Canadians, Kanadier*, Kanada, Kanadas, kanadisch*, Canadá, Канад*, 加拿大',
    py: 'Paraguay, Paraguayan*, Paraguays, Paraguai, Парагва*',
    ae: 'United Arab Emirates, UAE, Vereinigte Arabische Emirate, Vereinigten Arabischen Emirate, Vereinigten Arabischen Emiraten, VAE, Emirates, Abu Dhabi, Emiratos Árabes Unidos, BAE, ОАЭ, Émirats',
    om: 'Oman, Omán, Umman, Оман*',
    no: 'Norway, Norwegian, Norwegians, Norweger*, Norwegen, Norwegens, norwegisch*, Noruega, Norvège, Norveç',
    ir: 'Iran, Iranian, Iranians, Iraner*, Irans, iranisch*, Irán, Irã, İran, Иран*',
    et: 'Ethiopia, Ethiopian, Ethiopians, Äthiopien, Äthiopiens, Etiopía, Etiópia, Éthiopie, Etiyopya, Эфиопи*',
    bt: 'Bhutan, Bhután, Butão',
    sv: 'El Salvador',
    de: 'Germany, German, Germans, Deutschland, Deutschlands, deutsch*, Alemania, Allemagne, Alemanha, Almanya, Германи*',
    ie: 'Ireland, Irland, Irlanda',
    is: 'Iceland, Island, Islandia',
    se: 'Sweden, Schweden, Suecia, Suède',
    fi: 'Finland, Finnland, Finlandia',
    fr: 'France, Frankreich, Francia, França, Fransa, Франци*',
    gb: 'United Kingdom, UK, Großbritannien, Vereinigtes Königreich, Britain, British, britisch*',
    my: 'Malaysia, Malasia, Malezya',
    id: 'Indonesia, Indonesien',
    th: 'Thailand',
    au: 'Australia, Australien',
    br: 'Brazil, Brasilien, Brasil',
    ar: 'Argentina, Argentinien',
    ve: 'Venezuela',
    ge: 'Republic of Georgia, Georgien',
    ua: 'Ukraine, Ucrania',
    uz: 'Uzbekistan, Usbekistan',
    kg: 'Kyrgyzstan, Kirgisistan',
    kw: 'Kuwait',
    sa: 'Saudi Arabia, Saudi Arabien',
    pk: 'Pakistan',
    in: 'India, Indien',
    jp: 'Japan',
    kr: 'South Korea, Südkorea',
    sg: 'Singapore, Singapur',
    ng: 'Nigeria',
    ke: 'Kenya, Kenia',
    gr: 'Greece, Griechenland',
    cz: 'Czechia, Czech Republic, Tschechien',
    nl: 'Netherlands, Niederlande, Niederlanden',
    pl: 'Poland, Polen',
    mx: 'Mexico, Mexiko',
    za: 'South Africa, Südafrika',
    ch: 'Switzerland, Schweiz',
    at: 'Austria, Österreich',
  }),
  ...rows('region', null, {
    'gulf-states':
      'Gulf states, Gulf countries, Golfstaaten, Golfregion, Middle East, Nahen Osten, Naher Osten',
    europe: 'Europe, Europa, European Union, EU, Europäische Union',
    'latin-america': 'Latin America, Lateinamerika, South America, Südamerika',
    asia: 'Asia, Asien, Central Asia, Zentralasien',
    africa: 'Africa, Afrika',
    'north-america': 'North America, Nordamerika',
  }),
  ...rows('state', 'cn', {
    'cn-xj': 'Xinjiang',
    'cn-sc': 'Sichuan',
    'cn-nm': 'Inner Mongolia, Innere Mongolei',
    'cn-yn': 'Yunnan',
  }),
  ...rows('state', 'ru', {
    'ru-irk': 'Irkutsk',
    'ru-bu': 'Buryatia, Burjatien',
    'ru-zab': 'Zabaikalye, Transbaikalien',
    'ru-sib': 'Siberia, Sibirien',
  }),
  ...rows('state', 'ca', {
    'ca-qc': 'Quebec, Québec',
    'ca-on': 'Ontario',
    'ca-ab': 'Alberta',
    'ca-bc': 'British Columbia',
  }),
  ...rows('state', 'us', {
    'us-tx': 'Texas, Texan, texanisch*',
    'us-la': 'Louisiana',
    'us-ny': 'New York, Western New York, upstate New York, New York State, Bundesstaat New York',
    'us-ga': 'Georgia',
    'us-nd': 'North Dakota, Norddakota',
    'us-sd': 'South Dakota',
    'us-nc': 'North Carolina',
    'us-ky': 'Kentucky',
    'us-md': 'Maryland',
    'us-wa': 'Washington State',
    'us-mi': 'Michigan',
    'us-pa': 'Pennsylvania',
    'us-oh': 'Ohio',
    'us-tn': 'Tennessee',
    'us-wy': 'Wyoming',
    'us-ne': 'Nebraska',
    'us-mt': 'Montana',
    'us-ok': 'Oklahoma',
    'us-ca': 'California, Kalifornien',
    'us-fl': 'Florida',
    'us-ms': 'Mississippi',
    'us-al': 'Alabama',
    'us-ar': 'Arkansas',
    'us-co': 'Colorado',
    'us-nv': 'Nevada',
    'us-va': 'Virginia',
    'us-in': 'Indiana',
    'us-il': 'Illinois',
    'us-wi': 'Wisconsin',
    'us-wv': 'West Virginia, Virginia Occidental, Virgínia Ocidental, Virginie-Occidentale',
    'us-mn': 'Minnesota',
    'us-mo': 'Missouri',
    'us-ia': 'Iowa',
    'us-ks': 'Kansas',
    'us-nj': 'New Jersey, Nueva Jersey, Nova Jersey',
    'us-az': 'Arizona',
    'us-ut': 'Utah',
    'us-nm': 'New Mexico, Nuevo México, Novo México, Nouveau-Mexique',
    'us-sc': 'South Carolina, Carolina del Sur, Carolina do Sul, Caroline du Sud',
  }),
  ...rows('town', 'us-ca', { 'los-angeles': 'Los Angeles', 'san-francisco': 'San Francisco' }),
  ...rows('town', 'us-la', {
    'west-feliciana': 'West Feliciana, West Feliciana Parish',
    'baton-rouge': 'Baton Rouge',
  }),
  ...rows('town', 'us-tx', {
    childress: 'Childress',
    sweetwater: 'Sweetwater',
    abernathy: 'Abernathy',
    denton: 'Denton',
    austin: 'Austin',
    rockdale: 'Rockdale',
    corsicana: 'Corsicana',
    'colorado-city': 'Colorado City',
    'nueces-county': 'Nueces County',
    'dickens-county': 'Dickens County',
    'milam-county': 'Milam County',
    'brazoria-county': 'Brazoria County, Brazoria',
    odessa: 'Odessa',
    houston: 'Houston',
    dallas: 'Dallas',
  }),
  ...rows('town', 'us-nd', { ellendale: 'Ellendale', harwood: 'Harwood' }),
  ...rows('town', 'us-ny', { barker: 'Barker', 'new-york-city': 'New York City' }),
  ...rows('town', 'us-nc', { madison: 'Madison' }),
  ...rows('town', 'us-mi', { dowagiac: 'Dowagiac' }),
  ...rows('town', 'us-ky', { hawesville: 'Hawesville' }),
  ...rows('town', 'us-md', { morgantown: 'Morgantown' }),
  ...rows('town', 'us-ga', { sandersville: 'Sandersville', norcross: 'Norcross' }),
  ...rows('town', 'no', { namsskogan: 'Namsskogan', tydal: 'Tydal', trondelag: 'Trøndelag, Trondelag' }),
  ...rows('town', 'ca-bc', { vancouver: 'Vancouver' }),
  ...rows('town', 'ca-on', { 'greater-toronto-area': 'Greater Toronto Area' }),
  ...rows('town', 'greater-toronto-area', { toronto: 'Toronto' }),
  ...rows('site', 'west-feliciana', { 'river-bend': 'River Bend, Riverbend' }),
  ...rows('site', 'nueces-county', { 'beacon-point': 'Beacon Point' }),
  ...rows('site', 'colorado-city', { 'barber-lake': 'Barber Lake, Lake Barber, Barberlake' }),
  ...rows('site', 'barker', { 'lake-mariner': 'Lake Mariner' }),
  ...rows('site', 'dickens-county', { helios: 'Helios' }),
  ...rows('site', 'ellendale', { 'polaris-forge-1': 'Polaris Forge 1, Polaris Forge' }),
  ...rows('site', 'harwood', { 'polaris-forge-2': 'Polaris Forge 2' }),
  ...rows('site', 'us', {
    'polaris-forge-3': 'Polaris Forge 3',
    'delta-forge-2': 'Delta Forge 2, Delta Forge',
  }),
  ...rows('site', 'us-tx', {
    'black-pearl': 'Black Pearl',
    'project-kati': 'Project Kati, Project Kati 2, Kati 2',
  }),
  ...rows('site', 'ca-on', { 'gta-gigafactory': 'GTA' }),
];

/** The names of a place that are the same in most languages; empty for what is unknown. */
export const namesOf = (id: string): readonly string[] =>
  PLACES.find((place) => place.id === id)?.names.filter((name) => !name.endsWith('*')) ?? [];

/** "in the state of", "dans l'État de", "в штате": between a site and its state. */
export const IN_STATE =
  /^,?\s(?:in the (?:US |U\.S\. )?state of|im (?:US-)?(?:Bundes)?staat|en el estado(?: norteamericano)? de|dans l[’']État (?:de |du |d[’'])|no estado (?:de|da|do)|в (?:американском )?штате|nello stato (?:del |di |dell[’']))\s?$/iu;

/** Is `id` the place `within`, or does it lie in it? */
export function liesIn(id: string, within: string): boolean {
  let at: string | null = id;
  for (let steps = 0; at !== null && steps < 8; steps += 1) {
    if (at === within) return true;
    const here: string = at;
    at = PLACES.find((place) => place.id === here)?.within ?? null;
  }
  return false;
}
