import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { span } from './factory.ts';

const known = knownAt(facts, '2026-11-22');

const told = (lang: string, text: string) => {
  const reading = readClaims({ title: null, text, published: span('2026-03-21'), lang });
  return judge(reading, known).map(({ claim, verdict }) => [
    claim.value,
    claim.stance,
    verdict.verdict,
    claim.kind,
  ]);
};

/** Block 941,472, 20 March 2026: 145.04 T to 133.79 T, −7.76 %; block 935,424, 7 February 2026: −11.16 %. */
const SET_RIGHT: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'Difficulty: media wrote of −20 %, it was −7.76 %.'],
  ['en', 'Media wrote that difficulty had fallen by 20 %, it was 7.76 %.'],
  ['de', 'Medien schrieben von minus 20 Prozent bei der Schwierigkeit, es waren minus 7,76 Prozent.'],
  ['es', 'La prensa habló de una caída de la dificultad del 20 %, fue del 7,76 %.'],
  ['fr', "Les médias ont parlé d'une chute de la difficulté de 20 %, c'était 7,76 %."],
  ['it', 'I giornali hanno scritto di un calo della difficoltà del 20 %, in realtà era del 7,76 %.'],
  ['pt', 'A imprensa falou em queda da dificuldade de 20%, na verdade foi 7,76%.'],
  ['ru', 'СМИ писали о падении сложности на 20%, на деле было 7,76%.'],
  ['ru', 'В соцсетях писали, что сложность рухнула на 20%. На самом деле было 7,76%.'],
  ['tr', 'Medyada zorluğun yüzde 20 düştüğü yazıldı, oysa düşüş yüzde 7,76 idi.'],
  ['tr', "Gazeteler zorlukta yüzde 20'lik düşüşten söz etti, gerçekte yüzde 7,76 oldu."],
  ['zh', '媒体称挖矿难度下跌20%，实际是7.76%。'],
];

/** The second number is of another time, or of another measure. */
const BOTH_TRUE: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'Media report that difficulty fell by 7.76 %. It was 11.16 % in February.'],
  ['de', 'Medien melden minus 7,76 Prozent bei der Difficulty, im Februar waren es 11,16 Prozent.'],
  ['fr', "Les médias évoquent une baisse de 7,76 % de la difficulté, c'était 11,16 % en février."],
  ['it', "I giornali parlano di un calo della difficoltà del 7,76 %, a febbraio era dell'11,16 %."],
  ['ru', 'СМИ писали, что сложность составляет 133,79 трлн, до этого было 145,04 трлн.'],
  ['ru', 'Газеты пишут: сложность упала на 7,76%. Было 145,04 трлн, стало 133,79 трлн.'],
  ['tr', 'Medya zorluğun yüzde 7,76 düştüğünü yazdı, zorluk 133,79 trilyon oldu.'],
];

describe('hearsay that the next words set right', () => {
  test.each(SET_RIGHT)('%s: %s', (lang, text) => {
    expect(told(lang, text)).toEqual([
      [20, 'reported-false', 'supported', 'difficulty-change'],
      [7.76, 'asserted', 'supported', 'difficulty-change'],
    ]);
  });

  test.each(BOTH_TRUE)('is none where both hold, %s: %s', (lang, text) => {
    expect(told(lang, text).map(([, stance]) => stance)).not.toContain('reported-false');
    expect(told(lang, text).map(([, , verdict]) => verdict)).not.toContain('refuted');
  });
});
