/** What moderators see and do beside deciding on claims, and what keeps chats within their limits. */
export const moderation = {
  'review-option-take': 'you are on this now, such as dispute-…, claim-… or held-…: others see it',
  'review-option-release': 'you are not on this any more',
  'review-option-held': 'a feed that brought too many items at once, by its id',
  'review-option-how': 'what becomes of its held items',
  'review-how-tell': 'tell them',
  'review-how-drop': 'put them aside',
  'review-how-hold': 'hold those again that were just put aside',
  'review-option-mute': 'a feed or outlet that is to be silent here',
  'review-option-unmute': 'take a mute back, by its id',
  'review-option-until': 'for how long it is muted',
  'review-until-day': 'a day',
  'review-until-week': 'a week',
  'review-until-ever': 'for ever',
  'review-option-where': 'muted in this chat, or in all of them',
  'review-where-here': 'in this chat',
  'review-where-everywhere': 'in every chat',
  'review-option-show': 'what waits, what was done, or what is muted',
  'review-show-queue': 'what waits',
  'review-show-log': 'who did what',
  'review-show-mutes': 'what is muted',
  'review-option-page': 'of the log, from 1',

  'moderation-queue': 'What waits',
  'moderation-console': 'whoever runs Hashwatt',
  'moderation-undecided': 'Refuted or misleading, and nobody has decided',
  'moderation-held': '{$count ->\n    [one] one item\n   *[other] {$count} items\n} held back',
  'moderation-tell': 'Tell: {$feed}',
  'moderation-drop': 'Put aside: {$feed}',
  'moderation-held-how': 'Expected how with held: tell, drop or hold.',
  'moderation-held-told':
    '{$count ->\n    [one] One item of {$feed} goes\n   *[other] {$count} items of {$feed} go\n} on as news',
  'moderation-held-dropped':
    '{$count ->\n    [one] One item of {$feed} is\n   *[other] {$count} items of {$feed} are\n} put aside',
  'moderation-held-again':
    '{$count ->\n    [one] One item of {$feed} is\n   *[other] {$count} items of {$feed} are\n} held back again',
  'moderation-held-final': 'What was told cannot be taken back; what waits can still be muted.',
  'moderation-held-nothing': 'Nothing of {$feed} is there for that: somebody else may have been quicker.',
  'moderation-held-changed':
    'More of {$feed} has come, or somebody has let some of it go, since you looked: look again and then decide.',
  'moderation-held-elsewhere': 'Held items are let go by the moderators of the newsroom’s own chats.',
  'moderation-troubled':
    '{$count ->\n    [one] One post here was refused, or may not have arrived.\n   *[other] {$count} posts here were refused, or may not have arrived.\n}',
  'moderation-muted':
    '{$count ->\n    [one] One source is muted here.\n   *[other] {$count} sources are muted here.\n}',
  'moderation-done': 'Done',
  'moderation-done-before': 'It was off the list already: {$who}',
  'moderation-take': 'I am on it: {$n}',
  'moderation-take-this': 'I am on it',
  'moderation-take-again': 'I am on it after all',
  'moderation-release': 'Not me any more',
  'moderation-released': 'Free again for others',
  'moderation-taken': 'You are on it',
  'moderation-taken-before': 'Somebody is on it already: {$who}',
  'moderation-taken-by': '{$who} is on it',
  'moderation-taken-you': 'you are on it',
  'moderation-in-hand': 'In hand',
  'moderation-lapses': 'It is free again by itself',
  'moderation-take-unknown':
    'Expected something that waits here (dispute-…, claim-… or held-…), but got “{$got}”.',
  'moderation-not-yours': 'You are not on that: it has lapsed, or somebody else is.',

  'mute-ask-here': 'Mute {$name} in this chat?',
  'mute-ask-everywhere': 'Mute {$name} everywhere?',
  'mute-ask-until':
    'It is still read, but nothing it brings is told meanwhile or later. For how long? Typed: review mute:{$source} until:week reason:…',
  'mute-ask-reason':
    'Why? The reason stands in the log and in “why”. Typed: review mute:{$source} until:week reason:…',
  'mute-day': 'For a day',
  'mute-week': 'For a week',
  'mute-ever': 'For ever',
  'mute-rather-everywhere': 'Everywhere instead',
  'mute-rather-here': 'Only here instead',
  'mute-reason-wrong': 'Its figures are wrong too often.',
  'mute-reason-topic': 'It is off topic here.',
  'mute-reason-adverts': 'It is advertising.',
  'mute-reason-none': 'Without a reason',
  'mute-here': 'in this chat',
  'mute-everywhere': 'everywhere',
  'mute-for-ever': 'for ever',
  'mute-until': 'until',
  'mute-done': 'Muted: {$name}',
  'mute-already': 'Muted already: {$name}',
  'mute-lifted': 'No longer muted: {$name}',
  'mute-still-read': 'It goes on being read, so that unmuting is no flood.',
  'mute-no-flood': 'What came meanwhile is not told now.',
  'mute-again': 'Mute again',
  'mute-lift': 'Unmute',
  'mute-lift-named': 'Unmute {$name}',
  'mute-outlet': 'Mute {$name}',
  'mute-list': 'What is muted',
  'mute-title':
    '{$count ->\n    [0] Nothing is muted here\n    [one] One source is muted here\n   *[other] {$count} sources are muted here\n}',
  'mute-how': 'review mute:… takes a feed’s id or an outlet’s name, as “feeds” shows them.',
  'mute-unknown':
    'Expected a feed’s id or an outlet’s name that we read, such as {$names}, but got “{$got}”.',
  'mute-none': 'Expected the id of something that is muted here, but got “{$got}”.',
  'mute-not-everywhere': 'Sources are muted everywhere by the moderators of the newsroom’s own chats.',
  'mute-why': 'Not told here: muted {$where} by {$who}.',
  'mute-why-reason': 'Not told here: muted {$where} by {$who}, because: {$reason}',

  'log-open': 'Who did what',
  'log-title': 'Who did what – page {$page} of {$pages}',
  'log-none': 'Nobody has done anything yet.',
  'log-newer': 'Newer',
  'log-older': 'Older',
  'log-no-page': 'Expected a page up to {$pages}, but got {$got}.',
  'act-change': '{$before} → {$after}',
  'act-decision': 'decided on claim {$subject}',
  'act-dispute-closed': 'looked at dispute {$subject}',
  'act-dispute-reopened': 'opened dispute {$subject} again',
  'act-taken': 'is on {$subject}',
  'act-released': 'is no longer on {$subject}',
  'act-held-told': 'told what was held of {$subject}',
  'act-held-dropped': 'put aside what was held of {$subject}',
  'act-held-again': 'held {$subject} back again',
  'act-muted': 'muted {$subject}',
  'act-unmuted': 'unmuted {$subject}',
  'act-appointed': 'named as moderator: {$subject}',
  'act-dismissed': 'no longer a moderator: {$subject}',
  'act-links-on': 'links are checked in {$subject}',
  'act-links-off': 'links are no longer checked in {$subject}',
  'act-settings': 'changed the chat’s settings: {$subject}',

  'quota-link-user':
    'You have had {$limit} links read within the hour, and no more are read at a time, for each is a page of somebody else’s to fetch. The next one: in {$wait}.',
  'quota-link-chat':
    'This chat has had {$limit} links read within the hour, and no more are read at a time, for each is a page of somebody else’s to fetch. The next one: in {$wait}.',
  'quota-long-user':
    'You have had {$limit} long texts checked within the hour, and no more are at a time, for others wait meanwhile. The next one: in {$wait}; shorter ones at once.',
  'quota-long-chat':
    'This chat has had {$limit} long texts checked within the hour, and no more are at a time, for others wait meanwhile. The next one: in {$wait}; shorter ones at once.',
  'quota-search-user':
    'You have searched {$limit} times within the hour, and others wait meanwhile. The next search: in {$wait}.',
  'quota-search-chat':
    'In this chat {$limit} searches were made within the hour, and others wait meanwhile. The next one: in {$wait}.',
  'quota-decision-user':
    'You have decided {$limit} times within the hour, and each decision changes posts everywhere. The next one: in {$wait}.',
  'quota-decision-chat':
    'This chat has decided {$limit} times within the hour, and each decision changes posts everywhere. The next one: in {$wait}.',
  'quota-dispute-user':
    'You have disputed {$limit} sentences within the hour, and people read each of them. The next one: in {$wait}.',
  'quota-dispute-chat':
    'In this chat {$limit} sentences were disputed within the hour, and people read each of them. The next one: in {$wait}.',
  'quota-order-user':
    'You have changed subscriptions and alerts {$limit} times within the hour. The next change: in {$wait}.',
  'quota-order-chat':
    'Subscriptions and alerts of this chat were changed {$limit} times within the hour. The next change: in {$wait}.',
  'quota-minutes': '{$count ->\n    [one] a minute\n   *[other] {$count} minutes\n}',

  'linked-title': 'Checked: {$title}',
  'linked-more':
    '{$count ->\n    [one] One more claim\n   *[other] {$count} more claims\n}: tap for all of it.',
  'linked-details': 'All of it',

  'settings-option-moderator':
    'who may moderate here too: a role on Discord; on Telegram @name, an id, or reply (administrators)',
  'settings-option-no_moderator': 'takes that back (administrators)',
  'settings-option-check_links': 'links posted in this channel are checked on their own (moderators)',
  'settings-check_links-on': 'on',
  'settings-check_links-off': 'off',
  'settings-administrators': 'Who moderates here is for an administrator of the chat to say.',
  'moderators-unclear-discord': 'Expected a role of this server with moderator, but got “{$got}”.',
  'moderators-unclear-telegram':
    'Expected @name, a person’s id, or reply in answer to their message with moderator, but got “{$got}”.',
  'moderators-same': 'Expected somebody who is named here with no_moderator, but got “{$got}”.',
  'moderators-title': 'Who moderates here',
  'moderators-always-discord':
    'Always whoever may manage the server or its messages; beside them, whom its administrators name with moderator:. Discord shows /review, /subscribe and their like to others only where Server Settings → Integrations allows that role to use them.',
  'moderators-always-telegram':
    'Always the administrators of the group; beside them, whom they name with moderator:.',
  'moderators-role': 'role {$name}',
  'moderators-user': '{$name} ({$id})',
  'moderators-name': '{$name} (whoever bears that name when they first moderate)',
  'links-nowhere': 'Expected check_links in a channel or group that we can write in, but this is none.',
  'links-moderators': 'Whether links are checked here is for this chat’s moderators to say.',
  'links-turn-on': 'Check links here',
  'links-turn-off': 'Links only when asked',
  'links-on':
    'Links that people post in this channel are checked on their own; what cannot be checked gets no answer.',
  'links-off': 'Links in this channel are checked only when somebody asks.',
  'links-unheard-intent':
    'But Discord does not let me read messages yet: whoever runs Hashwatt must enable the Message Content intent in Discord’s developer portal and set DISCORD_READ_MESSAGES=yes.',
  'links-unheard-privacy':
    'In a group Telegram shows me other people’s messages only where I am an administrator, or where whoever runs Hashwatt has turned privacy mode off (BotFather, /setprivacy).',

  'review-option-post': 'a post that was refused or may not have arrived, by its id',
  'review-option-settle': 'what became of it',
  'review-settle-arrived': 'it arrived',
  'review-settle-again': 'send it once more',
  'review-settle-lost': 'it did not, and is left so',
  'review-show-posts': 'posts in trouble',
  'posts-open': 'Posts in trouble',
  'posts-title':
    '{$count ->\n    [0] No post here is in trouble\n    [one] One post here is in trouble\n   *[other] {$count} posts here are in trouble\n}',
  'posts-how': 'Look whether it stands there before you have it sent once more.',
  'posts-arrived': 'Arrived: {$id}',
  'posts-again': 'Send again: {$id}',
  'posts-lost': 'Leave it: {$id}',
  'posts-done-arrived': '{$id} counts as arrived.',
  'posts-done-again': '{$id} is sent once more.',
  'posts-done-lost': '{$id} is left as it is.',
  'posts-over': '{$id} is no trouble any more: somebody else may have been quicker.',
  'posts-unknown': 'Expected the id of a post of this chat, but got “{$got}”.',
  'posts-settle-how': 'Expected post and settle (arrived, again or lost) together.',
  'act-post-arrived': 'said that a post arrived: {$subject}',
  'act-post-again': 'had a post sent once more: {$subject}',
  'act-post-lost': 'left a post unsent: {$subject}',
};
