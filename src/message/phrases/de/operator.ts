import type { operator as en } from '../en/operator.ts';

export const operator: Record<keyof typeof en, string> = {
  'eval-summary': 'Misst Lesen und Urteilen an ausgezeichneten Texten, ein JSON-Objekt je Zeile.',
  'eval-option-corpus': 'die Datei mit ausgezeichneten Texten; ohne sie die des Projekts selbst',
  'eval-option-lang': 'nur diese Sprachen zählen, durch Kommas getrennt',
  'eval-option-kinds': 'nur diese Arten von Aussagen zählen, durch Kommas getrennt',
  'eval-option-misses': 'jede übersehene, überzählige und falsch beurteilte Aussage aufführen',
  'eval-option-detect': 'dem Leser die Sprache eines Textes nicht sagen',
  'eval-title': 'Auswertung: {$texts} Texte, {$labels} Auszeichnungen',
  'eval-measure': 'Maß',
  'eval-share': 'Anteil',
  'eval-count': 'Anzahl',
  'eval-band': '95-%-Band',
  'eval-lang': 'Sprache',
  'eval-kind': 'Art',
  'eval-labels': 'Auszeichnungen',
  'eval-recall': 'Gefundene Aussagen (Ausbeute)',
  'eval-precision': 'Richtige Aussagen (Genauigkeit)',
  'eval-exact-kind': 'Genaue Art, unter den gefundenen',
  'eval-unit': 'Genaue Einheit, unter den gefundenen',
  'eval-direction': 'Richtige Richtung, unter den gefundenen',
  'eval-accuracy': 'Richtige Urteile, wo Daten entscheiden',
  'eval-coverage': 'Gefällte Urteile, wo Daten entscheiden',
  'eval-wrong-found': 'Gefundene falsche Sätze',
  'eval-false-refutations': 'Falsche Widerlegungen',
  'eval-unlabelled': 'Widerlegungen ohne Auszeichnung',
  'eval-of': '{$count} von {$of}',
  'eval-between': '{$low} bis {$high}',
  'eval-case-false-refutation': 'Falsche Widerlegungen ({$count})',
  'eval-case-missed': 'Übersehen ({$count})',
  'eval-case-spurious': 'Überzählig ({$count})',
  'eval-case-wrong-verdict': 'Falsche Urteile ({$count})',
  'eval-case-wrong-kind': 'Falsche Arten ({$count})',
  'eval-case-wrong-direction': 'Falsche Richtungen ({$count})',
  'eval-expected': 'erwartet {$what}',
  'eval-got': 'gekommen {$what}',
  'eval-faults': 'Fehler ({$count})',
  'eval-bad-lines': 'Zeilen, die kein ausgezeichneter Text sind ({$count})',
  'eval-bad-line': 'Zeile {$line}: {$reason}',
  'eval-no-texts': 'In „{$name}“ wurden ausgezeichnete Texte erwartet, aber keine gefunden.',
  'eval-no-corpus': 'Erwartet wurde eine Datei mit ausgezeichneten Texten wie {$example}, aber es kam keine.',
  'eval-kind-unknown': 'Erwartet wurden Arten von Aussagen wie {$example}, aber es kam „{$got}“.',
  'test-feed-summary': 'Liest einen Feed, wie die Redaktion es täte, und zeigt, was kam oder warum nichts.',
  'test-feed-option-source': 'eine Adresse oder eine Datei dieses Rechners',
  'test-feed-failed': '{$source} lässt sich nicht lesen',
  'test-feed-items': '{$count ->\n    [one] Ein Eintrag\n   *[other] {$count} Einträge\n}',
  'outbox-summary':
    'Beiträge auf dem Weg, abgelehnte und ungewisse; sendet einen noch einmal oder legt ihn weg.',
  'outbox-option-how': 'wie es ausging: arrived, er steht dort; lost, er steht nicht dort und bleibt es',
  'outbox-option-settle': 'die Kennung eines Beitrags, über den entschieden wird, mit how',
  'outbox-option-resend': 'die Kennung eines Beitrags, der noch einmal gesendet wird',
  'outbox-title': 'Ausgang',
  'outbox-counts':
    'Beiträge: {$sent} stehen, {$waiting} auf dem Weg, {$uncertain} ungewiss, {$refused} abgelehnt.',
  'outbox-no-trouble': 'Keiner braucht einen Menschen.',
  'outbox-troubled': 'Diese brauchen einen Menschen, oder dass ihr Ort wieder Beiträge annimmt:',
  'outbox-waiting': 'Auf dem Weg:',
  'outbox-hint':
    '„outbox --resend ID“ sendet einen noch einmal; „outbox --settle ID arrived“ oder „lost“ beendet einen Zweifel, ohne zu senden.',
  'outbox-unknown':
    'Erwartet wurde die Kennung eines Beitrags oder ein Anfang, den nur einer hat, aber es kam „{$got}“.',
  'outbox-settled-already': 'Beitrag {$id} ist weder ungewiss noch abgelehnt: Es gibt nichts zu entscheiden.',
  'outbox-one': 'Erwartet wurde entweder --resend oder --settle, aber es kam beides.',
  'outbox-how':
    'Erwartet wurde --settle mit der Kennung eines Beitrags und wie es ausging: arrived oder lost.',
  'outbox-done-again': 'Wird noch einmal gesendet: {$title}',
  'outbox-done-sent': 'Gilt als angekommen: {$title}',
  'outbox-done-lost': 'Weggelegt: {$title}',
  'held-summary':
    'Einträge, die zurückgehalten werden, weil ein Feed zu viele auf einmal brachte; meldet sie oder legt sie weg.',
  'held-option-feed': 'der Feed, von dem sie kamen; ohne ihn wird alles Zurückgehaltene aufgezählt',
  'held-option-how': 'tell: als Meldungen gehen lassen; drop: für immer weglegen',
  'held-title': 'Zurückgehalten',
  'held-none': 'Nichts wird zurückgehalten.',
  'held-line': ': {$count} Einträge seit {$since}, darunter {$titles}',
  'held-told':
    '{$count ->\n    [one] Ein Eintrag geht\n   *[other] {$count} Einträge gehen\n} als Meldung weiter.',
  'held-dropped': '{$count ->\n    [one] Ein Eintrag ist\n   *[other] {$count} Einträge sind\n} weggelegt.',
  'held-unknown':
    'Erwartet wurde ein Feed, von dem etwas zurückgehalten wird ({$feeds}), aber es kam „{$got}“.',
  'quantities-summary':
    'Die Größen eines Textes über irgendetwas: Wert und Einheit wie geschrieben, und wie sie gemeint sind.',
  'quantities-option-text': 'der Text, Wort für Wort',
  'quantities-option-lang': 'die Sprache des Textes',
  'quantities-needs-text': 'Erwartet wird ein Text, etwa: {$example}',
  'quantities-title':
    '{$count ->\n    [0] Keine Größen\n    [one] Eine Größe\n   *[other] {$count} Größen\n}',
  'quantities-text': 'Text',
  'quantities-value': 'Wert',
  'quantities-unit': 'Einheit',
  'quantities-change': 'Gemeint',
  'opml-summary': 'Schreibt die gelesenen Feeds als OPML, für einen anderen Leser oder für FEEDS.',
  'doctor-summary':
    'Sieht nach Einstellungen, Tokens, Speicher, Schriften, Feeds und Uhr und sagt, was zu tun ist.',
  'doctor-title-fine': 'Alles ist in Ordnung',
  'doctor-title-warnings':
    '{$warnings ->\n    [one] Es läuft, mit einer Warnung\n   *[other] Es läuft, mit {$warnings} Warnungen\n}',
  'doctor-title-faults': '{$faults ->\n    [one] Ein Fehler\n   *[other] {$faults} Fehler\n}',
  'doctor-fine': '✓ gut',
  'doctor-note': 'i Hinweis',
  'doctor-warning': '! Warnung',
  'doctor-fault': '✗ Fehler',
  'doctor-remedy': 'Was hilft: {$remedy}',
  'doctor-part-node': 'Node',
  'doctor-part-config': 'Einstellungen',
  'doctor-part-discord': 'Discord',
  'doctor-part-telegram': 'Telegram',
  'doctor-part-store': 'Speicher',
  'doctor-part-fonts': 'Diagramme und Schriften',
  'doctor-part-feeds': 'Feeds',
  'doctor-part-facts': 'Daten',
  'doctor-part-network': 'Netz',
  'doctor-part-clock': 'Uhr',
  'doctor-found-late': 'Das kam innerhalb von {$seconds} s zu keinem Ende.',
  'doctor-remedy-late':
    'Versuchen Sie es noch einmal; bleibt es so, sehen Sie nach dem Netz oder der Platte, worauf gewartet wird.',
  'doctor-found-broke': 'Das Nachsehen misslang: {$reason}.',
  'doctor-remedy-broke': 'Das ist ein Fehler des Programms: Bitte melden Sie ihn mit dieser Zeile.',
  'doctor-found-offline': 'Nichts außerhalb dieses Rechners antwortet.',
  'doctor-remedy-offline':
    'Prüfen Sie Verbindung, Namensserver und Firewall. Rechnen und das Prüfen von Texten gehen ohne Netz.',
  'doctor-found-node-version': 'Node {$version}.',
  'doctor-found-node-old': 'Node {$version} ist älter als {$needed}.',
  'doctor-remedy-node-old':
    'Rufen Sie „npm ci“ auf und starten Sie mit „npm start“; beide bringen ihr eigenes Node mit.',
  'doctor-found-config-default': 'Keine Variable ist gesetzt; alles hat seinen Vorgabewert.',
  'doctor-found-config-set': 'Gesetzt und verstanden: {$names}.',
  'doctor-found-config-no-token': 'Es gibt kein Token, also wird nur die Konsole bedient.',
  'doctor-remedy-config-no-token':
    'Setzen Sie DISCORD_TOKEN oder TELEGRAM_TOKEN (oder eine der beiden mit _FILE), um Chats zu bedienen.',
  'doctor-found-config-unknown': '{$name} ist gesetzt, aber eine solche Variable wird nicht gelesen.',
  'doctor-remedy-config-unknown':
    'Entfernen Sie sie, oder berichtigen Sie den Namen; .env.example führt alle auf.',
  'doctor-found-config-misspelt': '{$name} ist gesetzt, aber eine solche Variable wird nicht gelesen.',
  'doctor-remedy-config-misspelt': 'Meinten Sie {$meant}?',
  'doctor-found-config-swapped': '{$name} enthält, was wie ein Token für {$platform} aussieht.',
  'doctor-remedy-config-swapped': 'Setzen Sie es in {$other} ein.',
  'doctor-found-config-token-form': '{$name} sieht nicht wie ein Token für {$platform} aus.',
  'doctor-remedy-config-token-form':
    'Kopieren Sie das ganze Token noch einmal, ohne Anführungszeichen, Leerzeichen oder ein Wort davor.',
  'doctor-found-config-webhook-idle': 'TELEGRAM_WEBHOOK_URL ist gesetzt, TELEGRAM_TOKEN aber nicht.',
  'doctor-remedy-config-webhook-idle': 'Setzen Sie TELEGRAM_TOKEN, oder entfernen Sie TELEGRAM_WEBHOOK_URL.',
  'doctor-found-config-webhook-port':
    'TELEGRAM_WEBHOOK_URL ist ohne HTTP_PORT gesetzt, also hört der Webhook auf 8080.',
  'doctor-remedy-config-webhook-port':
    'Setzen Sie HTTP_PORT auf den Port, an den Ihr Proxy Anfragen weitergibt.',
  'doctor-found-config-webhook-plain':
    'TELEGRAM_WEBHOOK_URL beginnt nicht mit https://, aber Telegram sendet nirgends sonst hin.',
  'doctor-remedy-config-webhook-plain':
    'Geben Sie eine https-Adresse mit gültigem Zertifikat an, oder lassen Sie sie weg: Das Abholen braucht beides nicht.',
  'doctor-found-config-webhook-outside':
    'TELEGRAM_WEBHOOK_URL nennt Port {$port}, aber Telegram sendet nur an 443, 80, 88 und 8443.',
  'doctor-remedy-config-webhook-outside':
    'Lassen Sie einen dieser Ports zu HTTP_PORT führen, und nennen Sie ihn in TELEGRAM_WEBHOOK_URL.',
  'doctor-found-config-port-idle': 'HTTP_PORT ist gesetzt, aber ohne TELEGRAM_WEBHOOK_URL hört dort nichts.',
  'doctor-found-config-api-plain':
    '{$name} ist einfaches http zu einem anderen Rechner: Das Token geht dort ungeschützt hin.',
  'doctor-remedy-config-api-plain': 'Nehmen Sie eine https-Adresse.',
  'doctor-found-config-api-path': '{$name} endet auf {$ending}, was noch einmal angehängt wird.',
  'doctor-remedy-config-api-path': 'Lassen Sie {$ending} weg.',
  'doctor-found-config-api-idle': '{$name} ist gesetzt, {$token} aber nicht.',
  'doctor-found-config-editorial':
    'EDITORIAL_CHATS ist nicht gesetzt: Die Moderation jedes Chats entscheidet, was in allen gesagt wird, und wer den Bot in eine eigene Gruppe holt, moderiert diese.',
  'doctor-remedy-config-editorial':
    'Nennen Sie die Chats, deren Moderation entscheidet, etwa discord:123,telegram:-100 (anderswo sagt /review claim:, wie der Chat heißt), oder lassen Sie andere den Bot nicht hinzufügen (Discord: „Public Bot“ aus; BotFather: /setjoingroups).',
  'doctor-found-config-silent':
    'LOG_LEVEL ist silent: Während Chats bedient werden, hinterlassen Fehler keine Spur.',
  'doctor-remedy-config-silent': 'Nehmen Sie LOG_LEVEL=error.',
  'doctor-found-no-token': 'Kein Token ist gesetzt, also wird {$platform} nicht bedient.',
  'doctor-found-reach-answers': '{$host} antwortet.',
  'doctor-found-reach-dns': 'Der Name {$host} lässt sich nicht auflösen.',
  'doctor-remedy-reach-dns': 'Prüfen Sie die Verbindung, den Namensserver und die Schreibweise der Adresse.',
  'doctor-found-reach-refused': '{$host} nimmt keine Verbindungen an.',
  'doctor-remedy-reach-refused': 'Prüfen Sie, ob der Server dort läuft, den Port und die Firewall.',
  'doctor-found-reach-tls': 'Eine sichere Verbindung zu {$host} kommt nicht zustande ({$reason}).',
  'doctor-remedy-reach-tls':
    'Prüfen Sie Uhr und Zertifikate dieses Rechners, und ob etwas dazwischen den Verkehr verändert. Ein eigenes Zertifikat gehört in NODE_EXTRA_CA_CERTS.',
  'doctor-found-reach-slow': '{$host} hat innerhalb von {$seconds} s nicht geantwortet.',
  'doctor-remedy-reach-slow':
    'Prüfen Sie die Firewall und ob {$host} dort gesperrt ist, wo dieser Rechner steht; sonst versuchen Sie es später noch einmal.',
  'doctor-found-reach-broken': 'Die Verbindung zu {$host} brach ab ({$reason}).',
  'doctor-remedy-reach-broken':
    'Versuchen Sie es noch einmal; bleibt es so, suchen Sie nach einem Proxy oder einer Firewall dazwischen.',
  'doctor-found-reach-foreign':
    'Was bei {$host} antwortet, ist nicht die API von {$platform} (Status {$status}).',
  'doctor-remedy-reach-foreign':
    'Prüfen Sie {$name}, und ob eine Anmeldeseite des Netzes oder ein Proxy an ihrer Stelle antwortet.',
  'doctor-found-reach-limited': '{$platform} bittet, {$seconds} s zu warten, bevor es wieder antwortet.',
  'doctor-remedy-reach-limited':
    'Warten Sie so lange, und versuchen Sie es dann noch einmal; suchen Sie nach einem anderen Programm mit demselben Token oder derselben Adresse.',
  'doctor-found-reach-ill': '{$platform} antwortet mit einem eigenen Fehler (Status {$status}).',
  'doctor-remedy-reach-ill': 'Warten Sie: Der Fehler liegt dort. Die Statusseite sagt, wie es steht.',
  'doctor-found-token-refused': '{$platform} nimmt das Token in {$name} nicht an.',
  'doctor-remedy-token-refused':
    '{$platform ->\n    [Discord] Erzeugen Sie ein neues Token auf https://discord.com/developers/applications unter Bot, Reset Token, und setzen Sie es in {$name} ein.\n   *[Telegram] Fragen Sie @BotFather mit /token nach dem Token, und setzen Sie es in {$name} ein.\n}',
  'doctor-found-discord-bot': 'Das Token gehört {$bot}.',
  'doctor-found-discord-refused': 'Discord verweigert die Auskunft über {$what} (Status {$status}).',
  'doctor-remedy-discord-refused':
    'Prüfen Sie, ob das Token einem Bot gehört und ob Discord den Bot nicht gesperrt hat.',
  'doctor-found-discord-endpoint':
    'Eine Adresse für Interaktionen ist gesetzt ({$host}): Befehle gehen dorthin und kommen nie hier an.',
  'doctor-remedy-discord-endpoint':
    'Leeren Sie „Interactions Endpoint URL“ unter General Information auf {$portal}.',
  'doctor-found-discord-code-grant':
    'Der Bot verlangt einen „OAuth2 Code Grant“, also kann ihn niemand über seinen Link hinzufügen.',
  'doctor-remedy-discord-code-grant':
    'Schalten Sie „Requires OAuth2 Code Grant“ unter Bot auf {$portal} aus.',
  'doctor-found-discord-private': 'Der Bot ist nicht öffentlich: Nur wem er gehört, kann ihn hinzufügen.',
  'doctor-remedy-discord-private':
    'Sollen andere ihn hinzufügen, schalten Sie „Public Bot“ unter Bot auf {$portal} ein.',
  'doctor-found-discord-install': 'Er kann zu Servern und zu eigenen Konten hinzugefügt werden.',
  'doctor-found-discord-install-server': 'Er kann nicht zu Servern hinzugefügt werden.',
  'doctor-remedy-discord-install-server': 'Wählen Sie „Guild Install“ unter Installation auf {$portal}.',
  'doctor-found-discord-install-user': 'Niemand kann ihn zum eigenen Konto hinzufügen.',
  'doctor-remedy-discord-install-user': 'Wählen Sie „User Install“ unter Installation auf {$portal}.',
  'doctor-found-discord-install-scope': 'Seinem Link zum Hinzufügen fehlt: {$missing}.',
  'doctor-remedy-discord-install-scope':
    'Fügen Sie es unter Installation auf {$portal} bei „Default Install Settings“ hinzu.',
  'doctor-found-discord-intents-none': 'Kein privilegierter Intent ist eingeschaltet, und keiner ist nötig.',
  'doctor-found-discord-intents':
    'Privilegierte Intents sind eingeschaltet, die hier nichts braucht: {$intents}.',
  'doctor-remedy-discord-intents': 'Schalten Sie sie unter Bot auf {$portal} aus.',
  'doctor-found-discord-content': 'Der Message Content Intent ist an, wie DISCORD_READ_MESSAGES es will.',
  'doctor-found-discord-content-off':
    'DISCORD_READ_MESSAGES steht auf yes, aber der Message Content Intent ist aus: Discord wird die Verbindung ablehnen.',
  'doctor-remedy-discord-content-off':
    'Schalten Sie ihn unter Bot auf {$portal} ein oder lassen Sie DISCORD_READ_MESSAGES weg.',
  'doctor-found-discord-commands': 'Angemeldete Befehle: {$count}.',
  'doctor-found-discord-commands-none': 'Noch ist kein Befehl angemeldet.',
  'doctor-remedy-discord-commands-none':
    'Das erste „npm start“ meldet sie an; Discord zeigt sie, sobald die App neu geladen ist.',
  'doctor-found-discord-sessions': 'Von {$total} Verbindungen am Tag sind {$remaining} übrig.',
  'doctor-remedy-discord-sessions':
    'Suchen Sie nach einem Programm, das mit diesem Token immer wieder neu beginnt: Bei 0 setzt Discord das Token zurück. In {$hours} h ist die Zahl wieder voll.',
  'doctor-found-discord-servers-none': 'Er ist noch auf keinem Server.',
  'doctor-remedy-discord-servers-none': 'Fügen Sie ihn mit {$invite} hinzu.',
  'doctor-found-discord-servers':
    'Er ist auf {$count ->\n    [one] einem Server und hat dort\n   *[other] {$shown} Servern und hat auf jedem\n}, was er braucht.',
  'doctor-found-discord-permissions':
    'Auf „{$server}“ fehlt ihm: {$permissions}. Einzelne Kanäle können abweichen.',
  'doctor-remedy-discord-permissions':
    'Geben Sie seiner Rolle diese Rechte in den Einstellungen des Servers, oder fügen Sie ihn mit {$invite} noch einmal hinzu.',
  'doctor-found-discord-permissions-more': 'Ebenso ist es auf {$count} weiteren seiner Server.',
  'doctor-permission-view': 'Kanäle ansehen',
  'doctor-permission-send': 'Nachrichten senden',
  'doctor-permission-threads': 'Nachrichten in Threads senden',
  'doctor-permission-manage-threads': 'Threads verwalten (der Thread ist gesperrt)',
  'doctor-permission-member': 'Mitgliedschaft (den Bot dort aufnehmen)',
  'doctor-permission-post': 'Nachrichten posten (als Administrator des Kanals)',
  'doctor-permission-messages': 'Nachrichten senden',
  'doctor-permission-photos': 'Fotos senden',
  'doctor-permission-topic': 'Schreiben in einem geschlossenen Thema (Themen verwalten)',
  'doctor-permission-attach': 'Dateien anhängen',
  'doctor-found-telegram-bot': 'Das Token gehört {$bot}.',
  'doctor-found-telegram-refused': 'Telegram verweigert {$what}: {$reason}.',
  'doctor-remedy-telegram-refused':
    'Prüfen Sie TELEGRAM_API_URL; ein eigener Bot-API-Server muss auf neuem Stand sein.',
  'doctor-found-telegram-groups': 'Er darf zu Gruppen hinzugefügt werden.',
  'doctor-found-telegram-groups-off': 'Er kann nicht zu Gruppen hinzugefügt werden.',
  'doctor-remedy-telegram-groups-off':
    'Senden Sie @BotFather /setjoingroups, wählen Sie den Bot und dann Enable.',
  'doctor-found-telegram-privacy-on':
    'Der Privacy Mode ist an: In Gruppen bekommt er Befehle und Antworten an ihn, und Links prüft er von selbst nur, wo er zur Administration gehört.',
  'doctor-found-telegram-privacy-off':
    'Der Privacy Mode ist aus: Er bekommt jede Nachricht seiner Gruppen; das braucht nur, wer Links von selbst prüfen lässt.',
  'doctor-remedy-telegram-privacy-off':
    'Will das niemand, senden Sie @BotFather /setprivacy, wählen Sie den Bot und dann Enable; danach muss er neu zu seinen Gruppen hinzugefügt werden.',
  'doctor-found-telegram-inline': 'Er antwortet in jedem Chat hinter seinem Namen (Inline-Modus).',
  'doctor-found-telegram-inline-off':
    'Der Inline-Modus ist aus: Sein Name mit einem Befehl in einem anderen Chat bringt nichts.',
  'doctor-remedy-telegram-inline-off':
    'Senden Sie @BotFather /setinline, wählen Sie den Bot, und geben Sie einen Hinweis wie „breakeven 0,06“.',
  'doctor-found-telegram-polling': 'Er holt Nachrichten ab, und kein Webhook steht im Weg.',
  'doctor-found-telegram-webhook-taken':
    'Ein Webhook bei {$host} ist gesetzt, aber hier holt der Bot Nachrichten ab; beides zugleich geht nicht.',
  'doctor-remedy-telegram-webhook-taken':
    'Das nächste „npm start“ nimmt den Webhook weg. Braucht ihn ein anderes Programm, geben Sie jedem einen eigenen Bot.',
  'doctor-found-telegram-webhook': 'Der Webhook bei {$host} ist gesetzt.',
  'doctor-found-telegram-webhook-unset': 'Der Webhook bei {$host} ist noch nicht gesetzt.',
  'doctor-remedy-telegram-webhook-unset': 'Das nächste „npm start“ setzt ihn.',
  'doctor-found-telegram-webhook-other': 'Der Webhook führt zu {$got}, nicht zu {$host}.',
  'doctor-remedy-telegram-webhook-other':
    'Das nächste „npm start“ setzt ihn neu. Braucht ihn ein anderes Programm, geben Sie jedem einen eigenen Bot.',
  'doctor-found-telegram-webhook-error': 'Telegram konnte um {$at} nicht zustellen: {$reason}.',
  'doctor-remedy-telegram-webhook-error':
    'Prüfen Sie, ob {$host} von außen mit gültigem Zertifikat erreichbar ist und zu HTTP_PORT führt, und ob das Programm läuft.',
  'doctor-found-telegram-webhook-updates': 'Der Webhook bringt {$missing} nicht.',
  'doctor-remedy-telegram-webhook-updates': 'Das nächste „npm start“ setzt ihn neu.',
  'doctor-found-telegram-pending': 'Nachrichten, die aufs Abholen warten: {$count}.',
  'doctor-found-telegram-menu': 'Befehle im Menü: {$count}.',
  'doctor-found-telegram-menu-none': 'Das Befehlsmenü ist leer.',
  'doctor-remedy-telegram-menu-none': 'Das nächste „npm start“ füllt es.',
  'doctor-found-store-open': '{$path} lässt sich lesen und schreiben (Schema {$version}).',
  'doctor-found-store-new': '{$path} gibt es noch nicht; der erste Start legt die Datei an.',
  'doctor-found-store-older': '{$path} hat Schema {$version}; der nächste Start bringt es auf {$known}.',
  'doctor-found-store-newer':
    '{$path} hat ein neueres Hashwatt geschrieben (Schema {$version}; dieses kennt {$known}).',
  'doctor-remedy-store-newer':
    'Nehmen Sie wieder die neuere Fassung, oder nennen Sie in DATABASE_URL eine andere Datei.',
  'doctor-found-store-memory': 'Der Speicher ist nur im Arbeitsspeicher: Am Ende ist alles vergessen.',
  'doctor-remedy-store-memory': 'Nennen Sie in DATABASE_URL eine Datei.',
  'doctor-found-store-address': 'DATABASE_URL ist nicht der Pfad einer SQLite-Datei.',
  'doctor-remedy-store-address': 'Nennen Sie eine Datei, etwa data/hashwatt.db.',
  'doctor-found-store-folder': 'In {$path} lässt sich nichts schreiben.',
  'doctor-remedy-store-folder':
    'Geben Sie dem Benutzer, der dies ausführt, dort Schreibrecht, oder nennen Sie in DATABASE_URL eine andere Datei.',
  'doctor-found-store-readonly': '{$path} lässt sich lesen, aber nicht schreiben.',
  'doctor-remedy-store-readonly':
    'Geben Sie dem Benutzer, der dies ausführt, Schreibrecht auf die Datei und ihren Ordner.',
  'doctor-found-store-busy': 'In {$path} schreibt gerade ein anderer Prozess.',
  'doctor-remedy-store-busy':
    'Versuchen Sie es noch einmal; bleibt es so, suchen Sie nach einem Programm, das die Datei festhält.',
  'doctor-found-store-foreign': '{$path} ist keine Datenbank von Hashwatt.',
  'doctor-remedy-store-foreign':
    'Nennen Sie in DATABASE_URL eine andere Datei, oder setzen Sie eine Sicherung an ihre Stelle.',
  'doctor-found-store-closed': '{$path} lässt sich nicht öffnen: {$reason}.',
  'doctor-remedy-store-closed':
    'Prüfen Sie den Pfad in DATABASE_URL und die Rechte des Benutzers, der dies ausführt.',
  'doctor-found-store-space': 'Wo {$path} liegt, sind nur {$free} MB frei.',
  'doctor-remedy-store-space': 'Schaffen Sie Platz auf dieser Platte.',
  'doctor-found-fonts-fine': 'Die Schriften sind da, und Diagramme haben Buchstaben.',
  'doctor-found-fonts-missing': 'Schriften fehlen: {$files}.',
  'doctor-remedy-fonts-missing': 'Rufen Sie „npm ci“ noch einmal auf.',
  'doctor-found-fonts-blank': 'Diagramme werden ohne Buchstaben gezeichnet.',
  'doctor-remedy-fonts-blank':
    'Rufen Sie „npm ci“ noch einmal auf: Die Schriften, die das Programm mitbringt, fehlen oder sind beschädigt.',
  'doctor-found-fonts-failed': 'Kein Diagramm lässt sich zeichnen: {$reason}.',
  'doctor-remedy-fonts-failed':
    'Rufen Sie „npm ci“ auf diesem Rechner noch einmal auf: Was zeichnet, ist für jedes System eigens gebaut.',
  'doctor-found-feeds-fine': 'Alle {$count} Feeds haben geantwortet.',
  'doctor-found-feeds-some': '{$answered} von {$count} Feeds haben geantwortet.',
  'doctor-remedy-feeds-some':
    'Auch Medien haben schlechte Tage: Sehen Sie morgen wieder nach. Einen Feed, der fortbleibt, lässt eine eigene Liste in FEEDS aus.',
  'doctor-found-feeds-none': 'Keiner von {$count} Feeds hat geantwortet.',
  'doctor-remedy-feeds-none': 'Prüfen Sie Verbindung und Firewall; was schon gelesen ist, bleibt.',
  'doctor-found-feeds-failing': '{$reason} ({$detail}): {$outlets}.',
  'doctor-found-feeds-empty': 'Die Liste der Feeds ist leer.',
  'doctor-remedy-feeds-empty':
    'Schreiben Sie Adressen in die Liste, die FEEDS nennt, oder lassen Sie FEEDS weg.',
  'doctor-found-feeds-list': 'Die Liste der Feeds lässt sich nicht lesen. {$reason}',
  'doctor-remedy-feeds-list':
    'Berichtigen Sie FEEDS, oder lassen Sie es weg; dann gelten die mitgelieferten Feeds.',
  'doctor-found-facts-day': 'Netzdaten reichen bis {$network}, Preise bis {$prices}.',
  'doctor-found-facts-old':
    'Die mitgelieferten Daten sind alt: Netzdaten bis {$network}, Preise bis {$prices}.',
  'doctor-remedy-facts-old':
    'Bringen Sie Hashwatt auf den neuen Stand. Bis dahin sagen Antworten, die den heutigen Markt brauchen, wie alt ihre Zahlen sind.',
  'doctor-found-clock-fine': 'Die Uhr geht auf {$seconds} s genau.',
  'doctor-found-clock-unknown': 'Kein Server hat die Zeit genannt, also ließ sich die Uhr nicht vergleichen.',
  'doctor-found-clock-off':
    'Die Uhr geht {$seconds} s {$direction ->\n    [before] vor\n   *[behind] nach\n}.',
  'doctor-remedy-clock-off':
    'Schalten Sie den Zeitabgleich (NTP) ein: Zeitangaben, sichere Verbindungen und Zeitpläne hängen daran.',

  'replay-summary':
    'Rechnet ein aufgehobenes Urteil aus dem nach, was von ihm gespeichert ist, und sagt, was abweicht.',
  'replay-option-id': 'die Kennung der Aussage, wie sie auf der Karte steht',
  'replay-same': 'Aussage {$id}: dasselbe Urteil, Byte für Byte',
  'replay-differs': 'Aussage {$id}: heute anders errechnet',
  'replay-facts':
    '{$count ->\n    [one] Eine Angabe, auf der es beruht, hat\n   *[other] {$count} Angaben, auf denen es beruht, haben\n} sich seither geändert:',
  'replay-fact': '{$fact}: {$was} → {$is}',
  'replay-none': 'nicht verwendet',
  'replay-rules': 'Die Angaben sind dieselben; geändert haben sich seither die Regeln des Urteilens.',
  'replay-digest': 'SHA-256 des gespeicherten Urteils: {$before}; von diesem: {$after}',

  'recheck-summary':
    'Prüft alle behaltenen Aussagen nach heutigen Regeln und Fakten und zeigt, welche Urteile sich ändern.',
  'recheck-option-apply': 'behält die neuen Urteile; die Beiträge folgen in der nächsten Runde',
  'recheck-title':
    '{$count ->\n    [0] Kein Urteil ändert sich\n    [one] Ein Urteil ändert sich\n   *[other] {$count} Urteile ändern sich\n}',
  'recheck-read': 'Durchgesehen: {$stories} mit {$claims}.',
  'recheck-decided':
    '{$count ->\n    [one] Eine Aussage\n   *[other] {$count} Aussagen\n} mit anderem Ergebnis, über die die Moderation entschieden hat: unverändert.',
  'recheck-faults': 'Nicht zu lesen: {$articles}.',
  'recheck-dry': 'Noch ist nichts geändert: --apply behält die neuen Urteile und berichtigt die Beiträge.',
  'recheck-applied': '{$count} behalten; die Beiträge folgen in der nächsten Runde.',
};
