/** News of the chain and its miners, true by what the first column names: day of publication, language, text. */
export const networkTrue: readonly (readonly [string, string, string, string])[] = [
  [
    'block 689,472, the last block before it',
    '2021-07-03',
    'en',
    'Difficulty plunged by almost 28% at block 689,471, a record.',
  ],
  [
    'block 689,472, the block after it',
    '2021-07-03',
    'de',
    'Mit Block 689.473 sank die Schwierigkeit um 27,94 Prozent.',
  ],
  [
    'block 937,440, percentages of 2021 were larger',
    '2026-02-21',
    'en',
    'Difficulty made one of the biggest jumps in its history, up 14.73%.',
  ],
  [
    'block 937,440',
    '2026-02-21',
    'de',
    'Die Schwierigkeit stieg um 14,73 Prozent, einer der größten Anstiege aller Zeiten.',
  ],
  [
    'block 937,440',
    '2026-02-21',
    'fr',
    'La difficulté a bondi de 14,73 %, une des plus fortes hausses de son histoire.',
  ],
  [
    'block 937,440',
    '2026-02-21',
    'es',
    'La dificultad subió un 14,73 %, una de las mayores alzas de la historia.',
  ],
  ['block 937,440', '2026-02-21', 'pt', 'A dificuldade subiu 14,73%, uma das maiores altas da história.'],
  [
    'block 937,440',
    '2026-02-21',
    'it',
    'La difficoltà è salita del 14,73%, uno dei maggiori rialzi di sempre.',
  ],
  ['block 937,440', '2026-02-21', 'tr', 'Zorluk %14,73 arttı; bu, tarihin en büyük artışlarından biri.'],
  [
    'block 937,440',
    '2026-02-21',
    'ru',
    'Сложность выросла на 14,73 %, это один из самых больших скачков в истории.',
  ],
  ['block 937,440', '2026-02-21', 'zh', '挖矿难度上调14.73%，是历史上最大涨幅之一。'],
  [
    'block 935,424: a forecast beside a fact',
    '2026-02-08',
    'en',
    'What to watch: difficulty (125.86 T), projected next difficulty (about 112 T), block time (above 11 minutes before the retarget).',
  ],
  [
    'block 935,424: what the tracker shows the day after',
    '2026-02-08',
    'en',
    'Difficulty went down 11.16%. A block currently takes 9.5 minutes on average.',
  ],
  [
    'block 935,424: what the tracker shows the day after',
    '2026-02-08',
    'de',
    'Die Schwierigkeit sank um 11,16 Prozent. Ein Block braucht derzeit im Schnitt 9,5 Minuten.',
  ],
  [
    'blocks 935,424 and 941,472',
    '2026-03-21',
    'en',
    'Difficulty lost 7.76%. No cut has been as deep since a similar one earlier this year.',
  ],
  [
    'blocks 935,424 and 953,568',
    '2026-06-15',
    'en',
    'It is the second-largest cut of 2026 at 10.09% (the largest was one of 11.16% in February).',
  ],
  [
    'block 953,568; hashrate 1,150 EH/s in October 2025',
    '2026-06-18',
    'en',
    'The hashrate is at about 886 EH/s, 23% under the October 2025 peak of more than 1,000 EH/s.',
  ],
  [
    'a block of 3.15 BTC at $104,000',
    '2025-06-07',
    'en',
    'A solo miner with 6 PH/s earned $327,600 on June 5.',
  ],
  [
    '6.359 BTC in block 772,793, 2 % for the pool',
    '2023-01-21',
    'en',
    'The solo miner kept 98% of the 6.36 BTC paid out in subsidy and fees.',
  ],
  [
    '3.125 BTC at $60,400',
    '2024-06-25',
    'en',
    'The block subsidy of 3.125 BTC is worth $188,800 at current prices.',
  ],
  [
    '3.125 BTC at $66,000',
    '2024-07-25',
    'en',
    'A hobby miner found a block worth about $206,000 based on the current bitcoin price.',
  ],
  [
    'Cambridge: China 44 % in May 2021, 0 in August',
    '2021-10-14',
    'en',
    'According to Cambridge, back in May China held 44% of the hashrate, the United States 17.8%, Russia 7.2% and Canada 4.7%.',
  ],
  [
    'block 689,472, told before it',
    '2021-06-26',
    'en',
    'Double-digit adjustments of difficulty are rare, and a drop of 21% might be the largest in history.',
  ],
  [
    'monthly.csv: 5.2 BTC of fees a day in January, 3 in November 2025',
    '2025-11-11',
    'en',
    'Daily fees have fallen from about 4.7 bitcoin in January to just over 2 bitcoin this month.',
  ],
  [
    '210,000 blocks of 50 BTC by November 2012',
    '2026-03-09',
    'en',
    'The first 10 million bitcoins took less than four years.',
  ],
  [
    '144 blocks of 3.125 BTC',
    '2025-11-18',
    'en',
    'The block reward fell from 6.25 to 3.125 BTC in April 2024. On average miners now mint 450 BTC in total daily, after 900 BTC before.',
  ],
  [
    'block 933,408 brought −3.28 %; told five days before',
    '2026-01-17',
    'en',
    'Traders are pricing in another difficulty cut of about 5.2% for the January 22 retarget.',
  ],
  [
    'epochs.json: 34.09 T on 3 January, 72.01 T on 23 December 2023',
    '2023-12-26',
    'en',
    'In January 2023 difficulty stood at 34.09 trillion and went on to climb to 72.01 trillion, an increase of 37.92 trillion.',
  ],
  [
    'the rises of 2023 sum up to 89.35',
    '2023-12-26',
    'en',
    'Over the past 12 months the rises of difficulty sum up to 89.35%.',
  ],
  [
    'shares: 36.025 % before, 15.652 % before',
    '2025-07-10',
    'en',
    'The US share of the hashrate slipped from 36.025% to 35.81%, Russia’s rose from 15.652% to 16.61%.',
  ],
  [
    'other odds',
    '2024-09-02',
    'en',
    'The solo miner’s odds were slim: a Powerball ticket wins with a chance of 1 in 292 million.',
  ],
];

