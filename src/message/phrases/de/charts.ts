import type { charts as en } from '../en/charts.ts';

export const charts: Readonly<Record<keyof typeof en, string>> = {
  'charts-source': 'Quelle: {$titles}',
  'charts-own': 'Zahlen wie gefragt',
  'charts-more': '{$count} weitere',
  'charts-date': 'Daten bis {$day}',
  'charts-oldest': 'älteste Zahl {$day}',

  'charts-profit': 'Gewinn',
  'charts-power_price': 'Strompreis',
  'charts-break_even': 'Kostendeckend bis {$power}',
  'charts-profit-here': '{$profit} bei {$power}',
  'charts-gain': 'Gewinn',
  'charts-loss': 'Verlust',
  'charts-breakeven-alt':
    'Linie des Gewinns über dem Strompreis bei {$efficiency}: Bei {$break_even} bleibt nichts mehr; bei {$power} sind es {$profit}.',

  'charts-power': 'Leistung (GW)',
  'charts-gw-other': 'Andere Wege',
  'charts-gw-alt':
    'Balken vom Bedarf von {$demand} abwärts: {$construction} im Bau und {$grid} aus dem Netz lassen ein Defizit von {$deficit}; Bitcoin-Standorte bringen {$bitcoin} und lassen {$remaining}; alle Wege zusammen lassen {$net}.',

  'charts-difficulty': 'Difficulty',
  'charts-fall': '{$change}, Platz {$rank} der Rückgänge',
  'charts-rise': '+{$change}, Platz {$rank} der Anstiege',
  'charts-difficulty-alt':
    'Stufen der Difficulty vom {$from} bis zum {$to}, von {$first} auf {$last}; markiert: {$difficulty} ab dem {$day} ({$mark}).',

  'charts-hashrate-title': 'Hashrate des Netzes: etwa {$hashrate}',
  'charts-month_range': 'Tief und Hoch je Monat',
  'charts-implied': 'nach Difficulty',
  'charts-measured': 'gefragt: {$hashrate}',
  'charts-hashrate-alt':
    'Hashrate, für die die Difficulty steht, seit dem {$from}: von {$first} auf {$last}. {$blocks} in {$hours} ergeben {$hashrate}, mit einem 95-%-Band von {$band}.',

  'charts-subsidy': 'Subvention (BTC je Block, jede Stufe halb so hoch wie die vorige)',
  'charts-halving': 'Halving {$n}: {$day}',
  'charts-today': 'heute',
  'charts-halving-alt':
    'Fallende Stufen der Subvention von {$from} bis {$to}; Halving {$n} am {$day} bringt sie von {$before} auf {$after}.',

  'charts-fees': 'Anteil der Gebühren an der Blockbelohnung (%)',
  'charts-fees-title': 'Gebühren sind {$share} der Blockbelohnung',
  'charts-fees-highest': '{$month}: {$share}',
  'charts-fees-asked': 'gefragt: {$share}',
  'charts-fees-latest': 'zuletzt: {$share}',
  'charts-fees-alt':
    'Balken des Gebührenanteils je Monat von {$from} bis {$to}; am höchsten {$highest}; eine Linie zeigt {$share}.',

  'charts-share': 'Anteil an der laufenden Hashrate (%)',
  'charts-before': 'Vorher',
  'charts-after': 'Nachher: Netz {$change}',
  'charts-others': 'andere {$share}',
  'charts-shares-alt':
    'Zwei Balken: {$country} hat vorher {$before} der Hashrate und {$after}, nachdem die Miner umgerüstet haben; die Hashrate des Netzes ändert sich um {$change}.',

  'charts-equilibrium-title': 'Hashprice mit {$add} mehr: {$after}',
  'charts-equilibrium-alt':
    'Zwei fallende Linien des Hashprice über der zusätzlichen Hashrate: Mit {$add} mehr fällt er von {$before} sofort auf {$impact} und steht nach Abschaltungen bei {$after}.',

  'charts-mw_year': 'USD je Megawatt und Jahr',
  'charts-median': 'Median {$value}',
  'charts-ai_gross': 'KI-Median je Brutto-Megawatt',
  'charts-convert-title': 'Ein Megawatt-Jahr: Mining {$mining}, KI {$ai}',
  'charts-convert-alt':
    'Balken je Megawatt und Jahr: Mining bringt vor Strom {$mining}, danach {$net}; KI-Mieten bringen {$low} bis {$high}, in der Mitte {$median}.',
};
