import type { silence as en } from '../en/silence.ts';

export const silence: Readonly<Record<keyof typeof en, string>> = {
  'silence-ask': 'Warum nichts zu den anderen Sätzen?',
  'silence-heading': 'Sätze ohne Urteil, und warum',
  'silence-more':
    '{$count ->\n    [one] Ein weiterer Satz hat auch kein Urteil.\n   *[other] {$shown} weitere Sätze haben auch kein Urteil.\n}',
  'silence-none': 'Jeder Satz hat ein Urteil.',
  'silence-language': 'Diese Sprache wird hier nicht gelesen; Englisch und Deutsch schon.',
  'silence-satire': 'Er steht in einem Absatz, der sich ironisch liest.',
  'silence-other-mining':
    'Er handelt von etwas anderem als Bitcoin, das geschürft wird oder eine Schwierigkeit hat.',
  'silence-question': 'Er fragt und behauptet nichts.',
  'silence-opinion': 'Er ist eine Meinung oder ein Ausblick ohne Zahl zum Vergleichen.',
  'silence-no-number': 'Es steht keine Zahl darin, die sich vergleichen ließe.',
  'silence-only-when': 'Seine Zahlen sagen nur, wann, und nicht, wie viel.',
  'silence-vague': '„{$number}“ ist zu ungenau zum Vergleichen.',
  'silence-other-coin': '„{$number}“ betrifft eine andere Coin als Bitcoin.',
  'silence-other-thing': '„{$number}“ misst etwas, das hier nicht geprüft wird.',
  'silence-denied': 'Etwas wird bestritten, aber nicht klar „{$number}“.',
  'silence-unlikely': '„{$number}“ übersteigt, was es messen müsste; es wurde wohl falsch gelesen.',
  'silence-said-again': '„{$number}“ steht noch an anderer Stelle im Text und wird dort beurteilt.',
  'silence-unclear': 'Was „{$number}“ misst, ist nicht klar genug gesagt.',
  'silence-nothing-ours':
    '„{$number}“ wurde als nichts erkannt, was hier geprüft wird: Difficulty, Hashrate, Vergütungen, Preise, Leistung, Verträge, Anteile.',
};
