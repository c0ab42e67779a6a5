import type { chat as en } from '../en/chat.ts';

/** Was beide Chat-Plattformen gleich sagen. */
export const chat: Readonly<Record<keyof typeof en, string>> = {
  'chat-show-calculation': 'Rechnung zeigen',
  'chat-hide-calculation': 'Rechnung verbergen',
  'chat-show-sources': 'Quellen',
  'chat-hide-sources': 'Quellen verbergen',
  'chat-chart': 'Diagramm',
  'chat-page-before': '‹ Seite zurück',
  'chat-page-next': 'Seite {$page} von {$pages} ›',
  'chat-claim': 'Aussage {$n}',
  'chat-back': '‹ Alle Aussagen',
  'chat-dispute': 'Ich widerspreche',
  'chat-disputed': 'Notiert: Die Moderation sieht, dass Sie widersprechen.',
  'chat-gone': 'Diese Antwort stammt aus einer älteren Version; bitte neu fragen.',
  'chat-moderators-only': '/{$command} ist der Moderation dieses Chats vorbehalten.',
  'chat-slow-down':
    'Einen Moment: bitte in {$seconds ->\n    [one] einer Sekunde\n   *[other] {$seconds} Sekunden\n} noch einmal fragen.',
  'serve-open': '{$platform} ist verbunden. Den Bot einladen oder ansprechen: {$where}',
  'serve-newsless': 'Die Redaktion ist vorerst geschlossen: {$reason}',
  'serve-again': 'Es wird weiter versucht, bis es gelingt; alles andere läuft weiter.',
  'serve-until': 'Hashwatt läuft, bis es beendet wird (Strg-C).',
  'chat-progress-page': '{$host} wird gelesen …',
  'chat-progress-reading': '{$letters} Zeichen Text werden gelesen …',
  'chat-progress-judging':
    '{$claims ->\n    [one] Eine Aussage wird\n   *[other] {$claims} Aussagen werden\n} geprüft …',
  'chat-working': 'Ich arbeite daran …',
};
