import type { Corpus } from './row.ts';

export const zh: Corpus = {
  rows: [
    {
      claims: [
        {
          kind: 'difficulty-change',
          value: 11.16,
          unit: '%',
          direction: 'down',
          modality: 'fact',
          stance: 'asserted',
        },
      ],
      phrasings: [
        '比特币挖矿难度下降11.16%。',
        '全网难度下调了11.16%。',
        '上周六，比特币难度大幅下跌11.16%。',
        '挖矿难度降幅为11.16%。',
        '比特幣挖礦難度下調11.16%。',
        '難度調降11.16%，礦工壓力減輕。',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 14.73, unit: '%', direction: 'up' }],
      published: '2026-02-20',
      phrasings: [
        '比特币挖矿难度上调14.73%。',
        '难度上涨了14.73%。',
        '比特幣網路難度調升14.73%。',
        '全网难度增幅达14.73%。',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 11.16, direction: 'down' },
        { kind: 'difficulty-level', value: 125.86, unit: 'T' },
      ],
      phrasings: [
        '比特币难度下调11.16%至125.86T。',
        '在区块高度935,424，挖矿难度下降11.16%，降至125.86 T。',
        '難度下跌11.16%至125.86兆。',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 125.86, from: 141.67, unit: 'T', direction: 'down' }],
      phrasings: ['挖矿难度从141.67T降至125.86T。', '全网难度由141.67万亿下降到125.86万亿。'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 18.5, unit: 'T', direction: 'up' }],
      published: '2026-02-20',
      phrasings: ['挖矿难度增加18.5T。', '難度上升18.5兆。'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, rank: 1, window: 'since' }],
      phrasings: [
        '难度下降11.16%，创2021年7月以来最大跌幅。',
        '挖矿难度下调11.16%，为自2021年中国禁令以来的最大跌幅。',
        '難度下調11.16%，為2021年以來最大降幅。',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, rank: 10, window: 'ever' }],
      phrasings: ['难度下降11.16%，为史上第十大跌幅。', '挖矿难度下调11.16%，是历史上第10大跌幅。'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 5.63, direction: 'up', modality: 'forecast' }],
      phrasings: ['预计下一次难度调整将上调5.63%。', '下次调整难度或将上涨5.63%。', '難度預計將上調5.63%。'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'denied' }],
      phrasings: ['挖矿难度并未下降20%。', '比特币难度没有下降20%。'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'questioned' }],
      phrasings: ['挖矿难度会下降20%吗？', '比特币难度是否下降了20%？'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'reported-false' }],
      phrasings: ['“挖矿难度下降20%”的说法不实。', '关于难度下跌20%的消息是谣言。'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 993, unit: 'EH/s', scope: 'network' }],
      phrasings: [
        '全网算力为993 EH/s。',
        '比特币算力跌至993 EH/s。',
        '比特幣七日平均算力滑落至993 EH/s。',
        '比特币网络哈希率达到每秒993 EH。',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 863, from: 1100, unit: 'EH/s', direction: 'down' }],
      phrasings: ['全网算力从1.1 ZH/s降至863 EH/s。', '比特币算力由1,100 EH/s下跌到863 EH/s。'],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 40, unit: '%', direction: 'down' }],
      phrasings: ['全网算力骤降40%。', '比特币算力下跌了40%。'],
    },
    {
      claims: [{ kind: 'hashprice', value: 33.31, unit: 'USD/PH/day' }],
      phrasings: [
        '哈希价格跌至33.31美元。',
        '算力价格降至每PH/s每天33.31美元。',
        '哈希价格报33.31美元/PH/s/天。',
        '每PH/s日均收入33.31美元。',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, from: 6.25, unit: 'BTC/block' }],
      phrasings: ['减半后区块奖励由6.25 BTC降至3.125 BTC。', '區塊獎勵從6.25枚比特幣減至3.125枚。'],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: ['目前区块奖励为3.125 BTC。', '每个区块补贴3.125枚比特币。'],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day' }],
      phrasings: ['每天新增约450枚比特币。', '目前每日产出450枚新币。'],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year' }],
      phrasings: ['下次减半将在2028年进行。', '下一次减半预计在2028年4月。'],
    },
    {
      claims: [{ kind: 'block-time', value: 12.6, unit: 'min' }],
      phrasings: ['平均出块时间为12分36秒。', '区块平均间隔达12分钟36秒。'],
    },
    {
      claims: [{ kind: 'price-level', value: 60000, from: 126000, unit: 'USD', direction: 'down' }],
      phrasings: ['比特币从12.6万美元跌至6万美元。', '比特币价格由126,000美元下跌至60,000美元。'],
    },
    {
      claims: [{ kind: 'price-level', value: 69000, unit: 'USD' }],
      phrasings: ['比特币现报6.9万美元。', '比特币价格为69,000美元。'],
    },
    {
      claims: [{ kind: 'production-cost', value: 79995, unit: 'USD' }],
      phrasings: [
        '每枚比特币的平均生产成本为79,995美元。',
        '挖出一枚比特币的现金成本达79,995美元。',
        '挖礦成本為每枚比特幣79,995美元。',
      ],
    },
    {
      claims: [{ kind: 'efficiency', value: 17.5, unit: 'J/TH' }],
      phrasings: ['蚂蚁矿机S21的能效比为17.5 J/TH。', 'Antminer S21能效17.5 J/TH。'],
    },
    {
      claims: [{ kind: 'country-share', value: 37.5, unit: '%', place: 'us' }],
      phrasings: ['美国占全球算力的37.5%。', '美國佔全球算力37.5%。'],
    },
    {
      claims: [{ kind: 'pool-share', value: 33.6, unit: '%', party: 'foundry' }],
      phrasings: ['Foundry USA占全网算力的33.6%。', '矿池Foundry USA的算力份额为33.6%。'],
    },
    {
      claims: [{ kind: 'power-deficit', value: 44, unit: 'GW', modality: 'forecast' }],
      phrasings: ['预计到2028年美国电力缺口将达44吉瓦。', '到2028年，美國資料中心電力缺口預計為44 GW。'],
    },
    {
      claims: [{ kind: 'energy-use', value: 138, unit: 'TWh' }],
      phrasings: ['比特币挖矿年耗电量为138太瓦时。', '比特币网络每年耗电1380亿千瓦时。'],
    },
    {
      claims: [{ kind: 'open-interest', value: 44.22e9, unit: 'USD' }],
      phrasings: ['比特币未平仓合约为442.2亿美元。'],
    },
    {
      claims: [{ kind: 'stock-or-treasury', value: 475, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot Platforms出售475枚比特币。', 'Riot卖出了475枚BTC。'],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'term', value: 15, unit: 'years', party: 'hut-8' },
        { kind: 'deal', value: 7e9, unit: 'USD', party: 'hut-8' },
      ],
      phrasings: ['Hut 8与Fluidstack签署为期15年、价值70亿美元的租约。'],
    },
    {
      claims: [{ kind: 'solo-odds', value: 2800, unit: '1 in x' }],
      phrasings: ['独立矿工挖出区块的概率为2800分之一。'],
    },
  ],
  negatives: [
    '这款游戏的难度提高了20%。',
    '煤矿产量增长12%。',
    '央行将利率下调至3%。',
    '通胀率为2.1%。',
    '大会吸引了300人参加。',
    '莱特币算力上涨12%。',
    '以太坊价格一周上涨6%，报4,380美元。',
    '我的猫用烤面包机挖出了5枚比特币，开玩笑的。',
    '高考数学难度上升15%，考生叫苦。',
    '公司现有员工85人。',
    '金价上涨3%。',
    '失业率降至5.1%。',
    '会议将于14:30在7号厅举行。',
    '企业所得税税率为25%。',
    '门罗币挖矿难度下降9%。',
  ],
};
