/** Stems that step on from one retarget to the next. */
export const LATER: readonly string[] = [
  'later',
  'after',
  'following',
  'subsequent',
  'then',
  'another',
  'again',
  'more',
  'später',
  'danach',
  'darauf',
  'folgend',
  'nächst',
  'weitere',
  'nochmals',
  'erneut',
];

/** Words that count a change from another time than its own. */
export const SINCE: readonly string[] = [
  'since',
  'compared',
  'versus',
  'peak',
  'seit',
  'gegenüber',
  'verglichen',
  'hoch vom',
  'rekordhoch',
];

/** Stems that hold a change against another one, or a level against another time's. */
export const COMPARED: readonly string[] = [
  'behind',
  'after',
  'exceeded',
  'topped',
  'surpassed',
  'beaten',
  'second only',
  'than',
  'below',
  'above',
  'level of',
  'when it',
  'hinter',
  'nach',
  'übertroffen',
  'als im',
  'als am',
  'als vor',
  'unter dem',
  'über dem',
  'stand von',
];

/** Stems that count several steps as one. */
export const TOGETHER: readonly string[] = [
  'together',
  'in total',
  'combined',
  'retargets',
  'adjustments',
  'weeks ago',
  'level of',
  'zusammen',
  'insgesamt',
  'anpassungen',
  'vor vier wochen',
];

/** Words that tell of a state, not of the day it came about. */
export const STATE: readonly string[] = [
  'still',
  'remain',
  'after',
  'was down',
  'was up',
  'noch',
  'weiterhin',
  'nach ',
];

/** Words that look back at a level of another day. */
export const LOOK_BACK: readonly string[] = [
  'peak',
  'record',
  'high of',
  'all-time',
  'previous',
  'earlier',
  'before',
  'höchst',
  'hoch ',
  'rekord',
  'zuvor',
  'vorher',
  'spitze',
  'ausgehend',
];

/** Stems that speak of an epoch as a whole. */
export const EPOCH: readonly string[] = [
  'epoch',
  'period',
  'cycle',
  'before the adjustment',
  'before the retarget',
  'vor der anpassung',
  'periode',
  'zyklus',
  '2016',
  '2,016',
  '2.016',
];

/** Stems of a part of an epoch, or of another window. */
export const PART: readonly string[] = [
  'past ',
  'hours',
  'so far',
  'last week',
  'first week',
  'first half',
  'second half',
  'last half',
  'last 1',
  'last 2',
  'last 5',
  'first days',
  'first 1',
  '24 ',
  'stunden',
  'bisher',
  'hälfte',
  'erste woche',
  'ersten woche',
  'ersten tage',
  'letzten tage',
  'letzten 1',
  'letzte woche',
  'moving',
  'rolling',
  'gleitend',
];

/** Stems that give what the protocol aims at, not what was measured. */
export const TARGET: readonly string[] = [
  'aim',
  'target',
  'design',
  'protocol',
  'protokoll',
  'soll',
  'zielwert',
  'angestrebt',
  'vorgesehen',
];

/** Stems of what happens again and again. */
export const RECURRING: readonly string[] = ['every', 'each', 'alle ', 'jede'];

/** Stems of a moment's height, which says nothing of the mean. */
export const PEAK: readonly string[] = [
  'peak',
  'as much as',
  'up to',
  'at times',
  'at one point',
  'briefly',
  'tempor',
  'spik',
  'surg',
  'jump',
  'single',
  'days',
  'a day',
  'one day',
  'zeitweise',
  'spitze',
  'bis zu',
  'kurzzeitig',
  'tageweise',
  'an einem tag',
  'einzelne',
  'tagen',
];

/** Words that point back at what was just said. */
export const THAT: readonly string[] = [
  'that ',
  'this ',
  'it ',
  'which',
  'das ',
  'dies',
  'damit',
  'somit',
  'also ',
  'thus',
  'so ',
  'unterm strich',
  'unter dem strich',
  'all told',
];

/** Stems of another base than the levels just named. */
export const OTHER_BASE: readonly string[] = [
  'than ',
  'below',
  'above',
  'compared',
  'since',
  'peak',
  'break',
  'year',
  'jahr',
  'als vor',
  'als im',
  'gegenüber',
  'unter ',
  'über ',
  'seit',
  'third of',
  'of the network',
];

/** Words between a percentage and the level it counts from. */
export const BASE: readonly string[] = [
  'beneath',
  'below',
  'under',
  'above',
  'over',
  'than',
  'unter',
  'über',
  'als',
];
