import type { Corpus } from './row.ts';

export const de: Corpus = {
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
        'Die Mining-Schwierigkeit sank um 11,16 %.',
        'Die Schwierigkeit beim Bitcoin-Mining ist um 11,16 Prozent gefallen.',
        'Am Samstag wurde die Mining-Difficulty um 11,16 % gesenkt.',
        'Der Schwierigkeitsgrad fiel um 11,16 Prozent.',
        'Die Netzwerkerschwernis ging um 11,16 % zurück.',
        'Bitcoin-Difficulty bricht um 11,16 % ein',
        'Ein Rückgang der Difficulty um 11,16 % verschafft den Minern Luft.',
        'Die Netzwerkschwierigkeit verzeichnete ein Minus von 11,16 Prozent.',
        'Weil viele Geräte vom Netz gingen, wurde die Mining-Schwierigkeit um 11,16 % herabgesetzt.',
        'Die jüngste Anpassung senkte die Schwierigkeit um 11,16 %.',
        'Nach der Anpassung liegt die Schwierigkeit 11,16 % niedriger.',
        'Experten berichten, dass die Mining-Schwierigkeit um 11,16 Prozent nachgegeben hat.',
        'Mining-Schwierigkeit: -11,16 % am Wochenende',
        'Die um 11,16 % gesunkene Schwierigkeit entlastet die Branche.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 14.73, unit: '%', direction: 'up' }],
      published: '2026-02-20',
      phrasings: [
        'Die Mining-Difficulty stieg um 14,73 %.',
        'Die Schwierigkeit kletterte um 14,73 Prozent.',
        'Die Mining-Schwierigkeit hat um 14,73 % zugelegt.',
        'Bei der Anpassung am Donnerstag wurde die Schwierigkeit um 14,73 % erhöht.',
        'Anstieg der Mining-Difficulty um 14,73 %',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 11.16, direction: 'down' },
        { kind: 'difficulty-level', value: 125.86, unit: 'T' },
      ],
      phrasings: [
        'Die Schwierigkeit fiel um 11,16 % auf 125,86 Billionen.',
        'Die Difficulty sank um 11,16 Prozent auf 125,86 T.',
        'Bei Block 935.424 ging die Mining-Schwierigkeit um 11,16 % auf 125,86 Billionen zurück.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 125.86, from: 141.67, unit: 'T', direction: 'down' }],
      phrasings: [
        'Die Schwierigkeit sank von 141,67 Billionen auf 125,86 Billionen.',
        'Die Mining-Difficulty fiel von 141,67 T auf 125,86 T.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-level', value: 144.4, unit: 'T' }],
      published: '2026-02-20',
      phrasings: [
        'Die Mining-Schwierigkeit liegt nun bei 144,4 Billionen.',
        'Aktuell beträgt die Difficulty 144,4 T.',
        'Die Schwierigkeit erreichte 144,4 Billionen.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11.16, direction: 'down', rank: 1, window: 'since' }],
      phrasings: [
        'Die Schwierigkeit sank um 11,16 %, der größte Rückgang seit dem chinesischen Mining-Verbot 2021.',
        'Die Mining-Difficulty fiel um 11,16 % und damit so stark wie seit Juli 2021 nicht mehr, der stärkste Rückgang seit 2021.',
        'Mit 11,16 % verzeichnete die Schwierigkeit den stärksten Rückgang seit Sommer 2021.',
        'Die Difficulty sank um 11,16 Prozent. Das ist der größte Rückgang seit Chinas Verbot.',
        'Größter Rückgang seit 2021: Schwierigkeit sinkt um 11,16 %',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 7.76, direction: 'down', rank: 2, window: 'within' }],
      published: '2026-03-22',
      phrasings: [
        'Die Difficulty sank um 7,76 %, der zweitgrößte Rückgang des Jahres 2026.',
        'Die Schwierigkeit fiel um 7,76 %, der zweitstärkste Rückgang in diesem Jahr.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 11, direction: 'down' }],
      phrasings: [
        'Die Schwierigkeit sank um rund 11 %.',
        'Die Mining-Schwierigkeit ist um etwa 11 Prozent gefallen.',
        'Um rund 11 % ist die Schwierigkeit gesunken.',
        'Die Difficulty gab um ca. 11 % nach.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 10.4, modality: 'forecast', direction: 'down' }],
      phrasings: [
        'Die nächste Anpassung dürfte die Schwierigkeit um 10,4 % senken.',
        'Die Mining-Difficulty wird voraussichtlich um 10,4 Prozent sinken.',
        'Erwartet wird ein weiterer Rückgang der Schwierigkeit um 10,4 %.',
        'Die Schwierigkeit könnte um 10,4 % fallen.',
        'Beim nächsten Mal soll die Schwierigkeit um 10,4 % sinken.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 20, stance: 'denied' }],
      phrasings: [
        'Die Schwierigkeit ist nicht um 20 % gefallen.',
        'Die Difficulty fiel nicht um 20 Prozent.',
        'Die Schwierigkeit sank keineswegs um 20 %.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 21, stance: 'denied' },
        { kind: 'difficulty-change', value: 11, stance: 'asserted', direction: 'down' },
      ],
      phrasings: [
        'Die Schwierigkeit fiel nicht um 21 %, sondern um 11 %.',
        'Nicht um 21 %, sondern um rund 11 % sank die Schwierigkeit.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 30, stance: 'reported-false' }],
      phrasings: [
        'Es stimmt nicht, dass die Schwierigkeit um 30 % gesunken ist.',
        'Die Meldung, die Difficulty sei um 30 % gefallen, ist falsch.',
        'Es ist falsch, dass die Mining-Schwierigkeit um 30 Prozent fiel.',
        'Das Gerücht, die Schwierigkeit sei um 30 % gefallen, trifft nicht zu.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, stance: 'questioned' }],
      phrasings: [
        'Ist die Schwierigkeit wirklich um 15 % gefallen?',
        'Sinkt die Difficulty nächste Woche um 15 %?',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 15, modality: 'hypothetical' }],
      phrasings: [
        'Falls die Schwierigkeit um 15 % sinkt, atmen kleine Miner auf.',
        'Sollte die Difficulty um 15 % fallen, blieben viele am Netz.',
        'Würden alle alten Geräte abgeschaltet, fiele die Schwierigkeit um 15 %.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 663, unit: 'EH/s', scope: 'network' }],
      phrasings: [
        'Die Hashrate sank auf 663 EH/s.',
        'Die Netzwerkleistung fiel zwischenzeitlich auf 663 EH/s.',
        'Die gesamte Rechenleistung des Netzwerks lag nur noch bei 663 Exahashes pro Sekunde.',
        'Bitcoins Hashrate rutschte auf 663 EH/s ab.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 1082, unit: 'EH/s' }],
      phrasings: ['Die Hashrate erreichte 1.082 EH/s.', 'Im Netzwerk wurden 1.082 EH/s gemessen.'],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 863, from: 1100, unit: 'EH/s', direction: 'down' }],
      phrasings: [
        'Die Hashrate fiel von 1.100 EH/s auf 863 EH/s.',
        'Von 1,1 ZH/s auf 863 EH/s ist die Hashrate gesunken.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 12, unit: '%', direction: 'down', scope: 'network' }],
      phrasings: [
        'Die Hashrate ist seit November um 12 % gefallen.',
        'Die Rechenleistung des Netzwerks ging um 12 Prozent zurück.',
        'Die Netzwerkleistung sank um 12 %.',
        'Ein Einbruch der Hashrate um 12 % war die Folge.',
      ],
    },
    {
      claims: [{ kind: 'hashrate-level', value: 50, unit: 'EH/s', scope: 'company', party: 'cleanspark' }],
      phrasings: [
        'CleanSpark betreibt inzwischen 50 EH/s.',
        'Die Hashrate von CleanSpark erreichte im Juni 50 EH/s.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: [
        'Miner erhalten 3,125 BTC je Block.',
        'Die Blockbelohnung beträgt derzeit 3,125 BTC.',
        'Pro Block werden 3,125 Bitcoin ausgeschüttet.',
        'Die Blocksubvention liegt bei 3,125 BTC.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, from: 6.25, unit: 'BTC/block', direction: 'down' }],
      published: '2024-04-21',
      phrasings: [
        'Die Blockbelohnung sank von 6,25 BTC auf 3,125 BTC.',
        'Das Halving senkte die Belohnung von 6,25 auf 3,125 BTC.',
        'Die Belohnung wurde von 6,25 auf 3,125 Bitcoin halbiert.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day' }],
      phrasings: [
        'Täglich entstehen 450 neue Bitcoin.',
        'Pro Tag werden 450 BTC neu ausgegeben.',
        'Derzeit kommen täglich 450 BTC neu auf den Markt.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 225, from: 450, unit: 'BTC/day', direction: 'down' }],
      phrasings: [
        'Die tägliche Blockbelohnung sinkt von 450 BTC auf 225 BTC.',
        'Die täglichen Belohnungen fallen von 450 auf 225 BTC.',
        'Die Neuemission halbiert sich von 450 auf 225 BTC pro Tag.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 2028, unit: 'year' }],
      phrasings: [
        'Das nächste Halving findet 2028 statt.',
        'Die nächste Halbierung steht im Jahr 2028 an.',
        'Das nächste Bitcoin-Halving wird im April 2028 erwartet.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 2026, unit: 'year' }],
      published: '2025-10-10',
      phrasings: [
        'Das nächste Halving ist für das Frühjahr 2026 geplant.',
        'Die nächste Halbierung folgt im Frühjahr 2026.',
      ],
    },
    {
      claims: [{ kind: 'block-time', value: 11.4, unit: 'min' }],
      phrasings: [
        'Die Blöcke brauchten im Schnitt 11,4 Minuten.',
        'Die durchschnittliche Blockzeit stieg auf 11,4 Minuten.',
        'Zuletzt kam nur alle 11,4 Minuten ein Block.',
      ],
    },
    {
      claims: [{ kind: 'block-time', value: 2016, unit: 'blocks' }],
      phrasings: [
        'Die Schwierigkeit wird alle 2.016 Blöcke angepasst.',
        'Alle 2016 Blöcke, also etwa alle zwei Wochen, wird die Difficulty neu berechnet.',
      ],
    },
    {
      claims: [{ kind: 'hashprice', value: 33.31, unit: 'USD/PH/day' }],
      phrasings: [
        'Der Hashprice fiel auf 33,31 US-Dollar pro PH/s.',
        'Der Hashpreis liegt bei 33,31 Dollar pro Petahash und Tag.',
        'Miner verdienen nur noch 33,31 US-Dollar pro Petahash und Tag.',
      ],
    },
    {
      claims: [{ kind: 'hashprice', value: 35, from: 70, unit: 'USD/PH/day', direction: 'down' }],
      phrasings: [
        'Der Hashprice halbierte sich von 70 auf 35 Dollar pro PH/s.',
        'Von 70 auf 35 US-Dollar je Petahash und Tag ist der Hashprice gefallen.',
      ],
    },
    {
      claims: [{ kind: 'revenue', value: 28_000_000, from: 45_000_000, unit: 'USD/day', direction: 'down' }],
      phrasings: [
        'Die täglichen Einnahmen der Miner sanken von 45 Millionen auf 28 Millionen US-Dollar.',
        'Die Mining-Erlöse fielen von 45 Mio. Dollar auf 28 Mio. Dollar pro Tag.',
      ],
    },
    {
      claims: [{ kind: 'fee-share', value: 1, unit: '%' }],
      published: '2025-11-10',
      phrasings: [
        'Gebühren machen nur 1 % der Miner-Einnahmen aus.',
        'Der Anteil der Transaktionsgebühren an den Einnahmen liegt bei 1 %.',
        'Auf Transaktionsgebühren entfällt weniger als 1 % der Einnahmen.',
      ],
    },
    {
      claims: [{ kind: 'price-level', value: 60_000, unit: 'USD' }],
      phrasings: [
        'Bitcoin fiel auf 60.000 Dollar.',
        'Der Bitcoin-Kurs sank am Freitag auf 60.000 US-Dollar.',
        'Der Preis von Bitcoin rutschte auf 60.000 Dollar.',
      ],
    },
    {
      claims: [{ kind: 'production-cost', value: 79_995, unit: 'USD' }],
      phrasings: [
        'Die durchschnittlichen Produktionskosten pro Bitcoin lagen bei 79.995 Dollar.',
        'Die Förderung eines Bitcoin kostete im Schnitt 79.995 US-Dollar.',
        'CoinShares beziffert die Kosten für einen Bitcoin auf 79.995 Dollar.',
      ],
    },
    {
      claims: [{ kind: 'efficiency', value: 17.5, unit: 'J/TH' }],
      phrasings: [
        'Der Antminer S21 kommt auf 17,5 J/TH.',
        'Die Effizienz der Flotte beträgt 17,5 Joule pro Terahash.',
      ],
    },
    {
      claims: [{ kind: 'power-demand', value: 74, unit: 'GW', modality: 'forecast', by: 'morgan-stanley' }],
      phrasings: [
        'Morgan Stanley prognostiziert, dass der Strombedarf von Rechenzentren in den USA bis 2028 um 74 Gigawatt steigen wird.',
        'Laut Morgan Stanley dürfte der Bedarf der US-Rechenzentren um 74 GW zunehmen.',
      ],
    },
    {
      claims: [{ kind: 'power-deficit', value: 49, unit: 'GW', modality: 'forecast' }],
      phrasings: [
        'Es könnte ein Defizit von etwa 49 Gigawatt entstehen.',
        'Bis 2028 droht laut Morgan Stanley eine Lücke von 49 GW, die kaum zu schließen sein dürfte.',
        'Morgan Stanley rechnet mit einem Fehlbetrag von 49 GW.',
      ],
    },
    {
      claims: [{ kind: 'power-capacity', low: 10, high: 15, unit: 'GW' }],
      phrasings: [
        'Die Umwandlung aller Mining-Standorte könnte das Defizit um 10-15 Gigawatt reduzieren.',
        'Bitcoin-Standorte könnten 10 bis 15 GW beisteuern.',
      ],
    },
    {
      claims: [{ kind: 'country-share', value: 37.5, unit: '%', place: 'us' }],
      phrasings: [
        'Die USA halten 37,5 % der globalen Hashrate.',
        'Auf die USA entfallen 37,5 Prozent der weltweiten Hashrate.',
        'Laut Daten des Hashrate Index belegen die USA mit einem Anteil von 37,5 % den ersten Platz im globalen Bitcoin-Mining.',
        'Der Anteil der USA an der Hashrate liegt bei 37,5 %.',
        '37,5 % der Hashrate stammen aus den USA.',
      ],
    },
    {
      claims: [
        { kind: 'country-share', value: 16.4, place: 'ru' },
        { kind: 'country-share', value: 11.7, place: 'cn' },
      ],
      phrasings: [
        'Russland hält 16,4 % der Hashrate, China 11,7 %.',
        'Bei den Anteilen an der Hashrate folgen Russland (16,4 %) und China (11,7 %).',
      ],
    },
    {
      claims: [{ kind: 'pool-share', value: 33.63, unit: '%', party: 'foundry' }],
      phrasings: [
        'Foundry USA kontrolliert 33,63 % der Hashrate.',
        'Der Mining-Pool Foundry kommt auf einen Anteil von 33,63 % an der Hashrate.',
      ],
    },
    {
      claims: [{ kind: 'energy-use', value: 138, unit: 'TWh' }],
      published: '2025-05-01',
      phrasings: [
        'Bitcoin-Mining verbraucht 138 TWh im Jahr.',
        'Der Stromverbrauch des Netzwerks wird auf 138 Terawattstunden geschätzt.',
      ],
    },
    {
      claims: [{ kind: 'energy-use', value: 52.4, unit: '%' }],
      published: '2025-05-01',
      phrasings: [
        'Nachhaltige Energiequellen decken 52,4 % des Strombedarfs im Mining.',
        '52,4 % der Energie stammen aus nachhaltigen Quellen.',
      ],
    },
    {
      claims: [{ kind: 'open-interest', value: 50_000_000_000, unit: 'USD' }],
      phrasings: [
        'Die offenen Positionen auf den Derivatemärkten sind auf etwa 50 Milliarden Dollar gefallen.',
        'Das Open Interest bei Bitcoin-Futures liegt bei rund 50 Mrd. US-Dollar.',
      ],
    },
    {
      claims: [{ kind: 'deal', value: 7_000_000_000, unit: 'USD', party: 'hut-8' }],
      phrasings: [
        'Hut 8 hat mit Fluidstack einen Mietvertrag über 7 Milliarden Dollar unterzeichnet.',
        'Der Vertrag zwischen Hut 8 und Fluidstack hat einen Wert von 7 Mrd. US-Dollar.',
      ],
    },
    {
      claims: [{ kind: 'deal', aspect: 'role' }],
      phrasings: [
        'Google bürgt für die Mietzahlungen an Hut 8.',
        'Hut 8 baut am Standort für Fluidstack. Der Kunde ist das KI-Unternehmen Anthropic.',
        'Hut 8 errichtet das Rechenzentrum, die Zahlungen werden von Google abgewickelt.',
      ],
    },
    {
      claims: [{ kind: 'stock-or-treasury', value: 15_133, unit: 'BTC', party: 'mara' }],
      phrasings: ['MARA verkaufte im März 15.133 BTC.', 'MARA hat 15.133 Bitcoin veräußert.'],
    },
    {
      claims: [{ kind: 'company-production', value: 445, unit: 'BTC', party: 'riot' }],
      phrasings: ['Riot hat im September 445 BTC geschürft.', 'Riot produzierte 445 Bitcoin.'],
    },
    {
      claims: [{ kind: 'growth-needed', value: 50, unit: '%/year' }],
      phrasings: [
        'Für Miner wird es noch enger, es sei denn, Bitcoin zeigt ein jährliches Wachstum von 50 % oder mehr.',
        'Wenn Bitcoin nicht um 50 % pro Jahr wächst, geht die Rechnung der Miner nicht auf.',
      ],
    },
  ],
  negatives: [
    'Die Aktie von Nvidia stieg um 4 %.',
    'Das Unternehmen beschäftigt 450 Mitarbeiter in 12 Ländern.',
    'Ethereum legte um 12 % zu und kostet 2.300 Dollar.',
    'Die Difficulty von Litecoin sank um 5 %.',
    'Im Kohlebergbau sank die Förderung um 15 %, 450 Kumpel verloren ihre Arbeit.',
    'Ja klar, und mein Toaster hat gerade 3,125 BTC geschürft.',
    'Gold verteuerte sich um 3 % auf 4.900 Dollar je Unze.',
    'Die Arbeitslosigkeit sank auf 4,1 %.',
    'Die Konferenz beginnt am 12. Mai 2026 um 9 Uhr.',
    'Dogecoin sprang an einem Tag um 20 % nach oben.',
    'Das Data-Mining der Bank wurde um 20 % schneller.',
    'Die Schwierigkeit der Abiturprüfung stieg um 30 %, sagen Schüler.',
    'Die EZB beließ den Leitzins bei 2 %.',
    'Er arbeitet seit 15 Jahren in der Branche.',
    'Block 935.424 wurde am Samstag gefunden.',
    'Der Bericht hat 112 Seiten und kostet 49 Euro.',
    'Solana verlor 8 % auf 85 Dollar.',
    'Rund 300 Gäste kamen zur Mining-Konferenz nach Miami.',
    'Der DAX gab um 1,2 % nach.',
    'Die Schwierigkeit sank am Wochenende deutlich.',
    'Die Hashrate hat sich zuletzt etwas erholt.',
  ],
};
