import type { ExplanationId } from '../../../check/explanation.ts';

/** Why a verdict is what it is, in English: Fluent patterns, arguments come formatted. */
export const explanations: Readonly<Record<ExplanationId, string>> = {
  'no-checker': 'Hashwatt has no arithmetic for statements of this kind.',
  withdrawn: 'Read again by today’s rules, it says nothing that could be checked.',
  'no-source': 'Nothing that is known here decides this.',
  'no-date': 'It does not say for which day or month, and without a date this cannot be judged.',
  vague: 'Too vague to be held against a number.',
  ambiguous: 'The number can be read in more than one way, and one of them fits.',
  opinion: 'An opinion: there is nothing to measure.',
  question: 'A question asserts nothing.',
  quotation:
    "Somebody's own words in quotation marks; the figures say otherwise, but quotations are not judged.",
  hypothetical: 'Said under a condition, so there is nothing to judge yet.',
  'inherited-subject': 'What it is about is not said plainly enough to hold it against a figure.',
  'attribution-only': '{$source} says so; whether it holds is not known here.',
  'forecast-open': 'About the future; it can be judged after the event.',
  'forecast-outcome':
    'A forecast when it was written. What came of it: {$change} at block {$height} on {$day}, to {$level}.',
  retarget: 'At block {$height} on {$day} difficulty changed by {$change}, from {$before} to {$after}.',
  'retarget-height':
    'Difficulty changes only at heights that 2,016 divides; the block meant is {$height}, not {$said}.',
  'retarget-clamp': 'One retarget moves difficulty by a factor of {$factor} at most, up or down.',
  'retargets-together': 'No single retarget fits, but several together may be meant.',
  'difficulty-span': 'From {$start} to {$end} difficulty changed by {$change}, from {$before} to {$after}.',
  level: 'From block {$height} on {$day} difficulty was {$level}.',
  'level-unitless':
    'The figure is right, but difficulty has no unit of its own: {$level} from block {$height} on {$day}.',
  'superlative-beaten': 'That window holds one that goes further: {$change} at block {$height} on {$day}.',
  'superlative-other-year': 'That step, {$change} at block {$height}, was of another year: {$day}.',
  'superlative-ever': 'Nothing before went further than {$change} at block {$height} on {$day}.',
  'superlative-runner-up':
    '{$own} at block {$at} is number {$rank} of its kind, last exceeded by {$change} at block {$height} on {$day}.',
  'superlative-understated':
    '{$own} at block {$at} reaches further back than said: last exceeded by {$change} at block {$height} on {$day}.',
  'superlative-absolute-only':
    'True only of the absolute step; by percentage {$change} at block {$height} on {$day} went further.',
  'superlative-level':
    'That window holds a level that goes further: {$level} from block {$height} on {$day}.',
  'subsidy-first': 'The first blocks paid {$subsidy}.',
  'subsidy-era': 'From block {$height} the subsidy is {$subsidy}.',
  'issuance-day': '144 blocks a day at {$subsidy} make {$day}, from block {$height}.',
  'halving-halves': 'A halving leads from {$before} to {$after}.',
  'supply-mined': 'By then between {$low} and {$high} had been issued.',
  'supply-era': 'At the end of that era {$supply} are issued.',
  'supply-cap': 'All subsidies together come to just under {$cap}.',
  'last-subsidy': 'The last subsidy falls to block {$height}, about the year {$year}.',
  'halving-day': 'Halving {$halving} took place at block {$height} on {$day}.',
  'halving-projected':
    'Halving {$halving} comes with block {$height}, at ten minutes a block between {$start} and {$end}.',
  'halving-height': 'Halvings come every 210,000 blocks; the one meant is block {$height}, not {$said}.',
  'target-interval': 'A block is meant to take {$value}.',
  'epoch-blocks': 'The rule counts {$value}.',
  'epoch-nominal': '2,016 blocks are meant to take {$value}.',
  'epoch-interval':
    'The epoch from block {$height} took {$interval} a block, {$days} in all; the retarget after it was {$change}.',
  'hashrate-month': 'From {$start} to {$end} the seven-day hashrate lay between {$low} and {$high}.',
  'hashrate-beyond': 'The seven-day mean had already been at {$beyond} in that window.',
  'hashprice-month':
    'Price, hashrate and fees from {$start} to {$end} give a hashprice between {$low} and {$high}.',
  'hashprice-unit':
    'The number fits per petahash, not per the unit given: from {$start} to {$end} hashprice lay between {$low} and {$high}.',
  'revenue-month': 'From {$start} to {$end} miners earned between {$low} and {$high}.',
  'fees-month': 'From {$start} to {$end} fees came to between {$low} and {$high}.',
  'fees-of-sum': '{$fees} in fees out of {$sum} is {$share}.',
  'fees-mean': 'From {$start} to {$end} the fees came to {$fees} on average.',
  'fee-share-month':
    'From {$start} to {$end} fees made up between {$low} and {$high} of what miners earned, month by month.',
  'fees-of-day':
    'A day brings about {$coins} in subsidies: with them, fees of {$fees} make up {$low} to {$high} of the whole.',
  'reward-month': 'Subsidy and fees of those months make between {$low} and {$high}.',
  'block-reward': 'Subsidy {$subsidy} and fees {$fees} make {$total}.',
  'price-month': 'From {$start} to {$end} daily prices lay between {$low} and {$high}.',
  observation: '{$source} gives {$value} for {$day} ({$definition}).',
  machine: '{$model}: {$power} for {$hashrate} is {$efficiency}.',
  'machine-sum': '{$count} machines ({$model}) of {$hashrate} each make {$total}.',
  vintage: '{$forecaster} gave {$value} in its forecast of {$day}.',
  'deal-figure': `{$operator}, {$site}, announced {$day}: {$value} ({ $what ->
    [critical-mw] IT capacity
    [gross-mw] gross capacity
    [base-value] base value
    [total-value] value with all options
    [term] term
    [first-offer-mw] right of first offer
    [partnership-mw] wider partnership
    [guarantee] guarantee
    [noi-total] net operating income over the term
    [noi-per-year] net operating income a year
    [interconnect-mw] grid connection
    [campus-mw] campus
    [site-mw] site
    [company-mw] company total
    [company-value] company total
    [combined-mw] together with its sister contract
    [combined-value] together with its sister contract
    [capex] capital cost
    [extension-years] length of an extension
    [option-mw] option
    [revenue-per-year] revenue a year
    [guarantee-total] guarantees in all
    [supplier-value] value to the supplier
    [company-value-with-options] value of all its contracts with options
    [capex-cad] cost of building (CAD)
    [capex-low] cost of building, at least
    [capex-high] cost of building, at most
    [land-price] price of the land
    [land-price-cad] price of the land (CAD)
    [site-price] price of the site
    [loan] loan
    [credit-line] credit line
    [stake] stake
    [option-stake] option on a stake
    [option-value] value of the option
    [jv-share] share in the joint venture
    [partner-share] share of the partner
    [warrants-share] warrants, share of the company
    [share-option-value] value of the option on shares
    [takeover-offer] takeover offer
    [target-mw] target
    [study-mw] under study
    [tranche-mw] tranche
    [hub-mw] hub
    [mining-mw] mining
    [first-refusal-mw] right of first refusal
    [site-mw-potential] site, possible
    [site-gross-mw] site, gross power
    [phase-gross-mw] phase, gross power
    [framework-mw] framework agreement
    [prepayment] prepayment
    [total-value-other-copies] value with options in other copies
   *[other] {$what}
  }).`,
  'deal-place': 'The site of {$operator} is {$site} in {$region}.',
  'deal-greenfield': '{$operator} builds {$site} anew; no mining site is converted there.',
  'deal-conversion': '{$operator} converts an existing mining site at {$site}.',
  'deal-role': `In the contract of {$operator} for {$site}, {$party} is the { $role ->
    [operator] operator
    [tenant] tenant
    [end-customer] end customer
    [guarantor] guarantor of the payments
    [customer] customer
    [supplier] supplier
    [lender] lender
    [utility] power utility
    [contractor] contractor
    [partner] partner
    [seller] seller
    [target] takeover target
   *[other] {$role}
  }.`,
  'deal-parties': 'The contract of {$operator} for {$site} is with: {$parties}.',
  'takeover-voted-down': 'The shareholders voted the takeover for {$value} down on {$day}.',
  'deal-with-options':
    "{$total} is the value with all options; the base term of {$operator}'s contract is worth {$base}.",
  'deal-figure-share': 'What {$operator} has of {$site} is {$share}.',
  'deal-currency': 'That sum in the contract of {$operator} is in {$currency}.',
  'coins-day': '{$btc} in the month are {$mean} a day.',
  'deal-announced': 'The contract of {$operator} was announced on {$day}.',
  'share-row': '{$provider} gives {$share} for {$country} as of {$day}.',
  'share-surveyed':
    "{$provider} gives {$share} for {$country} as of {$day}, of the surveyed activity, not of the world's.",
  'share-change': '{$country} went from {$before} to {$after}: {$relative} of itself, {$points}.',
  'pool-blocks': '{$pool} found {$blocks} of {$of} blocks up to {$day}, {$share}.',
  saying: '{$speaker} is known to have said {$value} ({$day}).',
  'growth-arithmetic':
    'To make up for one halving, the price must grow by {$growth} over {$years}, at unchanged hashrate and fees.',
  odds: '{$own} of {$network} find one block in {$blocks}, on average every {$days}.',
  'inner-change': 'From {$from} to {$to} is {$change}.',
  'inner-yield': 'After a difficulty change of {$change} the same machine earns {$more} in coins.',
  'inner-interval': 'A retarget of {$change} goes with {$interval} a block and {$days} an epoch.',
  'inner-difference': '{$demand} less {$first} and {$second} leaves {$left}.',
  'inner-issuance': '144 blocks a day at {$subsidy} make {$day}.',
  'inner-restated': 'What is told as {$told} is told again as {$again}.',
  'inner-whole': 'The shares add up to {$sum}: {$shares}.',
  'coins-at-price': '{$btc} at {$price} each make {$sum}.',
  'coins-price':
    '{$usd} for {$btc} is {$price} a coin; daily prices then lay between {$low} and {$high} (to {$day}).',
};
