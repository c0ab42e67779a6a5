import type { ToldRow } from './row.ts';

/** What is told, with the table or rule of the truth, the day of publication, and what every claim in it comes to. */
export const told: readonly ToldRow[] = [
  [
    'power-forecasts.json',
    '2026-02-13',
    'Laut Morgan Stanley können umgebaute Mining-Standorte 20 bis 25 GW der Lücke schließen.',
    [['power-capacity', 20, 'refuted']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Hut 8 vermietet Fluidstack am Standort River Bend 245 MW für 15 Jahre; der Vertrag ist 7 Milliarden Dollar wert.',
    [
      ['deal', 245, 'supported'],
      ['deal', 15, 'supported'],
      ['deal', 7000000000, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Der zwölfjährige Mietvertrag von Hut 8 mit Fluidstack umfasst 245 MW.',
    [
      ['deal', 12, 'refuted'],
      ['deal', 245, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Hut 8 zahlt Fluidstack über 15 Jahre 7 Milliarden Dollar für Rechenleistung in River Bend.',
    [
      ['deal', 7000000000, 'refuted'],
      ['deal', 15, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Allein die Grundlaufzeit bringt Hut 8 von Fluidstack 17,7 Milliarden Dollar ein.',
    [['deal', 17700000000, 'misleading']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Mit allen Verlängerungen kann der Vertrag von Hut 8 mit Fluidstack auf 17,7 Milliarden Dollar wachsen.',
    [['deal', 17700000000, 'supported']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Microsoft garantiert die Mietzahlungen von Fluidstack an Hut 8.',
    [['deal', null, 'refuted']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Google garantiert die Mietzahlungen von Fluidstack an Hut 8.',
    [['deal', null, 'supported']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Hut 8 hat mit CoreWeave einen Vertrag über 245 MW am Standort River Bend geschlossen.',
    [['deal', 245, 'refuted']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Hut 8 baut mit Fluidstack eine Bitcoin-Farm in Los Angeles zum Rechenzentrum um.',
    [
      ['deal', null, 'refuted'],
      ['deal', null, 'refuted'],
    ],
  ],
  [
    'deals.json',
    '2025-11-04',
    'IREN liefert Microsoft fünf Jahre lang GPU-Leistung für 9,7 Milliarden Dollar.',
    [
      ['deal', 5, 'supported'],
      ['deal', 9700000000, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2025-11-04',
    'Microsoft zahlt IREN über fünf Jahre 9,7 Milliarden Dollar, ein Fünftel davon im Voraus.',
    [
      ['deal', 9700000000, 'supported'],
      ['deal', 5, 'supported'],
      ['deal', 20, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2025-11-04',
    'Am Standort Childress in Oklahoma stellt IREN Microsoft 200 MW bereit.',
    [['deal', 200, 'refuted']],
  ],
  [
    'deals.json',
    '2025-11-04',
    'Cipher Mining vermietet 300 MW für 15 Jahre an Amazon Web Services und erhält dafür 5,5 Milliarden Dollar.',
    [
      ['deal', 300, 'supported'],
      ['deal', 15, 'supported'],
      ['deal', 5500000000, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2025-11-04',
    'Cipher Mining vermietet 300 MW für 25 Jahre an Amazon Web Services.',
    [
      ['deal', 300, 'supported'],
      ['deal', 25, 'refuted'],
    ],
  ],
  [
    'deals.json',
    '2025-10-30',
    'TeraWulf hält 51 Prozent am Gemeinschaftsunternehmen mit Fluidstack in Abernathy, das 25 Jahre lang 9,5 Milliarden Dollar einnehmen soll.',
    [
      ['deal', 51, 'supported'],
      ['deal', 25, 'supported'],
      ['deal', 9500000000, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2026-02-21',
    'MARA hat für 168 Millionen Dollar 64 Prozent an Exaion übernommen.',
    [
      ['deal', 168000000, 'supported'],
      ['deal', 64, 'supported'],
    ],
  ],
  ['deals.json', '2026-02-21', 'MARA gehören nun 75 Prozent von Exaion.', [['deal', 75, 'misleading']]],
  [
    'deals.json',
    '2026-01-17',
    'AMD mietet von Riot in Rockdale 25 MW für zehn Jahre und zahlt dafür 311 Millionen Dollar.',
    [
      ['deal', 25, 'supported'],
      ['deal', 10, 'supported'],
      ['deal', 311000000, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2026-01-17',
    'Riot mietet von AMD 25 MW für zehn Jahre.',
    [
      ['deal', 25, 'refuted'],
      ['deal', 10, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2026-05-07',
    'Hut 8 vermietet am Standort Beacon Point 352 MW für 15 Jahre. Das bringt 9,8 Milliarden Dollar, mit Verlängerungen bis zu 25,1 Milliarden.',
    [
      ['deal', 352, 'supported'],
      ['deal', 15, 'supported'],
      ['deal', 9800000000, 'supported'],
      ['deal', 25100000000, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2026-05-19',
    'HIVE hat für das Gelände im Großraum Toronto 58 Millionen US-Dollar gezahlt.',
    [['deal', 58000000, 'refuted']],
  ],
  [
    'deals.json',
    '2026-05-19',
    'HIVE hat für das Gelände im Großraum Toronto 58 Millionen kanadische Dollar gezahlt.',
    [['deal', 58000000, 'supported']],
  ],
  [
    'deals.json',
    '2026-05-29',
    'IREN hat heute einen Fünfjahresvertrag mit Microsoft über 9,7 Milliarden Dollar bekannt gegeben.',
    [['deal', 9700000000, 'refuted']],
  ],
  [
    'deals.json',
    '2025-12-23',
    'WhiteFiber hat mit Nscale einen Zehnjahresvertrag über 40 MW im Wert von 865 Millionen Dollar geschlossen.',
    [
      ['deal', 40, 'supported'],
      ['deal', 865000000, 'supported'],
    ],
  ],
  [
    'deals.json',
    '2025-10-31',
    'Die Aktionäre von Core Scientific haben die Übernahme durch CoreWeave für 9 Milliarden Dollar abgelehnt.',
    [['deal', 9000000000, 'supported']],
  ],
  [
    'deals.json',
    '2025-11-15',
    'CoreWeave hat Core Scientific für 9 Milliarden Dollar übernommen.',
    [['deal', 9000000000, 'refuted']],
  ],
  [
    'deals.json',
    '2026-06-30',
    'Bitdeer hat für seinen Standort Tydal in Norwegen einen Mietvertrag über 180 MW unterschrieben.',
    [['deal', 180, 'supported']],
  ],
  ['deals.json', '2026-06-30', 'Bitdeer mietet im norwegischen Tydal 180 MW.', [['deal', 180, 'refuted']]],
  [
    'deals.json',
    '2025-08-20',
    'Google bürgt nun mit 3,2 Milliarden Dollar für die Mieten von Fluidstack bei TeraWulf.',
    [['deal', 3200000000, 'supported']],
  ],
  [
    'observations.json',
    '2026-01-28',
    'Durch den Wintersturm gingen in den USA rund 200 EH/s vom Netz.',
    [['hashrate-change', 200, 'supported']],
  ],
  [
    'months.json, observations.json, observations.json',
    '2026-01-28',
    'Foundrys Hashrate fiel von 328 auf 139 EH/s, ein Minus von 58 Prozent.',
    [
      ['hashrate-level', 139, 'supported'],
      ['hashrate-change', 58, 'supported'],
    ],
  ],
  [
    'months.json, observations.json, observations.json',
    '2026-01-28',
    'Foundrys Hashrate fiel von 328 auf 139 EH/s, ein Minus von 42 Prozent.',
    [
      ['hashrate-level', 139, 'supported'],
      ['hashrate-change', 42, 'refuted'],
    ],
  ],
  [
    'months.json, observations.json',
    '2026-01-20',
    'Im Sieben-Tage-Schnitt sank die Hashrate auf 993 EH/s.',
    [['hashrate-level', 993, 'supported']],
  ],
  [
    'months.json, observations.json',
    '2025-12-31',
    'Im November lag die Hashrate im Schnitt bei 880 EH/s.',
    [['hashrate-level', 880, 'refuted']],
  ],
  [
    'months.json, observations.json',
    '2025-12-31',
    'Im November lag die Hashrate im Schnitt bei 1.080 EH/s.',
    [['hashrate-level', 1080, 'supported']],
  ],
  [
    'months.json, observations.json',
    '2021-07-10',
    'Im Mai 2021 lag die Hashrate noch bei 170 EH/s. Bis Anfang Juli fiel sie auf unter 90 EH/s.',
    [
      ['hashrate-level', 170, 'supported'],
      ['hashrate-level', 90, 'supported'],
    ],
  ],
  [
    'epochs.json',
    '2026-02-09',
    'Die Mining-Difficulty ist um rund 11 Prozent auf 125,86 Billionen gesunken, so stark wie seit Juli 2021 nicht mehr.',
    [
      ['difficulty-change', 11, 'supported'],
      ['difficulty-level', 125.86, 'supported'],
    ],
  ],
  [
    'epochs.json',
    '2026-02-09',
    'Die Mining-Difficulty ist um 11,16 Prozent auf 125,86 Milliarden gesunken.',
    [
      ['difficulty-change', 11.16, 'supported'],
      ['difficulty-level', 0.12586, 'refuted'],
    ],
  ],
  [
    'epochs.json',
    '2026-02-20',
    'Die Schwierigkeit stieg um 14,73 Prozent auf 144,4 Billionen.',
    [
      ['difficulty-change', 14.73, 'supported'],
      ['difficulty-level', 144.4, 'supported'],
    ],
  ],
  [
    'epochs.json',
    '2026-06-16',
    'Mit minus 10,09 Prozent gab es am Sonntag den zweitgrößten Rückgang der Difficulty in diesem Jahr.',
    [['difficulty-change', 10.09, 'supported']],
  ],
  [
    'epochs.json',
    '2026-06-16',
    'Mit minus 10,09 Prozent gab es am Sonntag den größten Rückgang der Difficulty in diesem Jahr.',
    [['difficulty-change', 10.09, 'refuted']],
  ],
  [
    'epochs.json',
    '2026-06-16',
    'Am 10. Juni 2026 verringerte sich die Mining-Schwierigkeit um 10,09 Prozent.',
    [['difficulty-change', 10.09, 'misleading']],
  ],
  [
    'epochs.json',
    '2010-07-17',
    'Die Mining-Schwierigkeit hat sich auf 181,5 vervierfacht.',
    [
      ['difficulty-change', 300, 'supported'],
      ['difficulty-level', 1.815e-10, 'supported'],
    ],
  ],
  [
    'epochs.json',
    '2011-11-05',
    'Die Difficulty sank von 1,47 auf 1,20 Millionen.',
    [['difficulty-level', 0.0000012, 'supported']],
  ],
  [
    'protocol, epochs.json',
    '2026-02-09',
    'Eine Epoche umfasst 2.016 Blöcke.',
    [['block-time', 2016, 'supported']],
  ],
  [
    'protocol, epochs.json',
    '2026-02-09',
    'In der abgelaufenen Epoche dauerte ein Block im Schnitt 11,3 Minuten.',
    [['block-time', 11.3, 'supported']],
  ],
  [
    'protocol, epochs.json',
    '2026-02-09',
    'Die letzte Epoche dauerte 15,8 Tage.',
    [['block-time', 15.8, 'supported']],
  ],
  [
    'country-shares.json',
    '2025-06-01',
    'Die USA stellen 36 Prozent der weltweiten Hashrate, vor Russland mit 15,7 und China mit 13,7 Prozent.',
    [
      ['country-share', 36, 'supported'],
      ['country-share', 15.7, 'supported'],
      ['country-share', 13.7, 'supported'],
    ],
  ],
  [
    'country-shares.json',
    '2025-06-01',
    'In den USA stehen 36 Prozent der Rechenleistung, in Russland 15,7, in China 13,7 Prozent.',
    [
      ['country-share', 36, 'supported'],
      ['country-share', 15.7, 'supported'],
      ['country-share', 13.7, 'supported'],
    ],
  ],
  [
    'country-shares.json',
    '2025-06-01',
    'Russland (15,7 Prozent) und China (13,7 Prozent) folgen im Hashrate-Index auf die USA (36,0 Prozent).',
    [
      ['country-share', 15.7, 'supported'],
      ['country-share', 13.7, 'supported'],
      ['country-share', 36, 'supported'],
    ],
  ],
  [
    'country-shares.json',
    '2021-10-15',
    'Chinas Anteil an der Hashrate ist auf null gefallen.',
    [['country-share', 0, 'supported']],
  ],
  [
    'country-shares.json',
    '2021-10-15',
    'Laut Cambridge kommen die USA auf 35,4 Prozent der Hashrate, Kasachstan auf 18,1 und Russland auf 11 Prozent.',
    [
      ['country-share', 35.4, 'supported'],
      ['country-share', 18.1, 'supported'],
      ['country-share', 11, 'supported'],
    ],
  ],
  [
    'country-shares.json',
    '2025-04-30',
    'Laut Cambridge entfallen 75,4 Prozent der weltweiten Hashrate auf die USA.',
    [['country-share', 75.4, 'misleading']],
  ],
  [
    'observations.json, pools.json',
    '2025-08-20',
    'Foundry und AntPool kontrollieren zusammen fast 52 Prozent der Hashrate: 33,63 und 17,94 Prozent.',
    [
      ['pool-share', 52, 'supported'],
      ['pool-share', 33.63, 'supported'],
      ['pool-share', 17.94, 'supported'],
    ],
  ],
  [
    'protocol',
    '2024-04-21',
    'Statt 900 werden nun nur noch 450 Bitcoin am Tag geschürft.',
    [['supply', 450, 'supported']],
  ],
  [
    'protocol',
    '2024-04-21',
    'Bei 144 Blöcken am Tag summiert sich das auf 450 BTC.',
    [['supply', 450, 'supported']],
  ],
  [
    'protocol',
    '2024-04-21',
    'Im Block 840.000 sank die Belohnung von 6,25 auf 3,125 BTC.',
    [['subsidy', 3.125, 'supported']],
  ],
  [
    'protocol, halvings.json',
    '2025-11-20',
    'Die nächste Halbierung kommt 2028 bei Block 1.050.000.',
    [
      ['halving-date', 2028, 'supported'],
      ['halving-date', 1050000, 'supported'],
    ],
  ],
  [
    'protocol, protocol, halvings.json',
    '2025-11-20',
    'Die zweite Halbierung im Juli 2017 senkte die Belohnung auf 12,5 BTC.',
    [
      ['subsidy', 12.5, 'supported'],
      ['halving-date', 2017, 'refuted'],
    ],
  ],
  [
    'protocol, halvings.json',
    '2025-11-20',
    'Alle 201.000 Blöcke halbiert sich die Belohnung.',
    [['halving-date', 201000, 'refuted']],
  ],
  [
    'protocol',
    '2025-11-20',
    'Mehr als 21 Millionen Bitcoin wird es nie geben.',
    [['supply', 21000000, 'supported']],
  ],
  [
    'protocol',
    '2025-11-20',
    'Die Höchstmenge beträgt 24 Millionen Bitcoin.',
    [['supply', 24000000, 'refuted']],
  ],
  [
    'protocol',
    '2025-11-20',
    'Der letzte Bitcoin wird um das Jahr 2140 geschürft.',
    [['supply', 2140, 'supported']],
  ],
  [
    'months.json, observations.json',
    '2026-02-07',
    'Seit dem Rekordhoch von 126.000 Dollar im Oktober hat Bitcoin die Hälfte seines Wertes verloren.',
    [
      ['price-level', 126000, 'supported'],
      ['price-change', 50, 'supported'],
    ],
  ],
  [
    'months.json, observations.json',
    '2026-02-07',
    'Der Kurs fiel von 126.000 auf 60.000 Dollar, also um 52 Prozent.',
    [
      ['price-level', 60000, 'supported'],
      ['price-change', 52, 'supported'],
    ],
  ],
  [
    'months.json, observations.json',
    '2026-02-07',
    'Der Kurs fiel von 126.000 auf 60.000 Dollar, also um 42 Prozent.',
    [
      ['price-level', 60000, 'supported'],
      ['price-change', 42, 'refuted'],
    ],
  ],
  [
    'observations.json, months.json',
    '2026-02-08',
    'Der Hashprice fiel auf 33,31 Dollar je PH/s und Tag.',
    [['hashprice', 33.31, 'supported']],
  ],
  [
    'observations.json, months.json',
    '2026-02-08',
    'Ein Petahash bringt nur noch 33,31 Dollar am Tag ein.',
    [['hashprice', 33.31, 'supported']],
  ],
  [
    'observations.json, months.json',
    '2026-02-08',
    'Ein Exahash bringt nur noch 33,31 Dollar am Tag ein.',
    [['hashprice', null, 'refuted']],
  ],
  [
    'observations.json, months.json',
    '2024-05-02',
    'Im April waren es noch über 10 Cent je Terahash und Tag gewesen.',
    [['hashprice', 100, 'supported']],
  ],
  [
    'observations.json',
    '2025-05-06',
    'Riot schürfte im April 463 BTC, also 15,4 am Tag, und verkaufte 475 für 38,8 Millionen Dollar.',
    [
      ['company-production', 463, 'supported'],
      ['company-production', 15.4, 'supported'],
      ['stock-or-treasury', 475, 'supported'],
      ['stock-or-treasury', 38800000, 'supported'],
    ],
  ],
  [
    'observations.json',
    '2025-05-06',
    'Riot verkaufte im April 475 BTC für 388 Millionen Dollar.',
    [
      ['stock-or-treasury', 475, 'supported'],
      ['stock-or-treasury', 388000000, 'refuted'],
    ],
  ],
  [
    'observations.json',
    '2025-04-29',
    'Laut Cambridge verbraucht das Bitcoin-Mining 138 TWh im Jahr, etwa 0,5 Prozent des Weltstromverbrauchs.',
    [
      ['energy-use', 138, 'supported'],
      ['energy-use', 0.5, 'supported'],
    ],
  ],
  [
    'observations.json',
    '2026-02-25',
    'Das Open Interest fiel vom Oktoberhoch von 94,12 Milliarden auf 44,22 Milliarden Dollar, ein Minus von 53 Prozent.',
    [
      ['open-interest', 44220000000, 'supported'],
      ['open-interest', 53, 'supported'],
    ],
  ],
  [
    'machines.json',
    '2026-03-01',
    'Der Antminer S21 XP braucht 13,5 Joule je Terahash.',
    [['efficiency', 13.5, 'supported']],
  ],
  [
    'power-forecasts.json, power-forecasts.json, deals.json',
    '2025-11-20',
    'Morgan Stanley rechnet bis 2028 mit einer Lücke von 44 GW: 69 GW Bedarf, abzüglich 10 GW im Bau und 15 GW aus dem Netz.',
    [
      ['power-deficit', 44, 'supported'],
      ['power-demand', 69, 'supported'],
      ['power-capacity', 10, 'supported'],
      ['power-capacity', 15, 'supported'],
    ],
  ],
  [
    'power-forecasts.json',
    '2025-11-20',
    'Nach allen Maßnahmen blieben laut Morgan Stanley etwa 13 GW offen.',
    [['power-deficit', 13, 'supported']],
  ],
  [
    'deals.json',
    '2026-06-29',
    'Durch den Vertrag wird Bitdeer Mieter von 180 MW in Tydal.',
    [['deal', 180, 'refuted']],
  ],
  [
    'deals.json',
    '2026-06-29',
    'Bitdeer vermietet 180 MW in Tydal; der Mieter von Bitdeer ist nicht genannt.',
    [['deal', 180, 'supported']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Fluidstack wird Mieter von 245 MW bei Hut 8 in River Bend.',
    [['deal', 245, 'supported']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Hut 8 wird Fluidstack 7 Milliarden Dollar zahlen.',
    [['deal', 7000000000, 'refuted']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'In River Bend vermietet Hut 8 245 MW an Fluidstack.',
    [['deal', 245, 'supported']],
  ],
  [
    'deals.json',
    '2025-12-20',
    'Hut 8 findet für River Bend einen Mieter: Fluidstack nimmt 245 MW.',
    [['deal', 245, 'supported']],
  ],
  [
    'epochs.json, 126.98 T on 30 May 2025',
    '2025-07-14',
    'Die Difficulty liegt bei 126,27 T und damit so hoch wie nie zuvor.',
    [['difficulty-level', 126.27, 'refuted']],
  ],
  [
    'epochs.json, 126.98 T on 30 May 2025',
    '2025-07-14',
    'Die Difficulty, im Mai noch so hoch wie nie, liegt jetzt bei 126,27 T.',
    [['difficulty-level', 126.27, 'supported']],
  ],
  [
    'epochs.json, 126.98 T on 30 May 2025',
    '2025-06-01',
    'Die Difficulty liegt mit 126,98 T höher als je zuvor.',
    [['difficulty-level', 126.98, 'supported']],
  ],
  [
    'epochs.json, 27 November 2025',
    '2025-12-23',
    'Am 17. November sank die Difficulty um 1,95 Prozent.',
    [['difficulty-change', 1.95, 'refuted']],
  ],
  [
    'epochs.json, 27 November 2025',
    '2025-12-23',
    'Am 27. November sank die Difficulty um 1,95 Prozent.',
    [['difficulty-change', 1.95, 'supported']],
  ],
  [
    'the protocol: 2,016 blocks of ten minutes',
    '2026-06-15',
    'Statt der üblichen zehn Tage dauerte die Epoche 15,6 Tage.',
    [
      ['block-time', 10, 'refuted'],
      ['block-time', 15.6, 'supported'],
    ],
  ],
  [
    'the protocol: 2,016 blocks of ten minutes',
    '2026-06-15',
    'Die Epoche dauerte ungewohnte 15,6 Tage statt der üblichen 14 Tage.',
    [
      ['block-time', 15.6, 'supported'],
      ['block-time', 14, 'supported'],
    ],
  ],
  [
    'months.json, March 2026: 65,734 to 74,724 dollars',
    '2026-04-13',
    'Der Bitcoin-Kurs bewegte sich im März zwischen 85.000 und 95.000 Dollar.',
    [['price-level', null, 'refuted']],
  ],
  [
    'months.json, March 2026: 65,734 to 74,724 dollars',
    '2026-04-13',
    'Der Bitcoin-Kurs bewegte sich im März zwischen 66.000 und 74.000 Dollar.',
    [['price-level', null, 'supported']],
  ],
  [
    'observations.json: Foundry in the storm, 328 to 139 EH/s, 23 %',
    '2026-02-01',
    'Foundry USA, der größte Pool, rutschte von 328 auf 139 EH/s ab – minus 38 Prozent – und kommt nur noch auf einen Anteil von 23 Prozent.',
    [
      ['hashrate-level', 139, 'supported'],
      ['hashrate-change', 38, 'refuted'],
      ['pool-share', 23, 'supported'],
    ],
  ],
  [
    'observations.json: Foundry in the storm, 328 to 139 EH/s, 23 %',
    '2026-02-01',
    'Foundry USA, der größte Pool, rutschte von 328 auf 139 EH/s ab – minus 58 Prozent – und kommt nur noch auf einen Anteil von 23 Prozent.',
    [
      ['hashrate-level', 139, 'supported'],
      ['hashrate-change', 58, 'supported'],
      ['pool-share', 23, 'supported'],
    ],
  ],
  [
    'Cambridge, April 2025: 75.4 % of those surveyed',
    '2025-09-10',
    'Von der gesamten Bitcoin-Hashrate der Welt liegen laut der Cambridge-Studie 75,4 Prozent in den USA.',
    [['country-share', 75.4, 'misleading']],
  ],
  [
    'epochs.json: 850752, -5.00 %',
    '2024-07-06',
    'Die Difficulty gibt am Freitag um 5,0 Prozent nach.',
    [['difficulty-change', 5, 'supported']],
  ],
  [
    'epochs.json: 913248, +4.89 %',
    '2025-09-06',
    'Die Schwierigkeit nahm am Freitag um 4,89 % auf 163,04 Billionen zu.',
    [
      ['difficulty-change', 4.89, 'supported'],
      ['difficulty-level', 163.04, 'refuted'],
    ],
  ],
  [
    'epochs.json: 850752, -5.00 %',
    '2024-07-06',
    'Das Protokoll schraubte die Difficulty um 5,0 Prozent auf 79,50 Billionen herunter.',
    [
      ['difficulty-change', 5, 'supported'],
      ['difficulty-level', 79.5, 'supported'],
    ],
  ],
  [
    'epochs.json: 735840, 31.25 T; never 32.15 T',
    '2022-05-27',
    'Um 4,33 Prozent hat das Bitcoin-Netzwerk am Mittwoch die Schwierigkeit zurückgenommen. Davor war mit 32,15 Billionen ein Rekord erreicht worden.',
    [
      ['difficulty-change', 4.33, 'supported'],
      ['difficulty-level', 32.15, 'refuted'],
    ],
  ],
  [
    'epochs.json: 963648, 125.81 T after 155.97 T',
    '2026-08-24',
    'Die Schwierigkeit fiel um 1,31 Prozent auf 125,81 Billionen. Damit liegt die Difficulty rund 29 Prozent unter dem Rekord vom Oktober 2025.',
    [
      ['difficulty-change', 1.31, 'supported'],
      ['difficulty-level', 125.81, 'supported'],
      ['difficulty-change', 29, 'refuted'],
    ],
  ],
  [
    'epochs.json: 963648, 125.81 T after 155.97 T',
    '2026-08-24',
    'Die Schwierigkeit fiel um 1,31 Prozent auf 125,81 Billionen. Zum Rekord von 155,97 Billionen aus dem Oktober 2025 fehlen inzwischen rund 19 Prozent.',
    [
      ['difficulty-change', 1.31, 'supported'],
      ['difficulty-level', 125.81, 'supported'],
      ['difficulty-level', 155.97, 'supported'],
      ['difficulty-change', 19, 'supported'],
    ],
  ],
  [
    'epochs.json: 2024-05-09, -5.62 %',
    '2024-12-30',
    'Im November überschritt die Difficulty erstmals 100 Billionen. Die größte Senkung des Jahres brachte der Juli mit 5 Prozent.',
    [
      ['difficulty-level', 100, 'supported'],
      ['difficulty-change', 5, 'refuted'],
    ],
  ],
  [
    'epochs.json: 955584 on 2026-06-27, +7.15 %',
    '2026-08-10',
    'Die Mining-Difficulty ist am Samstag um 0,99 Prozent gestiegen, der erste Anstieg seit Mai.',
    [['difficulty-change', 0.99, 'refuted']],
  ],
  [
    'epochs.json: 955584 on 2026-06-27, +7.15 %',
    '2026-08-10',
    'Die Mining-Difficulty ist am Samstag um 0,99 Prozent gestiegen, der erste Anstieg seit Ende Juni.',
    [['difficulty-change', 0.99, 'supported']],
  ],
  [
    'epochs.json: 915264, 142.34 T',
    '2025-09-19',
    'Die Schwierigkeit des Bitcoin-Bergbaus ist auf 142,34 Trillionen angestiegen.',
    [['difficulty-level', 142340000, 'misleading']],
  ],
  [
    'protocol: 21 million; height 911,000: 19.9 million',
    '2025-08-29',
    'Knapp 20 Millionen Bitcoin sind bereits geschürft. Die Obergrenze liegt bei 21 Millionen.',
    [
      ['supply', 20000000, 'supported'],
      ['supply', 21000000, 'supported'],
    ],
  ],
  [
    'protocol: block 1,050,000 in 2028',
    '2025-08-29',
    'Seit dem Halving erhalten Miner 3,125 BTC je Block. Bei Blockhöhe 1.050.000 wird erneut halbiert, voraussichtlich 2027.',
    [
      ['subsidy', 3.125, 'supported'],
      ['halving-date', 1050000, 'supported'],
      ['halving-date', 2027, 'refuted'],
    ],
  ],
  [
    'deals.json: core-scientific and coreweave, 3.5 billion over twelve years',
    '2024-06-04',
    'Core Scientific stellt CoreWeave 200 Megawatt für KI-Anwendungen bereit. Der Miner rechnet über zwölf Jahre mit Erlösen von 3,5 Milliarden Dollar.',
    [
      ['deal', 200, 'supported'],
      ['deal', 3500000000, 'supported'],
    ],
  ],
  [
    'observations.json: 42.70 USD per petahash and day',
    '2024-09-17',
    'Gerade einmal 42,70 US-Dollar brachte ein Terahash Rechenleistung am Montag pro Tag ein.',
    [['hashprice', 42.7, 'refuted']],
  ],
  [
    'months.json: 2022-01 and 2022-02, at most 47,560',
    '2022-02-03',
    'Der Bitcoin-Kurs notiert bei rund 63.000 Dollar.',
    [['price-level', 63000, 'refuted']],
  ],
];

/** True, undecidable or said by others: never called false. */
export const neverFalse: readonly (readonly [published: string, text: string])[] = [
  [
    '2026-08-24',
    'Die Schwierigkeit liegt seit Samstag bei 125,81 Billionen. Das Handelsvolumen liegt 30 Prozent unter dem Rekord.',
  ],
  [
    '2026-08-24',
    'Die Schwierigkeit liegt seit Samstag bei 125,81 Billionen. Gold liegt nur 5 Prozent unter dem Rekord.',
  ],
  [
    '2024-12-30',
    'Die Difficulty überschritt im November erstmals 100 Billionen. Der höchste Zuwachs des Jahres fiel in den Februar: 8,2 Prozent.',
  ],
  ['2025-09-06', 'Der Anstieg der Difficulty fiel mit 4,89 Prozent geringer aus als der vom Juli.'],
  [
    '2025-09-06',
    'Die Difficulty stieg um 4,89 Prozent auf 136,04 Billionen. Zuvor hatte CoinWarz mit 135,90 Billionen gerechnet.',
  ],
  [
    '2025-09-06',
    'Die Difficulty stieg um 4,89 Prozent auf 136,04 Billionen. Zuvor war von 137,2 Billionen die Rede gewesen.',
  ],
  ['2025-09-06', 'Die Difficulty nahm um 4,89 Prozent zu, der Kurs dagegen nahm um 2 Prozent ab.'],
  [
    '2026-08-24',
    'Die Schwierigkeit ist am Wochenende um 1,31 Prozent gesunken. Ende Juni folgte auf den Einbruch eine Gegenbewegung um 7,15 Prozent.',
  ],
  [
    '2026-08-24',
    'Die Schwierigkeit fiel am Wochenende um 1,31 Prozent. Die größte Steigerung gab es mit 30 Prozent bei den Heimminern.',
  ],
  [
    '2026-08-24',
    'Die Schwierigkeit fiel am Wochenende um 1,31 Prozent. Der stärkste Zuwachs kam im Juli mit 8 Prozent aus Texas.',
  ],
  [
    '2026-02-20',
    'Die Difficulty stieg um 14,73 Prozent auf 144,40 Billionen. Er liegt damit 46 Prozent unter dem Rekord, den der Kurs im Oktober erreichte.',
  ],
  [
    '2026-02-20',
    'Die Difficulty stieg um 14,73 Prozent auf 144,40 Billionen. Bis zum Rekord müsste sie noch um 8 Prozent zulegen.',
  ],
  ['2026-08-24', 'Vor einem Jahr hatte die Difficulty noch 17 Prozent unter dem Rekord gelegen.'],
  ['2021-07-05', 'Nach dem Rekord vom Mai fiel die Difficulty um 27,94 Prozent.'],
  [
    '2025-01-28',
    'Die Difficulty ist am Montag um 2,12 Prozent gefallen, nicht der erste Rückgang seit Juli 2024.',
  ],
  ['2024-05-10', 'Die Difficulty ist um 5,62 Prozent gefallen, der erste zweistellige Rückgang seit Mai.'],
  ['2025-08-29', 'Das Halving kam 2024. Der Gewinn wird erneut halbiert, so die Prognose für 2026.'],
  ['2025-08-29', 'Bitcoin-Miner sind gefragt. Die Teilnehmerzahl ist auf 2 Millionen begrenzt.'],
  [
    '2025-03-14',
    'Mein Thermomix schafft jetzt 850 EH/s, die Difficulty beim Kartoffelschälen ist um 40 Prozent gestiegen.',
  ],
  ['2025-12-20', 'Hut 8 bekommt von Fluidstack 7 Milliarden Dollar für 15 Jahre.'],
  ['2025-12-20', 'Fluidstack zahlt an Hut 8 über 15 Jahre 7 Milliarden Dollar.'],
  ['2025-12-20', 'Hut 8, dem Fluidstack 7 Milliarden Dollar zahlt, baut in River Bend.'],
  ['2025-12-20', 'Hut 8 wird von Fluidstack über 15 Jahre 7 Milliarden Dollar gezahlt bekommen.'],
  [
    '2025-11-15',
    'Für den Umbau zahlt Bitfarms 128 Millionen Dollar an einen Lieferanten; es geht um 18 MW in Washington State.',
  ],
  ['2026-02-21', 'MARA hält 64 Prozent an Exaion und kann bis 2027 auf 75 Prozent aufstocken.'],
  [
    '2026-05-29',
    'IREN hat heute eine Anleihe begeben, um den Vertrag mit Microsoft über 9,7 Milliarden Dollar zu finanzieren.',
  ],
  [
    '2026-05-29',
    'IREN hat heute mitgeteilt, dass der Vertrag mit Microsoft über 9,7 Milliarden Dollar planmäßig läuft.',
  ],
  [
    '2026-05-29',
    'Heute gab IREN einen Kredit für den Ausbau bekannt, der zum Vertrag mit Microsoft über 9,7 Milliarden Dollar gehört.',
  ],
  [
    '2025-10-30',
    'Auf TeraWulf allein entfallen 51 Prozent des Gemeinschaftsunternehmens, das 9,5 Milliarden Dollar einbringt.',
  ],
  ['2025-06-01', 'In China sitzen die Hersteller von 97 Prozent der Geräte.'],
  ['2025-06-01', 'Chinesische Pools finden 55 Prozent der Blöcke.'],
  ['2025-06-01', 'Vor dem Verbot kamen 65 Prozent der Hashrate aus China.'],
  ['2025-12-30', 'Im April 2024 kostete ein Bitcoin 64.000 Dollar, im Juli 57.000.'],
  ['2025-12-30', 'Im Dezember könnte Bitcoin 150.000 Dollar kosten.'],
  ['2025-11-20', 'Mehr als 450 Bitcoin am Tag werden nicht geschürft.'],
  ['2025-11-20', 'Es wird nie mehr als 21 Millionen Bitcoin geben.'],
  ['2025-12-20', 'Der zehnjährige Stromvertrag von Hut 8 mit Entergy sichert die 330 MW für Fluidstack.'],
  ['2025-12-20', 'Hut 8 vermietet 391 MW.'],
  [
    '2025-05-30',
    'Riot brauchte im ersten Quartal 2024 nur 23.034 Dollar je Bitcoin, ein Jahr später 43.808.',
  ],
  [
    '2026-02-27',
    'Nach einem Gewinn im Vorjahr schrieb MARA im vierten Quartal 1,71 Milliarden Dollar Verlust.',
  ],
  ['2026-02-10', 'Im Oktober lag die Hashrate im Schnitt bei 1.082 EH/s, im Januar bei 992 EH/s.'],
  ['2026-01-28', 'Foundrys Anteil sank von 33 auf 23 Prozent.'],
];
