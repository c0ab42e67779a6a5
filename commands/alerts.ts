import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { type Answer, command, type Desk } from '../src/command/command.ts';
import { excerpt } from '../src/command/mistake.ts';
import { choice, picking, positive, whole, word } from '../src/command/options.ts';
import { CAPS } from '../src/command/quotas.ts';
import { fields, message, paragraph } from '../src/message/build.ts';
import type { Action, Block } from '../src/message/message.ts';
import type { Words } from '../src/message/words.ts';
import { alertLine } from '../src/newsroom/alerting.ts';
import { chosenChat, chosenPlace, lacksLine, tapSays } from '../src/newsroom/elsewhere.ts';
import { namingOf, placeLine, roleLine } from '../src/newsroom/naming.ts';
import type { Alert, AlertBook, AlertOn, Places } from '../src/ports.ts';

/** Alerts a chat may have; outlets that make a claim one that spreads. */
const AT_MOST = CAPS.alerts;
const OUTLETS = 3;

const options = z.strictObject({
  on: choice(['retarget', 'difficulty', 'hashprice', 'deal', 'refuted']).optional(),
  beyond: positive('%', 300).optional(),
  below: positive('USD/PH/day', 1e6).optional(),
  outlets: whole(null, { min: 2, max: 20 }).optional(),
  role: picking('role', 40).optional(),
  channel: picking('channel').optional(),
  topic: word(20).optional(),
  language: choice(['en', 'de']).optional(),
  remove: word(20).optional(),
});
type Values = z.output<typeof options>;

/** What is to be told, or the phrase for what is missing or too much. */
function alertOn({
  on,
  beyond,
  below,
  outlets,
}: Values): AlertOn | 'alerts-beyond' | 'alerts-below' | 'alerts-idle' {
  const idle =
    (beyond !== undefined && on !== 'difficulty') ||
    (below !== undefined && on !== 'hashprice') ||
    (outlets !== undefined && on !== 'refuted');
  if (idle) return 'alerts-idle';
  if (on === 'difficulty') return beyond === undefined ? 'alerts-beyond' : { type: on, beyond };
  if (on === 'hashprice') return below === undefined ? 'alerts-below' : { type: on, below };
  if (on === 'refuted') return { type: on, outlets: outlets ?? OUTLETS };
  return { type: on ?? 'retarget' };
}

const answered = (
  desk: Desk,
  title: string,
  blocks: readonly Block[],
  actions: readonly Action[],
): Answer => ({
  message: message({ id: 'alerts', words: desk.words, title, blocks, actions, private: true }),
});

type Ports = { readonly alerts: AlertBook; readonly places?: Places };

/** Sets an alert again as it was, where it was. */
const again = ({ on, role, locale, place: { channel, topic } }: Alert, { say }: Words): Action => ({
  label: say('subscribe-undo'),
  set: {
    remove: null,
    on: on.type,
    beyond: on.type === 'difficulty' ? on.beyond : null,
    below: on.type === 'hashprice' ? on.below : null,
    outlets: on.type === 'refuted' ? on.outlets : null,
    role,
    language: locale === 'de' ? 'de' : 'en',
    channel,
    topic,
  },
});

async function listed(alerts: readonly Alert[], desk: Desk, places: Places | undefined): Promise<Answer> {
  const { words } = desk;
  const naming = await namingOf(
    alerts.map(({ place, role }) => ({ place, roles: role === null ? [] : [role] })),
    places,
  );
  const lines = alerts.map(({ id, on, place, role }) => {
    const where = [
      placeLine(place, words, naming),
      ...(role === null ? [] : [words.say('alerts-role', { role: roleLine(place, role, naming) })]),
    ];
    return [id, `${alertLine(on, words)} (${where.join('; ')})`] as const;
  });
  const actions = alerts.map(({ id, place: { platform, chat } }) => ({
    label: words.say('unsubscribe-remove', { id }),
    set: { ...tapSays(platform, chat), remove: id },
  }));
  const title = words.say('alerts-title', { count: alerts.length });
  return answered(desk, title, lines.length === 0 ? [] : [fields(lines)], actions);
}

async function add(
  values: Values,
  desk: Desk,
  { alerts: book, places }: Ports,
  ours: readonly Alert[],
): Promise<Answer> {
  const { words, asker, reader, facts, now } = desk;
  const { say } = words;
  const on = alertOn(values);
  if (typeof on === 'string') return mistaken(desk, say(on));
  if (asker === null) return mistaken(desk, say('alerts-console'));
  const chosen = await chosenPlace(desk, values, places);
  if (typeof chosen === 'string') return mistaken(desk, chosen);
  const { place } = chosen;
  const role =
    values.role === undefined ? null : (/^(?:<@&)?(\d{5,25})>?$/.exec(values.role)?.[1] ?? undefined);
  if (role !== null && asker.platform === 'telegram') return mistaken(desk, say('subscribe-role-elsewhere'));
  if (role === undefined)
    return mistaken(desk, say('subscribe-role-unknown', { got: excerpt(values.role ?? '') }));
  if (ours.length >= AT_MOST)
    return mistaken(desk, say('alerts-full', { count: words.number(AT_MOST, null) }));
  const seen = on.type === 'retarget' || on.type === 'difficulty' ? String(facts.epoch.height) : null;
  const locale = values.language ?? reader.locale;
  const { id } = await book.add({ place, on, role, locale, by: asker.user, since: now, seen });
  const missing = lacksLine(chosen, words);
  return answered(
    desk,
    say('alerts-saved', { id }),
    [paragraph(alertLine(on, words)), ...(missing === null ? [] : [paragraph(missing)])],
    [
      {
        label: say('subscribe-undo'),
        set: {
          ...tapSays(place.platform, place.chat),
          on: null,
          beyond: null,
          below: null,
          outlets: null,
          remove: id,
        },
      },
    ],
  );
}

export default command({
  name: 'alerts',
  options,
  example: 'alerts',
  ports: ['alerts', 'places'],
  audience: 'moderators',
  about: 'channel',
  async run(values, desk, ports: Ports) {
    const { alerts, places } = ports;
    const { words } = desk;
    const chat = await chosenChat(desk, values, places);
    if (typeof chat === 'string') return mistaken(desk, chat);
    const ours = await alerts.list(chat);
    if (values.remove !== undefined) {
      const found = ours.find(({ id }) => id === values.remove);
      if (!found) return mistaken(desk, words.say('alerts-gone', { id: excerpt(values.remove) }));
      await alerts.remove(found.id);
      return answered(
        desk,
        words.say('alerts-removed', { id: found.id }),
        [paragraph(alertLine(found.on, words))],
        desk.asker === null ? [] : [again(found, words)],
      );
    }
    const asked = values.on ?? values.beyond ?? values.below ?? values.outlets;
    return asked === undefined ? listed(ours, desk, places) : add(values, desk, ports, ours);
  },
});
