/** Words of charts. Fluent patterns; English is the source of keys. */
export const charts = {
  'charts-source': 'Source: {$titles}',
  'charts-own': 'Figures as asked',
  'charts-more': '{$count} more',
  'charts-date': 'data to {$day}',
  'charts-oldest': 'oldest figure {$day}',

  'charts-profit': 'Profit',
  'charts-power_price': 'Power price',
  'charts-break_even': 'Break-even at {$power}',
  'charts-profit-here': '{$profit} at {$power}',
  'charts-gain': 'profit',
  'charts-loss': 'loss',
  'charts-breakeven-alt':
    'Line of profit over power price at {$efficiency}: it falls to nothing at {$break_even}; at {$power} it is {$profit}.',

  'charts-power': 'Power (GW)',
  'charts-gw-other': 'Other options',
  'charts-gw-alt':
    'Bars from the demand of {$demand} down: {$construction} under construction and {$grid} of grid access leave a deficit of {$deficit}; Bitcoin sites bring {$bitcoin} and leave {$remaining}; all options together leave {$net}.',

  'charts-difficulty': 'Difficulty',
  'charts-fall': '{$change}, rank {$rank} among falls',
  'charts-rise': '+{$change}, rank {$rank} among rises',
  'charts-difficulty-alt':
    'Steps of difficulty from {$from} to {$to}, from {$first} to {$last}; marked: {$difficulty} from {$day} ({$mark}).',

  'charts-hashrate-title': 'Network hashrate: about {$hashrate}',
  'charts-month_range': 'lows and highs of each month',
  'charts-implied': 'by difficulty',
  'charts-measured': 'asked: {$hashrate}',
  'charts-hashrate-alt':
    'Hashrate that difficulty stands for since {$from}: from {$first} to {$last}. {$blocks} in {$hours} make {$hashrate}, with a 95 % band of {$band}.',

  'charts-subsidy': 'Subsidy (BTC per block, each step half of the one before)',
  'charts-halving': 'Halving {$n}: {$day}',
  'charts-today': 'today',
  'charts-halving-alt':
    'Falling steps of the subsidy from {$from} to {$to}; halving {$n} takes it from {$before} to {$after} on {$day}.',

  'charts-fees': 'Share of fees in the block reward (%)',
  'charts-fees-title': 'Fees are {$share} of the block reward',
  'charts-fees-highest': '{$month}: {$share}',
  'charts-fees-asked': 'asked: {$share}',
  'charts-fees-latest': 'latest: {$share}',
  'charts-fees-alt':
    'Bars of the share of fees by month from {$from} to {$to}; the highest is {$highest}; a line marks {$share}.',

  'charts-share': 'Share of the hashrate that runs (%)',
  'charts-before': 'Before',
  'charts-after': 'After: network {$change}',
  'charts-others': 'others {$share}',
  'charts-shares-alt':
    'Two bars: {$country} has {$before} of the hashrate before and {$after} after its miners convert; the hashrate of the network changes by {$change}.',

  'charts-equilibrium-title': 'Hashprice with {$add} more: {$after}',
  'charts-equilibrium-alt':
    'Two falling lines of hashprice over added hashrate: with {$add} more it falls from {$before} to {$impact} at once and stands at {$after} after exits.',

  'charts-mw_year': 'USD per megawatt and year',
  'charts-median': 'median {$value}',
  'charts-ai_gross': 'AI median per gross megawatt',
  'charts-convert-title': 'A megawatt-year: mining {$mining}, AI {$ai}',
  'charts-convert-alt':
    'Bars per megawatt and year: mining earns {$mining} before power and {$net} after it; AI leases bring {$low} to {$high}, {$median} in the middle.',
};
