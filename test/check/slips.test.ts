import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { slipOf } from '../../src/check/slip.ts';
import { readClaims } from '../../src/claims/read.ts';
import { addDays } from '../../src/core/days.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

describe('a number copied wrongly', () => {
  test.each([
    ['two digits swapped', 532, 352, 'swapped'],
    ['two digits swapped', 91_211, 19_211, 'swapped'],
    ['swapped beside a zero', 210e6, 120e6, 'swapped'],
    ['one digit changed', 5.87, 3.87, 'digit'],
    ['one digit too many', 1_865e6, 865e6, 'extra'],
    ['one digit too few', 8.9, 18.9, 'extra'],
    ['the point moved', 960e6, 96e6, 'scale'],
    ['too few digits to tell', 52_000, 32_000, null],
    ['another number', 700, 352, null],
    ['the same number', 352, 352, null],
  ] as const)('%s: %d for %d', (_, said, known, slip) => {
    expect(slipOf(said, known)).toBe(slip);
  });

  const number = fc.integer({ min: 1, max: 999_999 });

  test('is told from either side', () => {
    fc.assert(fc.property(number, number, (a, b) => slipOf(a, b) === slipOf(b, a)));
  });

  test('is the same at every scale', () => {
    fc.assert(
      fc.property(number, number, fc.integer({ min: -3, max: 6 }), (a, b, power) => {
        expect(slipOf(a * 10 ** power, b * 10 ** power)).toBe(slipOf(a, b));
      }),
    );
  });
});

type Row = readonly [lang: string, published: string, text: string, value: number, verdict: string];

const judged = (lang: string, published: string, text: string) =>
  judge(readClaims({ title: null, text, published: span(published), lang }), facts);

