/** Why a sentence got no verdict. Fluent patterns; English is the source of keys. */
export const silence = {
  'silence-ask': 'Why nothing on the other sentences?',
  'silence-heading': 'Sentences without a verdict, and why',
  'silence-more':
    '{$count ->\n    [one] One more sentence has no verdict either.\n   *[other] {$shown} more sentences have no verdict either.\n}',
  'silence-none': 'Every sentence has a verdict.',
  'silence-language': 'Its language is not read here; English and German are.',
  'silence-satire': 'It stands in a passage that reads as irony.',
  'silence-other-mining': 'It is about something else that is mined, or has a difficulty, than Bitcoin.',
  'silence-question': 'It asks and does not state anything.',
  'silence-opinion': 'It is a view or an outlook without a figure to compare.',
  'silence-no-number': 'There is no figure in it to compare.',
  'silence-only-when': 'Its only figures say when, not how much.',
  'silence-vague': '“{$number}” is too vague to compare.',
  'silence-other-coin': '“{$number}” is about another coin than Bitcoin.',
  'silence-other-thing': '“{$number}” measures something that is not checked here.',
  'silence-denied': 'Something is denied, but not clearly “{$number}”.',
  'silence-unlikely': '“{$number}” is beyond what it would have to measure; it was probably misread.',
  'silence-said-again': '“{$number}” is stated elsewhere in the text and judged there.',
  'silence-unclear': 'What “{$number}” measures is not said clearly enough.',
  'silence-nothing-ours':
    '“{$number}” was not recognised as anything that is checked here: difficulty, hashrate, rewards, prices, power, deals, shares.',
};
