import type { Told } from './contracts.ts';

/** True sentences of other languages, as translations put them: none of their numbers is to be called wrong, with its date or without. */
export const translatedTrue: readonly Told[] = [
  // a record that has passed, named by its month
  [
    '2025-12-20',
    'de',
    'Seit dem Einbruch im November notiert Bitcoin weit unter dem Höchststand von 126.000 Dollar.',
  ],
  ['2025-12-20', 'en', 'Bitcoin fell in November and is still far below its high of about $126,000.'],
  // a day still to come
  ['2026-01-06', 'de', 'Die Schwierigkeit soll am Donnerstag von 148,2 auf rund 149 Billionen steigen.'],
  // the record before, with "de" twice
  [
    '2024-09-01',
    'es',
    'La dificultad subió el miércoles un 3,07 % y quedó en 89,47 billones, todavía bajo el máximo de 90,67 billones de julio.',
  ],
  [
    '2024-09-13',
    'es',
    'La dificultad marcó un récord de 92,67 billones, superando el pico anterior de 90,67 billones.',
  ],
  // the day of the month in brackets
  ['2024-07-31', 'pt', 'Na quarta-feira (31), a dificuldade da rede subiu 10,5%.'],
  // what listed miners make
  [
    '2021-08-10',
    'de',
    'Ein börsennotierter Miner schürfte im Juli 14 BTC am Tag, im Juni waren es 8 BTC am Tag.',
  ],
  ['2024-06-05', 'en', 'The listed miner mined 28 BTC a day in April and 20 BTC a day in May.'],
  ['2024-06-05', 'es', 'La minera cotizada producía 28 BTC al día en abril y 20 BTC al día en mayo.'],
  ['2024-06-05', 'fr', 'Le mineur coté produisait 28 BTC par jour en avril et 20 BTC par jour en mai.'],
  // a present passive
  ['2025-10-07', 'de', 'Am Dienstag wird ein Bitcoin für rund 122.000 Dollar gehandelt.'],
  // odds and brackets
  [
    '2026-01-10',
    'de',
    'Ein Bitaxe (ca. 1,2 TH/s) findet einen Block mit einer Chance von etwa 1:860 Millionen.',
  ],
  // the pools, and their sum in the sentence behind
  [
    '2025-09-01',
    'de',
    'Foundry hält 33,63 Prozent, AntPool 17,94 Prozent. Zusammen sind das gut 51,5 Prozent.',
  ],
  // a survey of another year
  ['2022-06-01', 'en', 'In 2019 more than 75% of all mining took place in China; today it is about 21%.'],
  [
    '2022-06-01',
    'de',
    'Im Jahr 2019 standen mehr als 75 Prozent der Rechenleistung in China, im Januar 2022 waren es 21 Prozent.',
  ],
  // a change and the one before it
  ['2021-07-04', 'it', 'Il 3 luglio la difficoltà è calata del 27,94%, dopo il 5,3% di metà giugno.'],
  ['2021-07-04', 'de', 'Am 3. Juli fiel die Difficulty um 27,94 Prozent, nach 5,3 Prozent Mitte Juni.'],
  // a share of a share
  [
    '2025-06-20',
    'fr',
    'Selon Cambridge, cela représente 0,54 % de la consommation mondiale, et 52,4 % de cette énergie provient de sources durables.',
  ],
  // the power that gas and coal give
  ['2025-05-01', 'en', 'Natural gas has replaced coal as the largest source: 38.2% against 36.6% in 2022.'],
  [
    '2025-05-01',
    'de',
    'Erdgas hat mit 38,2 Prozent die Kohle als wichtigste Quelle abgelöst; 2022 kam Kohle auf 36,6 Prozent.',
  ],
  // the largest of all
  ['2021-07-04', 'fr', 'La difficulté a chuté de 28 %, la plus forte baisse jamais vue.'],
  // the difficulty of making one is no cost
  ['2024-09-13', 'de', 'Die Schwierigkeit, einen Bitcoin zu schürfen, liegt bei 92,67 Billionen.'],
  ['2024-09-13', 'de', 'Erstmals hat die Difficulty die Marke von 92 Billionen überschritten.'],
  // the sign of the Río de la Plata
  ['2025-10-07', 'es', 'El bitcoin cotiza cerca de u$s122.000 este martes.'],
  ['2024-04-22', 'tr', 'Yarılanmayla blok ödülü 6,25 BTC’den 3,125 BTC’ye indi.'],
];

/** The same with one number another. */
export const translatedWrong: readonly Told[] = [
  [
    '2024-09-13',
    'es',
    'La dificultad marcó un récord de 96,27 billones, superando el pico anterior de 90,67 billones.',
  ],
  ['2024-07-31', 'pt', 'Na quarta-feira (31), a dificuldade da rede subiu 15,5%.'],
  ['2025-10-07', 'de', 'Am Dienstag wird ein Bitcoin für rund 212.000 Dollar gehandelt.'],
  [
    '2025-09-01',
    'de',
    'Foundry hält 33,63 Prozent, AntPool 17,94 Prozent. Zusammen sind das gut 58,5 Prozent.',
  ],
  ['2024-09-13', 'de', 'Die Schwierigkeit, einen Bitcoin zu schürfen, liegt bei 29,67 Billionen.'],
  ['2024-09-13', 'de', 'Erstmals hat die Difficulty die Marke von 192 Billionen überschritten.'],
  ['2021-07-04', 'it', 'Il 3 luglio la difficoltà è calata del 24,97%, dopo il 5,3% di metà giugno.'],
  ['2021-07-04', 'de', 'Am 3. Juli fiel die Difficulty um 24,97 Prozent, nach 5,3 Prozent Mitte Juni.'],
  ['2021-07-04', 'fr', 'La difficulté a chuté de 38 %, la plus forte baisse jamais vue.'],
  ['2025-10-07', 'es', 'El bitcoin cotiza cerca de u$s221.000 este martes.'],
  [
    '2025-06-20',
    'fr',
    'Selon Cambridge, cela représente 0,54 % de la consommation mondiale, et 42,5 % de cette énergie provient de sources durables.',
  ],
  ['2024-04-22', 'tr', 'Yarılanmayla blok ödülü 6,25 BTC’den 3,215 BTC’ye indi.'],
  ['2022-06-01', 'en', 'According to Cambridge, China held about 41% of the hashrate in January 2022.'],
];