/** By source: the wrong sentence, and beside it true ones that look alike. */
const told: Readonly<Record<string, readonly Row[]>> = {
  'Foundry, January 2026: 328 EH/s before the storm, 139 in it (−57.6 %)': [
    ['en', '2026-02-03', 'Foundry lost about 60 % of its hashrate during the storm.', 60, 'supported'],
    ['de', '2026-02-03', 'Foundry verlor im Sturm 58 % seiner Hashrate.', 58, 'supported'],
    ['es', '2026-02-03', 'Solo Foundry perdió cerca del 60 % de su potencia de minado.', 60, 'supported'],
    ['en', '2026-02-03', 'Foundry lost about 40 % of its hashrate during the storm.', 40, 'unverifiable'],
  ],
  'blocks 935,424 (−11.16 %, February 2026) and 953,568 (−10.09 %, 14 June 2026): one is left out': [
    [
      'en',
      '2026-06-15',
      'Bitcoin difficulty fell 10.09%, the largest drop since 2021 after the one in February.',
      10.09,
      'supported',
    ],
    [
      'en',
      '2026-06-15',
      "Bitcoin difficulty fell 10.09%, the largest drop since 2021 bar February's.",
      10.09,
      'supported',
    ],
    [
      'en',
      '2026-06-15',
      'Bitcoin difficulty fell 10.09%, after February the largest drop since 2021.',
      10.09,
      'supported',
    ],
    [
      'de',
      '2026-06-15',
      'Die Difficulty sank um 10,09 %, der größte Rückgang seit 2021 nach dem vom Februar.',
      10.09,
      'supported',
    ],
    [
      'es',
      '2026-06-15',
      'La dificultad cayó un 10,09 %, la mayor caída desde 2021 tras la de febrero.',
      10.09,
      'supported',
    ],
    [
      'fr',
      '2026-06-15',
      'La difficulté a chuté de 10,09 %, la plus forte baisse depuis 2021 après celle de février.',
      10.09,
      'supported',
    ],
    [
      'it',
      '2026-06-15',
      'La difficoltà è scesa del 10,09%, il calo più forte dal 2021 dopo quello di febbraio.',
      10.09,
      'supported',
    ],
    [
      'pt',
      '2026-06-15',
      'A dificuldade caiu 10,09%, a maior queda desde 2021 depois da de fevereiro.',
      10.09,
      'supported',
    ],
    ['zh', '2026-06-15', '比特幣難度下調10.09%，創2021年以來僅次於2月的最大跌幅。', 10.09, 'supported'],
    ['zh', '2026-06-15', '比特币难度下调10.09%，为除2月外2021年以来最大跌幅。', 10.09, 'supported'],
    [
      'ru',
      '2026-06-15',
      'Сложность снизилась на 10,09% — крупнейшее падение с 2021 года после февральского.',
      10.09,
      'supported',
    ],
    [
      'ru',
      '2026-06-15',
      'Сложность снизилась на 10,09% — крупнейшее падение с 2021 года, не считая февральского.',
      10.09,
      'supported',
    ],
    [
      'tr',
      '2026-06-15',
      'Bitcoin zorluğu yüzde 10,09 düştü; 2021’den bu yana şubattakinden sonraki en büyük düşüş.',
      10.09,
      'supported',
    ],
    [
      'tr',
      '2026-06-15',
      'Bitcoin zorluğu yüzde 10,09 düşerek 2021’den bu yana en büyük ikinci düşüşünü yaşadı.',
      10.09,
      'supported',
    ],
    [
      'tr',
      '2026-06-15',
      'Bitcoin zorluğu yüzde 10,09 düşerek 2021’den bu yana en büyük düşüşünü yaşadı.',
      10.09,
      'refuted',
    ],
    ['en', '2026-06-15', 'Bitcoin difficulty fell 10.09%, the largest drop since 2021.', 10.09, 'refuted'],
    [
      'tr',
      '2026-06-15',
      'Bitcoin zorluğu pazar günü yüzde 10,09 düşerek 2021 sonrasının en sert ikinci düşüşünü yaşadı.',
      10.09,
      'supported',
    ],
    [
      'tr',
      '2026-06-15',
      'Bitcoin zorluğu pazar günü yüzde 16,3 düşerek 2021 sonrasının en sert ikinci düşüşünü yaşadı.',
      16.3,
      'refuted',
    ],
  ],
  'Bitcoin consensus rules: 3.125 BTC a block from 840,000 to 1,049,999, the last subsidy about 2140': [
    ['en', '2025-12-25', 'Whoever finds a block currently gets 1.5625 BTC.', 1.5625, 'refuted'],
    ['en', '2025-12-25', 'Whoever finds a block currently gets 3.125 BTC.', 3.125, 'supported'],
    ['en', '2025-12-25', 'The block subsidy is now 1.5625 BTC.', 1.5625, 'refuted'],
    [
      'en',
      '2025-12-25',
      'The Zcash block reward is currently 1.5625 coins per block.',
      1.5625,
      'unverifiable',
    ],
    [
      'en',
      '2025-12-25',
      'The block subsidy is now 3.125 BTC and will be 1.5625 BTC from 2028.',
      1.5625,
      'supported',
    ],
    ['de', '2025-12-25', 'Die Blockbelohnung beträgt derzeit 1,5625 BTC.', 1.5625, 'refuted'],
    [
      'de',
      '2025-12-25',
      'Nach dem nächsten Halving beträgt die Blockbelohnung 1,5625 BTC.',
      1.5625,
      'supported',
    ],
    ['ru', '2025-12-25', 'Тому, кто нашёл блок, сейчас платят 1,5625 BTC.', 1.5625, 'refuted'],
    ['ru', '2025-12-25', 'За найденный блок сейчас платят 3,125 BTC.', 3.125, 'supported'],
    ['zh', '2025-12-11', '每挖出一個區塊，目前可得3.125 BTC。', 3.125, 'supported'],
    ['zh', '2025-12-11', '每挖出一個區塊，目前可得1.5625 BTC。', 1.5625, 'refuted'],
    ['tr', '2025-12-25', 'Bulunan her blok için şu an 1,5625 BTC ödeniyor.', 1.5625, 'refuted'],
    ['en', '2026-03-10', 'The last bitcoin will be mined in 2410.', 2410, 'refuted'],
    ['en', '2026-03-10', 'The last bitcoin will be mined in 2140.', 2140, 'supported'],
    ['de', '2026-03-10', 'Der letzte Bitcoin wird voraussichtlich 2410 geschürft.', 2410, 'refuted'],
    ['zh', '2026-03-10', '最後一枚比特幣預計在2410年挖出。', 2410, 'refuted'],
    ['zh', '2026-03-10', '最後一枚比特幣預計在2140年挖出。', 2140, 'supported'],
  ],
  'block 883,008, 9 February 2025: 108.11 T to 114.17 T, +5.61 %': [
    ['ru', '2025-02-10', 'По итогам воскресенья майнить стало тяжелее на 7,61%.', 7.61, 'refuted'],
    ['ru', '2025-02-10', 'По итогам воскресенья майнить стало тяжелее на 5,61%.', 5.61, 'supported'],
    ['ru', '2025-02-10', 'В воскресенье добывать стало труднее на 5,61%.', 5.61, 'supported'],
  ],
  'Luxor, August 2025: Foundry USA 33.63 %, AntPool 17.94 %': [
    ['zh', '2025-08-25', '8月Foundry USA份额33.63%，AntPool份额27.94%，两家相加刚过半数。', 27.94, 'refuted'],
    [
      'zh',
      '2025-08-25',
      '8月Foundry USA份额33.63%，AntPool份额17.94%，两家相加刚过半数。',
      17.94,
      'supported',
    ],
    ['zh', '2025-08-25', '8月Foundry USA份额33.63%，AntPool份额17.94%，两家合计51.57%。', 51.57, 'supported'],
    [
      'ru',
      '2025-08-25',
      'В августе доля Foundry USA составила 33,63%, доля AntPool — 27,94%, вместе больше половины.',
      27.94,
      'refuted',
    ],
  ],
  'Cambridge, April 2025: 75.4 % and 7.1 % of those asked, not of the world': [
    [
      'en',
      '2025-08-29',
      'American miners hold 75.4 % of global hashrate and Canadians 7.1 %, according to Cambridge.',
      7.1,
      'misleading',
    ],
    [
      'fr',
      '2025-08-29',
      'Les mineurs américains détiennent 75,4 % du hashrate mondial et les canadiens 7,1 %, d’après Cambridge.',
      7.1,
      'misleading',
    ],
  ],
  'Bitcoin consensus rules: the next halving comes at block 1,050,000, about April 2028': [
    ['en', '2025-10-16', 'In spring 2026 the block reward will halve again.', 2026, 'refuted'],
    ['de', '2025-10-16', '2026 wird die Blockbelohnung erneut halbiert.', 2026, 'refuted'],
    ['es', '2025-10-16', 'En 2027 la recompensa por bloque volverá a partirse en dos.', 2027, 'refuted'],
    [
      'fr',
      '2025-10-16',
      'En 2026, la récompense par bloc sera de nouveau divisée par deux.',
      2026,
      'refuted',
    ],
    ['pt', '2025-10-16', 'Em 2028 a recompensa por bloco cairá pela metade.', 2028, 'supported'],
    ['en', '2025-10-16', 'By 2030 the block reward will halve again.', 2030, 'unverifiable'],
    ['de', '2025-10-16', 'Das nächste Halving kommt vor 2030.', 2030, 'unverifiable'],
    ['fr', '2025-10-16', "Le prochain halving arrivera d'ici à 2030.", 2030, 'unverifiable'],
    ['tr', '2025-10-16', "Bir sonraki halving 2030'dan önce gelecek.", 2030, 'unverifiable'],
    ['en', '2025-10-16', 'The next halving is due before 2027.', 2027, 'refuted'],
    ['es', '2025-10-16', 'El próximo halving está previsto para 2027.', 2027, 'refuted'],
  ],
  'Hut 8, 6 May 2026: 352 MW at Beacon Point, $9.8bn, $25.1bn with renewals': [
    ['en', '2026-05-08', "Hut 8's Beacon Point lease covers 532 MW.", 532, 'refuted'],
    ['en', '2026-05-08', "Hut 8's Beacon Point lease covers 352 MW.", 352, 'supported'],
    ['de', '2026-05-08', 'Hut 8 vermietet am Campus Beacon Point 532 MW.', 532, 'refuted'],
  ],
  'MARA and Exaion, closed 20 February 2026: 64 % for $168m': [
    [
      'fr',
      '2026-02-21',
      'MARA a finalisé le rachat de 64 % d’Exaion, filiale d’EDF, pour 186 millions de dollars.',
      186e6,
      'refuted',
    ],
    [
      'fr',
      '2026-02-21',
      'MARA a finalisé le rachat de 64 % d’Exaion, filiale d’EDF, pour 168 millions de dollars.',
      168e6,
      'supported',
    ],
  ],
  'TeraWulf and Fluidstack, Lake Mariner lies in Western New York': [
    [
      'es',
      '2025-08-18',
      'TeraWulf alquila 200 MW a Fluidstack en Lake Mariner, Minnesota, por 3.700 millones de dólares.',
      200,
      'refuted',
    ],
    [
      'es',
      '2025-08-18',
      'TeraWulf alquila 200 MW a Fluidstack en Lake Mariner, Nueva York, por 3.700 millones de dólares.',
      200,
      'supported',
    ],
  ],
  'Applied Digital, Ellendale lies in North Dakota': [
    [
      'tr',
      '2025-06-03',
      'Applied Digital, CoreWeave’e Güney Dakota’daki Ellendale kampüsünde 250 MW’lık alanı 15 yıllığına kiralıyor.',
      250,
      'refuted',
    ],
    [
      'tr',
      '2025-06-03',
      'Applied Digital, CoreWeave’e Kuzey Dakota’daki Ellendale kampüsünde 250 MW’lık alanı 15 yıllığına kiralıyor.',
      250,
      'supported',
    ],
  ],
  'Cipher, Barber Lake lies at Colorado City, Texas': [
    [
      'ru',
      '2025-09-26',
      'Cipher Mining сдаёт Fluidstack 168 МВт на площадке Барбер-Лейк в штате Колорадо.',
      168,
      'refuted',
    ],
    [
      'ru',
      '2025-09-26',
      'Cipher Mining сдаёт Fluidstack 168 МВт на площадке Барбер-Лейк в штате Техас.',
      168,
      'supported',
    ],
    [
      'en',
      '2025-09-26',
      'Cipher leases 168 MW to Fluidstack at Barber Lake near Colorado City, Texas.',
      168,
      'supported',
    ],
  ],
  'WhiteFiber, Madison lies in North Carolina; TeraWulf, Morgantown in Maryland': [
    ['en', '2025-12-23', 'Nscale will rent 40 MW at Madison, Wisconsin from WhiteFiber.', 40, 'refuted'],
    [
      'pt',
      '2026-02-03',
      'A TeraWulf comprou dois terrenos, em Hawesville (Kentucky), com 480 MW, e em Morgantown (Virgínia Ocidental), com 210 MW.',
      210,
      'refuted',
    ],
    [
      'pt',
      '2026-02-03',
      'A TeraWulf comprou dois terrenos, em Hawesville (Kentucky), com 480 MW, e em Morgantown (Maryland), com 210 MW.',
      210,
      'supported',
    ],
  ],
  'Hashrate Index, third quarter of 2025: Paraguay 3.87 %, China 13.84 %': [
    ['en', '2025-08-04', 'Hashrate Index puts Paraguay at 5.87% of the global hashrate.', 5.87, 'refuted'],
    ['en', '2025-08-04', 'Hashrate Index puts Paraguay at 3.87% of the global hashrate.', 3.87, 'supported'],
    [
      'de',
      '2025-08-04',
      'Laut Hashrate Index entfallen auf China 18,84 Prozent der weltweiten Hashrate.',
      18.84,
      'refuted',
    ],
    [
      'de',
      '2025-08-04',
      'Laut Hashrate Index entfallen auf China 14,1 Prozent der weltweiten Hashrate.',
      14.1,
      'unverifiable',
    ],
  ],
  'CoinShares: cash cost of the third quarter of 2024 $55,950': [
    [
      'zh',
      '2025-03-01',
      'CoinShares报告显示，2024年第三季度上市矿企挖出一枚比特币的平均现金成本为45,950美元。',
      45_950,
      'refuted',
    ],
    [
      'zh',
      '2025-03-01',
      'CoinShares报告显示，2024年第三季度上市矿企挖出一枚比特币的平均现金成本为55,950美元。',
      55_950,
      'supported',
    ],
  ],
  'CoinGlass: open interest from $94.12bn in October 2025 to $44.22bn on 24 February 2026': [
    [
      'fr',
      '2026-02-26',
      'Les positions ouvertes sur les contrats à terme bitcoin, mesurées par CoinGlass, sont tombées de 84,12 milliards de dollars en octobre à 44,22 milliards le 24 février.',
      44.22e9,
      'refuted',
    ],
    [
      'fr',
      '2026-02-26',
      'Les positions ouvertes sur les contrats à terme bitcoin, mesurées par CoinGlass, sont tombées de 94,12 milliards de dollars en octobre à 44,22 milliards le 24 février.',
      44.22e9,
      'supported',
    ],
  ],
  'Riot, April 2025: 19,211 BTC held; MARA, March 2026: 15,133 BTC sold': [
    ['en', '2025-05-07', 'At the end of April Riot held 91,211 BTC.', 91_211, 'refuted'],
    ['en', '2025-05-07', 'At the end of April Riot held 19,211 BTC.', 19_211, 'supported'],
    ['en', '2026-04-08', 'In March MARA sold 11,133 BTC to buy back notes.', 11_133, 'unverifiable'],
  ],
  'Listed miners sold 32,000 BTC in the first quarter of 2026': [
    [
      'en',
      '2026-04-09',
      'Publicly listed miners sold 52,000 BTC in the first quarter of 2026.',
      52_000,
      'refuted',
    ],
    [
      'en',
      '2026-04-09',
      'Publicly listed miners sold 32,000 BTC in the first quarter of 2026.',
      32_000,
      'supported',
    ],
    [
      'en',
      '2026-04-09',
      'Publicly listed miners sold 29,000 BTC in the first quarter of 2026.',
      29_000,
      'unverifiable',
    ],
  ],
  'Foundry USA, August 2025: 33.63 % of blocks; AntPool 17.94 %': [
    ['en', '2025-08-26', 'Foundry USA found 63.63% of blocks in August.', 63.63, 'refuted'],
    ['en', '2025-08-26', 'Foundry USA found 31.9% of blocks in August.', 31.9, 'unverifiable'],
    ['es', '2025-08-26', 'AntPool encontró en agosto el 47,94 % de los bloques.', 47.94, 'refuted'],
  ],
  'Morgan Stanley, 12 November 2025: 10 GW under construction, sites 10–15 GW, 13 GW left': [
    [
      'en',
      '2025-11-13',
      'Morgan Stanley counts 40 GW of data centers under construction in the US.',
      40,
      'refuted',
    ],
    [
      'en',
      '2025-11-13',
      'Morgan Stanley counts 10 GW of data centers under construction in the US.',
      10,
      'supported',
    ],
    [
      'es',
      '2025-11-13',
      'Morgan Stanley estima que los centros de datos de Estados Unidos necesitarán 39 GW hasta 2028.',
      39,
      'refuted',
    ],
    [
      'es',
      '2025-11-13',
      'Morgan Stanley estima que los centros de datos de Estados Unidos necesitarán 69 GW hasta 2028.',
      69,
      'supported',
    ],
  ],
  'Price 58,367–71,329 in June 2026, never above 126,200 before': [
    [
      'en',
      '2026-06-16',
      'The hashrate is near 886 EH/s while bitcoin trades at $120,000.',
      120_000,
      'refuted',
    ],
    [
      'en',
      '2026-06-16',
      'The hashrate is near 886 EH/s while bitcoin trades at $64,000.',
      64_000,
      'supported',
    ],
    ['de', '2026-06-16', 'Im Oktober lag der Bitcoin-Kurs bei 426.000 Dollar.', 426_000, 'refuted'],
    ['de', '2026-06-16', 'Im Oktober lag der Bitcoin-Kurs bei 124.000 Dollar.', 124_000, 'supported'],
  ],
  'Fees 1.061 % of revenue in June 2025': [
    ['pt', '2025-07-02', 'As taxas representaram 10,6% da receita dos mineradores.', 10.6, 'refuted'],
    ['pt', '2025-07-02', 'As taxas representaram 1,06% da receita dos mineradores.', 1.06, 'supported'],
    ['en', '2025-07-02', 'Fees made up 6% of miner revenue.', 6, 'unverifiable'],
  ],
  'Block 943,488 on 3 April 2026: +3.87 %': [
    ['pt', '2026-04-10', 'Em 9 de abril, no bloco 943.488, a dificuldade subiu 3,87%.', 3.87, 'misleading'],
    ['pt', '2026-04-10', 'Em 3 de abril, no bloco 943.488, a dificuldade subiu 3,87%.', 3.87, 'supported'],
    [
      'ru',
      '2026-06-17',
      'Пересчёт на блоке 953 568 пришёлся на 25 мая и опустил сложность на 10,09%.',
      10.09,
      'refuted',
    ],
    [
      'ru',
      '2026-06-17',
      'Пересчёт на блоке 953 568 пришёлся на 14 июня и опустил сложность на 10,09%.',
      10.09,
      'supported',
    ],
  ],
  'JPMorgan: 1,082 EH/s on average in October 2025': [
    [
      'en',
      '2025-11-04',
      "According to JPMorgan, the network's hashrate averaged 1,382 EH/s in October.",
      1382,
      'refuted',
    ],
    [
      'en',
      '2025-11-04',
      "According to JPMorgan, the network's hashrate averaged 1,082 EH/s in October.",
      1082,
      'supported',
    ],
  ],
  'Difficulty 110.45 T from 13 January 2025: no epoch has millions': [
    [
      'fr',
      '2025-01-14',
      'La difficulté de minage a été portée à 110,45 millions.',
      110.45e6 / 1e12,
      'refuted',
    ],
    ['en', '2025-01-14', 'Mining difficulty rose to 12.75 million.', 12.75e6 / 1e12, 'unverifiable'],
  ],
  'WhiteFiber and Nscale, December 2025: ten years; contracts for power and loans run as they like': [
    ['de', '2025-12-23', 'WhiteFiber vermietet 40 MW für zwanzig Jahre an Nscale.', 20, 'refuted'],
    [
      'es',
      '2025-12-23',
      'WhiteFiber cede 40 MW en Madison a Nscale. El plazo es de veinte años y el importe ronda los 865 millones de dólares.',
      20,
      'refuted',
    ],
    [
      'en',
      '2025-12-23',
      'WhiteFiber leases 40 MW to Nscale. The power contract with Duke runs for 20 years.',
      20,
      'unverifiable',
    ],
    [
      'en',
      '2025-12-19',
      'Hut 8 leases 245 MW to Fluidstack. The utility agreement has a term of 25 years.',
      25,
      'unverifiable',
    ],
  ],
  'Subsidy of 3.125 BTC since April 2024': [
    [
      'es',
      '2025-12-29',
      'Unos 31,25 BTC recibe el minero por cada bloque resuelto, más las comisiones.',
      31.25,
      'refuted',
    ],
    ['en', '2025-12-29', 'The block paid 3.17 BTC including fees.', 3.17, 'unverifiable'],
  ],
  'Arithmetic of one paragraph: 993 / 1,157 - 1 = -14.2 %': [
    [
      'es',
      '2026-01-20',
      'La media semanal cayó a 993 EH/s. Son un 4 % menos que los 1.157 EH/s registrados el 19 de octubre.',
      4,
      'refuted',
    ],
    [
      'es',
      '2026-01-20',
      'La media semanal cayó a 993 EH/s. Son un 14 % menos que los 1.157 EH/s registrados el 19 de octubre.',
      14,
      'supported',
    ],
    [
      'ru',
      '2026-02-25',
      'Открытый интерес к фьючерсам на биткоин, по данным CoinGlass, 24 февраля составил 44,22 млрд долларов против 94,12 млрд в октябре. Снижение — 33%.',
      33,
      'refuted',
    ],
    [
      'ru',
      '2026-02-25',
      'Открытый интерес к фьючерсам на биткоин, по данным CoinGlass, 24 февраля составил 44,22 млрд долларов против 94,12 млрд в октябре. Снижение — 53%.',
      53,
      'supported',
    ],
  ],
  'Antminer S21: 200 TH/s; 22,000 of them are 4.4 EH/s': [
    ['en', '2024-10-01', 'CleanSpark ordered 22,000 S21 miners worth 44 EH/s.', 44, 'refuted'],
    ['en', '2024-10-01', 'CleanSpark ordered 22,000 S21 miners worth 4.4 EH/s.', 4.4, 'supported'],
  ],
};

