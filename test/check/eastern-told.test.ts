import { expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { ClaimKind } from '../../src/claims/claim.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { span } from './factory.ts';

/** Source of the truth, language, day of publication, text, and what each claim of a kind with a value comes to. */
type Row = readonly [
  source: string,
  lang: 'ru' | 'tr',
  published: string,
  text: string,
  expected: readonly (readonly [ClaimKind, number, string])[],
];

const ROWS: readonly Row[] = [
  // the coin with a round number
  [
    'block 940,000',
    'ru',
    '2026-03-12',
    'На этой неделе майнеры добыли 20-миллионный биткоин.',
    [['supply', 20e6, 'supported']],
  ],
  [
    'block 940,000',
    'ru',
    '2026-03-12',
    'Двадцатимиллионный биткоин был добыт в марте 2026 года.',
    [['supply', 20e6, 'supported']],
  ],
  [
    'block 940,000',
    'tr',
    '2026-03-12',
    "Madenciler 20 milyonuncu Bitcoin'i kazdı.",
    [['supply', 20e6, 'supported']],
  ],
  [
    'block 940,000',
    'ru',
    '2026-03-12',
    'Число добытых биткоинов перевалило за 20 млн.',
    [['supply', 20e6, 'supported']],
  ],
  // halvings that are counted, with the reward each left
  [
    'consensus; blocks 210,000, 420,000 and 630,000',
    'ru',
    '2023-11-28',
    'Халвинг уже происходил трижды. Первый раз он состоялся 28 ноября 2012 года, когда выплата майнерам уменьшилась с 50 до 25 BTC. Второй прошел в июле 2016 года (12,5 BTC), третий — в июле 2020 года (6,25 BTC).',
    [
      ['halving-date', 2012, 'supported'],
      ['halving-date', 2016, 'supported'],
      ['halving-date', 2020, 'refuted'],
    ],
  ],
  [
    'consensus',
    'ru',
    '2025-12-01',
    'После халвинга 2028 года награда сократится до 1,625 BTC.',
    [['subsidy', 1.625, 'refuted']],
  ],
  [
    'consensus',
    'ru',
    '2025-12-01',
    'После халвинга 2028 года награда сократится до 1,5625 BTC.',
    [['subsidy', 1.5625, 'supported']],
  ],
  [
    'consensus',
    'tr',
    '2024-05-10',
    'Artık bulunan her blok için 6,25 yerine 3,125 BTC ödeniyor.',
    [['subsidy', 3.125, 'supported']],
  ],
  [
    'consensus',
    'tr',
    '2024-05-10',
    'Artık bulunan her blok için 6,25 yerine 3,25 BTC ödeniyor.',
    [['subsidy', 3.25, 'refuted']],
  ],
  // one number in another's place
  [
    'epoch of block 719,712',
    'ru',
    '2022-01-24',
    'Блоки находили в среднем за 9,15 минуты вместо положенных десяти.',
    [['block-time', 9.15, 'supported']],
  ],
  [
    'block 719,712',
    'ru',
    '2022-01-24',
    'Вместо снижения на 5% сложность выросла на 9,32%.',
    [['difficulty-change', 9.32, 'supported']],
  ],
  // changes whose verb is in no list, steps, and what is said of them next
  [
    'block 941,472',
    'ru',
    '2026-03-21',
    'Сложность майнинга биткоина 20 марта сделала кульбит на 7,76%, до 133,79 трлн.',
    [
      ['difficulty-change', 7.76, 'supported'],
      ['difficulty-level', 133.79, 'supported'],
    ],
  ],
  [
    'block 937,440',
    'ru',
    '2026-02-21',
    'Сложность прибавила 18,5 трлн. В процентном выражении (14,73%) это максимум с мая 2021 года.',
    [
      ['difficulty-change', 18.5, 'supported'],
      ['difficulty-change', 14.73, 'supported'],
    ],
  ],
  [
    'block 937,440; never seen is no denial',
    'tr',
    '2026-02-21',
    'Zorlukta tek seferde 18,5 trilyonluk artış: böylesi daha önce görülmedi.',
    [['difficulty-change', 18.5, 'supported']],
  ],
  [
    'block 953,568; named behind the colon',
    'tr',
    '2026-06-15',
    '%10,09 ile bu yılın en büyük düşüşü: zorluk 138,96 trilyondan 124,93 trilyona indi.',
    [['difficulty-change', 10.09, 'refuted']],
  ],
  [
    'block 683,424; a record of the past',
    'ru',
    '2022-01-24',
    'Сложность обновила максимум: 26,64 трлн. Прежний рекорд, 25,05 трлн, держался с мая прошлого года.',
    [['difficulty-level', 25.05, 'supported']],
  ],
  // "gelirinin" is of anybody's income, "artık" no rise
  [
    'months, February 2026: 0.6 %',
    'tr',
    '2026-03-12',
    "Şubatta madenci gelirinin yüzde 6'sı işlem ücretlerinden geldi.",
    [['fee-share', 6, 'refuted']],
  ],
  [
    'consensus, March 2026',
    'tr',
    '2026-03-12',
    "Toplam arzın %95'inden fazlası artık dolaşımda.",
    [['supply', 95, 'supported']],
  ],
  // whose share it is
  [
    'Hashrate Index, July 2025',
    'ru',
    '2025-07-21',
    'Россия занимает второе место в мире по майнингу биткоина. На нее, как следует из данных Hashrate Index за начало третьего квартала, приходится 16,61% глобального хешрейта.',
    [['country-share', 16.61, 'supported']],
  ],
  [
    'Hashrate Index, May 2025',
    'ru',
    '2025-06-10',
    'Доля России в глобальном хешрейте оценивается в 15,652%.',
    [['country-share', 15.652, 'supported']],
  ],
  [
    'Hashrate Index, July 2025; each has the other one’s',
    'tr',
    '2025-07-23',
    "Hashrate Index'in üçüncü çeyrek verilerinde Umman'ın payı yüzde 3,54, Birleşik Arap Emirlikleri'ninki yüzde 2,99 olarak hesaplandı.",
    [
      ['country-share', 3.54, 'refuted'],
      ['country-share', 2.99, 'refuted'],
    ],
  ],
  [
    'Hashrate Index, July 2025',
    'tr',
    '2025-07-23',
    "Hashrate Index'in üçüncü çeyrek verilerinde Umman'ın payı yüzde 2,99, Birleşik Arap Emirlikleri'ninki yüzde 3,54 olarak hesaplandı.",
    [
      ['country-share', 2.99, 'supported'],
      ['country-share', 3.54, 'supported'],
    ],
  ],
  // the pool named before
  [
    'Foundry, 26 January 2026: 328 to 139 EH/s',
    'ru',
    '2026-01-27',
    'Шторм ударил по Foundry USA. Хешрейт пула рухнул с 328 до 139 EH/s, то есть на 42%.',
    [
      ['hashrate-level', 139, 'supported'],
      ['hashrate-change', 42, 'refuted'],
    ],
  ],
  [
    'Foundry, 26 January 2026: 328 to 139 EH/s',
    'tr',
    '2026-01-27',
    "Fırtına en çok Foundry USA'yı etkiledi. Havuzun hashrate'i 328 EH/s'ten 139 EH/s'e indi; bu, yüzde 58'lik bir kayıp demek.",
    [
      ['hashrate-level', 139, 'supported'],
      ['hashrate-change', 58, 'supported'],
    ],
  ],
  // arithmetic of a day, a source's own year, a decimal point two places off
  [
    '5 TH/s of 1,000 EH/s, 144 blocks a day',
    'ru',
    '2025-06-10',
    'При хешрейте сети 1000 EH/s устройство на 5 TH/s находит блок с вероятностью 1 к 13 900 в день.',
    [['solo-odds', 13_900, 'refuted']],
  ],
  [
    '5 TH/s of 1,000 EH/s, 144 blocks a day',
    'ru',
    '2025-06-10',
    'При хешрейте сети 1000 EH/s устройство на 5 TH/s находит блок с вероятностью 1 к 1 389 000 в день.',
    [['solo-odds', 1_389_000, 'supported']],
  ],
  [
    'CoinShares: 79,995 USD in the last quarter of 2025',
    'tr',
    '2026-03-22',
    "CoinShares'e göre halka açık madencilerin ortalama nakit maliyeti geçen yılın son çeyreğinde 75.995 dolardı.",
    [['production-cost', 75_995, 'refuted']],
  ],
  [
    'CoinShares: 79,995 USD in the last quarter of 2025',
    'tr',
    '2026-03-22',
    "CoinShares'e göre halka açık madencilerin ortalama nakit maliyeti geçen yılın son çeyreğinde 79.995 dolardı.",
    [['production-cost', 79_995, 'supported']],
  ],
  [
    'daily.csv, January 2022: about 190 EH/s',
    'ru',
    '2022-01-24',
    'Недельный хешрейт сети составляет 1,9 EH/s.',
    [['hashrate-level', 1.9, 'refuted']],
  ],
];

test.each(ROWS)('%s (%s, %s): %s', (_source, lang, published, text, expected) => {
  const reading = readClaims({ title: null, text, published: span(published), lang });
  const judged = judge(reading, knownAt(facts, '2026-11-22'));
  for (const [kind, value, verdict] of expected) {
    const found = judged.find(
      ({ claim }) => claim.kind === kind && (claim.value ?? claim.low ?? claim.high) === value,
    );
    expect([kind, value, found?.verdict.verdict]).toEqual([kind, value, verdict]);
  }
});

test.each([
  [
    'tr',
    "Applied Digital, CoreWeave'e 250 MW'lık kapasite kiralayacağını açıkladı. Şirketin hisseleri günü yüzde 48 primle kapattı.",
  ],
  ['ru', 'Applied Digital сдаст CoreWeave 250 МВт. Акции компании взлетели на 48%.'],
] as const)('what shares gained in a day is no part of a company (%s)', (lang, text) => {
  const { claims } = readClaims({ title: null, text, published: span('2025-06-03'), lang });
  expect(claims.filter(({ kind }) => kind === 'deal').map(({ value }) => value)).toEqual([250]);
});
