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
        'Der Chef von Riot Platforms, Jason Les, sagte, dass die tägliche Blockbelohnung der Miner von 450 BTC auf 225 BTC fallen werde.',
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
      claims: [
        { kind: 'deal', aspect: 'capacity', value: 40, unit: 'MW', party: 'nscale' },
        { kind: 'deal', aspect: 'term', value: 10, unit: 'years' },
        { kind: 'deal', aspect: 'value', value: 865_000_000, unit: 'USD', party: 'whitefiber' },
      ],
      phrasings: [
        'Nscale bezieht bei WhiteFiber 40 MW, zehn Jahre lang und für 865 Millionen Dollar.',
        'WhiteFiber überlässt Nscale 40 MW. Über die zehnjährige Laufzeit fließen etwa 865 Mio. Dollar.',
        'WhiteFiber hat in North Carolina an Nscale vermietet: 40 MW, 10 Jahre, 865 Mio. $.',
      ],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'stake', value: 51, unit: '%', party: 'terawulf' },
        { kind: 'deal', aspect: 'capacity', value: 168, unit: 'MW' },
        { kind: 'deal', aspect: 'term', value: 25, unit: 'years' },
      ],
      phrasings: [
        'TeraWulf und Fluidstack gründen ein Gemeinschaftsunternehmen, an dem TeraWulf 51 Prozent hält. Fluidstack mietet dort 168 MW für 25 Jahre.',
      ],
    },
    {
      claims: [
        { kind: 'deal', aspect: 'stake', value: 64, unit: '%', party: 'exaion' },
        { kind: 'deal', aspect: 'price', value: 168_000_000, unit: 'USD', party: 'mara' },
      ],
      phrasings: [
        'MARA hat 64 Prozent an Exaion für 168 Millionen Dollar erworben.',
        'Für eine Mehrheit von 64 Prozent an Exaion legte MARA 168 Millionen Dollar auf den Tisch.',
      ],
    },
    {
      claims: [{ kind: 'deal', aspect: 'guarantee', value: 333_000_000, unit: 'USD', party: 'google' }],
      phrasings: [
        'Google verbürgt sich bei Cipher für 333 Millionen Dollar von Fluidstack.',
        'Google sichert gegenüber Cipher 333 Millionen Dollar der Verpflichtungen von Fluidstack ab.',
      ],
    },
    {
      claims: [{ kind: 'deal', aspect: 'price', value: 89_800_000, unit: 'USD', party: 'riot' }],
      phrasings: [
        'Der Umbau der Hallen für AMD kostet Riot 89,8 Millionen Dollar.',
        'Riot steckt 89,8 Millionen Dollar in den Umbau für AMD.',
      ],
    },
    {
      claims: [{ kind: 'power-capacity', value: 2.8, unit: 'GW', party: 'terawulf' }],
      phrasings: ['Das Portfolio von TeraWulf umfasst 2,8 GW.'],
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
    // weitergetragen: dieselbe Größe zu anderer Zeit, Aufzählungen, die Änderung des eben genannten Stands
    {
      claims: [
        { kind: 'fee-share', value: 1.2, when: '2025-01-01' },
        { kind: 'fee-share', value: 6.5, when: '2024-01-01' },
      ],
      phrasings: [
        'Gebühren machten 2025 nur 1,2 % der Mining-Erlöse aus. Zwölf Monate davor hatten sie noch bei 6,5 Prozent gelegen.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 7.5, direction: 'down', when: '2025-11-22' },
        { kind: 'difficulty-change', value: 1.4, direction: 'down', when: '2025-11-05' },
      ],
      phrasings: [
        'Am 22. November 2025 gab die Schwierigkeit um 7,5 Prozent nach. Zwei Wochen zuvor hatte das Minus 1,4 Prozent betragen.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 21, stance: 'questioned' },
        { kind: 'difficulty-change', value: 11.16, direction: 'down', stance: 'asserted' },
      ],
      phrasings: [
        'Hat sich die Difficulty im Februar wirklich um 21 Prozent verringert? Nein, es waren 11,16 Prozent.',
      ],
    },
    {
      claims: [
        { kind: 'hashrate-level', value: 1082, when: '2025-10-01' },
        { kind: 'hashrate-level', value: 1040, when: '2025-11-01' },
        { kind: 'hashrate-level', value: 960, when: '2026-01-01' },
      ],
      phrasings: [
        'Im Mittel lag die Hashrate im Oktober bei 1.082 EH/s, im November waren es 1.040 und im Januar nur noch 960.',
      ],
    },
    {
      claims: [
        { kind: 'country-share', value: 37.8, place: 'us' },
        { kind: 'country-share', value: 15.5, place: 'ru' },
        { kind: 'country-share', value: 14.1, place: 'cn' },
      ],
      phrasings: [
        'In den USA stehen 37,8 % der Hashrate, dahinter folgen Russland mit 15,5 und China mit 14,1.',
      ],
    },
    {
      claims: [
        { kind: 'power-capacity', low: 10, high: 15, aspect: 'bitcoin-sites' },
        { kind: 'power-capacity', low: 15, high: 20, aspect: 'gas-turbines' },
        { kind: 'power-capacity', low: 5, high: 8, aspect: 'fuel-cells' },
      ],
      phrasings: [
        'Bitcoin-Standorte könnten 10 bis 15 GW beisteuern, Gasturbinen 15 bis 20 und Brennstoffzellen 5 bis 8.',
      ],
    },
    {
      claims: [
        { kind: 'hashrate-level', value: 880, from: 1100 },
        { kind: 'hashrate-change', value: 20, direction: 'down', scope: 'network' },
      ],
      phrasings: ['Die Hashrate fiel von 1.100 auf 880 EH/s, ein Verlust von fast 20 Prozent.'],
    },
    {
      claims: [
        { kind: 'hashprice', value: 35.1, from: 39.4 },
        { kind: 'hashprice', value: 11, unit: '%', direction: 'down' },
      ],
      phrasings: [
        'Der Hashprice rutschte von 39,4 auf 35,1 Dollar je PH/s. Das ist ein Rückgang um knapp elf Prozent.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 300, direction: 'up' }],
      phrasings: ['Die Schwierigkeit vervierfachte sich im Juli 2010.'],
    },
    {
      claims: [{ kind: 'hashrate-change', value: 100, direction: 'up' }],
      phrasings: ['Die Hashrate hat sich seit Januar 2024 verdoppelt.'],
    },
    // abgeschaltete oder neue Rechenleistung ist kein Stand
    {
      claims: [{ kind: 'hashrate-change', value: 150, unit: 'EH/s', direction: 'down' }],
      phrasings: [
        'Rund 150 EH/s gingen während der Kältewelle vom Netz.',
        'Betreiber in Texas nahmen etwa 150 EH/s vom Netz.',
        'Etwa 150 EH/s wurden abgeschaltet.',
        'Die Hashrate verlor binnen zwei Tagen 150 EH/s.',
      ],
    },
    {
      claims: [
        { kind: 'hashrate-change', value: 5, direction: 'up', party: 'cleanspark' },
        { kind: 'hashrate-level', value: 50, party: 'cleanspark' },
      ],
      phrasings: ['CleanSpark schloss 5 EH/s neu ans Netz an und kommt damit auf 50 EH/s.'],
    },
    // Halvings mit anderen Worten
    {
      claims: [
        { kind: 'halving-date', value: 2012 },
        { kind: 'halving-date', value: 2016 },
        { kind: 'halving-date', value: 2020 },
      ],
      phrasings: [
        'Das erste Halving gab es am 28. November 2012, das zweite am 9. Juli 2016 und das dritte am 11. Mai 2020.',
      ],
    },
    {
      claims: [{ kind: 'halving-date', value: 1_050_000, unit: 'block' }],
      phrasings: ['Das nächste Halving ist bei Block 1.050.000 fällig.'],
    },
    // Geldmenge: geschürft und noch ausstehend
    {
      claims: [{ kind: 'supply', value: 19_000_000, unit: 'BTC', aspect: 'mined' }],
      phrasings: ['Der 19-millionste Bitcoin wurde im April 2022 geschürft.'],
    },
    {
      claims: [{ kind: 'supply', value: 94, unit: '%', aspect: 'mined' }],
      phrasings: [
        'Mehr als 94 Prozent aller Bitcoin sind bereits geschürft.',
        'Rund 94 Prozent der Gesamtmenge sind im Umlauf.',
      ],
    },
    {
      claims: [{ kind: 'supply', value: 1_100_000, unit: 'BTC', aspect: 'mined' }],
      phrasings: ['Weniger als 1,1 Millionen Coins stehen noch aus.'],
    },
    {
      claims: [{ kind: 'supply', value: 450, from: 900, unit: 'BTC/day', direction: 'down' }],
      phrasings: ['Seit dem Halving entstehen nur noch 450 statt 900 Stück pro Tag.'],
    },
    {
      claims: [{ kind: 'supply', value: 450, unit: 'BTC/day' }],
      phrasings: ['Täglich kommen 450 frische Coins auf die Welt.'],
    },
    {
      claims: [{ kind: 'supply', low: 21_000_000, aspect: 'cap', stance: 'denied' }],
      phrasings: ['Mehr als 21 Millionen Bitcoin wird es nie geben.'],
    },
    {
      claims: [{ kind: 'subsidy', value: 1.5625, modality: 'forecast', when: '2028-01-01' }],
      phrasings: ['Ab 2028 gibt es nur noch 1,5625 BTC je Block.'],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, unit: 'BTC/block' }],
      phrasings: [
        'Je Block gibt es weiterhin 3.125 BTC.',
        'Derzeit bringt jeder Block 3,125 frische Bitcoin.',
      ],
    },
    // nötiges Wachstum
    {
      claims: [{ kind: 'growth-needed', value: 50, unit: '%/year', stance: 'asserted', by: 'fred-thiel' }],
      phrasings: [
        'Legt Bitcoin nicht um 50 Prozent im Jahr zu, wird es eng, warnte Fred Thiel.',
        'Wenn Bitcoin nicht jedes Jahr mindestens 50 Prozent gewinnt, lohne sich das Mining nicht mehr, sagte Fred Thiel.',
      ],
    },
    {
      claims: [{ kind: 'growth-needed', value: 19, unit: '%/year', direction: 'up' }],
      phrasings: [
        'Um eine Halbierung auszugleichen, reicht ein jährliches Plus von 19 Prozent.',
        'Nötig wäre ein Kursanstieg von 19 Prozent im Jahr.',
      ],
    },
    // ab wann sich das Schürfen rechnet
    {
      claims: [{ kind: 'breakeven', value: 0.077, unit: 'USD/kWh' }],
      phrasings: [
        'Ein S21 arbeitet bis zu einem Strompreis von 7,7 Cent je kWh kostendeckend.',
        'Die Schwelle liegt bei 7,7 Cent je Kilowattstunde.',
      ],
    },
    // Pools und Länder
    {
      claims: [
        { kind: 'pool-share', value: 33.63, party: 'foundry', modality: 'fact' },
        { kind: 'pool-share', value: 17.94, party: 'antpool' },
        { kind: 'pool-share', value: 51.57, party: 'foundry' },
      ],
      phrasings: ['Foundry findet 33,63 % aller Blöcke, AntPool 17,94 %; gemeinsam halten sie 51,57 %.'],
    },
    {
      claims: [{ kind: 'pool-share', value: 23, from: 33, party: 'foundry', direction: 'down' }],
      phrasings: ['Foundrys Anteil am Netzwerk schmolz während des Sturms von 33 auf 23 Prozent.'],
    },
    {
      claims: [{ kind: 'fee-share', value: 0.7, direction: 'down' }],
      phrasings: ['Der Beitrag der Gebühren zu den Erlösen schrumpfte auf 0,7 %.'],
    },
    // Schwierigkeit mit einer Einheit, die sie nicht hat
    {
      claims: [{ kind: 'difficulty-level', value: 83.1, unit: 'TH/s' }],
      phrasings: [
        'Die Difficulty steht nach der Anpassung vom Donnerstag bei 83,1 Terahash.',
        'Die Schwierigkeit beträgt nun 83,1 TH/s.',
      ],
    },
    // Superlative gehören zu dem, was sie näher bestimmen
    {
      claims: [
        { kind: 'difficulty-level', value: 148.2, rank: 1, window: 'ever' },
        { kind: 'difficulty-change', value: 4 },
      ],
      published: '2025-12-30',
      phrasings: [
        'Mit 148,2 Billionen erreichte die Schwierigkeit den höchsten Wert aller Zeiten, nach einem Anstieg um 4 %.',
      ],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 15.95, rank: 2, window: 'ever' },
        { kind: 'difficulty-level', value: 13.91 },
      ],
      phrasings: [
        'Ein Rückgang von 15,95 Prozent, der zweithöchste in der Geschichte von Bitcoin, senkte die Difficulty auf 13,91 Billionen.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 7.32, rank: 1, window: 'since' }],
      published: '2022-12-07',
      phrasings: [
        'Die Mining-Schwierigkeit ist um 7,32 Prozent gesunken, so stark wie seit Juli 2021 nicht mehr.',
      ],
    },
    // Verben und Nomen der Veränderung
    {
      claims: [{ kind: 'difficulty-change', value: 7.5, direction: 'down', modality: 'fact' }],
      phrasings: [
        'Die Schwierigkeit wurde um 7,5 Prozent gekappt.',
        'Um 7,5 Prozent wurde die Difficulty zurückgenommen.',
        'Die Difficulty wurde um 7,5 Prozent nach unten korrigiert.',
        'Ein Abschlag von 7,5 Prozent bei der Mining-Schwierigkeit entlastet die Branche.',
        'Die Schwierigkeit wurde um 7,5 Prozent zurückgestuft.',
        'Das Netzwerk hat die Difficulty um 7,5 Prozent gelockert.',
      ],
    },
    {
      claims: [{ kind: 'difficulty-change', value: 7.5, direction: 'up', modality: 'fact' }],
      phrasings: [
        'Die Schwierigkeit wurde um 7,5 Prozent hinaufgesetzt.',
        'Die Difficulty verschärfte sich um 7,5 Prozent.',
        'Ein Aufschlag von 7,5 Prozent auf die Mining-Schwierigkeit trifft die Branche.',
        'Die Schwierigkeit schnellte um 7,5 Prozent empor.',
      ],
    },
    {
      claims: [{ kind: 'hashprice', value: 30, modality: 'hypothetical' }],
      phrasings: ['Fällt der Hashprice unter 30 Dollar, müssen viele Miner abschalten.'],
    },
    {
      claims: [
        { kind: 'difficulty-change', value: 15.1, direction: 'down' },
        { kind: 'difficulty-level', value: 5.65 },
        { kind: 'difficulty-change', value: 7.4, direction: 'down', subject: 'inherited' },
      ],
      phrasings: [
        'Am 3. Dezember 2018 sackte die Schwierigkeit um 15,1 Prozent auf 5,65 Billionen ab. Gut zwei Wochen davor waren es 7,4 Prozent gewesen.',
      ],
    },
    {
      claims: [{ kind: 'subsidy', value: 3.125, from: 6.25, unit: 'BTC/block' }],
      phrasings: [
        'Pro Block bekommen Miner jetzt 3,125 statt 6,25 BTC.',
        'Statt 6,25 BTC je Block erhalten Miner seit April 2024 nur 3,125 BTC plus Gebühren.',
      ],
    },
    {
      claims: [{ kind: 'hashprice', value: 39, unit: 'USD/PH/day' }],
      phrasings: ['Je PH/s verdienen Miner derzeit 39 Dollar am Tag.'],
    },
    {
      claims: [{ kind: 'halving-date', value: 2027, unit: 'year' }],
      phrasings: ['Das nächste Halving, das die Einnahmen drücken wird, ist für Herbst 2027 vorgesehen.'],
    },
    {
      claims: [{ kind: 'open-interest', value: 46_100_000_000, unit: 'USD' }],
      phrasings: ['Die offenen Bitcoin-Kontrakte sind auf 46,1 Milliarden Dollar gesunken.'],
    },
    {
      claims: [
        { kind: 'power-deficit', value: 49, unit: 'GW' },
        { kind: 'power-deficit', value: 44, unit: 'GW' },
      ],
      phrasings: [
        'Die Bank beziffert die Stromlücke auf 49 Gigawatt. Zuvor waren 44 Gigawatt genannt worden.',
      ],
    },
  ],
  negatives: [
    'Im Spiel bringt der Abbau auf Asteroiden seit dem Patch 12 % mehr Erz.',
    'Die Schwierigkeit der Abiturprüfung ist um 20 Prozent gesunken.',
    'Der Goldpreis stieg auf 3.000 Dollar je Unze.',
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
