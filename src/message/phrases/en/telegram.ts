/** Words of telegram. Fluent patterns; English is the source of keys. */
export const telegram = {
  'telegram-token':
    'Telegram does not know this TELEGRAM_TOKEN: copy it again from @BotFather (/mybots, your bot, API Token).',
  'telegram-token-revoked':
    'Telegram no longer accepts TELEGRAM_TOKEN: it was revoked. Copy the new one from @BotFather (/mybots, your bot, API Token) and start again.',
  'telegram-unreachable':
    'Telegram cannot be reached at {$host}: check the network, any proxy, and TELEGRAM_API_URL.',
  'telegram-refused':
    'Telegram at {$host} refused to serve the bot ({$reason}): check TELEGRAM_API_URL and TELEGRAM_TOKEN.',
  'telegram-flood':
    'Telegram asks this bot to wait {$seconds ->\n    [one] one second\n   *[other] {$seconds} seconds\n} before it connects again: start it again then.',
  'telegram-conflict':
    'Another program receives this bot’s updates with the same TELEGRAM_TOKEN: stop that program, or use a token of its own from @BotFather.',
  'telegram-webhook-refused':
    'Telegram refused the webhook ({$reason}): TELEGRAM_WEBHOOK_URL must be an https address that Telegram can reach, on port 443, 80, 88 or 8443.',
  'telegram-port':
    'Port {$port} for the Telegram webhook cannot be opened ({$reason}): set HTTP_PORT to a free one.',

  'telegram-hello':
    'Hashwatt checks what is said about Bitcoin mining, by arithmetic.\nSend me a text, forward a post, or send a link: I check the numbers in it. Or ask:',
  'telegram-hello-group':
    'Hashwatt checks what is said about Bitcoin mining, by arithmetic.\nReply to a message with /check and I check the numbers in it. Or ask:',
  'telegram-check-how':
    'To check something, reply to a message with /check, or write the text or a link after it.',
  'telegram-no-text':
    'I read text, not pictures, voices or files. Copy the sentence here as text, or send a link to the page it is on.',
  'telegram-start-me':
    'That answer is for your eyes only. Open our private chat and press Start: it waits there.',
  'telegram-start-first':
    'The answer is for your eyes only, and I cannot write to you in private yet. Open our private chat, press Start, and then ask again.',
  'telegram-again-here': 'Please send /{$command} again here: a link never changes anything.',
  'telegram-again-there':
    'Now I can write to you: please send /{$command} once more in the group, and the answer comes here.',
  'telegram-tap-there':
    'I no longer know which group this is about: please send /{$command} once more in the group.',
  'telegram-discreet':
    'What /{$command} answers tells of people and is for moderators’ eyes only. You write as the group, so I cannot answer you alone: please ask from your own account (“Remain anonymous” off among your rights).',
  'telegram-in-doubt': 'That answer may not have come through. If you do not see it, please ask again.',
  'telegram-hello-channel':
    'I am in {$chat} now. Here, “/subscribe channel:{$id}” brings mining news there; first there is a preview.',
  'telegram-standing':
    '{$chat}: this is missing now: {$rights}. {$count ->\n    [one] One subscription waits\n   *[other] {$count} subscriptions wait\n} there, and nothing is lost: posts come again as soon as an administrator allows it.',
  'telegram-post-private': 'I answered in our private chat.',
  'telegram-open-chat': 'Open the private chat',
  'telegram-right-missing':
    'In that group I may not {$right ->\n    [photos] send photos\n    [topic] write in a closed topic\n   *[messages] send messages\n}. An administrator can allow it: group settings, Administrators or Permissions.',
  'telegram-no-chart': 'The chart could not be drawn; the numbers in the answer stand.',
  'telegram-dispute-why':
    'Noted: a moderator will see that you dispute this. If you want to say why, reply to this message.',
  'telegram-dispute-kept': 'Thank you, your reason is noted with it.',
  'telegram-dispute-settled': 'A moderator has settled that dispute; you can open it again under the answer.',
  'telegram-inline-mistake': 'That is not quite a question yet',
  'telegram-inline-elsewhere': 'Please ask /{$command} in a chat with the bot: it needs more than a moment.',
  'telegram-inline-link':
    'Please send a link to the bot in a chat with /check: reading a page needs more than a moment.',
};
