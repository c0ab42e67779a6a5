import type { moderation as en } from '../en/moderation.ts';

export const moderation: Record<keyof typeof en, string> = {
  'review-option-take':
    'das haben Sie jetzt in der Hand, etwa dispute-…, claim-… oder held-…: andere sehen es',
  'review-option-release': 'das haben Sie nicht mehr in der Hand',
  'review-option-held': 'eine Quelle, die zu viel auf einmal brachte, nach ihrer Kennung',
  'review-option-how': 'was aus dem Zurückgehaltenen wird',
  'review-how-tell': 'melden',
  'review-how-drop': 'weglegen',
  'review-how-hold': 'das eben Weggelegte wieder zurückhalten',
  'review-option-mute': 'eine Quelle oder ein Medium, das hier schweigen soll',
  'review-option-unmute': 'eine Stummschaltung aufheben, nach ihrer Kennung',
  'review-option-until': 'wie lange stumm',
  'review-until-day': 'einen Tag',
  'review-until-week': 'eine Woche',
  'review-until-ever': 'für immer',
  'review-option-where': 'stumm in diesem Chat oder in allen',
  'review-where-here': 'in diesem Chat',
  'review-where-everywhere': 'in allen Chats',
  'review-option-show': 'was wartet, was getan wurde oder was stumm ist',
  'review-show-queue': 'was wartet',
  'review-show-log': 'wer was getan hat',
  'review-show-mutes': 'was stumm ist',
  'review-option-page': 'des Protokolls, ab 1',

  'moderation-queue': 'Was wartet',
  'moderation-console': 'wer Hashwatt betreibt',
  'moderation-undecided': 'Widerlegt oder irreführend, und niemand hat entschieden',
  'moderation-held': '{$count ->\n    [one] eine Meldung\n   *[other] {$count} Meldungen\n} zurückgehalten',
  'moderation-tell': 'Melden: {$feed}',
  'moderation-drop': 'Weglegen: {$feed}',
  'moderation-held-how': 'Zu held wird how erwartet: tell, drop oder hold.',
  'moderation-held-told':
    '{$count ->\n    [one] Eine Meldung von {$feed} geht\n   *[other] {$count} Meldungen von {$feed} gehen\n} hinaus',
  'moderation-held-dropped':
    '{$count ->\n    [one] Eine Meldung von {$feed} ist\n   *[other] {$count} Meldungen von {$feed} sind\n} weggelegt',
  'moderation-held-again':
    '{$count ->\n    [one] Eine Meldung von {$feed} ist\n   *[other] {$count} Meldungen von {$feed} sind\n} wieder zurückgehalten',
  'moderation-held-final':
    'Gemeldetes lässt sich nicht zurücknehmen; was noch wartet, kann stumm geschaltet werden.',
  'moderation-held-nothing': 'Von {$feed} ist dafür nichts da: Vielleicht war jemand schneller.',
  'moderation-held-changed':
    'Von {$feed} ist inzwischen mehr gekommen oder etwas schon hinaus: Bitte noch einmal ansehen und dann entscheiden.',
  'moderation-held-elsewhere':
    'Über Zurückgehaltenes entscheidet die Moderation in den eigenen Chats der Redaktion.',
  'moderation-troubled':
    '{$count ->\n    [one] Ein Beitrag hier wurde abgelehnt oder ist vielleicht nicht angekommen.\n   *[other] {$count} Beiträge hier wurden abgelehnt oder sind vielleicht nicht angekommen.\n}',
  'moderation-muted':
    '{$count ->\n    [one] Eine Quelle ist hier stumm.\n   *[other] {$count} Quellen sind hier stumm.\n}',
  'moderation-done': 'Erledigt',
  'moderation-done-before': 'Das war schon von der Liste: {$who}',
  'moderation-take': 'Ich mache das: {$n}',
  'moderation-take-this': 'Ich mache das',
  'moderation-take-again': 'Ich mache das doch',
  'moderation-release': 'Doch nicht ich',
  'moderation-released': 'Wieder frei für andere',
  'moderation-taken': 'Sie haben das in der Hand',
  'moderation-taken-before': 'Das hat schon jemand in der Hand: {$who}',
  'moderation-taken-by': '{$who} ist daran',
  'moderation-taken-you': 'Sie sind daran',
  'moderation-in-hand': 'In Arbeit',
  'moderation-lapses': 'Von selbst wieder frei:',
  'moderation-take-unknown':
    'Erwartet wurde etwas, das hier wartet (dispute-…, claim-… oder held-…), aber es kam „{$got}“.',
  'moderation-not-yours': 'Das haben Sie nicht in der Hand: Es ist verfallen, oder jemand anderes ist daran.',

  'mute-ask-here': '{$name} in diesem Chat stumm schalten?',
  'mute-ask-everywhere': '{$name} überall stumm schalten?',
  'mute-ask-until':
    'Gelesen wird es weiter, aber nichts davon wird inzwischen oder später gemeldet. Wie lange? Getippt: review mute:{$source} until:week reason:…',
  'mute-ask-reason':
    'Warum? Der Grund steht im Protokoll und in „why“. Getippt: review mute:{$source} until:week reason:…',
  'mute-day': 'Einen Tag',
  'mute-week': 'Eine Woche',
  'mute-ever': 'Für immer',
  'mute-rather-everywhere': 'Lieber überall',
  'mute-rather-here': 'Lieber nur hier',
  'mute-reason-wrong': 'Die Zahlen stimmen zu oft nicht.',
  'mute-reason-topic': 'Es gehört hier nicht zum Thema.',
  'mute-reason-adverts': 'Es ist Werbung.',
  'mute-reason-none': 'Ohne Grund',
  'mute-here': 'in diesem Chat',
  'mute-everywhere': 'überall',
  'mute-for-ever': 'für immer',
  'mute-until': 'bis',
  'mute-done': 'Stumm: {$name}',
  'mute-already': 'Schon stumm: {$name}',
  'mute-lifted': 'Nicht mehr stumm: {$name}',
  'mute-still-read': 'Gelesen wird es weiter, damit das Aufheben keine Flut wird.',
  'mute-no-flood': 'Was inzwischen kam, wird jetzt nicht nachgereicht.',
  'mute-again': 'Wieder stumm',
  'mute-lift': 'Aufheben',
  'mute-lift-named': '{$name} nicht mehr stumm',
  'mute-outlet': '{$name} stumm',
  'mute-list': 'Was stumm ist',
  'mute-title':
    '{$count ->\n    [0] Hier ist nichts stumm\n    [one] Eine Quelle ist hier stumm\n   *[other] {$count} Quellen sind hier stumm\n}',
  'mute-how':
    'review mute:… nimmt die Kennung einer Quelle oder den Namen eines Mediums, wie „feeds“ sie zeigt.',
  'mute-unknown':
    'Erwartet wurde die Kennung einer Quelle oder der Name eines Mediums, das wir lesen, etwa {$names}, aber es kam „{$got}“.',
  'mute-none': 'Erwartet wurde die Kennung von etwas, das hier stumm ist, aber es kam „{$got}“.',
  'mute-not-everywhere': 'Überall stumm schaltet die Moderation in den eigenen Chats der Redaktion.',
  'mute-why': 'Hier nicht gemeldet: stumm {$where}, durch {$who}.',
  'mute-why-reason': 'Hier nicht gemeldet: stumm {$where}, durch {$who}, denn: {$reason}',

  'log-open': 'Wer was getan hat',
  'log-title': 'Wer was getan hat – Seite {$page} von {$pages}',
  'log-none': 'Noch hat niemand etwas getan.',
  'log-newer': 'Neuer',
  'log-older': 'Älter',
  'log-no-page': 'Erwartet wurde eine Seite bis {$pages}, aber es kam {$got}.',
  'act-change': '{$before} → {$after}',
  'act-decision': 'hat über Aussage {$subject} entschieden',
  'act-dispute-closed': 'hat Einspruch {$subject} angesehen',
  'act-dispute-reopened': 'hat Einspruch {$subject} wieder geöffnet',
  'act-taken': 'hat {$subject} in die Hand genommen',
  'act-released': 'hat {$subject} aus der Hand gegeben',
  'act-held-told': 'hat Zurückgehaltenes von {$subject} gemeldet',
  'act-held-dropped': 'hat Zurückgehaltenes von {$subject} weggelegt',
  'act-held-again': 'hat {$subject} wieder zurückgehalten',
  'act-muted': 'hat stumm geschaltet: {$subject}',
  'act-unmuted': 'hat nicht mehr stumm geschaltet: {$subject}',
  'act-appointed': 'hat zur Moderation benannt: {$subject}',
  'act-dismissed': 'hat aus der Moderation genommen: {$subject}',
  'act-links-on': 'lässt Links prüfen in {$subject}',
  'act-links-off': 'lässt Links nicht mehr prüfen in {$subject}',
  'act-settings': 'hat Einstellungen des Chats geändert: {$subject}',

  'quota-link-user':
    'Für Sie wurden in der letzten Stunde {$limit} Links gelesen; mehr sind es auf einmal nicht, denn jeder ist eine fremde Seite, die geholt wird. Der nächste: in {$wait}.',
  'quota-link-chat':
    'Für diesen Chat wurden in der letzten Stunde {$limit} Links gelesen; mehr sind es auf einmal nicht, denn jeder ist eine fremde Seite, die geholt wird. Der nächste: in {$wait}.',
  'quota-long-user':
    'Für Sie wurden in der letzten Stunde {$limit} lange Texte geprüft; mehr sind es auf einmal nicht, denn andere warten solange. Der nächste: in {$wait}; kürzere sofort.',
  'quota-long-chat':
    'Für diesen Chat wurden in der letzten Stunde {$limit} lange Texte geprüft; mehr sind es auf einmal nicht, denn andere warten solange. Der nächste: in {$wait}; kürzere sofort.',
  'quota-search-user':
    'Sie haben in der letzten Stunde {$limit} Mal gesucht, und andere warten solange. Die nächste Suche: in {$wait}.',
  'quota-search-chat':
    'In diesem Chat wurde in der letzten Stunde {$limit} Mal gesucht, und andere warten solange. Die nächste Suche: in {$wait}.',
  'quota-decision-user':
    'Sie haben in der letzten Stunde {$limit} Mal entschieden, und jede Entscheidung ändert Beiträge überall. Die nächste: in {$wait}.',
  'quota-decision-chat':
    'Dieser Chat hat in der letzten Stunde {$limit} Mal entschieden, und jede Entscheidung ändert Beiträge überall. Die nächste: in {$wait}.',
  'quota-dispute-user':
    'Sie haben in der letzten Stunde {$limit} Sätze bestritten, und jeden davon liest jemand. Der nächste: in {$wait}.',
  'quota-dispute-chat':
    'In diesem Chat wurden in der letzten Stunde {$limit} Sätze bestritten, und jeden davon liest jemand. Der nächste: in {$wait}.',
  'quota-order-user':
    'Sie haben Abonnements und Alarme in der letzten Stunde {$limit} Mal geändert. Die nächste Änderung: in {$wait}.',
  'quota-order-chat':
    'Abonnements und Alarme dieses Chats wurden in der letzten Stunde {$limit} Mal geändert. Die nächste Änderung: in {$wait}.',
  'quota-minutes': '{$count ->\n    [one] einer Minute\n   *[other] {$count} Minuten\n}',

  'linked-title': 'Geprüft: {$title}',
  'linked-more':
    '{$count ->\n    [one] Eine Aussage\n   *[other] {$count} Aussagen\n} mehr: Tippen zeigt alles.',
  'linked-details': 'Alles dazu',

  'settings-option-moderator':
    'wer hier auch moderiert: auf Discord eine Rolle; auf Telegram @Name, eine Kennung oder reply (Administration)',
  'settings-option-no_moderator': 'nimmt das zurück (Administration)',
  'settings-option-check_links': 'Links in diesem Kanal werden von selbst geprüft (Moderation)',
  'settings-check_links-on': 'an',
  'settings-check_links-off': 'aus',
  'settings-administrators': 'Wer hier moderiert, sagt die Administration des Chats.',
  'moderators-unclear-discord': 'Zu moderator wird eine Rolle dieses Servers erwartet, aber es kam „{$got}“.',
  'moderators-unclear-telegram':
    'Zu moderator wird @Name, die Kennung einer Person oder reply als Antwort auf ihre Nachricht erwartet, aber es kam „{$got}“.',
  'moderators-same': 'Zu no_moderator wird jemand erwartet, der hier benannt ist, aber es kam „{$got}“.',
  'moderators-title': 'Wer hier moderiert',
  'moderators-always-discord':
    'Immer, wer den Server oder seine Nachrichten verwalten darf; dazu, wen seine Administration mit moderator: benennt. Anderen zeigt Discord /review, /subscribe und dergleichen nur, wo die Servereinstellungen unter Integrationen es dieser Rolle erlauben.',
  'moderators-always-telegram': 'Immer die Administration der Gruppe; dazu, wen sie mit moderator: benennt.',
  'moderators-role': 'Rolle {$name}',
  'moderators-user': '{$name} ({$id})',
  'moderators-name': '{$name} (wer beim ersten Moderieren so heißt)',
  'links-nowhere':
    'check_links wird in einem Kanal oder einer Gruppe erwartet, in die wir schreiben können; hier ist das nicht so.',
  'links-moderators': 'Ob Links hier geprüft werden, sagt die Moderation dieses Chats.',
  'links-turn-on': 'Links hier prüfen',
  'links-turn-off': 'Links nur auf Frage',
  'links-on':
    'Links, die in diesem Kanal stehen, werden von selbst geprüft; was sich nicht prüfen lässt, bleibt ohne Antwort.',
  'links-off': 'Links in diesem Kanal werden nur geprüft, wenn jemand fragt.',
  'links-unheard-intent':
    'Noch lässt mich Discord aber keine Nachrichten lesen: Wer Hashwatt betreibt, muss im Entwicklerportal von Discord „Message Content“ einschalten und DISCORD_READ_MESSAGES=yes setzen.',
  'links-unheard-privacy':
    'In Gruppen zeigt mir Telegram fremde Nachrichten nur, wo ich zur Administration gehöre oder wer Hashwatt betreibt den Privatsphäre-Modus abgeschaltet hat (BotFather, /setprivacy).',

  'review-option-post': 'ein Beitrag, der abgelehnt wurde oder vielleicht nicht ankam, nach seiner Kennung',
  'review-option-settle': 'was aus ihm wurde',
  'review-settle-arrived': 'er ist angekommen',
  'review-settle-again': 'noch einmal senden',
  'review-settle-lost': 'er ist es nicht, und dabei bleibt es',
  'review-show-posts': 'Beiträge mit Schwierigkeiten',
  'posts-open': 'Schwierige Beiträge',
  'posts-title':
    '{$count ->\n    [0] Kein Beitrag hier hat Schwierigkeiten\n    [one] Ein Beitrag hier hat Schwierigkeiten\n   *[other] {$count} Beiträge hier haben Schwierigkeiten\n}',
  'posts-how': 'Bitte nachsehen, ob er dort steht, bevor er noch einmal gesendet wird.',
  'posts-arrived': 'Angekommen: {$id}',
  'posts-again': 'Noch einmal: {$id}',
  'posts-lost': 'Lassen: {$id}',
  'posts-done-arrived': '{$id} gilt als angekommen.',
  'posts-done-again': '{$id} wird noch einmal gesendet.',
  'posts-done-lost': '{$id} bleibt, wie er ist.',
  'posts-over': '{$id} hat keine Schwierigkeiten mehr: Vielleicht war jemand schneller.',
  'posts-unknown': 'Erwartet wurde die Kennung eines Beitrags aus diesem Chat, aber es kam „{$got}“.',
  'posts-settle-how': 'post und settle (arrived, again oder lost) werden zusammen erwartet.',
  'act-post-arrived': 'hat einen Beitrag für angekommen erklärt: {$subject}',
  'act-post-again': 'hat einen Beitrag noch einmal senden lassen: {$subject}',
  'act-post-lost': 'hat einen Beitrag nicht senden lassen: {$subject}',
};
