import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

type Row = readonly [lang: string, published: string, text: string];

const verdicts = ([lang, published, text]: Row): readonly string[] =>
  judge(readClaims({ title: null, text, published: span(published), lang }), facts).map(
    ({ claim, verdict }) => `${verdict.verdict}: ${claim.kind} ${claim.quote}`,
  );
const isFound = (told: string): boolean => /^(?:refuted|misleading)/.test(told);

/** Wrong by deals.json, observations.json, months.json or the consensus rules. */
const WRONG: readonly Row[] = [
  ['pt', '2026-08-21', 'Restam cerca de 2 milhões de bitcoins por minerar.'],
  ['es', '2022-04-04', 'Con el halving previsto para 2024 la recompensa bajará a 3,25 BTC.'],
  ['fr', '2022-04-04', 'Avec le halving prévu en 2024, la récompense tombera à 3,25 BTC.'],
  ['pt', '2022-04-04', 'Com o halving previsto para 2024, a recompensa cairá para 3,25 BTC.'],
  ['it', '2022-04-04', "Con l'halving atteso nel 2024 la ricompensa scenderà a 3,25 BTC."],
  [
    'pt',
    '2024-08-22',
    'Com o hashprice em US$ 36 por TH/s ao dia, muitos mineradores já operam no vermelho.',
  ],
  [
    'es',
    '2024-08-22',
    'Con el hashprice en 36 dólares por TH/s al día, muchos mineros operan en números rojos.',
  ],
  [
    'it',
    '2026-04-14',
    "MARA ha venduto 15.133 bitcoin nel solo mese di marzo. Nell'intero primo trimestre le società di mining quotate ne hanno ceduti circa 23.000.",
  ],
  [
    'fr',
    '2024-10-24',
    'Début juin, Core Scientific et CoreWeave sont passées à la vitesse supérieure avec 200 MW et 3,5 milliards de dollars sur quinze ans.',
  ],
  [
    'pt',
    '2025-12-12',
    'As taxas quase não ajudam: renderam em média 0,36 BTC por bloco neste ano, o menor nível desde 2010.',
  ],
  ['es', '2025-12-12', 'Las comisiones apenas ayudan: rindieron de media 0,36 BTC por bloque este año.'],
  [
    'fr',
    '2025-12-12',
    "Les frais n'aident guère : ils ont rapporté en moyenne 0,36 BTC par bloc cette année.",
  ],
  ['it', '2025-12-12', "Le commissioni aiutano poco: quest'anno hanno reso in media 0,36 BTC a blocco."],
  [
    'fr',
    '2025-03-03',
    "Au quatrième trimestre 2024, les mineurs cotés ont dépensé en moyenne 82 162 dollars de trésorerie pour produire un bitcoin, calcule CoinShares. La facture n'était que de 55 950 dollars trois mois plus tôt et de 45 900 au deuxième trimestre.",
  ],
  [
    'it',
    '2023-09-01',
    "L'indice dei consumi elettrici di Bitcoin dell'Università di Cambridge cambia metodo. Per il 2021 la stima scende da 104 a 89 TWh. Per il 2022 passa da 105,3 a 99,5 TWh.",
  ],
  [
    'es',
    '2023-09-01',
    'El índice de consumo eléctrico de Bitcoin de la Universidad de Cambridge cambia de método. Para 2021 la estimación baja de 104 a 89 TWh. Para 2022 pasa de 105,3 a 99,5 TWh.',
  ],
  [
    'fr',
    '2023-09-01',
    "L'indice de consommation de Cambridge change de méthode. Pour 2021, l'estimation passe de 104 à 89 TWh. Pour 2022, elle tombe de 105,3 à 99,5 TWh.",
  ],
  [
    'pt',
    '2023-09-01',
    'O índice de consumo de energia do Bitcoin da Universidade de Cambridge muda de método. Para 2021, a estimativa cai de 104 para 89 TWh. Para 2022, passa de 105,3 para 99,5 TWh.',
  ],
  [
    'es',
    '2026-04-14',
    'En el primer trimestre las mineras cotizadas se desprendieron de unos 23.000 bitcoins.',
  ],
  ['fr', '2026-04-14', 'Au premier trimestre, les mineurs cotés ont cédé environ 23 000 bitcoins.'],
  [
    'pt',
    '2026-02-25',
    'O interesse em aberto dos futuros de bitcoin diminuiu para US$ 44,22 bilhões na terça-feira, segundo a CoinGlass. O montante é 53% inferior ao pico de US$ 94,12 bilhões, atingido em julho do ano passado.',
  ],
  [
    'es',
    '2026-05-19',
    'HIVE Digital invertirá 3.500 millones de dólares estadounidenses en un campus de IA de 320 MW en el área metropolitana de Toronto.',
  ],
  [
    'fr',
    '2026-05-19',
    "HIVE Digital investira 3,5 milliards de dollars américains dans un campus d'IA de 320 MW près de Toronto.",
  ],
  [
    'it',
    '2026-06-11',
    'Bitzero metterà a disposizione di OneQode 110 MW a Namsskogan, in Svezia: contratto di 15 anni da 2,6 miliardi di dollari.',
  ],
  [
    'fr',
    '2026-06-30',
    'Bitzero fournira 110 MW à OneQode à Namsskogan, en Finlande : contrat de 15 ans pour 2,6 milliards de dollars.',
  ],
  [
    'pt',
    '2025-12-12',
    'Em novembro a Cipher Mining alugou 300 MW à Microsoft por 15 anos, num contrato de US$ 5,5 bilhões.',
  ],
  [
    'es',
    '2025-12-12',
    'En noviembre Cipher Mining alquiló 300 MW a Microsoft por 15 años, en un contrato de 5.500 millones de dólares.',
  ],
  [
    'it',
    '2025-12-12',
    'A novembre Cipher Mining ha affittato 300 MW a Microsoft per 15 anni, con un contratto da 5,5 miliardi di dollari.',
  ],
  [
    'fr',
    '2025-12-12',
    'En novembre, Cipher Mining a loué 300 MW à Microsoft pour quinze ans, contre 5,5 milliards de dollars.',
  ],
];