describe.each(Object.entries(told))('%s', (_, rows) => {
  test.each(rows)('%s, %s: %s', (lang, published, text, value, verdict) => {
    const found = judged(lang, published, text).filter(({ claim }) => (claim.value ?? claim.high) === value);
    expect(found.map((one) => one.verdict.verdict)).toEqual([verdict]);
  });
});

const money = (value: number): string =>
  value >= 1e9
    ? `$${Number((value / 1e9).toFixed(2))} billion`
    : `$${Number((value / 1e6).toFixed(1))} million`;

it('no figure of a contract is refuted as its value, power or guarantee, nor what follows from two of them', () => {
  const wrong: string[] = [];
  for (const deal of facts.deals) {
    const other = deal.parties.find(({ id }) => id !== 'undisclosed')?.name ?? 'a tenant';
    const { baseValueUsd: base, totalValueUsd: total, criticalMw, grossMw, termYears: years } = deal;
    const sums = [base, total, base && years ? base / years : null, base && total ? total - base : null];
    const figures = [
      ...deal.otherFigures,
      ...[criticalMw, grossMw].flatMap((value) => (value === null ? [] : [{ value, unit: 'MW' }])),
      ...sums.flatMap((value) => (value === null ? [] : [{ value, unit: 'USD' }])),
    ].filter(({ unit }) => unit === 'USD' || unit === 'MW');
    for (const { value, unit } of figures) {
      const amount = unit === 'USD' ? money(value) : `${value} MW`;
      for (const text of [
        `The contract of ${deal.operatorName} with ${other} at ${deal.site ?? 'the site'} comes to ${amount}.`,
        `${deal.operatorName} and ${other} agreed on ${amount} at the data center.`,
        `${deal.operatorName} signed a lease with ${other}. The agreement covers ${amount}.`,
        `${other} guarantees ${amount} of the lease with ${deal.operatorName}.`,
      ])
        for (const { claim, verdict } of judged('en', deal.announced.end, text))
          if (verdict.verdict === 'refuted' && verdict.reason === 'wrong-value')
            wrong.push(`${text} (${claim.value} ${claim.unit})`);
    }
  }
  expect(wrong).toEqual([]);
});

it('no share of a country that a provider gave is refuted, however it is rounded and whenever it is told', () => {
  const names: Readonly<Record<string, string>> = {
    us: 'the United States',
    ru: 'Russia',
    cn: 'China',
    py: 'Paraguay',
    ca: 'Canada',
    kz: 'Kazakhstan',
  };
  const wrong: string[] = [];
  for (const row of facts.countryShares)
    for (const [country, share] of Object.entries(row.pct))
      for (const after of [1, 90, 330])
        for (const written of [share, Number(share.toFixed(1)), Math.round(share)]) {
          if (names[country] === undefined) continue;
          const text = `${names[country]} has ${written}% of the global hashrate.`;
          for (const { verdict } of judged('en', addDays(row.knownFrom, after), text))
            if (verdict.verdict === 'refuted') wrong.push(text);
        }
  expect(wrong).toEqual([]);
});
