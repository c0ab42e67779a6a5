import type { Corpus } from './row.ts';

export const pt: Corpus = {
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
        'A dificuldade de mineração do Bitcoin caiu 11,16%.',
        'A rede registrou uma queda de 11,16% na dificuldade.',
        'O último ajuste reduziu a dificuldade em 11,16 por cento.',
        'No sábado, a dificuldade recuou 11,16%.',
        'A dificuldade despencou 11,16% no sábado (7).',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 14.73, unit: '%', direction: 'up' }],
      published: '2026-02-20',
      phrasings: [
        'A dificuldade subiu 14,73% na quinta-feira.',
        'A dificuldade saltou 14,73% no novo ajuste.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 11.16, direction: 'down' },
        { kind: 'difficulty-level', value: 125.86, unit: 'T' },
      ],
      phrasings: [
        'A dificuldade caiu 11,16%, para 125,86 trilhões.',
        'A dificuldade recuou 11,16% para 125,86 T no bloco 935.424.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 125.86, from: 141.67, unit: 'T', direction: 'down' }],
      phrasings: [
        'A dificuldade passou de 141,67 trilhões para 125,86 trilhões.',
        'A dificuldade caiu de 141,67 para 125,86 trilhões.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 144.4, unit: 'T' }],
      published: '2026-02-20',
      phrasings: ['A dificuldade está agora em 144,4 trilhões.', 'A dificuldade da rede é de 144,4 T.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 1, window: 'since' }],
      phrasings: [
        'A dificuldade caiu 11,16%, a maior queda desde julho de 2021.',
        'A dificuldade recuou 11,16%, a queda mais acentuada desde a proibição da China.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 10, window: 'ever' }],
      phrasings: [
        'A dificuldade caiu 11,16%, a décima maior queda da história.',
        'A dificuldade caiu 11,16%, a 10ª maior queda da história.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 10.4, modality: 'forecast', direction: 'down' }],
      phrasings: [
        'A dificuldade deve cair 10,4% no próximo ajuste.',
        'A dificuldade pode recuar 10,4% no fim do mês.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'denied' }],
      phrasings: ['A dificuldade não caiu 20%.', 'A dificuldade não recuou 20 por cento no sábado.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'questioned' }],
      phrasings: ['A dificuldade caiu 15%?'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'reported-false' }],
      phrasings: ['É falso que a dificuldade tenha caído 15%.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 8, modality: 'hypothetical' }],
      phrasings: ['Se os mineradores desligarem, a dificuldade cairia 8%.'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 948, unit: 'EH/s', scope: 'network' }],
      phrasings: [
        'O hashrate da rede está em 948 EH/s.',
        'A taxa de hash do Bitcoin ficou em 948 exahashes por segundo.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 690, from: 1160, unit: 'EH/s', direction: 'down' }],
      phrasings: ['O hashrate caiu de 1,16 ZH/s para 690 EH/s.'],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 40, unit: '%', direction: 'down' }],
      phrasings: ['O hashrate afundou 40% durante a tempestade.'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 50, unit: 'EH/s', scope: 'company', party: 'mara' }],
      phrasings: ['A MARA opera uma frota de 50 EH/s.'],
    },
    {
      claims: [{ kind: 'hashprice', value: 28.7, unit: 'USD/PH/day' }],
      phrasings: [
        'O hashprice está em US$ 28,70 por PH/s por dia.',
        'O hashprice tocou 28,70 dólares por petahash por dia.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: ['A recompensa por bloco é de 3,125 BTC.', 'Cada bloco paga um subsídio de 3,125 bitcoins.'],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day', aspect: 'per-day' }],
      phrasings: ['Todos os dias são emitidos 450 novos bitcoins.'],
    },
    {
      claims: [{ kind: 'supply', value: 21000000, unit: 'BTC', aspect: 'cap' }],
      phrasings: ['A oferta máxima do Bitcoin é de 21 milhões de moedas.'],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year' }],
      phrasings: ['O próximo halving ocorrerá em 2028.'],
    },
    {
      claims: [{ kind: 'halving-date', value: 1050000, unit: 'block' }],
      phrasings: ['O próximo halving virá no bloco 1.050.000.'],
    },
    {
      claims: [{ kind: 'block-time', value: 11.4, unit: 'min' }],
      phrasings: ['Os blocos demoraram em média 11,4 minutos.'],
    },
    {
      claims: [{ kind: 'block-time', value: 2016, unit: 'blocks' }],
      phrasings: ['A dificuldade se ajusta a cada 2.016 blocos.'],
    },
    {
      claims: [{ kind: 'revenue', value: 45000000, unit: 'USD/day' }],
      phrasings: ['Os mineradores faturam 45 milhões de dólares por dia.'],
    },
    {
      claims: [{ kind: 'fee-share', value: 0.7, unit: '%' }],
      phrasings: ['As taxas de transação representam 0,7% da receita dos mineradores.'],
    },
    {
      claims: [{ kind: 'price-level', value: 67000, unit: 'USD' }],
      phrasings: [
        'O preço do bitcoin gira em torno de 67 mil dólares.',
        'O bitcoin é negociado a US$ 67 mil.',
      ],
    },
    {
      claims: [{ kind: 'production-cost', value: 79995, unit: 'USD', by: 'coinshares' }],
      phrasings: ['Segundo a CoinShares, o custo de produção de um bitcoin é de 79.995 dólares.'],
    },
    {
      claims: [{ kind: 'efficiency', value: 9.5, unit: 'J/TH' }],
      phrasings: ['O Antminer S23 Hydro chega a 9,5 J/TH.'],
    },
    {
      claims: [{ kind: 'power-deficit', value: 44, unit: 'GW', by: 'morgan-stanley' }],
      phrasings: ['O Morgan Stanley prevê um déficit de 44 GW para os data centers.'],
    },
    {
      claims: [{ kind: 'power-demand', value: 74, unit: 'GW', by: 'morgan-stanley' }],
      phrasings: ['O Morgan Stanley calcula que os data centers precisarão de 74 GW.'],
    },
    {
      claims: [{ kind: 'energy-use', value: 138, unit: 'TWh' }],
      phrasings: ['A mineração consome 138 TWh por ano.'],
    },
    {
      claims: [{ kind: 'energy-use', value: 52.4, unit: '%', aspect: 'sustainable' }],
      phrasings: ['52,4% da energia da mineração é sustentável.'],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'value', value: 7e9, unit: 'USD', party: 'hut-8' },
        { kind: 'deal', aspect: 'term', value: 15, unit: 'years' },
      ],
      phrasings: ['A Hut 8 assinou com a Fluidstack um contrato de 7 bilhões de dólares por 15 anos.'],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'term', value: 10, unit: 'years' },
        { kind: 'deal', aspect: 'value', value: 3.7e9, unit: 'USD' },
        { kind: 'deal', aspect: 'total-value', value: 8.7e9, unit: 'USD' },
      ],
      phrasings: [
        'A TeraWulf assinou um contrato de dez anos com a Fluidstack por 3,7 bilhões de dólares. As duas extensões de cinco anos elevariam o total a 8,7 bilhões.',
      ],
    },
    {
      claims: [{ kind: 'country-share', value: 36.03, unit: '%', place: 'us' }],
      phrasings: ['Os Estados Unidos concentram 36,03% do hashrate mundial.'],
    },
    {
      claims: [{ kind: 'pool-share', value: 33.63, unit: '%', party: 'foundry' }],
      phrasings: ['A Foundry controla 33,63% do hashrate.'],
    },
    {
      claims: [{ kind: 'stock-or-treasury', aspect: 'sold', value: 475, unit: 'BTC', party: 'riot' }],
      phrasings: ['A Riot Platforms vendeu 475 bitcoins em abril.'],
    },
    {
      claims: [
        { kind: 'stock-or-treasury', aspect: 'stock', value: 24, unit: '%', direction: 'up', party: 'hut-8' },
      ],
      phrasings: ['As ações da Hut 8 subiram 24%.'],
    },
    {
      claims: [{ kind: 'company-production', value: 643, unit: 'BTC', party: 'riot' }],
      phrasings: ['A Riot Platforms produziu 643 bitcoins em abril.'],
    },
    {
      claims: [{ kind: 'growth-needed', value: 50, unit: '%/year' }],
      phrasings: ['A menos que o bitcoin cresça 50% ao ano, os mineradores não sobreviverão.'],
    },
    {
      claims: [{ kind: 'open-interest', value: 44.22e9, unit: 'USD' }],
      phrasings: ['O interesse em aberto soma 44,22 bilhões de dólares.'],
    },
    {
      claims: [{ kind: 'solo-odds', value: 2640 }],
      phrasings: ['Um minerador solo tem uma chance em 2.640 de achar um bloco por dia.'],
    },
    {
      claims: [{ kind: 'breakeven', value: 0.077, unit: 'USD/kWh' }],
      phrasings: ['O S19 XP deixa de ser rentável a 0,077 dólar por kWh.'],
    },
  ],
  negatives: [
    'O desemprego subiu para 11,16%.',
    'A dificuldade da prova do vestibular aumentou 20%.',
    'O Ethereum caiu 8% e é negociado a 3.000 dólares.',
    'A mina de cobre produziu 450 toneladas por dia.',
    'O videogame aumenta a dificuldade em 25%.',
    'A sede tem 300 funcionários.',
    'A empresa pagou 40 milhões em impostos.',
    'O dia 7 de fevereiro de 2026 foi um sábado.',
    'Minha torradeira minera a 900 EH/s, conta outra.',
    'A inflação foi de 3,5% em janeiro.',
    'O hashrate da Litecoin subiu 12%.',
    'A versão 2.1 do programa sai em março.',
    'O ouro chegou a 5.000 dólares a onça.',
    'A conferência reuniu 2.016 participantes.',
    'O artigo tem quatro capítulos e 120 páginas.',
  ],
};
