import type { ExplanationId } from '../../../check/explanation.ts';

/** Why a verdict is what it is, in German: Fluent patterns, arguments come formatted. */
export const explanations: Readonly<Record<ExplanationId, string>> = {
  'no-checker': 'Für Aussagen dieser Art hat Hashwatt keine Rechnung.',
  withdrawn: 'Nach den heutigen Regeln gelesen, sagt der Satz nichts, was sich prüfen ließe.',
  'no-source': 'Nichts von dem, was hier bekannt ist, entscheidet das.',
  'no-date': 'Es fehlt der Tag oder Monat, und ohne Datum lässt sich das nicht beurteilen.',
  vague: 'Zu unbestimmt, um es an einer Zahl zu messen.',
  ambiguous: 'Die Zahl lässt sich auf mehrere Arten lesen, und eine davon passt.',
  opinion: 'Eine Meinung: da ist nichts zu messen.',
  question: 'Eine Frage behauptet nichts.',
  quotation: 'Wörtliche Rede; die Zahlen sagen anderes, doch Zitate werden nicht beurteilt.',
  hypothetical: 'Unter einer Bedingung gesagt, also noch nicht zu beurteilen.',
  'inherited-subject': 'Wovon die Rede ist, sagt der Satz nicht deutlich genug, um ihn daran zu messen.',
  'attribution-only': '{$source} sagt das; ob es stimmt, ist hier nicht bekannt.',
  'forecast-open': 'Eine Aussage über die Zukunft; sie lässt sich erst danach beurteilen.',
  'forecast-outcome':
    'Beim Schreiben eine Prognose. Gekommen ist es so: {$change} bei Block {$height} am {$day}, auf {$level}.',
  retarget:
    'Bei Block {$height} am {$day} änderte sich die Difficulty um {$change}, von {$before} auf {$after}.',
  'retarget-height':
    'Die Difficulty ändert sich nur auf durch 2.016 teilbaren Höhen; gemeint ist Block {$height}, nicht {$said}.',
  'retarget-clamp':
    'Eine Anpassung ändert die Difficulty höchstens um den Faktor {$factor}, nach oben oder unten.',
  'retargets-together': 'Keine einzelne Anpassung passt, gemeint sein können mehrere zusammen.',
  'difficulty-span':
    'Vom {$start} bis {$end} änderte sich die Difficulty um {$change}, von {$before} auf {$after}.',
  level: 'Ab Block {$height} am {$day} lag die Difficulty bei {$level}.',
  'level-unitless':
    'Die Zahl stimmt, aber die Difficulty hat keine eigene Einheit: {$level} ab Block {$height} am {$day}.',
  'superlative-beaten': 'In diesem Zeitraum gibt es eine größere: {$change} bei Block {$height} am {$day}.',
  'superlative-other-year':
    'Dieser Schritt, {$change} bei Block {$height}, war in einem anderen Jahr: {$day}.',
  'superlative-ever': 'Vorher ging keine weiter als {$change} bei Block {$height} am {$day}.',
  'superlative-runner-up':
    '{$own} bei Block {$at} ist Nummer {$rank} ihrer Art, zuletzt übertroffen von {$change} bei Block {$height} am {$day}.',
  'superlative-understated':
    '{$own} bei Block {$at} reicht weiter zurück als gesagt: zuletzt übertroffen von {$change} bei Block {$height} am {$day}.',
  'superlative-absolute-only':
    'Das gilt nur für den absoluten Schritt; prozentual gingen die {$change} bei Block {$height} am {$day} weiter.',
  'superlative-level':
    'In diesem Zeitraum gibt es einen Stand, der weiter geht: {$level} ab Block {$height} am {$day}.',
  'subsidy-first': 'Die ersten Blöcke brachten {$subsidy}.',
  'subsidy-era': 'Ab Block {$height} beträgt die Subvention {$subsidy}.',
  'issuance-day': '144 Blöcke am Tag zu {$subsidy} ergeben {$day}, ab Block {$height}.',
  'halving-halves': 'Ein Halving führt von {$before} auf {$after}.',
  'supply-mined': 'Bis dahin waren zwischen {$low} und {$high} ausgegeben.',
  'supply-era': 'Am Ende dieser Ära sind {$supply} ausgegeben.',
  'supply-cap': 'Alle Subventionen zusammen ergeben knapp {$cap}.',
  'last-subsidy': 'Die letzte Subvention fällt auf Block {$height}, etwa im Jahr {$year}.',
  'halving-day': 'Halving {$halving} war bei Block {$height} am {$day}.',
  'halving-projected':
    'Halving {$halving} kommt mit Block {$height}, bei zehn Minuten je Block zwischen {$start} und {$end}.',
  'halving-height': 'Halvings kommen alle 210.000 Blöcke; gemeint ist Block {$height}, nicht {$said}.',
  'target-interval': 'Ein Block soll {$value} dauern.',
  'epoch-blocks': 'Die Regel zählt {$value}.',
  'epoch-nominal': '2.016 Blöcke sollen {$value} dauern.',
  'epoch-interval':
    'Die Epoche ab Block {$height} brauchte {$interval} je Block, zusammen {$days}; die Anpassung danach betrug {$change}.',
  'hashrate-month': 'Vom {$start} bis {$end} lag die Sieben-Tage-Hashrate zwischen {$low} und {$high}.',
  'hashrate-beyond': 'Das Sieben-Tage-Mittel lag in diesem Zeitraum schon bei {$beyond}.',
  'hashprice-month':
    'Preis, Hashrate und Gebühren vom {$start} bis {$end} ergeben einen Hashprice zwischen {$low} und {$high}.',
  'hashprice-unit':
    'Die Zahl passt je Petahash, nicht je genannter Einheit: vom {$start} bis {$end} lag der Hashprice zwischen {$low} und {$high}.',
  'revenue-month': 'Vom {$start} bis {$end} nahmen Miner zwischen {$low} und {$high} ein.',
  'fees-month': 'Vom {$start} bis {$end} brachten Gebühren zwischen {$low} und {$high}.',
  'fees-of-sum': '{$fees} an Gebühren von {$sum} sind {$share}.',
  'fees-mean': 'Vom {$start} bis zum {$end} betrugen die Gebühren im Mittel {$fees}.',
  'fee-share-month':
    'Vom {$start} bis {$end} machten Gebühren monatlich zwischen {$low} und {$high} der Einnahmen aus.',
  'fees-of-day':
    'Ein Tag bringt etwa {$coins} an Subventionen: Gebühren von {$fees} machen zusammen mit ihnen {$low} bis {$high} aus.',
  'reward-month': 'Subvention und Gebühren dieser Monate ergeben zwischen {$low} und {$high}.',
  'block-reward': 'Subvention {$subsidy} und Gebühren {$fees} ergeben {$total}.',
  'price-month': 'Vom {$start} bis {$end} lagen die Tagespreise zwischen {$low} und {$high}.',
  observation: '{$source} nennt {$value} für {$day} ({$definition}).',
  machine: '{$model}: {$power} für {$hashrate} sind {$efficiency}.',
  'machine-sum': '{$count} Geräte ({$model}) zu je {$hashrate} ergeben {$total}.',
  vintage: '{$forecaster} nannte {$value} in der Prognose vom {$day}.',
  'deal-figure': `{$operator}, {$site}, angekündigt {$day}: {$value} ({ $what ->
    [critical-mw] IT-Leistung
    [gross-mw] Bruttoleistung
    [base-value] Grundwert
    [total-value] Wert mit allen Optionen
    [term] Laufzeit
    [first-offer-mw] Vorrecht auf mehr
    [partnership-mw] weitere Partnerschaft
    [guarantee] Garantie
    [noi-total] Nettobetriebsertrag über die Laufzeit
    [noi-per-year] Nettobetriebsertrag im Jahr
    [interconnect-mw] Netzanschluss
    [campus-mw] Campus
    [site-mw] Standort
    [company-mw] Summe des Unternehmens
    [company-value] Summe des Unternehmens
    [combined-mw] zusammen mit dem Schwestervertrag
    [combined-value] zusammen mit dem Schwestervertrag
    [capex] Baukosten
    [extension-years] Dauer einer Verlängerung
    [option-mw] Option
    [revenue-per-year] Umsatz im Jahr
    [guarantee-total] Garantien insgesamt
    [supplier-value] Wert für den Lieferanten
    [company-value-with-options] Wert aller Verträge mit Optionen
    [capex-cad] Baukosten (CAD)
    [capex-low] Baukosten, mindestens
    [capex-high] Baukosten, höchstens
    [land-price] Preis des Grundstücks
    [land-price-cad] Preis des Grundstücks (CAD)
    [site-price] Preis des Standorts
    [loan] Darlehen
    [credit-line] Kreditlinie
    [stake] Beteiligung
    [option-stake] Option auf einen Anteil
    [option-value] Wert der Option
    [jv-share] Anteil am Gemeinschaftsunternehmen
    [partner-share] Anteil des Partners
    [warrants-share] Optionsscheine, Anteil am Unternehmen
    [share-option-value] Wert der Aktienoption
    [takeover-offer] Übernahmeangebot
    [target-mw] Ziel
    [study-mw] in Prüfung
    [tranche-mw] Tranche
    [hub-mw] Hub
    [mining-mw] Mining
    [first-refusal-mw] Vorkaufsrecht
    [site-mw-potential] Standort, möglich
    [site-gross-mw] Standort, Bruttoleistung
    [phase-gross-mw] Phase, Bruttoleistung
    [framework-mw] Rahmenvertrag
    [prepayment] Vorauszahlung
    [total-value-other-copies] Wert mit Optionen in anderen Abschriften
   *[other] {$what}
  }).`,
  'deal-place': 'Der Standort von {$operator} ist {$site} in {$region}.',
  'deal-greenfield': '{$operator} baut {$site} neu; umgebaut wird dort keine Mining-Anlage.',
  'deal-conversion': '{$operator} baut bei {$site} eine bestehende Mining-Anlage um.',
  'deal-role': `Im Vertrag von {$operator} für {$site} ist {$party} { $role ->
    [operator] Betreiber
    [tenant] Mieter
    [end-customer] Endkunde
    [guarantor] Bürge der Zahlungen
    [customer] Kunde
    [supplier] Lieferant
    [lender] Kreditgeber
    [utility] Stromversorger
    [contractor] Bauunternehmer
    [partner] Partner
    [seller] Verkäufer
    [target] Übernahmeziel
   *[other] {$role}
  }.`,
  'deal-parties': 'Am Vertrag von {$operator} für {$site} beteiligt: {$parties}.',
  'takeover-voted-down': 'Die Aktionäre haben die Übernahme für {$value} am {$day} abgelehnt.',
  'deal-with-options':
    '{$total} ist der Wert mit allen Optionen; die Grundlaufzeit des Vertrags von {$operator} ist {$base} wert.',
  'deal-figure-share': '{$operator} hält an {$site} {$share}.',
  'deal-currency': 'Diese Summe im Vertrag von {$operator} ist in {$currency}.',
  'coins-day': '{$btc} im Monat sind {$mean} am Tag.',
  'deal-announced': 'Der Vertrag von {$operator} wurde am {$day} angekündigt.',
  'share-row': '{$provider} nennt {$share} für {$country}, Stand {$day}.',
  'share-surveyed':
    '{$provider} nennt {$share} für {$country}, Stand {$day}, gemessen an der befragten Aktivität, nicht an der Welt.',
  'share-change': '{$country} kam von {$before} auf {$after}: {$relative} seiner selbst, {$points}.',
  'pool-blocks': '{$pool} fand {$blocks} von {$of} Blöcken bis {$day}, {$share}.',
  saying: 'Bekannt ist von {$speaker}: {$value} ({$day}).',
  'growth-arithmetic':
    'Um ein Halving auszugleichen, muss der Preis über {$years} um {$growth} wachsen, bei gleicher Hashrate und gleichen Gebühren.',
  odds: '{$own} von {$network} finden einen von {$blocks} Blöcken, im Mittel alle {$days}.',
  'inner-change': 'Von {$from} auf {$to} sind es {$change}.',
  'inner-yield': 'Ändert sich die Schwierigkeit um {$change}, so bringt dieselbe Maschine {$more} an Coins.',
  'inner-interval': 'Zu einer Anpassung von {$change} gehören {$interval} je Block und {$days} je Epoche.',
  'inner-difference': '{$demand} weniger {$first} und {$second} lässt {$left}.',
  'inner-issuance': '144 Blöcke am Tag zu {$subsidy} ergeben {$day}.',
  'inner-restated': 'Was mit {$told} angegeben ist, heißt gleich darauf {$again}.',
  'inner-whole': 'Die Anteile ergeben zusammen {$sum}: {$shares}.',
  'coins-at-price': '{$btc} zu je {$price} ergeben {$sum}.',
  'coins-price':
    '{$usd} für {$btc} sind {$price} je Coin; die Tagespreise lagen damals zwischen {$low} und {$high} (bis {$day}).',
};
