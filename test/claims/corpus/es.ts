import type { Corpus } from './row.ts';

export const es: Corpus = {
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
        'La dificultad de minado de Bitcoin cayó un 11,16 %.',
        'La red registró una bajada de la dificultad del 11,16 %.',
        'El último ajuste rebajó la dificultad minera un 11,16 por ciento.',
        'Tras el reajuste, la dificultad es un 11,16 % menor que antes, es decir, cayó.',
        'La dificultad se desplomó 11,16% el sábado.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 14.73, unit: '%', direction: 'up' }],
      published: '2026-02-20',
      phrasings: [
        'La dificultad subió un 14,73 % el jueves.',
        'La dificultad repuntó 14,73% en el nuevo ajuste.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 11.16, direction: 'down' },
        { kind: 'difficulty-level', value: 125.86, unit: 'T' },
      ],
      phrasings: [
        'La dificultad cayó un 11,16 %, a 125,86 billones.',
        'La dificultad bajó 11,16% a 125,86 T en el bloque 935.424.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 125.86, from: 141.67, unit: 'T', direction: 'down' }],
      phrasings: [
        'La dificultad pasó de 141,67 billones a 125,86 billones.',
        'La dificultad bajó de 141,67 a 125,86 billones.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 144.4, unit: 'T' }],
      published: '2026-02-20',
      phrasings: [
        'La dificultad se sitúa ahora en 144,4 billones.',
        'La dificultad de la red es de 144,4 T.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 1, window: 'since' }],
      phrasings: [
        'La dificultad cayó un 11,16 %, el mayor descenso desde julio de 2021.',
        'La dificultad bajó un 11,16 %, la caída más fuerte desde la prohibición de China.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 10, window: 'ever' }],
      phrasings: [
        'La dificultad cayó un 11,16 %, la décima mayor bajada de la historia.',
        'La dificultad cayó un 11,16 %, la 10.ª mayor bajada de la historia.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 10.4, modality: 'forecast', direction: 'down' }],
      phrasings: [
        'Se espera que la dificultad baje un 10,4 % en el próximo ajuste.',
        'La dificultad podría caer un 10,4 % a finales de mes.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'denied' }],
      phrasings: ['La dificultad no cayó un 20 %.', 'La dificultad no bajó un 20 por ciento el sábado.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'questioned' }],
      phrasings: ['¿Bajó la dificultad un 15 %?'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'reported-false' }],
      phrasings: ['Es falso que la dificultad haya caído un 15 %.'],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 8, modality: 'hypothetical' }],
      phrasings: ['Si los mineros apagan, la dificultad bajaría un 8 %.'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 948, unit: 'EH/s', scope: 'network' }],
      phrasings: [
        'El hashrate de la red ronda los 948 EH/s.',
        'La tasa de hash de Bitcoin se situó en 948 exahashes por segundo.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 690, from: 1160, unit: 'EH/s', direction: 'down' }],
      phrasings: ['El hashrate cayó de 1,16 ZH/s a 690 EH/s.'],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 40, unit: '%', direction: 'down' }],
      phrasings: ['El hashrate se hundió un 40 % durante la tormenta.'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 50, unit: 'EH/s', scope: 'company', party: 'mara' }],
      phrasings: ['MARA opera una flota de 50 EH/s.'],
    },
    {
      claims: [{ kind: 'hashprice', value: 28.7, unit: 'USD/PH/day' }],
      phrasings: [
        'El hashprice está en 28,70 dólares por PH/s al día.',
        'El precio del hash tocó 28,70 dólares por petahash diarios.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: [
        'La recompensa por bloque es de 3,125 BTC.',
        'Cada bloque paga un subsidio de 3,125 bitcoins.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day', aspect: 'per-day' }],
      phrasings: ['Cada día se emiten 450 bitcoins nuevos.'],
    },
    {
      claims: [{ kind: 'supply', value: 21000000, unit: 'BTC', aspect: 'cap' }],
      phrasings: ['Bitcoin tiene un límite máximo de 21 millones de monedas.'],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year' }],
      phrasings: ['El próximo halving llegará en 2028.'],
    },
    {
      claims: [{ kind: 'halving-date', value: 1050000, unit: 'block' }],
      phrasings: ['El próximo halving llegará en el bloque 1.050.000.'],
    },
    {
      claims: [{ kind: 'block-time', value: 11.4, unit: 'min' }],
      phrasings: ['Los bloques tardaron de media 11,4 minutos.'],
    },
    {
      claims: [{ kind: 'block-time', value: 2016, unit: 'blocks' }],
      phrasings: ['La dificultad se ajusta cada 2.016 bloques.'],
    },
    {
      claims: [{ kind: 'revenue', value: 45000000, unit: 'USD/day' }],
      phrasings: ['Los mineros ingresan 45 millones de dólares al día.'],
    },
    {
      claims: [{ kind: 'fee-share', value: 0.7, unit: '%' }],
      phrasings: ['Las comisiones representan el 0,7 % de los ingresos de los mineros.'],
    },
    {
      claims: [{ kind: 'price-level', value: 67000, unit: 'USD' }],
      phrasings: ['El precio de Bitcoin ronda los 67.000 dólares.', 'Bitcoin cotiza a 67.000 dólares.'],
    },
    {
      claims: [{ kind: 'production-cost', value: 79995, unit: 'USD', by: 'coinshares' }],
      phrasings: ['Según CoinShares, el coste de producir un bitcoin es de 79.995 dólares.'],
    },
    {
      claims: [{ kind: 'efficiency', value: 9.5, unit: 'J/TH' }],
      phrasings: ['El Antminer S23 Hydro alcanza 9,5 J/TH.'],
    },
    {
      claims: [{ kind: 'power-deficit', value: 44, unit: 'GW', by: 'morgan-stanley' }],
      phrasings: ['Morgan Stanley prevé un déficit de 44 GW para los centros de datos.'],
    },
    {
      claims: [{ kind: 'power-demand', value: 74, unit: 'GW', by: 'morgan-stanley' }],
      phrasings: ['Morgan Stanley calcula que los centros de datos necesitarán 74 GW.'],
    },
    {
      claims: [{ kind: 'energy-use', value: 138, unit: 'TWh' }],
      phrasings: ['La minería consume 138 TWh al año.'],
    },
    {
      claims: [{ kind: 'energy-use', value: 52.4, unit: '%', aspect: 'sustainable' }],
      phrasings: ['El 52,4 % de la energía de la minería es sostenible.'],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'value', value: 7e9, unit: 'USD', party: 'hut-8' },
        { kind: 'deal', aspect: 'term', value: 15, unit: 'years' },
      ],
      phrasings: ['Hut 8 firmó con Fluidstack un contrato de 7.000 millones de dólares por 15 años.'],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'capacity', value: 200, unit: 'MW', party: 'core-scientific' },
        { kind: 'deal', aspect: 'term', value: 12, unit: 'years' },
        { kind: 'deal', aspect: 'value', value: 3.5e9, unit: 'USD' },
      ],
      phrasings: ['Core Scientific alquila a CoreWeave 200 MW durante 12 años por 3.500 millones.'],
    },
    {
      claims: [{ kind: 'country-share', value: 36.03, unit: '%', place: 'us' }],
      phrasings: ['Estados Unidos concentra el 36,03 % del hashrate mundial.'],
    },
    {
      claims: [{ kind: 'pool-share', value: 33.63, unit: '%', party: 'foundry' }],
      phrasings: ['Foundry controla el 33,63 % del hashrate.'],
    },
    {
      claims: [{ kind: 'stock-or-treasury', aspect: 'sold', value: 475, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot Platforms vendió 475 bitcoins en abril.'],
    },
    {
      claims: [
        { kind: 'stock-or-treasury', aspect: 'stock', value: 24, unit: '%', direction: 'up', party: 'hut-8' },
      ],
      phrasings: ['Las acciones de Hut 8 subieron un 24 %.'],
    },
    {
      claims: [{ kind: 'company-production', value: 643, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot Platforms produjo 643 bitcoins en abril.'],
    },
    {
      claims: [{ kind: 'growth-needed', value: 50, unit: '%/year' }],
      phrasings: ['A menos que bitcoin crezca un 50 % anual, los mineros no sobrevivirán.'],
    },
    {
      claims: [{ kind: 'open-interest', value: 44.22e9, unit: 'USD' }],
      phrasings: ['El interés abierto asciende a 44.220 millones de dólares.'],
    },
    {
      claims: [{ kind: 'solo-odds', value: 2640 }],
      phrasings: ['Un minero solitario tiene una posibilidad entre 2.640 de hallar un bloque al día.'],
    },
    {
      claims: [{ kind: 'breakeven', value: 0.077, unit: 'USD/kWh' }],
      phrasings: ['El S19 XP deja de ser rentable a 0,077 dólares por kWh.'],
    },
  ],
  negatives: [
    'El desempleo subió al 11,16 %.',
    'La dificultad del examen de selectividad aumentó un 20 %.',
    'Ethereum cayó un 8 % y cotiza a 3.000 dólares.',
    'La mina de cobre produjo 450 toneladas al día.',
    'El videojuego sube la dificultad un 25 %.',
    'Trabajan 300 empleados en la sede.',
    'La empresa pagó 40 millones en impuestos.',
    'El 7 de febrero de 2026 fue sábado.',
    'Mi tostadora mina a 900 EH/s, sí claro.',
    'La inflación fue del 3,5 % en enero.',
    'El hashrate de Litecoin subió un 12 %.',
    'La versión 2.1 del programa sale en marzo.',
    'El oro alcanzó los 5.000 dólares la onza.',
    'La conferencia reunió a 2.016 asistentes.',
    'El artículo tiene cuatro capítulos y 120 páginas.',
  ],
};
