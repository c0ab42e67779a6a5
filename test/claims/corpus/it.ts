import type { Corpus } from './row.ts';

export const it: Corpus = {
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
        'La difficoltà di mining di Bitcoin è crollata dell’11,16%.',
        "La rete ha registrato un calo della difficoltà dell'11,16 per cento.",
        'L’ultimo aggiustamento ha ridotto la difficoltà dell’11,16%.',
        'Sabato la difficoltà è scesa dell’11,16 %.',
        'Un taglio della difficoltà dell’11,16% dà respiro ai miner.',
        'Difficoltà di mining giù dell’11,16%.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 14.73, unit: '%', direction: 'up' }],
      published: '2026-02-20',
      phrasings: [
        'Giovedì la difficoltà è salita del 14,73%.',
        'La difficoltà rimbalza del 14,73% con il nuovo adeguamento.',
        'Bitcoin, la difficoltà aumenta del 14,73%.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 11.16, direction: 'down' },
        { kind: 'difficulty-level', value: 125.86, unit: 'T' },
      ],
      phrasings: [
        'La difficoltà è diminuita dell’11,16% a 125,86 T.',
        'La difficoltà è calata dell’11,16 %, attestandosi a 125.860 miliardi.',
        'Con una flessione dell’11,16% la difficoltà si è portata a 125,86 trilioni.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 125.86, from: 141.67, unit: 'T', direction: 'down' }],
      phrasings: [
        'La difficoltà è passata da 141,67 T a 125,86 T.',
        'La difficoltà è scesa dai precedenti 141,67 T agli attuali 125,86 T.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 144.4, unit: 'T' }],
      published: '2026-02-20',
      phrasings: ['La difficoltà si attesta ora a 144,4 T.', 'La difficoltà della rete è pari a 144,4 T.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 1, window: 'since' }],
      phrasings: [
        'La difficoltà è crollata dell’11,16%, il calo più forte da luglio 2021.',
        'La difficoltà è scesa dell’11,16%, la flessione più marcata dal divieto cinese.',
        'La difficoltà è scesa dell’11,16%, il maggior ribasso dai tempi del divieto cinese del 2021.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 10, window: 'ever' }],
      phrasings: [
        'La difficoltà è crollata dell’11,16%, il decimo calo più ampio di sempre.',
        'La difficoltà è scesa dell’11,16%, il 10° calo più grande della sua storia.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 12, modality: 'forecast', when: '2026-02-20' }],
      published: '2026-02-12',
      phrasings: [
        'Il prossimo aggiustamento, atteso il 20 febbraio, dovrebbe alzare la difficoltà del 12%.',
        'Il 20 febbraio la difficoltà dovrebbe salire del 12%.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 10.4, modality: 'forecast', direction: 'down' }],
      phrasings: [
        'La difficoltà dovrebbe scendere del 10,4% al prossimo aggiustamento.',
        'Il prossimo aggiustamento ridurrà la difficoltà del 10,4%.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'denied' }],
      phrasings: [
        'La difficoltà non è scesa del 20%.',
        'Sabato la difficoltà non è affatto calata del 20 per cento.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'questioned' }],
      phrasings: ['La difficoltà è davvero crollata del 15%?', 'È vero che la difficoltà è scesa del 15%?'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'reported-false' }],
      phrasings: [
        'È falso che la difficoltà sia scesa del 15%.',
        'Non è vero che la difficoltà sia crollata del 15%.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 8, modality: 'hypothetical' }],
      phrasings: [
        'Se i miner staccassero la spina, la difficoltà scenderebbe dell’8%.',
        'Qualora i miner spegnessero le macchine, la difficoltà calerebbe dell’8%.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 948, unit: 'EH/s', scope: 'network' }],
      phrasings: [
        'L’hashrate della rete è di 948 EH/s.',
        'La potenza di calcolo della rete si attesta a 948 exahash al secondo.',
        'Il tasso di hash della rete ammonta a 948 EH/s.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 690, from: 1160, unit: 'EH/s', direction: 'down' }],
      phrasings: ['L’hashrate è crollato da 1,16 ZH/s a 690 EH/s.'],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 40, unit: '%', direction: 'down' }],
      phrasings: ['L’hashrate è precipitato del 40% durante la tempesta.'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 50, unit: 'EH/s', scope: 'company', party: 'mara' }],
      phrasings: [
        'MARA gestisce una flotta da 50 EH/s.',
        'MARA dispone di una capacità operativa di 50 EH/s.',
      ],
    },
    {
      claims: [{ kind: 'hashprice', value: 28.7, unit: 'USD/PH/day' }],
      phrasings: [
        'L’hashprice è a 28,70 dollari per PH/s al giorno.',
        'L’hashprice ha toccato i 28,70 dollari per petahash al giorno.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: [
        'La ricompensa per blocco è di 3,125 BTC.',
        'Ogni blocco paga un sussidio di 3,125 bitcoin.',
        'Oggi i miner ricevono una ricompensa di 3,125 BTC per blocco.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day', aspect: 'per-day' }],
      phrasings: [
        'Ogni giorno vengono emessi 450 nuovi bitcoin.',
        'La rete immette quattrocentocinquanta nuovi bitcoin al giorno.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 21000000, unit: 'BTC', aspect: 'cap' }],
      phrasings: [
        'L’offerta massima di Bitcoin è di 21 milioni di monete.',
        'L’offerta di bitcoin ha un tetto massimo di ventuno milioni di monete.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year' }],
      phrasings: [
        'Il prossimo halving avverrà nel 2028.',
        'Il prossimo dimezzamento è previsto per il 2028.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 1050000, unit: 'block' }],
      phrasings: ['Il prossimo halving scatterà al blocco 1.050.000.'],
    },
    {
      claims: [{ kind: 'block-time', value: 11.4, unit: 'min' }],
      phrasings: [
        'I blocchi hanno richiesto in media 11,4 minuti.',
        'Il tempo medio di blocco è di 11,4 minuti.',
      ],
    },
    {
      claims: [{ kind: 'block-time', value: 2016, unit: 'blocks' }],
      phrasings: ['La difficoltà si aggiusta ogni 2.016 blocchi.'],
    },
    {
      claims: [{ kind: 'revenue', value: 45000000, unit: 'USD/day' }],
      phrasings: [
        'I miner incassano 45 milioni di dollari al giorno.',
        'I ricavi dei miner ammontano a 45 milioni di dollari al giorno.',
      ],
    },
    {
      claims: [{ kind: 'fee-share', value: 0.7, unit: '%' }],
      phrasings: [
        'Le commissioni di transazione rappresentano lo 0,7% dei ricavi dei miner.',
        'Le commissioni pesano per lo 0,7% sui ricavi dei miner.',
      ],
    },
    {
      claims: [{ kind: 'price-level', value: 67000, unit: 'USD' }],
      phrasings: [
        'Il prezzo del bitcoin si aggira sui 67.000 dollari.',
        'Il bitcoin viene scambiato a 67mila dollari.',
      ],
    },
    {
      claims: [{ kind: 'production-cost', value: 79995, unit: 'USD', by: 'coinshares' }],
      phrasings: [
        'Secondo CoinShares, il costo di produzione di un bitcoin è di 79.995 dollari.',
        'Stando a CoinShares, minare un bitcoin costa 79.995 dollari.',
      ],
    },
    {
      claims: [{ kind: 'efficiency', value: 9.5, unit: 'J/TH' }],
      phrasings: ['L’Antminer S23 Hydro raggiunge i 9,5 J/TH.'],
    },
    {
      claims: [{ kind: 'power-deficit', value: 44, unit: 'GW', by: 'morgan-stanley' }],
      phrasings: ['Morgan Stanley prevede un deficit di 44 GW per i data center.'],
    },
    {
      claims: [{ kind: 'power-demand', value: 74, unit: 'GW', by: 'morgan-stanley' }],
      phrasings: ['Morgan Stanley stima che i data center avranno bisogno di 74 GW.'],
    },
    {
      claims: [{ kind: 'energy-use', value: 138, unit: 'TWh' }],
      phrasings: ['Il mining consuma 138 TWh all’anno.', 'Il consumo annuo del mining è di 138 terawattora.'],
    },
    {
      claims: [{ kind: 'energy-use', value: 52.4, unit: '%', aspect: 'sustainable' }],
      phrasings: ['Il 52,4% dell’energia usata dal mining è sostenibile.'],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'value', value: 7e9, unit: 'USD', party: 'hut-8' },
        { kind: 'deal', aspect: 'term', value: 15, unit: 'years' },
      ],
      phrasings: [
        'Hut 8 ha firmato con Fluidstack un contratto da 7 miliardi di dollari per 15 anni.',
        'Hut 8 ha siglato con Fluidstack un accordo da 7 miliardi di dollari della durata di quindici anni.',
      ],
    },
    {
      claims: [{ kind: 'country-share', value: 36.03, unit: '%', place: 'us' }],
      phrasings: [
        'Gli Stati Uniti concentrano il 36,03% dell’hashrate mondiale.',
        'Il 36,03% dell’hashrate globale si trova negli Stati Uniti.',
      ],
    },
    {
      claims: [{ kind: 'pool-share', value: 33.63, unit: '%', party: 'foundry' }],
      phrasings: ['Foundry controlla il 33,63% dell’hashrate.'],
    },
    {
      claims: [{ kind: 'stock-or-treasury', aspect: 'sold', value: 475, unit: 'BTC', party: 'riot' }],
      phrasings: [
        'Ad aprile Riot Platforms ha venduto 475 bitcoin.',
        'Riot Platforms ha ceduto 475 BTC in aprile.',
      ],
    },
    {
      claims: [
        { kind: 'stock-or-treasury', aspect: 'stock', value: 24, unit: '%', direction: 'up', party: 'hut-8' },
      ],
      phrasings: ['Il titolo di Hut 8 è balzato del 24%.', 'Le azioni Hut 8 sono salite del 24%.'],
    },
    {
      claims: [{ kind: 'company-production', value: 643, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot Platforms ha prodotto 643 bitcoin ad aprile.'],
    },
    {
      claims: [{ kind: 'growth-needed', value: 50, unit: '%/year' }],
      phrasings: ['A meno che il bitcoin non salga del 50% all’anno, i miner non sopravvivranno.'],
    },
    {
      claims: [{ kind: 'open-interest', value: 44.22e9, unit: 'USD' }],
      phrasings: ['L’open interest ammonta a 44,22 miliardi di dollari.'],
    },
    {
      claims: [{ kind: 'solo-odds', value: 2640 }],
      phrasings: ['Un miner solitario ha una probabilità su 2.640 di trovare un blocco al giorno.'],
    },
    {
      claims: [{ kind: 'breakeven', value: 0.077, unit: 'USD/kWh' }],
      phrasings: ['L’S19 XP non è più redditizio a 0,077 dollari per kWh.'],
    },
  ],
  negatives: [
    'La disoccupazione è salita all’11,16%.',
    'La difficoltà dell’esame di maturità è aumentata del 20%.',
    'Ethereum ha perso l’8% e quota 3.000 dollari.',
    'La miniera di rame ha prodotto 450 tonnellate al giorno.',
    'Il videogioco alza la difficoltà del 25%.',
    'La sede conta 300 dipendenti.',
    'L’azienda ha versato 40 milioni di imposte.',
    'Il 7 febbraio 2026 era un sabato.',
    'Il mio tostapane mina a 900 EH/s, come no.',
    'A gennaio l’inflazione ha toccato il 3,5%.',
    'L’hashrate di Litecoin è cresciuto del 12%.',
    'La versione 2.1 del software esce a marzo.',
    'L’oro ha raggiunto i 5.000 dollari l’oncia.',
    'Al congresso hanno partecipato 2.016 persone.',
    'Il libro ha quattro capitoli e 120 pagine.',
    'La ginnasta ha alzato la difficoltà dell’esercizio di 0,4 punti.',
  ],
};
