import type { Corpus } from './row.ts';

export const fr: Corpus = {
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
        'La difficulté de minage du Bitcoin a chuté de 11,16 %.',
        'Le réseau a enregistré une baisse de la difficulté de 11,16 %.',
        'Le dernier ajustement a réduit la difficulté de 11,16 pour cent.',
        'Samedi, la difficulté a reculé de 11,16 %.',
        'Une chute de 11,16 % de la difficulté soulage les mineurs.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 14.73, unit: '%', direction: 'up' }],
      published: '2026-02-20',
      phrasings: [
        'La difficulté a grimpé de 14,73 % jeudi.',
        'La difficulté rebondit de 14,73 % lors du nouvel ajustement.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 11.16, direction: 'down' },
        { kind: 'difficulty-level', value: 125.86, unit: 'T' },
      ],
      phrasings: [
        'La difficulté a baissé de 11,16 % à 125,86 T.',
        'La difficulté a reculé de 11,16 %, à 125 860 milliards.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 125.86, from: 141.67, unit: 'T', direction: 'down' }],
      phrasings: [
        'La difficulté est passée de 141,67 T à 125,86 T.',
        'La difficulté a chuté de 141,67 à 125,86 T.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 144.4, unit: 'T' }],
      published: '2026-02-20',
      phrasings: ['La difficulté s’établit désormais à 144,4 T.', 'La difficulté du réseau est de 144,4 T.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 1, window: 'since' }],
      phrasings: [
        'La difficulté a chuté de 11,16 %, la plus forte baisse depuis juillet 2021.',
        'La difficulté a reculé de 11,16 %, la baisse la plus marquée depuis l’interdiction chinoise.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 10, window: 'ever' }],
      phrasings: [
        'La difficulté a chuté de 11,16 %, la dixième plus forte baisse de l’histoire.',
        'La difficulté a chuté de 11,16 %, la 10e plus forte baisse de son histoire.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 10.4, modality: 'forecast', direction: 'down' }],
      phrasings: [
        'La difficulté devrait baisser de 10,4 % au prochain ajustement.',
        'La difficulté pourrait reculer de 10,4 % à la fin du mois.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 12, modality: 'forecast', when: '2026-02-20' }],
      published: '2026-02-12',
      phrasings: ['Le prochain ajustement, attendu le 20 février, devrait relever la difficulté de 12 %.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 10, direction: 'up', when: '2025-02-12' }],
      published: '2026-02-12',
      phrasings: ['La difficulté reste supérieure de 10 % à son niveau d’il y a un an.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 5, direction: 'down' }],
      phrasings: ['La difficulté de Bitcoin a cédé 5 %.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'denied' }],
      phrasings: [
        'La difficulté n’a pas baissé de 20 %.',
        'La difficulté n’a pas chuté de 20 pour cent samedi.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'questioned' }],
      phrasings: ['La difficulté a-t-elle chuté de 15 % ?'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'reported-false' }],
      phrasings: ['Il est faux que la difficulté ait chuté de 15 %.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 8, modality: 'hypothetical' }],
      phrasings: ['Si les mineurs débranchent, la difficulté baisserait de 8 %.'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 948, unit: 'EH/s', scope: 'network' }],
      phrasings: [
        'Le hashrate du réseau est de 948 EH/s.',
        'La puissance de calcul du réseau s’établit à 948 exahashs par seconde.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 690, from: 1160, unit: 'EH/s', direction: 'down' }],
      phrasings: ['Le hashrate est tombé de 1,16 ZH/s à 690 EH/s.'],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 40, unit: '%', direction: 'down' }],
      phrasings: ['Le hashrate a plongé de 40 % pendant la tempête.'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 50, unit: 'EH/s', scope: 'company', party: 'mara' }],
      phrasings: ['MARA exploite une flotte de 50 EH/s.'],
    },
    {
      claims: [{ kind: 'hashprice', value: 28.7, unit: 'USD/PH/day' }],
      phrasings: [
        'Le hashprice est à 28,70 $ par PH/s et par jour.',
        'Le hashprice a touché 28,70 dollars par pétahash par jour.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: [
        'La récompense de bloc est de 3,125 BTC.',
        'Chaque bloc verse une subvention de 3,125 bitcoins.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day', aspect: 'per-day' }],
      phrasings: ['Chaque jour, 450 nouveaux bitcoins sont émis.'],
    },
    {
      claims: [{ kind: 'supply', value: 21000000, unit: 'BTC', aspect: 'cap' }],
      phrasings: ['L’offre maximale de Bitcoin est de 21 millions de pièces.'],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year' }],
      phrasings: ['Le prochain halving aura lieu en 2028.'],
    },
    {
      claims: [{ kind: 'halving-date', value: 1050000, unit: 'block' }],
      phrasings: ['Le prochain halving interviendra au bloc 1 050 000.'],
    },
    {
      claims: [{ kind: 'block-time', value: 11.4, unit: 'min' }],
      phrasings: ['Les blocs ont pris en moyenne 11,4 minutes.'],
    },
    {
      claims: [{ kind: 'block-time', value: 2016, unit: 'blocks' }],
      phrasings: ['La difficulté s’ajuste tous les 2 016 blocs.'],
    },
    {
      claims: [{ kind: 'revenue', value: 45000000, unit: 'USD/day' }],
      phrasings: ['Les mineurs perçoivent 45 millions de dollars par jour.'],
    },
    {
      claims: [{ kind: 'fee-share', value: 0.7, unit: '%' }],
      phrasings: ['Les frais de transaction représentent 0,7 % des revenus des mineurs.'],
    },
    {
      claims: [{ kind: 'price-level', value: 67000, unit: 'USD' }],
      phrasings: [
        'Le cours du bitcoin avoisine les 67 000 dollars.',
        'Le bitcoin se négocie à 67 000 dollars.',
      ],
    },
    {
      claims: [{ kind: 'production-cost', value: 79995, unit: 'USD', by: 'coinshares' }],
      phrasings: ['Selon CoinShares, le coût de production d’un bitcoin est de 79 995 dollars.'],
    },
    {
      claims: [{ kind: 'efficiency', value: 9.5, unit: 'J/TH' }],
      phrasings: ['L’Antminer S23 Hydro atteint 9,5 J/TH.'],
    },
    {
      claims: [{ kind: 'power-deficit', value: 44, unit: 'GW', by: 'morgan-stanley' }],
      phrasings: ['Morgan Stanley prévoit un déficit de 44 GW pour les centres de données.'],
    },
    {
      claims: [{ kind: 'power-demand', value: 74, unit: 'GW', by: 'morgan-stanley' }],
      phrasings: ['Morgan Stanley estime que les centres de données auront besoin de 74 GW.'],
    },
    {
      claims: [{ kind: 'energy-use', value: 138, unit: 'TWh' }],
      phrasings: ['Le minage consomme 138 TWh par an.'],
    },
    {
      claims: [{ kind: 'energy-use', value: 52.4, unit: '%', aspect: 'sustainable' }],
      phrasings: ['52,4 % de l’énergie du minage est durable.'],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'value', value: 7e9, unit: 'USD', party: 'hut-8' },
        { kind: 'deal', aspect: 'term', value: 15, unit: 'years' },
      ],
      phrasings: ['Hut 8 a signé avec Fluidstack un contrat de 7 milliards de dollars sur 15 ans.'],
    },
    {
      claims: [{ kind: 'country-share', value: 36.03, unit: '%', place: 'us' }],
      phrasings: ['Les États-Unis concentrent 36,03 % du hashrate mondial.'],
    },
    {
      claims: [{ kind: 'pool-share', value: 33.63, unit: '%', party: 'foundry' }],
      phrasings: ['Foundry contrôle 33,63 % du hashrate.'],
    },
    {
      claims: [{ kind: 'stock-or-treasury', aspect: 'sold', value: 475, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot Platforms a vendu 475 bitcoins en avril.'],
    },
    {
      claims: [
        { kind: 'stock-or-treasury', aspect: 'stock', value: 24, unit: '%', direction: 'up', party: 'hut-8' },
      ],
      phrasings: ['L’action Hut 8 a bondi de 24 %.'],
    },
    {
      claims: [{ kind: 'company-production', value: 643, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot Platforms a produit 643 bitcoins en avril.'],
    },
    {
      claims: [{ kind: 'growth-needed', value: 50, unit: '%/year' }],
      phrasings: ['À moins que le bitcoin ne progresse de 50 % par an, les mineurs ne survivront pas.'],
    },
    {
      claims: [{ kind: 'open-interest', value: 44.22e9, unit: 'USD' }],
      phrasings: ['Les positions ouvertes s’élèvent à 44,22 milliards de dollars.'],
    },
    {
      claims: [{ kind: 'solo-odds', value: 2640 }],
      phrasings: ['Un mineur solo a une chance sur 2 640 de trouver un bloc par jour.'],
    },
    {
      claims: [{ kind: 'breakeven', value: 0.077, unit: 'USD/kWh' }],
      phrasings: ['Le S19 XP n’est plus rentable à 0,077 dollar par kWh.'],
    },
  ],
  negatives: [
    'Le chômage est monté à 11,16 %.',
    'La difficulté de l’examen du baccalauréat a augmenté de 20 %.',
    'Ethereum a perdu 8 % et cote 3 000 dollars.',
    'La mine de cuivre a produit 450 tonnes par jour.',
    'Le jeu vidéo relève la difficulté de 25 %.',
    'Le siège compte 300 employés.',
    'L’entreprise a payé 40 millions d’impôts.',
    'Le 7 février 2026 était un samedi.',
    'Mon grille-pain mine à 900 EH/s, mais oui bien sûr.',
    'L’inflation a atteint 3,5 % en janvier.',
    'Le hashrate de Litecoin a grimpé de 12 %.',
    'La version 2.1 du logiciel sort en mars.',
    'L’or a atteint 5 000 dollars l’once.',
    'La conférence a réuni 2 016 participants.',
    'L’article compte quatre chapitres et 120 pages.',
  ],
};
