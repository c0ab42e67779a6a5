import type { Corpus } from './row.ts';

export const en: Corpus = {
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
        'Bitcoin mining difficulty fell 11.16%.',
        'Mining difficulty was cut by 11.16 percent at the weekend.',
        'The network recorded a difficulty drop of 11.16%.',
        "A drop of 11.16% took Bitcoin's difficulty back to where it stood last year.",
        'Difficulty, the measure of how hard it is to find a block, slid 11.16 per cent.',
        "The latest adjustment lowered Bitcoin's mining difficulty by 11.16%.",
        'Bitcoin difficulty: −11.16% in one step',
        'The protocol eased mining difficulty 11.16% after miners went offline.',
        "Saturday's 11.16% decrease in difficulty gives miners some air.",
        'Following the retarget, difficulty is now 11.16% lower.',
        'An 11.16% reduction in mining difficulty has come into force.',
        "Bitcoin's network difficulty has shed 11.16% as machines were unplugged.",
        'Miners woke up to a difficulty that was 11.16% lower than before.',
        'The downward retarget amounted to 11.16%.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 14.73, unit: '%', direction: 'up' }],
      published: '2026-02-20',
      phrasings: [
        'Mining difficulty jumped 14.73% on Thursday.',
        'Difficulty rebounds 14.73% as miners return',
        'At the new retarget, mining difficulty surged by 14.73 percent.',
        'The network answered with a 14.73% increase in difficulty.',
        'Difficulty was raised by 14.73% once the machines came back.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 11.16, direction: 'down' },
        { kind: 'difficulty-level', value: 125.86, unit: 'T' },
      ],
      phrasings: [
        'Difficulty fell 11.16% to 125.86T.',
        'Mining difficulty dropped by 11.16 percent to 125.86 trillion.',
        'Bitcoin mining difficulty slid 11.16%, landing at 125.86 T.',
        'The adjustment at block 935,424 cut difficulty by 11.16%, bringing it down to 125.86 trillion.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 125.86, from: 141.67, unit: 'T', direction: 'down' }],
      phrasings: [
        'Difficulty went from 141.67T to 125.86T.',
        'Mining difficulty dropped from 141.67 trillion to 125.86 trillion at height 935,424.',
        'The retarget took difficulty from 141.67 T down to 125.86 T.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 144.4, unit: 'T' }],
      published: '2026-02-20',
      phrasings: [
        'Mining difficulty now stands at 144.4 trillion.',
        'The current difficulty is 144.4T.',
        'Difficulty reached 144.4 trillion after the adjustment.',
        'With a difficulty of 144.4T, mining is harder again.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 1, window: 'since' }],
      phrasings: [
        "Difficulty fell 11.16%, the largest drop since China's 2021 ban.",
        'Mining difficulty dropped 11.16%, its steepest fall since July 2021.',
        'In the biggest decline since 2021, mining difficulty fell by 11.16%.',
        'Bitcoin difficulty plunges 11.16%, most since the China ban',
        'The 11.16% cut in difficulty is the sharpest since the summer of 2021.',
        'Mining difficulty has come down 11.16%. It is the largest drop since 2021.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 10, window: 'ever' }],
      phrasings: [
        'Difficulty fell 11.16%, the tenth-largest drop ever.',
        "Mining difficulty dropped 11.16%, the 10th largest decline in Bitcoin's history.",
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 7.76, direction: 'down', rank: 2, window: 'within' }],
      published: '2026-03-22',
      phrasings: [
        'Difficulty fell 7.76%, the second-biggest cut of 2026.',
        'Mining difficulty dropped by 7.76 percent, the second-largest decline this year.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11, direction: 'down' }],
      phrasings: [
        'Mining difficulty fell by about 11%.',
        'Difficulty has dropped roughly 11 percent.',
        'Mining difficulty is down around 11%.',
        'Bitcoin mining just became some 11% easier, as difficulty fell.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 10.4, modality: 'forecast', direction: 'down' }],
      phrasings: [
        'The next adjustment, due around February 23, is expected to lower difficulty by 10.4%.',
        'Difficulty is projected to fall another 10.4% later this month.',
        'Difficulty could drop by 10.4% at the next retarget.',
        'The difficulty is set to decline 10.4 percent at the upcoming adjustment.',
        'CoinWarz forecasts a 10.4% decrease in difficulty.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'denied' }],
      phrasings: [
        'Difficulty did not fall by 20%.',
        "Difficulty didn't drop 20 percent last week.",
        'The difficulty has not dropped 20%.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 21, stance: 'denied' },
        { kind: 'difficulty-change', value: 11, stance: 'asserted' },
      ],
      phrasings: ['Difficulty fell not by 21% but by 11%.', 'Mining difficulty dropped not 21% but 11%.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 30, stance: 'reported-false' }],
      phrasings: [
        'It is false that mining difficulty fell 30%.',
        'Reports that difficulty dropped 30% are false.',
        'The claim that mining difficulty fell by 30% has been debunked.',
        'It is not true that difficulty fell by 30 percent.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'questioned' }],
      phrasings: [
        'Did mining difficulty really fall 15%?',
        'Will difficulty fall 15 percent next week?',
        'Is difficulty about to drop 15%?',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, modality: 'hypothetical' }],
      phrasings: [
        'If difficulty fell 15%, small miners would survive.',
        'Should miners leave, difficulty would drop by 15%.',
        'Unless prices recover, difficulty may fall by 15%.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 663, unit: 'EH/s', scope: 'network' }],
      phrasings: [
        'Network hashrate sank to 663 EH/s during the storm.',
        "Bitcoin's hash rate briefly dropped to 663 exahashes per second.",
        'The total computing power of the network fell to 663 EH/s.',
        'Hashrate bottomed out at 663 EH/s, CoinWarz data show.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 1000, unit: 'EH/s' }],
      phrasings: [
        'Network hashrate passed 1 ZH/s.',
        'The hashrate reached one zettahash per second.',
        'Bitcoin hashrate tops 1 zettahash',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 863, from: 1100, unit: 'EH/s', direction: 'down' }],
      phrasings: [
        'Hashrate fell from 1,100 EH/s to 863 EH/s.',
        'The hashrate went from 1.1 ZH/s to 863 EH/s within weeks.',
        'Hashrate slumped to 863 EH/s, down from 1.1 ZH/s in October.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 12, unit: '%', direction: 'down', scope: 'network' }],
      phrasings: [
        'Network hashrate has fallen 12% since November.',
        "Bitcoin's hash rate is down 12 percent on the month.",
        'The hashrate slipped by 12% as miners shut down.',
        'A 12% decline in hashrate followed.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 50, unit: 'EH/s', scope: 'company', party: 'cleanspark' }],
      phrasings: [
        'CleanSpark now operates 50 EH/s.',
        "CleanSpark's deployed hashrate reached 50 EH/s in June.",
        'CleanSpark says its fleet has reached 50 exahashes.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 60, unit: '%', scope: 'pool', party: 'foundry' }],
      phrasings: [
        "Foundry's hashrate fell by about 60% in the storm.",
        'Foundry USA lost roughly 60% of its hashrate.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: [
        'Miners earn 3.125 BTC for every block.',
        'The block reward currently amounts to 3.125 BTC.',
        'A block subsidy of 3.125 bitcoin is paid to whoever finds the block.',
        'Each block brings 3.125 BTC in subsidy.',
        'The reward stands at 3.125 BTC per block.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, from: 6.25, unit: 'BTC/block', direction: 'down' }],
      published: '2024-04-21',
      phrasings: [
        'The block reward fell from 6.25 BTC to 3.125 BTC.',
        'The halving cut the subsidy from 6.25 to 3.125 BTC.',
        'Block rewards were halved from 6.25 to 3.125 bitcoin.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 1.5625, unit: 'BTC/block' }],
      phrasings: [
        'The block reward will drop to 1.5625 BTC at the next halving.',
        'After the next halving the subsidy is just 1.5625 BTC per block.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day' }],
      phrasings: [
        'About 450 new bitcoins are mined every day.',
        'Daily issuance is 450 BTC.',
        'The network issues 450 BTC a day.',
        'Miners receive some 450 BTC per day in block rewards.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 225, from: 450, unit: 'BTC/day', direction: 'down' }],
      phrasings: [
        'The daily block reward will sink from 450 BTC to 225 BTC.',
        'Daily issuance falls from 450 BTC to 225 BTC.',
        'The daily rewards for miners will drop from 450 to 225 BTC.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 21_000_000, unit: 'BTC', aspect: 'cap' }],
      phrasings: [
        'Supply is capped at 21 million bitcoin.',
        'There will only ever be 21 million BTC, the hard cap says.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year' }],
      phrasings: [
        'The next halving is due in 2028.',
        'The next halving will take place in 2028.',
        'Miners are preparing for the halving in April 2028.',
        'The halving is expected in the spring of 2028.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 1_050_000, unit: 'block' }],
      phrasings: [
        'The next halving comes at block 1,050,000.',
        'The fifth halving will happen at block height 1,050,000.',
      ],
    },
    {
      claims: [{ kind: 'block-time', value: 11.4, unit: 'min' }],
      phrasings: [
        'Blocks took 11.4 minutes on average.',
        'The average block time rose to 11.4 minutes.',
        'Before the adjustment a block arrived every 11.4 minutes.',
        'Average block intervals had stretched to 11.4 minutes.',
      ],
    },
    {
      claims: [{ kind: 'block-time', value: 2016, unit: 'blocks' }],
      phrasings: [
        'Difficulty is adjusted every 2,016 blocks.',
        'The network recalibrates difficulty once every 2,016 blocks, roughly two weeks.',
        'An epoch lasts 2,016 blocks.',
      ],
    },
    {
      claims: [{ kind: 'block-time', value: 15.6, unit: 'days' }],
      phrasings: ['The epoch took 15.6 days.', 'It was a slow difficulty epoch of 15.6 days.'],
    },
    {
      claims: [{ kind: 'hashprice', value: 33.31, unit: 'USD/PH/day' }],
      phrasings: [
        'Hashprice sank to $33.31 per PH/s.',
        'The hashprice is $33.31 per petahash per day.',
        'Miners earn just $33.31 per PH/s per day, Luxor data show.',
        'Hashprice, the daily revenue per petahash, stood at $33.31.',
        'Hashprice hit $33.31/PH/day.',
      ],
    },
    {
      claims: [{ kind: 'hashprice', value: 35, from: 70, unit: 'USD/PH/day', direction: 'down' }],
      phrasings: [
        'Hashprice halved from $70 to $35 per PH/s.',
        'The hashprice has fallen from $70 to $35 per petahash per day.',
      ],
    },
    {
      claims: [{ kind: 'hashprice', value: 44.842, window: 'ever' }],
      published: '2024-07-04',
      phrasings: [
        'Hashprice fell to an all-time low of $44.842 per PH/s.',
        'At $44.842 per PH/s, hashprice is at a record low.',
      ],
    },
    {
      claims: [{ kind: 'revenue', value: 28_000_000, from: 45_000_000, unit: 'USD/day', direction: 'down' }],
      phrasings: [
        'Daily miner revenue fell from $45 million to $28 million.',
        'Miner revenue slumped from $45 million a day to $28 million a day.',
      ],
    },
    {
      claims: [{ kind: 'revenue', value: 300_000, unit: 'USD/day', aspect: 'fees' }],
      published: '2025-11-10',
      phrasings: [
        'Transaction fees bring in about $300,000 a day.',
        'Fees contribute only around $300,000 per day.',
      ],
    },
    {
      claims: [{ kind: 'fee-share', value: 1, unit: '%' }],
      phrasings: [
        'Fees account for just 1% of miner revenue.',
        'Transaction fees make up about 1 percent of miners’ income.',
        'The share of fees in miner revenue is 1%.',
        'Less than 1% of miners’ revenue comes from fees.',
      ],
    },
    {
      claims: [{ kind: 'price-level', value: 60_000, unit: 'USD' }],
      phrasings: [
        'Bitcoin fell to $60,000.',
        "Bitcoin's price dropped to $60,000 on Friday.",
        'BTC slipped to $60,000 overnight.',
      ],
    },
    {
      claims: [{ kind: 'price-change', value: 45, unit: '%', direction: 'down' }],
      phrasings: [
        'Bitcoin has dropped 45% from its October peak.',
        'The price of bitcoin is down 45% since October.',
        "Bitcoin's price fell by 45 percent.",
      ],
    },
    {
      claims: [{ kind: 'production-cost', value: 79_995, unit: 'USD' }],
      phrasings: [
        'The average cash cost to mine one bitcoin was $79,995.',
        'Listed miners spent $79,995 in cash costs per bitcoin, CoinShares says.',
        'CoinShares puts the cost of mining one bitcoin at $79,995.',
        'Producing one bitcoin costs $79,995 on average.',
      ],
    },
    {
      claims: [{ kind: 'efficiency', value: 17.5, unit: 'J/TH' }],
      phrasings: [
        'The Antminer S21 runs at 17.5 J/TH.',
        "The machine's efficiency is 17.5 joules per terahash.",
        'CleanSpark reports a fleet efficiency of 17.5 J/TH.',
      ],
    },
    {
      claims: [{ kind: 'power-demand', value: 74, unit: 'GW', modality: 'forecast', by: 'morgan-stanley' }],
      phrasings: [
        'Morgan Stanley forecasts that US data centers will need 74 GW by 2028.',
        'Morgan Stanley expects power demand from US data centers to grow by 74 gigawatts between 2025 and 2028.',
        'According to Morgan Stanley, data center demand in the US could rise 74 GW by 2028.',
      ],
    },
    {
      claims: [{ kind: 'power-deficit', value: 49, unit: 'GW', modality: 'forecast' }],
      phrasings: [
        'That could leave a shortfall of about 49 gigawatts.',
        'A power deficit of roughly 49 GW may emerge.',
        'Morgan Stanley sees a 49 GW gap by 2028.',
        'The bank expects the United States to be 49 gigawatts short by 2028.',
      ],
    },
    {
      claims: [{ kind: 'power-capacity', low: 10, high: 15, unit: 'GW' }],
      phrasings: [
        'Converting bitcoin mining sites could add 10 to 15 GW.',
        'Bitcoin sites could provide 10-15 gigawatts of that.',
        'Converting all mining sites could narrow the shortfall by 10–15 GW.',
      ],
    },
    {
      claims: [{ kind: 'power-capacity', value: 27, unit: 'GW' }],
      phrasings: [
        'Listed miners have 27 GW of planned power capacity.',
        'Public miners control a pipeline of 27 gigawatts.',
      ],
    },
    {
      claims: [{ kind: 'country-share', value: 37.5, unit: '%', place: 'us' }],
      phrasings: [
        'The United States leads with 37.5% of global hashrate.',
        'The US accounts for 37.5 percent of the global hashrate.',
        'According to Hashrate Index, the US holds a 37.5% share of global hashrate.',
        'With a share of 37.5%, the USA ranks first in global bitcoin mining.',
        'Some 37.5% of the hashrate is located in the United States.',
      ],
    },
    {
      claims: [
        { kind: 'country-share', value: 16.4, place: 'ru' },
        { kind: 'country-share', value: 11.7, place: 'cn' },
      ],
      phrasings: [
        'Russia holds 16.4% of the hashrate and China 11.7%.',
        'Next in global mining share are Russia with 16.4% and China with 11.7%.',
        'Russia (16.4%) and China (11.7%) follow in the global hashrate ranking.',
      ],
    },
    {
      claims: [{ kind: 'pool-share', value: 33.63, unit: '%', party: 'foundry' }],
      phrasings: [
        'Foundry USA commands 33.63% of the network hashrate.',
        'Foundry controls 33.63 percent of global hash power.',
        'The largest pool, Foundry USA, mined 33.63% of the blocks.',
      ],
    },
    {
      claims: [{ kind: 'energy-use', value: 138, unit: 'TWh' }],
      published: '2025-05-01',
      phrasings: [
        'Bitcoin mining consumes 138 TWh a year.',
        'The annual electricity use of the network is estimated at 138 terawatt-hours.',
        'Cambridge puts annual consumption at 138 TWh.',
      ],
    },
    {
      claims: [{ kind: 'energy-use', value: 52.4, unit: '%' }],
      published: '2025-05-01',
      phrasings: [
        'Sustainable energy sources now account for 52.4% of the power used in bitcoin mining.',
        'The share of sustainable energy in mining is 52.4 percent.',
        '52.4% of the electricity used by miners comes from sustainable sources.',
      ],
    },
    {
      claims: [{ kind: 'open-interest', value: 44_220_000_000, unit: 'USD' }],
      phrasings: [
        'Open interest in bitcoin futures dropped to $44.22 billion.',
        'Bitcoin futures open interest stands at $44.22bn, CoinGlass data show.',
      ],
    },
    {
      claims: [{ kind: 'deal', value: 7_000_000_000, unit: 'USD', party: 'hut-8' }],
      phrasings: [
        'Hut 8 signed a 15-year lease with Fluidstack worth $7 billion.',
        'The lease between Hut 8 and Fluidstack is valued at $7 billion.',
        'Hut 8 landed a $7 billion contract with Fluidstack.',
      ],
    },
    {
      claims: [{ kind: 'deal', aspect: 'capacity', value: 200, unit: 'MW', party: 'core-scientific' }],
      phrasings: [
        'CoreWeave was valued at $19 billion last month. Core Scientific will lease 200 megawatts to it.',
        'CoreWeave, valued at $19 billion, will get 200 MW from Core Scientific.',
      ],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'guarantee', value: 1_400_000_000, unit: 'USD' },
        { kind: 'deal', aspect: 'stake', value: 5.4, unit: '%' },
      ],
      phrasings: [
        "Google backstops $1.4 billion of Fluidstack's lease obligations and gets 5.4% of Cipher's equity in return.",
      ],
    },
    {
      claims: [{ kind: 'fee-share', value: 0.6, unit: '%' }],
      phrasings: [
        "Transaction fees have collapsed. They contribute just 0.6% of miners' revenue.",
        'Transaction fees have collapsed. They contribute just 0.6% of miner revenue.',
      ],
    },
    {
      claims: [{ kind: 'deal', value: 10, unit: 'years', party: 'riot' }],
      phrasings: [
        'Riot signed a 10-year lease with AMD.',
        "AMD's ten-year contract with Riot starts next year.",
      ],
    },
    {
      claims: [
        { kind: 'deal', value: 168, unit: 'MW' },
        { kind: 'deal', value: 3_000_000_000, unit: 'USD' },
        { kind: 'deal', aspect: 'term', value: 10, unit: 'years' },
      ],
      phrasings: [
        'Cipher Mining signed a deal with Fluidstack for 168 MW at Barber Lake, worth $3 billion over ten years.',
      ],
    },
    {
      claims: [
        { kind: 'deal', value: 168, unit: 'MW' },
        { kind: 'deal', value: 3_000_000_000, unit: 'USD' },
      ],
      phrasings: ["Cipher's 10-year agreement with Fluidstack covers 168 MW and brings in about $3 billion."],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'capacity', value: 40, unit: 'MW', party: 'nscale' },
        { kind: 'deal', aspect: 'value', value: 865_000_000, unit: 'USD', party: 'whitefiber' },
      ],
      phrasings: [
        'WhiteFiber has found a first tenant for its NC-1 campus: Nscale is renting 40 MW there, which should bring in some $865 million.',
        'Nscale reserves 40 MW of critical IT load at WhiteFiber, and it will pay around $865 million.',
      ],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'capacity', value: 250, unit: 'MW' },
        { kind: 'deal', aspect: 'term', value: 15, unit: 'years' },
        { kind: 'deal', aspect: 'value', value: 7_000_000_000, unit: 'USD' },
      ],
      phrasings: [
        'CoreWeave leases 250 MW from Applied Digital in Ellendale for roughly 15 years and $7 billion.',
        'Applied Digital lets CoreWeave have 250 MW over 15 years. That brings in $7 billion.',
      ],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'stake', value: 64, unit: '%', party: 'mara' },
        { kind: 'deal', aspect: 'price', value: 168_000_000, unit: 'USD', party: 'exaion' },
      ],
      phrasings: [
        'MARA has acquired 64% of Exaion for $168 million.',
        "The French utility's subsidiary sold 64% of Exaion to MARA for $168 million.",
        'MARA now owns 64% of Exaion and paid $168 million for it.',
      ],
    },
    {
      claims: [{ kind: 'deal', aspect: 'guarantee', value: 1_400_000_000, unit: 'USD', party: 'google' }],
      phrasings: [
        "Google guarantees $1.4 billion of Fluidstack's obligations to Cipher.",
        'Google now backs $1.4 billion of the lease between Cipher and Fluidstack.',
      ],
    },
    {
      claims: [{ kind: 'deal', aspect: 'investment', value: 2_000_000_000, unit: 'USD', party: 'nvidia' }],
      phrasings: ['Nvidia has invested $2 billion in IREN.', 'Nvidia poured $2 billion into IREN.'],
    },
    {
      claims: [{ kind: 'deal', aspect: 'price', value: 96_000_000, unit: 'USD', party: 'riot' }],
      phrasings: [
        'Riot bought the land under its Rockdale campus for $96 million.',
        'The land at Rockdale cost Riot $96 million.',
      ],
    },
    {
      claims: [
        { kind: 'power-capacity', aspect: 'capacity', value: 320, unit: 'MW', party: 'hive' },
        { kind: 'deal', aspect: 'price', value: 3_500_000_000, unit: 'CAD', party: 'hive' },
      ],
      phrasings: ['HIVE is planning a 320 MW AI campus near Toronto that will cost C$3.5 billion.'],
    },
    {
      claims: [{ kind: 'deal', value: 12, unit: 'deals' }],
      phrasings: [
        'Bitcoin miners have signed 12 AI deals so far.',
        'So far 12 AI contracts of bitcoin miners have been counted.',
      ],
    },
    {
      claims: [{ kind: 'power-capacity', value: 2.8, unit: 'GW', party: 'terawulf' }],
      phrasings: ['TeraWulf has 2.8 GW in its portfolio.'],
    },
    {
      claims: [
        { kind: 'stock-or-treasury', value: 2_500, unit: 'BTC' },
        { kind: 'stock-or-treasury', value: 475, unit: 'BTC', party: 'riot' },
      ],
      phrasings: ['Listed miners sold 2,500 BTC in April. Riot alone offloaded 475.'],
    },
    {
      claims: [{ kind: 'stock-or-treasury', value: 15_133, unit: 'BTC', party: 'mara' }],
      phrasings: [
        'MARA sold 15,133 BTC in March.',
        'MARA Holdings offloaded 15,133 bitcoin.',
        'In March, MARA liquidated 15,133 BTC.',
      ],
    },
    {
      claims: [{ kind: 'stock-or-treasury', value: 53_250, unit: 'BTC', party: 'mara' }],
      phrasings: ['MARA holds 53,250 BTC.', "MARA's treasury stands at 53,250 bitcoin."],
    },
    {
      claims: [{ kind: 'company-production', value: 445, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot produced 445 BTC in September.', 'Riot Platforms mined 445 bitcoin last month.'],
    },
    {
      claims: [{ kind: 'growth-needed', value: 50, unit: '%/year' }],
      phrasings: [
        'Unless bitcoin grows 50% a year, the sums no longer work for miners, Thiel said.',
        "If bitcoin doesn't grow at 50% or more annually, miners face very hard times.",
      ],
    },
    {
      claims: [{ kind: 'solo-odds', value: 2800, unit: '1 in x' }],
      phrasings: [
        'The chance of a solo miner finding a block is 1 in 2,800 per day.',
        'His odds were about 1 in 2,800 a day, the solo pool operator said.',
      ],
    },
    {
      claims: [{ kind: 'breakeven', value: 0.077, unit: 'USD/kWh' }],
      phrasings: [
        'The S19 XP breaks even at a power price of $0.077 per kWh.',
        'Break-even for the older rigs is at $0.077/kWh.',
      ],
    },
    // carried over: the same measure at another time, a list, a change of the level just stated
    {
      claims: [
        { kind: 'fee-share', value: 1.2, when: '2025-01-01' },
        { kind: 'fee-share', value: 6.5, when: '2024-01-01' },
      ],
      phrasings: [
        "Transaction fees made up 1.2 percent of miners' revenue in 2025. Twelve months earlier it had been 6.5 percent.",
        'Fees contributed 1.2% to miner income in 2025. A year earlier it was 6.5%.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 15.1, direction: 'down', when: '2018-12-03' },
        { kind: 'difficulty-change', value: 9.6, direction: 'down', when: '2018-12-14' },
      ],
      phrasings: ['Difficulty fell 15.1 % on 3 December 2018; two weeks later another 9.6 % came off.'],
    },
    {
      claims: [
        { kind: 'production-cost', value: 79_995, aspect: 'cash' },
        { kind: 'production-cost', value: 55_950, aspect: 'cash', subject: 'inherited' },
      ],
      phrasings: [
        'The average cash cost to mine one bitcoin was $79,995 in Q4 2025. In the prior year the same yardstick came to $55,950.',
      ],
    },
    {
      claims: [
        { kind: 'country-share', value: 37.5, place: 'us' },
        { kind: 'country-share', value: 16.4, place: 'ru' },
        { kind: 'country-share', value: 11.7, place: 'cn' },
      ],
      phrasings: ["The US hosts 37.5 percent of the world's hashrate, Russia 16.4 and China 11.7."],
    },
    {
      claims: [
        { kind: 'hashrate-level', value: 60, party: 'mara' },
        { kind: 'hashrate-level', value: 38.5, party: 'riot' },
        { kind: 'hashrate-level', value: 50, party: 'cleanspark' },
      ],
      phrasings: ['MARA runs 60 EH/s, Riot 38.5 and CleanSpark 50.'],
    },
    {
      claims: [
        { kind: 'power-capacity', low: 10, high: 15, aspect: 'bitcoin-sites' },
        { kind: 'power-capacity', low: 15, high: 20, aspect: 'gas-turbines' },
        { kind: 'power-capacity', low: 5, high: 8, aspect: 'fuel-cells' },
      ],
      phrasings: ['Bitcoin sites could contribute 10 to 15 GW, gas turbines 15 to 20 and fuel cells 5 to 8.'],
    },
    {
      claims: [
        { kind: 'hashrate-level', value: 120, from: 190, party: 'antpool' },
        { kind: 'hashrate-change', value: 40, direction: 'down', party: 'antpool' },
      ],
      phrasings: ["Antpool's hashrate tumbled from 190 to 120 EH/s, a plunge of nearly 40 %."],
    },
    {
      claims: [
        { kind: 'hashrate-level', value: 84, from: 181 },
        { kind: 'hashrate-change', low: 50, direction: 'down' },
      ],
      phrasings: ["The network's hashrate fell from 181 to 84 EH/s; it more than halved."],
    },
    {
      claims: [
        { kind: 'hashrate-level', value: 863 },
        { kind: 'hashrate-change', value: 20, direction: 'down' },
      ],
      phrasings: [
        'With 863 EH/s on a seven-day average, the network has given up around a fifth of its October peak.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 300, direction: 'up' }],
      phrasings: ['Difficulty quadrupled in July 2010.'],
    },
    // hashrate that is switched off or on is no level
    {
      claims: [{ kind: 'hashrate-change', value: 150, unit: 'EH/s', direction: 'down' }],
      phrasings: [
        'Some 150 EH/s went dark during the freeze.',
        'Operators in Texas took around 150 EH/s off the grid.',
        'Roughly 150 EH/s were switched off.',
        'Miners unplugged some 150 EH/s.',
      ],
    },
    {
      claims: [
        { kind: 'hashrate-change', value: 150, direction: 'down' },
        { kind: 'hashrate-level', value: 900, scope: 'network' },
      ],
      phrasings: ['With 150 EH/s offline, the network still runs at 900 EH/s.'],
    },
    // halvings in other words
    {
      claims: [
        { kind: 'halving-date', value: 2012 },
        { kind: 'halving-date', value: 2016 },
        { kind: 'halving-date', value: 2020 },
      ],
      phrasings: [
        'The first halving took place on 28 November 2012, the second on 9 July 2016 and the third on 11 May 2020.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year', modality: 'forecast' }],
      phrasings: [
        'The next cut in the block reward comes in 2028.',
        'The next halving, which takes the block reward down again, is expected in spring 2028.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 1_050_000, unit: 'block' }],
      phrasings: [
        'The next halving is pencilled in for block 1,050,000.',
        'The following reward cut is due at height 1,050,000, around April 2028.',
      ],
    },
    // supply: what is made, what is left
    {
      claims: [{ kind: 'supply', value: 19_000_000, unit: 'BTC', aspect: 'mined' }],
      phrasings: ['The 19 millionth bitcoin was mined in April 2022.'],
    },
    {
      claims: [{ kind: 'supply', value: 94, unit: '%', aspect: 'mined' }],
      phrasings: [
        'More than 94 % of all bitcoin that will ever exist has been mined.',
        'Around 94 percent of the total supply is already in circulation.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 1_100_000, unit: 'BTC', aspect: 'mined' }],
      phrasings: [
        'Fewer than 1.1 million coins are still to come.',
        'Some 1.1 million bitcoin remain to be mined.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 450, from: 900, unit: 'BTC/day', direction: 'down' }],
      phrasings: ['Since the halving, just 450 units a day are created instead of 900.'],
    },
    // growth that is needed
    {
      claims: [{ kind: 'growth-needed', value: 50, unit: '%/year', stance: 'asserted', by: 'fred-thiel' }],
      phrasings: [
        'Unless bitcoin puts on 50 percent a year, miners will struggle, Fred Thiel said.',
        'Fred Thiel reckons that bitcoin has to appreciate by 50 % annually.',
        'If bitcoin fails to rise by at least 50 % a year, miners are in trouble, Fred Thiel said.',
      ],
    },
    {
      claims: [{ kind: 'growth-needed', value: 19, unit: '%/year', direction: 'up' }],
      phrasings: [
        'To survive, the price has to climb by at least 19 percent each year.',
        'Making up for a halving takes price growth of 19 % per annum.',
        'An annual gain of 19 % is enough to offset the halving.',
      ],
    },
    // where mining pays, in cents and in dollars
    {
      claims: [{ kind: 'breakeven', value: 0.077, unit: 'USD/kWh' }],
      phrasings: [
        'The S21 breaks even at 7.7 cents per kWh.',
        'Its break-even power price has come down to $0.077.',
        'The S21 only pays at less than $0.077 per kWh.',
      ],
    },
    // pools together
    {
      claims: [
        { kind: 'pool-share', value: 33.63, party: 'foundry' },
        { kind: 'pool-share', value: 17.94, party: 'antpool' },
        { kind: 'pool-share', value: 51.57, party: 'foundry' },
      ],
      phrasings: ['Foundry finds 33.63 % of all blocks and AntPool 17.94 %; combined they hold 51.57 %.'],
    },
    // a unit of hashrate behind difficulty is the text's mistake
    {
      claims: [{ kind: 'difficulty-level', value: 83.1, unit: 'TH/s' }],
      phrasings: [
        "Difficulty stands at 83.1 terahashes after Thursday's change.",
        'Difficulty is now 83.1 TH/s.',
      ],
    },
    // digits grouped the other language's way
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: ['Every block still pays its miner a reward of 3,125 BTC.'],
    },
    // solo odds as waiting time
    {
      claims: [
        { kind: 'hashrate-level', value: 1, scope: 'machine' },
        { kind: 'solo-odds', value: 6000, unit: 'days' },
      ],
      phrasings: ['A solo miner with 1 PH/s finds a block only once every 6,000 days.'],
    },
    // verbs and nouns of change
    {
      claims: [{ kind: 'difficulty-change', value: 7.5, direction: 'down', modality: 'fact' }],
      phrasings: [
        'Difficulty has been marked down by 7.5 percent.',
        'On Saturday difficulty was taken down 7.5 %.',
        'The network pared difficulty by 7.5 percent.',
        'Difficulty was lopped by 7.5 %.',
        'Mining difficulty was dialled down 7.5 percent.',
        'Difficulty has been brought down by 7.5 percent.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 7.5, direction: 'up', modality: 'fact' }],
      phrasings: [
        'Difficulty was stepped up by 7.5 percent.',
        'Mining difficulty has been marked up by 7.5 %.',
        'Difficulty mounted by 7.5 percent.',
        'The network upped difficulty by 7.5 %.',
        'Difficulty put on 7.5 percent.',
      ],
    },
    // superlatives belong to what they modify
    {
      claims: [
        { kind: 'difficulty-level', value: 148.2, rank: 1, window: 'ever' },
        { kind: 'difficulty-change', value: 4 },
      ],
      published: '2025-12-30',
      phrasings: ['The reading of 148.2 trillion, the highest ever, follows a 4 % rise in difficulty.'],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: [
        'Miners earn 3.125 BTC plus fees per block.',
        'Every block brings its finder a reward of 3.125 BTC and transaction fees.',
      ],
    },
    {
      claims: [
        { kind: 'power-deficit', value: 44, unit: 'GW' },
        { kind: 'power-deficit', value: 36, unit: 'GW' },
      ],
      phrasings: ['Morgan Stanley sees a shortfall of 44 GW. A year earlier it had forecast 36 GW.'],
    },
    {
      claims: [
        { kind: 'hashrate-level', value: 139, unit: 'EH/s', party: 'foundry' },
        { kind: 'hashrate-change', value: 58, unit: '%' },
      ],
      phrasings: [
        'Foundry saw its hashrate drop from 328 EH/s to 139 EH/s as the cold reached the South, a loss of about 58%.',
      ],
    },
    {
      claims: [
        { kind: 'hashrate-level', value: 950, unit: 'EH/s' },
        { kind: 'pool-share', value: 0.0000006, unit: '%' },
      ],
      phrasings: ['With a network of 950 EH/s, a Bitaxe contributes a mere 0.0000006% of the hashrate.'],
    },
    {
      claims: [{ kind: 'block-time', high: 11.9, unit: 'min' }],
      phrasings: ['Blocks took as long as 11.9 minutes on average.'],
    },
  ],
  negatives: [
    'Asteroid mining yields 12% more ore since the last patch.',
    'A quarter of the students found the exam easier. Half of all miners run at a loss.',
    'Nvidia shares rose 4% on Tuesday.',
    'The company employs 450 people in 12 countries.',
    'Ethereum gained 12% and now trades at $2,300.',
    "Litecoin's difficulty fell 5% last week.",
    'The coal mine cut its output by 15% and laid off 450 miners.',
    'Sure, and my toaster just mined 3.125 BTC.',
    'Oh sure, difficulty fell 99% and pigs will fly.',
    'Gold climbed 3% to $4,900 an ounce.',
    'Unemployment fell to 4.1% in January.',
    'The conference takes place on 12 May 2026 at 9 a.m.',
    'Dogecoin jumped 20% in a day.',
    'Data mining at the bank became 20% faster.',
    'The students said the difficulty of the exam rose by 30%.',
    'The Fed left interest rates at 3.75%.',
    'He has worked in the industry for 15 years.',
    'Block 935,424 was found on Saturday.',
    'The report has 112 pages and costs $49.',
    'Solana fell 8% to $85.',
    'Around 300 guests came to the mining conference in Miami.',
    'The S&P 500 lost 1.2% on Friday.',
    'Difficulty fell sharply at the weekend.',
    'The project will be financed with loans covering 85% of the cost. Its shares rose about 20% before the market opened.',
    'The 14 companies the bank covers are worth a record $79 billion, 41% more than at the end of September.',
    'The combined market cap of the 14 US-listed miners rose 43% to $56 billion.',
    'The hashrate has recovered somewhat in recent days.',
  ],
};