/** True by the same tables, in words that were not read or were taken for something else. */
const RIGHT: readonly Row[] = [
  ['es', '2022-04-04', 'La red Bitcoin superó el viernes los 19 millones de monedas emitidas.'],
  ['pt', '2022-04-04', 'A rede ultrapassou na sexta-feira a marca de 19 milhões de moedas mineradas.'],
  ['it', '2022-04-04', 'La rete ha superato venerdì la soglia dei 19 milioni di monete emesse.'],
  ['fr', '2026-03-10', "Plus de 20 millions d'unités ont déjà vu le jour."],
  ['it', '2026-03-10', 'Sono già state estratte oltre 20 milioni di monete.'],
  [
    'es',
    '2026-07-13',
    'La dificultad de Bitcoin volvió a ceder. A mediados de junio la red había vivido su segundo mayor recorte del año: un 10,09 %, hasta 124,93 billones.',
  ],
  [
    'it',
    '2026-06-16',
    "Il taglio del 10,09% di domenica non è il più pesante dell'anno: in febbraio la difficoltà era calata dell'11,16%.",
  ],
  [
    'es',
    '2026-06-16',
    'El tijeretazo del 10,09 % del domingo no es el mayor del año: en febrero la dificultad cayó un 11,16 %.',
  ],
  [
    'fr',
    '2026-06-16',
    "La coupe de 10,09 % de dimanche n'est pas la plus forte de l'année : en février, la difficulté avait chuté de 11,16 %.",
  ],
  [
    'pt',
    '2025-07-02',
    'O ajuste de domingo na dificuldade foi de 7,48% para baixo; a queda de quase 28% aconteceu em julho de 2021.',
  ],
  [
    'fr',
    '2025-07-02',
    "L'ajustement de dimanche a été de 7,48 % à la baisse ; le plongeon de près de 28 % remonte à juillet 2021.",
  ],
  [
    'it',
    '2025-07-02',
    'La correzione della difficoltà di domenica è stata del 7,48%; il crollo di quasi il 28% risale al luglio 2021.',
  ],
  ['pt', '2026-01-20', 'Hashprice reage e vai de US$ 37,15 para US$ 40 por PH/s ao dia.'],
  [
    'es',
    '2024-08-22',
    'Con el hashprice en 44 dólares por PH/s al día, muchos mineros operan en números rojos.',
  ],
  ['it', '2025-11-15', 'A inizio novembre un PH/s fruttava 43,1 dollari al giorno.'],
  ['fr', '2025-11-15', 'Début novembre, un PH/s rapportait 43,1 dollars par jour.'],
  [
    'it',
    '2025-04-22',
    'A marzo un petahash al secondo rendeva in media 44 dollari al giorno, meno della metà dei 95 dollari visti nel giugno 2024.',
  ],
  [
    'es',
    '2026-01-06',
    'JPMorgan calcula que el hashrate medio de la red fue de 1.045 EH/s en diciembre, frente a 1.082 EH/s en octubre.',
  ],
  [
    'it',
    '2023-09-01',
    "L'indice dei consumi elettrici di Bitcoin dell'Università di Cambridge cambia metodo. Per il 2021 la stima scende da 104 a 89 TWh.",
  ],
  [
    'it',
    '2025-06-03',
    "CoreWeave affitterà per circa 15 anni 250 MW nel campus di Applied Digital a Ellendale, nel Dakota del Nord. L'operazione porterà ricavi per circa 7 miliardi di dollari.",
  ],
  [
    'pt',
    '2025-06-03',
    'A Applied Digital assinou contratos de aproximadamente 15 anos com a CoreWeave para fornecer 250 MW em seu campus de Ellendale, na Dakota do Norte. A receita prevista é de cerca de US$ 7 bilhões.',
  ],
  [
    'es',
    '2025-06-03',
    'CoreWeave alquilará durante unos 15 años 250 MW en el campus de Applied Digital en Ellendale, Dakota del Norte. La operación generará ingresos por unos 7.000 millones de dólares.',
  ],
  [
    'pt',
    '2026-01-16',
    'A Riot Platforms fechou com a AMD o aluguel de 25 MW em Rockdale, no Texas, por dez anos e US$ 311 milhões. Se todas as prorrogações forem exercidas, a receita chega a cerca de US$ 1 bilhão.',
  ],
  ['pt', '2025-06-12', 'A Bitmain promete para 2026 o S23 Hydro, de 580 TH/s e 9,5 J/TH.'],
  ['es', '2025-06-12', 'Bitmain lanzará en 2026 el S23 Hydro, con 580 TH/s y 9,5 J/TH.'],
  ['fr', '2025-06-12', 'Bitmain lancera en 2026 le S23 Hydro, avec 580 TH/s et 9,5 J/TH.'],
  ['it', '2025-06-12', "Bitmain lancerà nel 2026 l'S23 Hydro, con 580 TH/s e 9,5 J/TH."],
];

