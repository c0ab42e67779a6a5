import type { telegram as en } from '../en/telegram.ts';

export const telegram: Readonly<Record<keyof typeof en, string>> = {
  'telegram-token':
    'Telegram kennt dieses TELEGRAM_TOKEN nicht: Kopieren Sie es noch einmal von @BotFather (/mybots, Ihr Bot, API Token).',
  'telegram-token-revoked':
    'Telegram nimmt TELEGRAM_TOKEN nicht mehr an: Es wurde widerrufen. Kopieren Sie das neue von @BotFather (/mybots, Ihr Bot, API Token) und starten Sie neu.',
  'telegram-unreachable':
    'Telegram ist unter {$host} nicht zu erreichen: Prüfen Sie das Netz, einen Proxy und TELEGRAM_API_URL.',
  'telegram-refused':
    'Telegram unter {$host} bedient den Bot nicht ({$reason}): Prüfen Sie TELEGRAM_API_URL und TELEGRAM_TOKEN.',
  'telegram-flood':
    'Telegram verlangt, dass dieser Bot {$seconds ->\n    [one] eine Sekunde\n   *[other] {$seconds} Sekunden\n} wartet: Starten Sie ihn danach neu.',
  'telegram-conflict':
    'Ein anderes Programm empfängt mit demselben TELEGRAM_TOKEN: Beenden Sie es, oder holen Sie ein eigenes Token von @BotFather.',
  'telegram-webhook-refused':
    'Telegram lehnt den Webhook ab ({$reason}): TELEGRAM_WEBHOOK_URL muss eine https-Adresse sein, die Telegram erreicht, an Port 443, 80, 88 oder 8443.',
  'telegram-port':
    'Port {$port} für den Telegram-Webhook lässt sich nicht öffnen ({$reason}): Setzen Sie HTTP_PORT auf einen freien.',

  'telegram-hello':
    'Hashwatt prüft durch Rechnen, was über Bitcoin-Mining gesagt wird.\nSchicken Sie einen Text, leiten Sie einen Beitrag weiter oder schicken Sie einen Link: Ich prüfe die Zahlen darin. Oder fragen Sie:',
  'telegram-hello-group':
    'Hashwatt prüft durch Rechnen, was über Bitcoin-Mining gesagt wird.\nAntworten Sie mit /check auf eine Nachricht, und ich prüfe die Zahlen darin. Oder fragen Sie:',
  'telegram-check-how':
    'Antworten Sie mit /check auf eine Nachricht, oder schreiben Sie den Text oder einen Link dahinter.',
  'telegram-no-text':
    'Ich lese Text, keine Bilder, Stimmen oder Dateien. Schreiben Sie den Satz hier als Text, oder schicken Sie einen Link zur Seite.',
  'telegram-start-me':
    'Diese Antwort ist nur für Sie. Öffnen Sie unseren privaten Chat und drücken Sie Start: Dort wartet sie.',
  'telegram-start-first':
    'Die Antwort ist nur für Sie, und ich kann Ihnen noch nicht privat schreiben. Öffnen Sie unseren privaten Chat, drücken Sie Start und fragen Sie dann noch einmal.',
  'telegram-again-here': 'Bitte schicken Sie /{$command} hier noch einmal: Ein Link ändert nie etwas.',
  'telegram-again-there':
    'Jetzt kann ich Ihnen schreiben: Bitte schicken Sie /{$command} noch einmal in der Gruppe, die Antwort kommt dann hierher.',
  'telegram-tap-there':
    'Ich weiß nicht mehr, um welche Gruppe es geht: Bitte schicken Sie /{$command} noch einmal in der Gruppe.',
  'telegram-discreet':
    'Was /{$command} antwortet, handelt von Personen und ist nur für die Moderation. Sie schreiben als Gruppe, darum kann ich Ihnen nicht allein antworten: Bitte fragen Sie mit Ihrem eigenen Konto („Anonym bleiben“ in Ihren Rechten aus).',
  'telegram-in-doubt':
    'Diese Antwort ist vielleicht nicht angekommen. Wenn Sie sie nicht sehen, fragen Sie bitte noch einmal.',
  'telegram-hello-channel':
    'Ich bin jetzt in {$chat}. Schreib hier „/subscribe channel:{$id}“, und Mining-Nachrichten kommen dorthin; zuerst gibt es eine Vorschau.',
  'telegram-standing':
    '{$chat}: Jetzt fehlt: {$rights}. {$count ->\n    [one] Ein Abonnement wartet\n   *[other] {$count} Abonnements warten\n} dort, und keines geht verloren: Es kommt wieder etwas, sobald die Verwaltung das erlaubt.',
  'telegram-post-private': 'Die Antwort steht in unserem privaten Chat.',
  'telegram-open-chat': 'Privaten Chat öffnen',
  'telegram-right-missing':
    'In dieser Gruppe darf ich {$right ->\n    [photos] keine Fotos senden\n    [topic] nicht in ein geschlossenes Thema schreiben\n   *[messages] keine Nachrichten senden\n}. Die Administration kann es erlauben: Gruppeneinstellungen, Administratoren oder Berechtigungen.',
  'telegram-no-chart': 'Das Diagramm ließ sich nicht zeichnen; die Zahlen der Antwort gelten.',
  'telegram-dispute-why':
    'Notiert: Die Moderation sieht, dass Sie widersprechen. Wenn Sie sagen möchten, warum, antworten Sie auf diese Nachricht.',
  'telegram-dispute-kept': 'Danke, Ihre Begründung steht jetzt dabei.',
  'telegram-dispute-settled':
    'Die Moderation hat diesen Widerspruch abgeschlossen; unter der Antwort können Sie erneut widersprechen.',
  'telegram-inline-mistake': 'Das ist noch keine ganze Frage',
  'telegram-inline-elsewhere':
    'Bitte fragen Sie /{$command} in einem Chat mit dem Bot: Das braucht mehr als einen Moment.',
  'telegram-inline-link':
    'Bitte schicken Sie einen Link dem Bot in einem Chat mit /check: Eine Seite zu lesen, braucht mehr als einen Moment.',
};
