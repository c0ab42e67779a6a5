/** What both chat platforms say alike. Fluent patterns; English is the source of keys. */
export const chat = {
  'chat-show-calculation': 'Show the calculation',
  'chat-hide-calculation': 'Hide the calculation',
  'chat-show-sources': 'Sources',
  'chat-hide-sources': 'Hide sources',
  'chat-chart': 'Chart',
  'chat-page-before': '‹ Back a page',
  'chat-page-next': 'Page {$page} of {$pages} ›',
  'chat-claim': 'Claim {$n}',
  'chat-back': '‹ All claims',
  'chat-dispute': 'I dispute this',
  'chat-disputed': 'Noted: a moderator will see that you dispute this.',
  'chat-gone': 'This answer is from an older version; please ask again.',
  'chat-moderators-only': '/{$command} is for moderators of this chat.',
  'chat-slow-down':
    'One moment: please ask again in {$seconds ->\n    [one] one second\n   *[other] {$seconds} seconds\n}.',
  'chat-working': 'Working on it …',
};