/** True or undecidable, close to what is wrong. */
const NEVER: readonly Row[] = [
  [
    'es',
    '2026-02-25',
    'El interés abierto, que en julio de 2025 aún crecía, tocó su máximo de 94.120 millones de dólares en octubre.',
  ],
  ['pt', '2026-02-25', 'Em julho o interesse em aberto subia; o pico de US$ 94,12 bilhões veio em outubro.'],
  ['it', '2026-02-25', "A luglio l'open interest era ancora lontano dal picco di 94,12 miliardi di dollari."],
  [
    'fr',
    '2026-07-10',
    "En juillet, l'intérêt ouvert reste loin du pic de 94,12 milliards de dollars d'octobre dernier.",
  ],
  ['en', '2026-07-10', 'In July open interest was still less than half of its peak of $94.12 billion.'],
  [
    'es',
    '2026-07-10',
    'En julio de 2026 el interés abierto sigue un 50 % por debajo del máximo de 94.120 millones de dólares.',
  ],
  [
    'es',
    '2025-12-12',
    'En noviembre Cipher Mining alquiló 300 MW a Amazon Web Services; Microsoft, por su parte, firmó con IREN.',
  ],
  [
    'pt',
    '2025-12-12',
    'Em novembro a Cipher Mining alugou 300 MW à AWS, enquanto a Microsoft fechou com a IREN.',
  ],
  [
    'it',
    '2025-11-28',
    'Cipher Mining ha affittato altri 39 MW a Fluidstack a Barber Lake. Google garantisce i pagamenti.',
  ],
  ['fr', '2025-11-28', 'Cipher Mining loue 300 MW à AWS, comme IREN le fait avec Microsoft.'],
  ['fr', '2025-11-28', "Après IREN et Microsoft, c'est Cipher qui loue 300 MW à Amazon."],
  [
    'es',
    '2025-11-28',
    'Cipher Mining, que compite con IREN por clientes como Microsoft, alquila 300 MW a AWS.',
  ],
  ['pt', '2025-11-28', 'Cipher aluga 300 MW para a Amazon; ações da Microsoft também subiram.'],
  [
    'en',
    '2024-06-05',
    'Core Scientific and CoreWeave signed contracts for 200 MW worth $3.5 billion over twelve years.',
  ],
  [
    'en',
    '2024-06-05',
    'Core Scientific and CoreWeave signed contracts for 200 MW worth $3.5 billion over twelve years, with options for two further five-year terms, up to 22 years in all.',
  ],
  [
    'fr',
    '2024-06-05',
    "Core Scientific fournit 200 MW à CoreWeave pour 3,5 milliards de dollars sur douze ans ; l'entreprise fondée il y a sept ans sort de la faillite.",
  ],
  [
    'es',
    '2024-06-05',
    'Core Scientific suministrará 200 MW a CoreWeave por 3.500 millones de dólares en doce años, renovables por otros diez.',
  ],
  [
    'it',
    '2024-06-05',
    "Core Scientific affitta 200 MW a CoreWeave per 12 anni e 3,5 miliardi di dollari; il mutuo dell'impianto dura 15 anni.",
  ],
  [
    'it',
    '2026-04-14',
    'Nel primo trimestre i miner quotati hanno venduto circa 32.000 bitcoin, di cui 23.000 tra febbraio e marzo.',
  ],
  [
    'es',
    '2026-04-14',
    'En el primer trimestre las mineras cotizadas vendieron más de 23.000 bitcoins solo en marzo y abril.',
  ],
  ['fr', '2023-09-01', 'Cambridge abaisse son estimation pour 2022 de 105,3 à 95,5 TWh.'],
  ['es', '2023-09-01', 'Cambridge rebaja su estimación para 2022 de 105,3 a unos 95 TWh.'],
  ['it', '2023-09-01', 'Per il 2022 la stima passa da 105,3 a 95,5 TWh, secondo Cambridge.'],
  ['es', '2022-04-04', 'La recompensa bajará en 2024 a 3,125 BTC por bloque, más comisiones.'],
  ['fr', '2022-04-04', 'En 2024, la récompense tombera à environ 3,1 BTC.'],
  ['it', '2025-04-04', 'Nel 2028 la ricompensa scenderà a 1,5625 BTC e nel 2032 a 0,78 BTC.'],
  ['pt', '2025-04-04', 'Em 2032 a recompensa cairá para 0,78125 BTC.'],
  ['es', '2025-04-04', 'La recompensa diaria de los mineros caerá en 2028 a 225 BTC.'],
  ['es', '2025-04-04', 'Los ingresos por bloque, comisiones incluidas, caerán en 2028 a unos 1,6 BTC.'],
  ['it', '2025-04-04', 'Con le commissioni, la ricompensa complessiva scenderà nel 2028 a circa 1,7 BTC.'],
  ['fr', '2024-12-20', 'En 2024, la récompense est tombée à 3,125 BTC ; elle tombera à 1,5625 BTC en 2028.'],
  ['it', '2025-11-15', "Il balzo del 14,73% di febbraio è seguito al crollo dell'11,16%."],
  ['fr', '2026-03-01', 'Après le plongeon de 11,16 % début février, la difficulté est remontée de 14,73 %.'],
  ['fr', '2026-03-01', 'La chute de 11,16 % remonte au 7 février ; depuis, la difficulté a regagné 14,73 %.'],
  ['es', '2026-03-01', 'Tras la caída del 11,16 % la dificultad subió un 14,73 %.'],
  ['pt', '2026-03-01', 'Depois do tombo de 11,16%, a dificuldade subiu 14,73%.'],
  ['pt', '2026-03-01', 'À queda de 11,16% da dificuldade seguiu-se uma alta de 14,73%.'],
  [
    'it',
    '2026-03-01',
    "Il calo di quasi l'11,2% della difficoltà è stato recuperato con un aumento del 14,73%.",
  ],
  [
    'es',
    '2026-03-01',
    'La dificultad subió un 14,73 %, que borró la caída de más del 11 % de comienzos de mes.',
  ],
  [
    'pt',
    '2026-01-16',
    'A Riot fechou com a AMD o aluguel de 25 MW em Rockdale por dez anos e US$ 311 milhões. A empresa espera receita de US$ 650 milhões em 2026.',
  ],
  [
    'es',
    '2026-01-16',
    'Riot alquila 25 MW a AMD en Rockdale por diez años. Los ingresos de AMD superarán los 40.000 millones de dólares, según las previsiones.',
  ],
  [
    'it',
    '2025-11-05',
    "IREN fornirà a Microsoft capacità cloud per 9,7 miliardi di dollari in cinque anni. Si prevedono ricavi per 1,94 miliardi di dollari all'anno.",
  ],
  [
    'fr',
    '2025-11-05',
    'IREN fournira à Microsoft de la capacité cloud à Childress, 200 MW en cinq ans. Les recettes annuelles attendues atteignent 1,94 milliard de dollars.',
  ],
  [
    'es',
    '2026-05-19',
    'HIVE invertirá 3.500 millones de dólares canadienses, unos 2.550 millones de dólares estadounidenses, en un campus de 320 MW cerca de Toronto.',
  ],
  [
    'pt',
    '2026-05-19',
    'A HIVE investirá 3,5 bilhões de dólares canadenses, o equivalente a US$ 2,55 bilhões, em um campus de 320 MW perto de Toronto.',
  ],
  [
    'fr',
    '2026-06-30',
    'Bitzero, dont le siège est en Suède, fournira 110 MW à OneQode à Namsskogan, en Norvège.',
  ],
  [
    'it',
    '2026-06-30',
    'Bitzero affitta 110 MW a OneQode a Namsskogan. In Finlandia la società ha altri progetti, per 15 anni di lavoro.',
  ],
  [
    'es',
    '2024-08-22',
    'Con el hashprice por debajo de los 45 dólares por PH/s al día, muchos mineros dejan de ser rentables.',
  ],
  ['es', '2024-08-22', 'El umbral de rentabilidad está en 40 dólares por PH/s al día; el hashprice, en 43.'],
  [
    'fr',
    '2025-03-03',
    'Selon CoinShares, produire un bitcoin coûtait 49 500 dollars au deuxième trimestre 2024 et 55 950 au troisième.',
  ],
  ['pt', '2025-12-12', 'As taxas renderam em média 0,036 BTC por bloco neste ano, o menor nível desde 2010.'],
  ['pt', '2025-12-12', 'Só no bloco mais disputado do ano as taxas chegaram a 0,36 BTC, bem acima da média.'],
  ['es', '2025-06-12', 'Bitmain lanzará en 2026 un S23 de 318 TH/s y 11 J/TH.'],
];

describe('what newsrooms write in Spanish, French, Portuguese and Italian', () => {
  test.each(WRONG)('wrong (%s, %s): %s', (...row) => {
    expect(verdicts(row).some(isFound)).toBe(true);
  });

  test.each(RIGHT)('all confirmed (%s, %s): %s', (...row) => {
    const told = verdicts(row);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((one) => !one.startsWith('supported'))).toEqual([]);
  });

  test.each(NEVER)('never wrong (%s, %s): %s', (...row) => {
    expect(verdicts(row).filter(isFound)).toEqual([]);
  });
});
