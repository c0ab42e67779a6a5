import type { Quantity } from '../../../src/claims/quantity/read.ts';

/** What a quantity must come out as; fields left out are not looked at. */
export type Expected = Partial<
  Pick<
    Quantity,
    | 'value'
    | 'low'
    | 'high'
    | 'from'
    | 'dimension'
    | 'unit'
    | 'hedge'
    | 'currency'
    | 'per'
    | 'sign'
    | 'factorVerb'
  >
>;

/** A value first, its phrasings under it, by language. */
export interface QuantityRow {
  readonly is: Expected;
  readonly en?: readonly string[];
  readonly de?: readonly string[];
}

export const QUANTITIES: readonly QuantityRow[] = [
  // percentages
  {
    is: { value: 11.16, unit: '%', dimension: 'percent', hedge: null, low: null, high: null },
    en: [
      'Difficulty fell 11.16%.',
      'a drop of 11.16 percent',
      'down 11.16 per cent on the week',
      'by 11,16 %',
    ],
    de: ['Die Difficulty sank um 11,16 %.', 'ein Minus von 11,16 Prozent', 'um 11.16 % niedriger'],
  },
  {
    is: { value: 11.16, unit: '%', sign: '-' },
    en: ['−11.16%', 'retarget: -11.16 %'],
    de: ['−11,16 %', '(-11,16 Prozent)'],
  },
  { is: { value: 14.73, unit: '%', sign: '+' }, en: ['+14.73%'], de: ['+14,73 %'] },
  {
    is: { value: 11, unit: '%', hedge: 'about', low: null, high: null },
    en: ['about 11%', 'roughly 11 percent', '~11%', 'around 11 %', 'some 11 percent', '11% or so'],
    de: ['etwa 11 %', 'rund 11 Prozent', 'ca. 11 %', 'ungefähr 11 %', 'um rund 11 %', 'circa 11 Prozent'],
  },
  {
    is: { value: 28, unit: '%', hedge: 'nearly', high: 28, low: null },
    en: ['nearly 28 percent', 'almost 28%', 'just under 28%', 'just shy of 28 %'],
    de: ['knapp 28 %', 'fast 28 Prozent', 'beinahe 28 %', 'nahezu 28 %'],
  },
  {
    is: { value: 5, unit: '%', hedge: 'over', low: 5, high: null },
    en: ['falling by over 5%', 'more than 5 percent', 'above 5%', 'upwards of 5%', '>5%'],
    de: ['um über 5 %', 'mehr als 5 Prozent', 'gut 5 %'],
  },
  {
    is: { value: 1, unit: '%', hedge: 'under', low: null, high: 1 },
    en: ['less than 1% of total income', 'below 1%', 'under 1 percent'],
    de: ['weniger als 1 %', 'unter 1 Prozent'],
  },
  {
    is: { value: 20, unit: '%', hedge: 'up-to', low: null, high: 20 },
    en: [
      'up to 20% shortage',
      'as much as 20 percent',
      'no more than 20%',
      'at most 20%',
      'not more than 20%',
    ],
    de: ['bis zu 20 %', 'höchstens 20 %', 'maximal 20 Prozent', 'nicht mehr als 20 %'],
  },
  {
    is: { value: 50, unit: '%', hedge: 'at-least', low: 50, high: null },
    en: ['at least 50%', 'growth of 50% or more', 'no less than 50 percent', 'a minimum of 50%'],
    de: ['mindestens 50 %', 'ein jährliches Wachstum von 50 % oder mehr', 'wenigstens 50 Prozent'],
  },
  {
    is: { value: null, low: 10, high: 12, unit: '%' },
    en: ['somewhere between 10% and 12%', 'between 10 and 12 percent', '10-12%', '10% to 12%', '10–12 %'],
    de: ['zwischen 10 und 12 Prozent', '10 bis 12 %', '10–12 %', 'irgendwo zwischen 10 % und 12 %'],
  },
  {
    is: { value: 13.84, from: 13.727, unit: '%' },
    en: [
      'went from 13.727% to 13.84%',
      'up from 13.727 to 13.84 percent',
      '13.727% → 13.84%',
      '13.84%, up from 13.727%',
    ],
    de: ['von 13,727 % auf 13,84 %', 'stieg auf 13,84 % nach zuvor 13,727 %', '13,84 % statt 13,727 %'],
  },
  {
    is: { value: 52.4, from: 37.6, unit: '%' },
    en: [
      'rose to 52.4%, after 37.6% in 2022',
      '52.4 percent compared with 37.6 percent',
      '52.4% against 37.6% before',
    ],
    de: [
      'auf 52,4 %, nach 37,6 % im Jahr 2022',
      '52,4 Prozent im Vergleich zu 37,6 Prozent',
      '52,4 % gegenüber 37,6 % im Vorjahr',
    ],
  },
  { is: { value: 36.025, unit: '%' }, en: ['36.025%'], de: ['36,025 %', '36.025 %'] },
  {
    is: { value: 0.4, unit: 'points', dimension: 'points' },
    en: ['0.4 percentage points', '40 basis points', '0.4 pp'],
    de: ['0,4 Prozentpunkte', '40 Basispunkte'],
  },
  {
    is: { value: 25, unit: '%' },
    en: ['twenty-five percent', 'a quarter of miners', '25 pct'],
    de: ['fünfundzwanzig Prozent', 'ein Viertel der Miner'],
  },
  {
    is: { value: 50, unit: '%' },
    en: ['half of the network', 'half the hashrate', 'fifty percent'],
    de: ['die Hälfte der Hashrate', 'sank um die Hälfte', 'fünfzig Prozent'],
  },
  {
    is: { value: 50, unit: '%', hedge: 'over', low: 50 },
    en: ['more than half', 'over half of all blocks'],
    de: ['mehr als die Hälfte', 'über die Hälfte der Blöcke'],
  },
  {
    is: { value: 12, unit: '%', per: 'year' },
    en: ['12% a year', '12 percent per year', '12% annually'],
    de: ['12 % pro Jahr', '12 Prozent jährlich'],
  },
  // difficulty
  {
    is: { value: 125.86, unit: 'T', dimension: 'difficulty' },
    en: ['to 125.86T', '125.86 T', '125.86 trillion'],
    de: ['125,86 Billionen', '125,86 T', '125,86 Bio.', 'auf 125.86 T'],
  },
  {
    is: { value: 124.93, from: 138.96, unit: 'T' },
    en: [
      'from 138.96 trillion to 124.93 trillion',
      'from 138.96 to 124.93 trillion',
      '124.93T, down from 138.96T',
      '138.96T → 124.93T',
    ],
    de: [
      'von 138,96 Billionen auf 124,93 Billionen',
      'von 138,96 auf 124,93 Billionen',
      'von über 138,96 T auf etwa 124,93 T',
    ],
  },
  {
    is: { value: 1000, unit: 'EH/s', hedge: null },
    en: ['reached a zettahash', 'one zettahash per second', '1,000 EH/s'],
    de: ['ein Zettahash pro Sekunde', '1.000 EH/s'],
  },
  // hashrate
  {
    is: { value: 863, unit: 'EH/s', dimension: 'hashrate' },
    en: ['863 EH/s', '863 exahashes per second (EH/s)', '863 EH', '863 exahash', '863 Eh/s', '863,000 PH/s'],
    de: ['863 EH/s', '863 Exahash pro Sekunde', '863 Exahash', '863EH/s'],
  },
  {
    is: { value: 1100, unit: 'EH/s' },
    en: ['1.1 ZH/s', '1.1 zettahashes', '1.1 Zh/s', '1,100 EH/s'],
    de: ['1,1 ZH/s', '1,1 Zettahash', '1.100 EH/s', '1100 EH/s'],
  },
  {
    is: { value: 1082, unit: 'EH/s' },
    en: ['1,082 EH/s', "1'082 EH/s", '1 082 EH/s'],
    de: ['1.082 EH/s', '1 082 EH/s', "1'082 EH/s"],
  },
  {
    is: { value: 200, unit: 'TH/s' },
    en: ['200 terahashes per second', '200 TH/s', '200TH'],
    de: ['200 Terahash', '200 TH/s'],
  },
  { is: { value: 2.3, unit: 'PH/s' }, en: ['2.3PH', '2.3 petahashes'], de: ['2,3 PH/s', '2,3 Petahash'] },
  // money
  {
    is: { value: 7e9, unit: 'USD', currency: 'USD', dimension: 'money' },
    en: ['$7 billion', 'USD 7 billion', '$7bn', '7 billion dollars', 'US$7 billion', '$7B', '$7,000,000,000'],
    de: ['7 Milliarden Dollar', '7 Mrd. US-Dollar', '7 Mrd. $', '$7 Milliarden', '7.000 Mio. Dollar'],
  },
  {
    is: { value: 50e9, unit: 'USD', hedge: 'about' },
    en: ['approximately $50 billion', 'roughly 50bn dollars'],
    de: ['etwa 50 Milliarden Dollar', 'rund 50 Mrd. Dollar'],
  },
  {
    is: { value: 17.7e9, unit: 'USD', hedge: 'up-to', high: 17.7e9 },
    en: ['as much as USD 17.7 billion'],
    de: ['bis zu 17,7 Milliarden US-Dollar'],
  },
  {
    is: { value: null, low: 3e9, high: 4e9, unit: 'USD' },
    en: ['$3-4 billion', '$3 billion to $4 billion', 'between $3bn and $4bn'],
    de: ['3 bis 4 Milliarden Dollar', 'zwischen 3 und 4 Mrd. Dollar'],
  },
  {
    is: { value: 67276.25, unit: 'USD' },
    en: ['$67,276.25'],
    de: ['67.276,25 Dollar', '67,276.25 Dollar', '67 276,25 USD'],
  },
  {
    is: { value: 60000, unit: 'USD', hedge: 'under', high: 60000 },
    en: ['below $60,000', 'under $60k'],
    de: ['unter 60.000 Dollar', 'unter 60.000 $'],
  },
  {
    is: { value: 82162, from: 55950, unit: 'USD' },
    en: ['from $55,950 in Q3 2024 to about $82,162 in Q4'],
    de: ['von 55.950 Dollar im dritten Quartal auf rund 82.162 Dollar'],
  },
  {
    is: { value: 45e6, unit: 'USD/day', per: 'day' },
    en: ['$45 million a day', '$45m per day', '$45 million in revenue per day'],
    de: ['45 Millionen Dollar pro Tag', '45 Mio. Dollar täglich'],
  },
  {
    is: { value: 46e6, currency: 'CAD' },
    en: ['C$46m', 'CAD 46 million'],
    de: ['46 Millionen kanadische Dollar'],
  },
  {
    is: { value: 81700, unit: 'USD', per: 'BTC' },
    en: ['$81,700 per bitcoin', '$81,700 a bitcoin'],
    de: ['81.700 Dollar je Bitcoin'],
  },
  // hashprice, power prices
  {
    is: { value: 33.31, unit: 'USD/PH/day', dimension: 'hashprice' },
    en: [
      '$33.31 per PH/s',
      '33.31 USD/PH/day',
      '$33.31 per petahash per day',
      '$33.31/PH/s/day',
      '$0.03331/TH/day',
      '$33.31 per petahash per second per day',
    ],
    de: ['33,31 US-Dollar pro Petahash und Tag', '33,31 Dollar je PH/s', '33,31 $/PH/Tag'],
  },
  {
    is: { value: 35, unit: 'USD/TH/day' },
    en: ['$35 per terahash per day'],
    de: ['35 Dollar pro Terahash und Tag'],
  },
  {
    is: { value: 0.05, unit: 'USD/kWh', dimension: 'power-price' },
    en: [
      '$0.05/kWh',
      '5 cents per kilowatt-hour',
      '$50 per MWh',
      '$0.05 per kWh',
      '5 cents/kWh',
      '$50 a megawatt-hour',
    ],
    de: [
      '5 Cent je kWh',
      '5 ct/kWh',
      '0,05 USD/kWh',
      '0,05 Dollar pro Kilowattstunde',
      '50 Dollar pro Megawattstunde',
    ],
  },
  // bitcoin
  {
    is: { value: 3.125, unit: 'BTC', dimension: 'bitcoin' },
    en: ['3.125 BTC', '₿3.125', '3.125 bitcoins'],
    de: ['3,125 BTC', '3,125 Bitcoin'],
  },
  {
    is: { value: 3.125, unit: 'BTC/block', dimension: 'btc-rate' },
    en: ['3.125 BTC per block', '3,125 BTC per block'],
    de: ['3,125 BTC je Block', '3.125 BTC pro Block'],
  },
  {
    is: { value: 450, unit: 'BTC/day' },
    en: ['450 BTC a day', '450 BTC per day', '450 bitcoins daily'],
    de: ['450 BTC pro Tag', '450 BTC täglich', '450 Bitcoin am Tag'],
  },
  {
    is: { value: 225, from: 450, unit: 'BTC/day' },
    en: ['from 450 BTC to 225 BTC a day', 'from 450 to 225 BTC per day'],
    de: ['von 450 BTC auf 225 BTC täglich', 'von 450 auf 225 BTC pro Tag'],
  },
  { is: { value: 52850, unit: 'BTC' }, en: ['52,850 bitcoin'], de: ['52.850 Bitcoin'] },
  { is: { value: 0.033, unit: 'BTC' }, en: ['0.033 BTC'], de: ['0,033 BTC'] },
  {
    is: { value: 21e6, unit: 'BTC' },
    en: ['21 million bitcoins', '21m BTC'],
    de: ['21 Millionen Bitcoin', '21 Mio. BTC'],
  },
  // power, energy
  {
    is: { value: 49, unit: 'GW', hedge: 'about', dimension: 'power' },
    en: ['about 49 gigawatts (GW)', 'approximately 49 GW'],
    de: ['etwa 49 Gigawatt', 'rund 49 GW'],
  },
  {
    is: { value: 47, from: 44, unit: 'GW' },
    en: ['47 GW, against 44 GW before', '47 GW, up from 44 GW', '47 gigawatts instead of 44'],
    de: ['47 GW statt zuvor 44 GW', '47 GW nach zuvor 44 GW'],
  },
  {
    is: { value: null, low: 10, high: 15, unit: 'GW' },
    en: ['10-15 GW', '10 to 15 gigawatts', 'between 10 and 15 GW'],
    de: ['10-15 Gigawatt', '10 bis 15 GW', 'zwischen 10 und 15 Gigawatt', 'von 10 bis 15 GW'],
  },
  {
    is: { value: 245, unit: 'MW' },
    en: ['245MW', '245 megawatts (MW)', '245-MW', '245 MW'],
    de: ['245 Megawatt', '245-MW', '245 MW'],
  },
  { is: { value: 2295, unit: 'MW', hedge: 'up-to' }, en: ['up to 2,295MW'], de: ['bis zu 2.295 MW'] },
  { is: { value: 440, unit: 'GW' }, en: ['440 billion watts'], de: ['440 Milliarden Watt'] },
  {
    is: { value: 138, unit: 'TWh', dimension: 'energy' },
    en: ['138 TWh', '138 terawatt-hours a year', '138 billion kWh'],
    de: ['138 TWh', '138 Terawattstunden im Jahr', '138 Milliarden kWh'],
  },
  {
    is: { value: 17.5, unit: 'J/TH', dimension: 'efficiency' },
    en: ['17.5 J/TH', '17.5 joules per terahash', '17.5 W/TH', '17.5J/TH'],
    de: ['17,5 J/TH', '17,5 Joule pro Terahash'],
  },
  {
    is: { value: 39.8, unit: 'MtCO2', dimension: 'emissions' },
    en: ['39.8 Mt CO2', '39.8 million tonnes of CO2', '39.8 MtCO2e'],
    de: ['39,8 Mt CO2', '39,8 Millionen Tonnen CO2'],
  },
  // time
  {
    is: { value: 14, unit: 'days', dimension: 'duration' },
    en: ['two weeks', '14 days', 'a 14-day cycle'],
    de: ['zwei Wochen', '14 Tage', 'vierzehn Tagen'],
  },
  {
    is: { value: 15, unit: 'years' },
    en: ['15-year lease', 'fifteen years', 'over 15 years'],
    de: ['15 Jahre', '15-jähriger Vertrag', 'fünfzehnjährigen Mietvertrag', 'über 15 Jahre'],
  },
  {
    is: { value: 1.5, unit: 'years' },
    en: ['1.5 years', 'one and a half years'],
    de: ['anderthalb Jahre', 'eineinhalb Jahre', '1,5 Jahre'],
  },
  {
    is: { value: 12.6, unit: 'min' },
    en: ['12 minutes and 36 seconds', '12 min 36 s', '12:36 minutes', '12.6 minutes'],
    de: ['12 Minuten und 36 Sekunden', '12 Minuten 36 Sekunden', '12,6 Minuten'],
  },
  {
    is: { value: 13.9, unit: 'min', hedge: 'nearly' },
    en: ['almost 13.9 minutes'],
    de: ['fast 13,9 Minuten'],
  },
  // chain
  {
    is: { value: 2016, unit: 'blocks', dimension: 'blocks' },
    en: ['every 2,016 blocks', '2016 blocks', 'a 2,016-block period'],
    de: ['alle 2.016 Blöcke', '2016 Blöcken'],
  },
  {
    is: { value: 935424, dimension: 'height' },
    en: ['at block 935,424', 'block height 935424', 'block #935,424', 'a height of 935,424'],
    de: ['Block 935.424', 'Blockhöhe 935.424', 'bei Blockhöhe von 935424', 'Block #935.424'],
  },
  {
    is: { value: 2800, unit: '1 in x', dimension: 'odds' },
    en: ['1 in 2,800', 'one in 2,800'],
    de: ['1 zu 2.800', 'eins zu 2.800'],
  },
  {
    is: { value: 10, dimension: 'rank' },
    en: ['the tenth-largest', '10th', 'ranked 10'],
    de: ['zehntgrößte Rückgang', 'die zehnte', 'auf Platz 10', 'der 10. Rückgang'],
  },
  {
    is: { value: 2, dimension: 'rank' },
    en: ['second-biggest of the year', '2nd', '#2', 'No. 2'],
    de: ['zweitgrößter Miner', 'Rang 2', 'die zweitstärkste'],
  },
  { is: { value: 33, dimension: 'rank' }, en: ['the 33rd halving'], de: ['mit dem 33. Halving'] },
  {
    is: { value: 2028, unit: 'year', dimension: 'year' },
    en: ['by 2028', "by '28", 'in 2028'],
    de: ["bis '28", 'im Jahr 2028', 'nach 2028'],
  },
  {
    is: { value: 22000, unit: 'machines', dimension: 'machines' },
    en: ['22,000 S21 units', '22,000 machines', '22,000 new ASICs', '22,000 T21s'],
    de: ['22.000 Geräte', '22.000 neue Maschinen', '22.000 Miner'],
  },
  {
    is: { value: 5, unit: '1 in x', dimension: 'odds' },
    en: ['1 in 5 blocks', 'one in 5'],
    de: ['1 zu 5'],
  },
  {
    is: { value: 180e6, unit: '1 in x' },
    en: ['a 1-in-180-million chance', '1 in 180 million'],
    de: ['1 zu 180 Millionen'],
  },
  {
    is: { value: 5, unit: 'years', dimension: 'duration' },
    en: ['a five-year contract'],
    de: ['Fünfjahresvertrag', 'fünfjähriger Vertrag'],
  },
  {
    is: { value: 7, unit: 'days' },
    en: ['seven-day average'],
    de: ['im Siebentagesschnitt', '7-Tage-Schnitt', 'siebentägigen'],
  },
  // more of the trade's ways
  {
    is: { value: 450, unit: 'BTC/day', hedge: 'about' },
    en: ['about 450 new BTC daily', 'some 450 newly mined BTC a day'],
    de: ['rund 450 neue BTC am Tag', 'etwa 450 geschürfte Bitcoin täglich'],
  },
  {
    is: { value: 39.2, unit: 'USD/PH/day' },
    en: ['$39.2 per petahash second a day', '$39.2 per PH/s/day', '$39.2 in revenue per PH/s'],
    de: ['39,2 Dollar pro Petahash/Sekunde und Tag', '39,2 $/PH/s pro Tag'],
  },
  {
    is: { value: 1000, unit: 'MW', hedge: 'at-least', low: 1000 },
    en: ['1,000+ MW', '1,000 MW+', 'at least 1,000 MW'],
    de: ['1.000+ MW', 'mindestens 1.000 MW'],
  },
  {
    is: { value: null, low: 8e6, high: 10e6, unit: 'USD/MW' },
    en: ['$8–10m per MW', '$8 to $10 million per MW'],
    de: ['8 bis 10 Mio. Dollar pro MW'],
  },
  {
    is: { value: 9.7e9, unit: 'USD', hedge: null, low: null },
    en: ['a $9.7 billion contract'],
    de: ['ein Vertrag über 9,7 Mrd. Dollar', 'ein Fünfjahresabkommen über 9,7 Milliarden Dollar'],
  },
  {
    is: { value: 0.041, from: 0.048, unit: 'USD/kWh' },
    en: ['4.1 cents per kWh, down from 4.8 cents', '4.1c/kWh vs. 4.8c/kWh'],
    de: ['4,1 Cent je kWh statt 4,8 Cent'],
  },
  {
    is: { value: 15.6, from: 14, unit: 'days' },
    en: ['15.6 days instead of 14 days'],
    de: ['15,6 statt 14 Tage', '15,6 Tage statt 14'],
  },
  {
    is: { value: 2e6, unit: 'USD' },
    en: ['A $2 million order', 'US $2 million'],
    de: ['2 Mio. USD', 'US-$ 2 Mio.'],
  },
  // factors
  {
    is: { factorVerb: 0.5, dimension: 'factor' },
    en: ['the subsidy halved', 'was cut in half'],
    de: ['halbierte sich', 'wurde halbiert'],
  },
  {
    is: { factorVerb: 2, value: 2 },
    en: ['hashrate doubled', 'has doubled'],
    de: ['verdoppelte sich', 'hat sich verdoppelt'],
  },
  { is: { factorVerb: 2, low: 2, hedge: 'over' }, en: ['more than doubled'], de: ['mehr als verdoppelt'] },
  { is: { factorVerb: 3 }, en: ['tripled'], de: ['verdreifachte sich'] },
  {
    is: { value: 10, dimension: 'factor' },
    en: ['a tenfold rise', '10-fold', '10x', '10 times as much'],
    de: ['verzehnfacht', 'das Zehnfache', '10-fach', '10 Mal so viel'],
  },
  { is: { value: 2.5, dimension: 'factor' }, en: ['2.5 times', '2.5x'], de: ['das 2,5-fache', '2,5 Mal'] },
  // words
  {
    is: { value: 2e6 },
    en: ['two million machines', '2 million coins'],
    de: ['zwei Millionen Maschinen', '2 Mio. Coins'],
  },
  {
    is: { value: 5e8, unit: 'USD' },
    en: ['half a billion dollars', '$500 million', '$0.5bn'],
    de: ['eine halbe Milliarde Dollar', '500 Millionen Dollar'],
  },
  { is: { value: 1e6, unit: 'machines' }, en: ['a million machines'], de: ['eine Million Maschinen'] },
  { is: { value: null, low: 2e10, high: 1e11, unit: 'USD' }, en: ['tens of billions of dollars'] },
  {
    is: { value: null, low: 100, high: 1000, unit: 'MW' },
    en: ['hundreds of megawatts'],
    de: ['Hunderte Megawatt'],
  },
];

/** Texts in which no number counts anything: all come as names, years or ranks, or not at all. */
export const NO_QUANTITIES: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: [
    'The Antminer S21 and the T21 compete with the M60S++ and the H100.',
    'at 6 a.m. EDT, at 14:30 and again at 9:05 pm',
    'See https://example.com/2024/07/11.16%/450-btc or write to a1@b2.io',
    'On 7 February 2026, July 4, 2024 and Sept. 13',
    'models such as GPT-4, CB-5 and Covid-19, file INF_010',
    'in phase 2, version 3, chapter 4',
    'released as 2.0.1 on 192.168.0.1',
  ],
  de: [
    'Der Antminer S21 und der T21 gegen M60S++ und H100.',
    'um 14:30 Uhr, um 6 Uhr und gegen 9.30 Uhr',
    'Siehe https://example.com/2024/07/11,16%/450-btc oder a1@b2.io',
    'am 7. Februar 2026, am 3. Januar und am 07.02.2026',
    'Modelle wie GPT-4, CB-5 und Covid-19',
    'in Phase 2, Version 3, Kapitel 4',
  ],
};
