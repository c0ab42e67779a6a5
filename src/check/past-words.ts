/** Words that tell of what was and is no longer so. */
export const PAST: readonly string[] = [
  ' was ',
  ' were ',
  ' had ',
  'until',
  'before',
  'prior to',
  'used to',
  'previous',
  'former',
  'earned',
  'received',
  ' stood ',
  ' war ',
  ' waren ',
  ' lag ',
  ' hatte',
  'betrug',
  'erhielt',
  'bekam',
  'bis ',
  'vor de',
  'zuvor',
  'früher',
  'damals',
];

/** Words for the time behind an event. */
export const AFTERWARDS: readonly string[] = ['after', 'since', 'following', 'nach ', 'seit'];