/** Wrong ones beside them: what they are refuted for, day, language, text. */
export const networkWrong: readonly (readonly [string, string, string, string])[] = [
  ['block 689,472, not 689,400', '2021-07-03', 'en', 'Difficulty plunged by almost 28% at block 689,400.'],
  [
    '12.6 minutes would be −20 %',
    '2026-03-21',
    'en',
    'Difficulty lost 7.76% after blocks had taken 12.6 minutes on average over the epoch.',
  ],
  [
    'the largest was that of February, not of June',
    '2026-06-15',
    'en',
    'Difficulty was cut by 10.09%, the largest cut of 2026.',
  ],
  [
    '69,000 of 126,000 is 45 % less',
    '2026-03-22',
    'en',
    'Bitcoin costs $69,000, 70% less than its October high of over $126,000.',
  ],
  [
    '886 of 1,150 EH/s is 23 % less',
    '2026-06-18',
    'en',
    'The hashrate is at about 886 EH/s, 45% below the October 2025 peak of more than 1,000 EH/s.',
  ],
  [
    '21 − 19.95 million',
    '2025-11-18',
    'en',
    'Of the 21 million bitcoins 19.95 million are mined; the remaining 2.05 million are not expected to be mined until 2140.',
  ],
  [
    'epochs.json: −10.09 %',
    '2026-06-14',
    'en',
    'On 14 June 2026 the difficulty of the network was reduced by over 15%.',
  ],
];

/** Wrong by where it is told to have come from, or by how long it is told to have lasted. */
export const networkStarts: readonly (readonly [string, string, string, string])[] = [
  [
    'epochs.json: 138.96 T before',
    '2026-06-16',
    'en',
    'Difficulty fell 10.09% from 438.96 trillion to 124.93 trillion; it is the second-largest cut of 2026.',
  ],
  [
    'epochs.json: 138.96 T before',
    '2026-06-16',
    'tr',
    'Zorluk %10,09 düşerek 438,96 trilyondan 124,93 trilyona indi; bu, 2026 yılının en büyük ikinci düşüşü.',
  ],
  [
    'shares: 36.025 % before',
    '2025-07-10',
    'en',
    'The US share of the hashrate slipped from 66.025% to 35.81%.',
  ],
  [
    'an epoch of −10.09 % lasts 15.6 days',
    '2026-06-15',
    'de',
    'Mit Block 953.568 fiel die Schwierigkeit um 10,09 Prozent. Die Epoche dauerte 45,6 statt 14 Tage.',
  ],
];

/** What kind of claim a number is: language, text, value, kind, unit. */
export const networkKinds: readonly (readonly [string, string, number, string, string])[] = [
  [
    'en',
    'The Bitcoin network made an 11.16% downward mining difficulty adjustment.',
    11.16,
    'difficulty-change',
    '%',
  ],
  ['en', 'Bitcoin saw an 11.2% drop in mining difficulty overnight.', 11.2, 'difficulty-change', '%'],
  ['en', 'Difficulty eased, and there was a 5% decline month over month in hashprice.', 5, 'hashprice', '%'],
  [
    'en',
    'The computer power that secures the Bitcoin network has fallen by almost 30%.',
    30,
    'hashrate-change',
    '%',
  ],
  ['en', 'The storm made Foundry USA lose 60% of its hashing power.', 60, 'hashrate-change', '%'],
  ['en', 'Average miner breakevens are near $67,700.', 67700, 'breakeven', 'USD'],
  ['en', 'Hashprice fell under its low of $0.0447 set in May.', 44.7, 'hashprice', 'USD/PH/day'],
  [
    'en',
    'Hashprice fell below breakeven to under $35 per PH/s a day, against a breakeven of $40.',
    35,
    'hashprice',
    'USD/PH/day',
  ],
  [
    'en',
    'Hashprice fell below breakeven to under $35 per PH/s a day, against a breakeven of $40.',
    40,
    'breakeven',
    'USD/PH/day',
  ],
  [
    'en',
    'Hashprice, which measures revenue per petahash of computing power, rebounded by 19.3%.',
    19.3,
    'hashprice',
    '%',
  ],
  [
    'en',
    'By the difficulty of today, the odds of a miner with 60 TH/s are slim.',
    60,
    'hashrate-level',
    'TH/s',
  ],
  ['en', 'The cap is 21 million coins. About 19.5 million have been mined already.', 19.5e6, 'supply', 'BTC'],
  ['en', 'In 2009 a miner got 50 BTC for one block.', 50, 'subsidy', 'BTC/block'],
  [
    'en',
    'The finder of the next block will receive 3,125 bitcoins as a reward.',
    3.125,
    'subsidy',
    'BTC/block',
  ],
];
