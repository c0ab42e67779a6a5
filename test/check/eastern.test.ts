import { expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { ClaimKind } from '../../src/claims/claim.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { span } from './factory.ts';

/** Source of the truth, language, day of publication, text, and what the claim of a kind with a value comes to. */
type Row = readonly [
  source: string,
  lang: 'zh' | 'ru' | 'tr',
  published: string,
  text: string,
  expected: readonly (readonly [ClaimKind, number, string])[],
];

const ROWS: readonly Row[] = [
  [
    'block 713,664; a peak looked back at',
    'tr',
    '2021-12-14',
    "Bitcoin'de madencilik zorluğu 11 Aralık'ta %8,33 artarak 24,20 trilyona yükseldi, ancak mayıstaki 25,05 trilyonluk zirvenin hâlâ altında.",
    [
      ['difficulty-level', 24.2, 'supported'],
      ['difficulty-level', 25.05, 'supported'],
    ],
  ],
  [
    'block 937,440; a record of the step',
    'tr',
    '2026-02-22',
    'Bitcoin madencilik zorluğu son ayarlamada %14,73 arttı ve 144,40 trilyona çıktı. Mutlak olarak 18,5 trilyonluk yükseliş de bir rekor.',
    [
      ['difficulty-change', 14.73, 'supported'],
      ['difficulty-level', 144.4, 'supported'],
    ],
  ],
  [
    'block 899,136; "no record, …"',
    'tr',
    '2025-07-14',
    "Zorluk 12 Temmuz'da %7,96 artıp 126,27 trilyona yükseldi. Ancak bu seviye bir rekor değil, mayıs sonunda 126,98 trilyon görülmüştü.",
    [['difficulty-level', 126.98, 'supported']],
  ],
  [
    'daily.csv, 19 January 2026',
    'tr',
    '2026-01-23',
    "Ağın yedi günlük ortalama hash oranı 993 EH/s'ye kadar geriledi.",
    [['hashrate-level', 993, 'supported']],
  ],
  [
    'daily.csv, 19 January 2026, unit a thousand times too large',
    'tr',
    '2026-01-23',
    "Ağın yedi günlük ortalama hash oranı 993 ZH/s'ye indi.",
    [['hashrate-level', 993_000, 'refuted']],
  ],
  [
    'consensus: halving 4',
    'tr',
    '2024-04-21',
    "Bitcoin ağı 840.000'inci blokta dördüncü kez yarılandı.",
    [['halving-date', 840_000, 'supported']],
  ],
  [
    'consensus: halving 5',
    'tr',
    '2024-04-21',
    'Bir sonraki halving 2032 yılında yapılacak.',
    [['halving-date', 2032, 'refuted']],
  ],
  [
    'consensus: halving 5',
    'ru',
    '2024-04-21',
    'Следующий халвинг состоится в 2032 году.',
    [['halving-date', 2032, 'refuted']],
  ],
  [
    'consensus: halvings 5 and 6',
    'ru',
    '2024-04-21',
    'Следующий халвинг состоится в 2028 году, а ещё один — в 2032 году.',
    [['halving-date', 2028, 'supported']],
  ],
  [
    'consensus: halving 5',
    'zh',
    '2024-04-21',
    '下一次减半将在2032年进行。',
    [['halving-date', 2032, 'refuted']],
  ],
  [
    'deals.json, Barber Lake',
    'tr',
    '2025-09-26',
    "Cipher Mining, Teksas eyaletindeki Barber Lake tesisinde Fluidstack'e 168 MW kritik BT yükü sağlıyor.",
    [['deal', 168, 'supported']],
  ],
  [
    'deals.json, River Bend',
    'zh',
    '2025-12-18',
    'Hut 8与Fluidstack签署为期15年的租约，将在路易斯安那州River Bend园区交付245 MW IT容量。',
    [
      ['deal', 15, 'supported'],
      ['deal', 245, 'supported'],
    ],
  ],
  [
    'country shares, third quarter of 2025',
    'zh',
    '2025-07-20',
    '巴拉圭和阿联酋分别占全球算力的3.87%和3.54%。',
    [
      ['country-share', 3.87, 'supported'],
      ['country-share', 3.54, 'supported'],
    ],
  ],
  [
    'country shares, third quarter of 2025',
    'ru',
    '2025-07-20',
    'На Парагвай и ОАЭ приходится 3,87% и 3,54% мирового хешрейта соответственно.',
    [
      ['country-share', 3.87, 'supported'],
      ['country-share', 3.54, 'supported'],
    ],
  ],
  [
    'country shares, third quarter of 2025',
    'tr',
    '2025-07-20',
    "Hashrate Index verilerine göre ABD'nin küresel hash oranındaki payı yüzde 35,81'e gerilerken Rusya yüzde 16,61 ile ikinci oldu.",
    [
      ['country-share', 35.81, 'supported'],
      ['country-share', 16.61, 'supported'],
    ],
  ],
  [
    'country shares, August 2021',
    'ru',
    '2021-10-14',
    'По оценке Кембриджского центра, на США приходилось 35,4% мирового хешрейта. На втором месте Казахстан с 18,1%, на третьем — Россия с 11%.',
    [['country-share', 18.1, 'supported']],
  ],
  [
    'block 907,200: a level of May told as that of today',
    'ru',
    '2025-08-20',
    'Сложность сети сейчас равна 126,98 T.',
    [['difficulty-level', 126.98, 'misleading']],
  ],
  [
    'block 909,216',
    'zh',
    '2025-08-20',
    '目前全网难度为129.44 T，此前为127.62 T。',
    [['difficulty-level', 129.44, 'supported']],
  ],
  [
    'block 903,168, wrong size',
    'zh',
    '2025-06-30',
    '周日，比特币挖矿难度下调4.78%至116.96 T。',
    [['difficulty-change', 4.78, 'refuted']],
  ],
  [
    'block 903,883',
    'zh',
    '2025-07-05',
    '一位独立矿工挖出区块903,883，获得3.125 BTC补贴与0.048 BTC手续费，合计3.173 BTC。',
    [['revenue', 3.173, 'supported']],
  ],
  [
    'daily.csv, 3 July 2021',
    'zh',
    '2021-07-03',
    '全网七日平均算力已跌破90 EH/s。',
    [['hashrate-level', 90, 'supported']],
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

test('a mine of coal has difficulties of its own', () => {
  const text =
    'Шахтеры Кузбасса добыли в июле на 11% больше угля. Сложность работ в забое, по словам инженеров, увеличилась на 15%.';
  const reading = readClaims({ title: null, text, published: span('2025-08-27'), lang: 'ru' });
  expect(reading.claims.filter(({ kind }) => kind.startsWith('difficulty'))).toEqual([]);
});
