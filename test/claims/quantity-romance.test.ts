import { describe, expect, test } from 'vitest';
import { LEXICONS } from '../../src/claims/lexicon/index.ts';
import { readQuantities } from '../../src/claims/quantity/read.ts';

interface Row {
  readonly lang: 'es' | 'fr' | 'it' | 'pt';
  readonly text: string;
  readonly is: Readonly<Record<string, unknown>>;
}

const row = (lang: Row['lang'], text: string, is: Row['is']): Row => ({ lang, text, is });

/** Numbers as the grammars of these languages write them (RAE, Imprimerie nationale, Accademia della Crusca, Acordo Ortográfico). */
const ROWS: readonly Row[] = [
  row('es', '9.500 millones de dólares', { value: 9.5e9, unit: 'USD' }),
  row('es', '1,2 millones', { value: 1.2e6 }),
  row('es', 'tres millones y medio de dólares', { value: 3.5e6, unit: 'USD' }),
  row('es', 'dos años y medio', { value: 2.5, unit: 'years' }),
  row('es', 'treinta y cinco bloques', { value: 35 }),
  row('es', 'doscientos mil euros', { value: 200_000, unit: 'EUR' }),
  row('es', 'mil bloques', { value: 1000 }),
  row('es', '141,67 billones', { value: 141.67, unit: 'T' }),
  row('es', '11.16%', { value: 11.16, unit: '%' }),
  row('es', 'más de 900 EH/s', { value: 900, low: 900, unit: 'EH/s' }),
  row('es', 'casi un 52 %', { high: 52, unit: '%' }),
  row('es', 'un tercio de la red', { value: 100 / 3, unit: '%' }),
  row('es', 'entre 10 y 15 GW', { low: 10, high: 15, unit: 'GW' }),
  row('es', '10 minutos y 30 segundos', { value: 10.5, unit: 'min' }),
  row('es', '0,06 dólares el kWh', { value: 0.06, unit: 'USD/kWh' }),
  row('es', 'una posibilidad entre 2.800', { value: 2800, unit: '1 in x' }),
  row('es', '45 millones de dólares al día', { value: 45e6, unit: 'USD/day' }),
  row('it', 'diecimila dollari', { value: 10000, unit: 'USD' }),
  row('it', 'centoventicinquemila BTC', { value: 125000, unit: 'BTC' }),
  row('it', 'ventun milioni di bitcoin', { value: 21e6, unit: 'BTC' }),
  row('it', 'trecentottanta megawatt', { value: 380, unit: 'MW' }),
  row('it', 'trentotto giorni', { value: 38, unit: 'days' }),
  row('it', '67mila dollari', { value: 67000, unit: 'USD' }),
  row('it', 'due miliardi e mezzo di dollari', { value: 2.5e9, unit: 'USD' }),
  row('it', 'un accordo decennale', { value: 10, unit: 'years' }),
  row('it', 'mezzo gigawatt', { value: 0.5, unit: 'GW' }),
  row('it', '28,70 dollari per PH/s al giorno', { value: 28.7, unit: 'USD/PH/day' }),
  row('it', "un quarto dell'hashrate", { value: 25, unit: '%' }),
  row('it', '8 centesimi di dollaro al chilowattora', { value: 0.08, unit: 'USD/kWh' }),
  row('fr', 'un demi-milliard de dollars', { value: 5e8, unit: 'USD' }),
  row('es', 'medio gigavatio', { value: 0.5, unit: 'GW' }),
  row('fr', '7 milliards de dollars', { value: 7e9, unit: 'USD' }),
  row('fr', 'quatre-vingt-dix-sept mégawatts', { value: 97, unit: 'MW' }),
  row('fr', 'soixante-dix-sept blocs', { value: 77 }),
  row('fr', 'cent vingt pétahashs', { value: 120 }),
  row('fr', 'trois cent quatre-vingts mégawatts', { value: 380, unit: 'MW' }),
  row('fr', 'vingt et un millions de bitcoins', { value: 21e6, unit: 'BTC' }),
  row('fr', 'deux milliards et demi de dollars', { value: 2.5e9, unit: 'USD' }),
  row('fr', 'deux ans et demi', { value: 2.5, unit: 'years' }),
  row('fr', '1 082 EH/s', { value: 1082, unit: 'EH/s' }),
  row('fr', 'près de 52 %', { high: 52, unit: '%' }),
  row('fr', 'une chance sur 2 640', { value: 2640, unit: '1 in x' }),
  row('fr', '28,70 $ par PH/s et par jour', { value: 28.7, unit: 'USD/PH/day' }),
  row('fr', 'un quart du hashrate', { value: 25, unit: '%' }),
  row('pt', 'US$ 126 mil', { value: 126_000, unit: 'USD' }),
  row('pt', '5,5 bilhões de dólares', { value: 5.5e9, unit: 'USD' }),
  row('pt', '5,5 mil milhões de dólares', { value: 5.5e9, unit: 'USD' }),
  row('pt', 'duzentos e vinte e cinco bitcoins', { value: 225, unit: 'BTC' }),
  row('pt', 'um milhão e meio de dólares', { value: 1.5e6, unit: 'USD' }),
  row('pt', '125,86 trilhões', { value: 125.86, unit: 'T' }),
  row('pt', 'uma em 2.800', { value: 2800, unit: '1 in x' }),
  row('pt', 'pelo menos 50%', { low: 50, unit: '%' }),
  row('pt', 'de 328 para 139 EH/s', { value: 139, from: 328, unit: 'EH/s' }),
];

describe('numbers in Spanish, French and Portuguese', () => {
  test.each(ROWS)('$lang: $text', ({ lang, text, is }) => {
    const lexicon = LEXICONS.find((one) => one.lang === lang)!;
    const [found] = readQuantities(text, lexicon);
    for (const [key, wanted] of Object.entries(is)) {
      const value = (found as unknown as Record<string, unknown>)?.[key];
      if (typeof wanted === 'number') expect(value).toBeCloseTo(wanted, 6);
      else expect(value).toBe(wanted);
    }
  });
});
