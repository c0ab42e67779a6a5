import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/claims/lexicon/index.ts';
import { readQuantities } from '../../src/claims/quantity/read.ts';

/** Phrases of the field, each with all its quantities: value, `low..high` or `from>value`, and canonical unit. */
const PHRASES: Readonly<Record<'en' | 'de', readonly (readonly [phrase: string, ...is: string[]])[]>> = {
  en: [
    ['a $3.6bn financing', '3600000000 USD'],
    ['difficulty stands at 125.86T', '125.86 T'],
    ['a $7 billion, 15-year lease', '7000000000 USD', '15 years'],
    ['the network reached 1.1 ZH/s', '1100 EH/s'],
    ['an efficiency of 13.5 J/TH', '13.5 J/TH'],
    ['a 245 MW site', '245 MW'],
    ['hashprice fell to $38.20 per PH/s per day', '38.2 USD/PH/day'],
    ['power at $0.045/kWh', '0.045 USD/kWh'],
    ['4.5 cents per kilowatt-hour', '0.045 USD/kWh'],
    ['revenue halved', '0.5 -'],
    ['the fleet doubled', '2 -'],
    ['output tripled', '3 -'],
    ['between 10 and 15 GW', '10..15 GW'],
    ['10 to 15 GW', '10..15 GW'],
    ['$8–10m per MW', '8000000..10000000 USD/MW'],
    ['dropped from 1,030 EH/s to 885 EH/s', '1030>885 EH/s'],
    ['up to 900 MW', '900 MW'],
    ['nearly 50 EH/s', '50 EH/s'],
    ['more than 38,000 BTC', '38000 BTC'],
    ['about 450 BTC a day', '450 BTC/day'],
    ['3.125 BTC per block', '3.125 BTC/block'],
    ['half a million dollars', '500000 USD'],
    ['two thirds of miners', '66.6667 %'],
    ['a third of the hashrate', '33.3333 %'],
    ['two and a half years', '2.5 years'],
    ['a ten-year agreement', '10 years'],
    ['1,234,567.89 dollars', '1234567.89 USD'],
    ['25 basis points', '0.25 points'],
    ['12.5 percentage points', '12.5 points'],
    ['every 2,016 blocks', '2016 blocks'],
    ['9 minutes and 36 seconds', '9.6 min'],
    ['138 TWh a year', '138 TWh'],
    ['39.8 million tonnes of CO2', '39.8 MtCO2'],
    ['1 in 2,800', '2800 1 in x'],
  ],
  de: [
    ['52.850 Bitcoin', '52850 BTC'],
    ['3,6 Mrd. Dollar', '3600000000 USD'],
    ['ein 15-Jahres-Vertrag über 7 Milliarden Dollar', '15 years', '7000000000 USD'],
    ['die Difficulty liegt bei 125,86 T', '125.86 T'],
    ['1,1 ZH/s', '1100 EH/s'],
    ['eine Effizienz von 13,5 J/TH', '13.5 J/TH'],
    ['ein Standort mit 245 Megawatt', '245 MW'],
    ['38,20 Dollar pro Petahash und Tag', '38.2 USD/PH/day'],
    ['4,5 Cent pro Kilowattstunde', '0.045 USD/kWh'],
    ['der Umsatz hat sich halbiert', '0.5 -'],
    ['die Hashrate verdoppelte sich', '2 -'],
    ['der Gewinn verdreifachte sich', '3 -'],
    ['zwischen 10 und 15 GW', '10..15 GW'],
    ['10 bis 15 Gigawatt', '10..15 GW'],
    ['fiel von 1.030 auf 885 EH/s', '1030>885 EH/s'],
    ['bis zu 900 MW', '900 MW'],
    ['knapp 50 EH/s', '50 EH/s'],
    ['mehr als 38.000 BTC', '38000 BTC'],
    ['rund 450 BTC am Tag', '450 BTC/day'],
    ['3,125 BTC pro Block', '3.125 BTC/block'],
    ['eine halbe Million Euro', '500000 EUR'],
    ['zwei Drittel der Miner', '66.6667 %'],
    ['zweieinhalb Jahre', '2.5 years'],
    ['1.234.567,89 Dollar', '1234567.89 USD'],
    ['um 12,5 Prozentpunkte', '12.5 points'],
    ['alle 2.016 Blöcke', '2016 blocks'],
    ['138 TWh im Jahr', '138 TWh'],
    ['39,8 Millionen Tonnen CO2', '39.8 MtCO2'],
  ],
};

const rounded = (value: number): string =>
  String(Number(value.toPrecision(6)) === value ? value : Number(value.toFixed(4)));

const shown = (phrase: string, lang: string): string =>
  readQuantities(phrase, lexiconOf(lang))
    .map(({ value, low, high, from, unit }) => {
      const amount = value === null ? `${low}..${high}` : rounded(value);
      return `${from === null ? '' : `${from}>`}${amount} ${unit ?? '-'}`;
    })
    .join(' | ');

describe('phrases of the field', () => {
  for (const lang of ['en', 'de'] as const)
    test.each(PHRASES[lang].map(([phrase, ...is]) => [phrase, is.join(' | ')] as const))(
      `[${lang}] %s`,
      (phrase, is) => {
        expect(shown(phrase, lang)).toBe(is);
      },
    );
});
