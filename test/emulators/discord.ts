import { openFront } from './front.ts';
import { openTally, pause, say, show, startProgram, until } from './program.ts';

/** A component or a message, as far as it is looked at here. */
interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly accessory?: Component;
  readonly component?: Component;
  readonly components?: readonly Component[];
}
interface Seen {
  readonly id: string;
  readonly content: string;
  readonly flags?: number;
  readonly edited_timestamp: string | null;
  readonly components?: readonly Component[];
}
interface Actor {
  runSlashCommand(command: { name: string; options?: readonly object[] }): Promise<{ id: string }>;
  clickButton(button: { messageId: string; customId: string }): Promise<{ id: string }>;
  submitModal(modal: { customId: string; fields: readonly object[] }): Promise<{ id: string }>;
}
interface Channel {
  user(id: string): Actor;
  getMessages(): Promise<Seen[]>;
  getInteractionResponse(
    id: string,
  ): Promise<{ type: number; acknowledged: boolean; data: string | null } | null>;
}
interface Twin {
  readonly restUrl: string;
  readonly botToken: string;
  readonly prisma: {
    channel: { findMany(): Promise<{ id: string }[]> };
    applicationCommand: { count(): Promise<number> };
  };
  start(): Promise<void>;
  stop(): Promise<void>;
  getFirstNonBotUserId(): Promise<string>;
  channel(id: string): Channel;
  simulateInteraction(interaction: object): Promise<{ id: string }>;
}

const flat = (components: readonly Component[] = []): Component[] =>
  components.flatMap((each) => [
    each,
    ...flat([each.accessory, each.component].filter((inner) => inner !== undefined)),
    ...flat(each.components),
  ]);

const textOf = ({ content, components }: Seen): string =>
  [content, ...flat(components).flatMap((each) => each.content ?? [])].filter(Boolean).join('\n');

const buttonsOf = ({ components }: Seen): Component[] =>
  flat(components).filter(({ type, custom_id: id }) => type === 2 && id !== undefined);

/** Walks through Hashwatt on a Discord that somebody else imitates; gives how much did not go as expected. */
export async function walkDiscord(): Promise<number> {
  const name: string = 'discord-digital-twin';
  const { DigitalDiscord } = (await import(name)) as { DigitalDiscord: new (options: object) => Twin };
  const twin = new DigitalDiscord({
    guild: { name: 'Miners' },
    channels: [{ name: 'general', type: 0 }],
    users: [{ username: 'Satoshi' }],
  });
  await twin.start();
  const front = await openFront(new URL(twin.restUrl).origin);
  const program = startProgram({ DISCORD_TOKEN: twin.botToken, DISCORD_API_URL: front.url });
  const tally = openTally();
  try {
    const [{ id: channelId } = { id: '' }] = await twin.prisma.channel.findMany();
    const userId = await twin.getFirstNonBotUserId();
    const channel = twin.channel(channelId);
    const somebody = channel.user(userId);
    const ready = await until(() => program.lines.find((line) => /platform-open/.test(line)) ?? null, 20_000);
    tally.check('connects and says so', ready !== null);
    const registered = await until(async () => (await twin.prisma.applicationCommand.count()) || null, 5_000);
    tally.check(`registers its commands (${registered ?? 0})`, registered !== null);

    /** What the channel shows once it has been still for a second after an interaction. */
    const settled = async (interaction: { id: string }, before: string) => {
      const acknowledged = await until(async () => {
        const response = await channel.getInteractionResponse(interaction.id);
        return response?.acknowledged ? response : null;
      }, 3_000);
      let last = before;
      const changed = await until(async () => {
        const now = JSON.stringify(await channel.getMessages());
        return now === before ? null : now;
      }, 5_000);
      for (last = changed ?? before; ; await pause(1_000)) {
        const now = JSON.stringify(await channel.getMessages());
        if (now === last) break;
        last = now;
      }
      const known = new Set((JSON.parse(before) as Seen[]).map(({ id }) => id));
      const messages = JSON.parse(last) as Seen[];
      const added = messages.filter(({ id }) => !known.has(id));
      return { acknowledged, messages, added, changed: changed !== null };
    };
    const state = async () => JSON.stringify(await channel.getMessages());
    const ask = async (what: string, act: () => Promise<{ id: string }>) => {
      say(`→ ${what}`);
      const before = await state();
      return settled(await act(), before);
    };
    const option = (key: string, type: number, value: string | number) => ({ name: key, type, value });

    const first = await ask('/breakeven power_price:0.06', () =>
      somebody.runSlashCommand({ name: 'breakeven', options: [option('power_price', 10, 0.06)] }),
    );
    const [answer] = first.added;
    tally.check('acknowledged within 3 s', first.acknowledged !== null);
    tally.check('an answer stands in the channel', first.changed && answer !== undefined);
    if (answer) {
      show(textOf(answer));
      for (const other of first.added.slice(1)) show(`(and) ${textOf(other)}`, 3);
      const upload = await until(() => front.uploads[0] ?? null, 5_000);
      tally.check(
        `its chart is sent after it (${upload ? `${upload.name}, ${upload.bytes.length} bytes` : 'none'})`,
        upload !== null,
      );
      await pause(500);
      const charted = (await channel.getMessages()).find(({ id }) => id === answer.id);
      tally.check(
        'and stands in the answer (component 12)',
        flat(charted?.components).some(({ type }) => type === 12),
      );
      say(
        `   buttons: ${buttonsOf(answer)
          .map(({ label }) => label)
          .join(' | ')}`,
      );
      for (const button of buttonsOf(answer)) {
        const tapped = await ask(`tap "${button.label}"`, () =>
          somebody.clickButton({ messageId: answer.id, customId: button.custom_id ?? '' }),
        );
        const now = tapped.messages.find(({ id }) => id === answer.id);
        tally.check('acknowledged', tapped.acknowledged !== null);
        const edited = now !== undefined && JSON.stringify(now) !== JSON.stringify(answer);
        const more = tapped.added.length > 0;
        say(
          `   ${edited ? 'the answer is edited' : 'the answer is unchanged'}${more ? ', and a message is added' : ''}`,
        );
        for (const shown of edited ? [now, ...tapped.added] : tapped.added) show(textOf(shown), 6);
      }
    }

    const check = await ask(
      '/check text:"Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026."',
      () =>
        somebody.runSlashCommand({
          name: 'check',
          options: [
            option('text', 3, 'Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026.'),
          ],
        }),
    );
    const [verdict] = check.added;
    tally.check('a verdict is given', verdict !== undefined && /supported/.test(textOf(verdict)));
    if (verdict) show(textOf(verdict));

    const asking = await ask('/check without anything', () => somebody.runSlashCommand({ name: 'check' }));
    const modal = asking.acknowledged;
    tally.check('a modal is opened (callback type 9)', modal?.type === 9);
    const form = JSON.parse(modal?.data ?? '{}') as Component;
    const field =
      flat(form.components).find(({ type }) => type === 4)?.custom_id ??
      flat(form.components).at(-1)?.custom_id;
    say(
      `   its fields: ${flat(form.components)
        .flatMap(({ custom_id: id }) => id ?? [])
        .join(', ')}`,
    );
    if (form.custom_id && field) {
      const submitted = await ask('submit it with a wrong sentence', () =>
        somebody.submitModal({
          customId: form.custom_id ?? '',
          fields: [
            {
              customId: field,
              value: 'Bitcoin mining difficulty rose 11.16 % at block 935,424 in February 2026.',
            },
          ],
        }),
      );
      const [refuted] = submitted.added;
      tally.check(
        'the modal is answered with a verdict',
        refuted !== undefined && /refuted/.test(textOf(refuted)),
      );
      if (refuted) show(textOf(refuted), 8);
    }

    const mistake = await ask('/breakeven power_price:-1', () =>
      somebody.runSlashCommand({ name: 'breakeven', options: [option('power_price', 10, -1)] }),
    );
    const [told] = mistake.added;
    tally.check('a mistake is told to the asker alone (flag 64)', ((told?.flags ?? 0) & 64) !== 0);
    if (told) show(textOf(told), 4);

    const half = await ask('autocomplete /machine machine:"s21"', () =>
      twin.simulateInteraction({
        type: 4,
        channelId,
        userId,
        data: {
          id: '1',
          name: 'machine',
          type: 1,
          options: [{ ...option('machine', 3, 's21'), focused: true }],
        },
      }),
    );
    const choices =
      (JSON.parse(half.acknowledged?.data ?? '{}') as { choices?: { name: string }[] }).choices ?? [];
    tally.check('choices are offered (callback type 8)', half.acknowledged?.type === 8 && choices.length > 0);
    say(
      `   choices: ${choices
        .slice(0, 4)
        .map((choice) => choice.name)
        .join(' | ')}`,
    );

    const menu = await ask('message menu "Check numbers"', () =>
      twin.simulateInteraction({
        type: 2,
        channelId,
        userId,
        data: {
          id: '2',
          name: 'Check numbers',
          type: 3,
          target_id: '77',
          resolved: {
            messages: {
              '77': {
                id: '77',
                channel_id: channelId,
                content: 'The block subsidy is 6.25 BTC since April 2024.',
                author: { id: userId, username: 'Satoshi', discriminator: '0', avatar: null },
                timestamp: '2026-11-22T08:00:00.000Z',
                edited_timestamp: null,
                attachments: [],
                embeds: [],
                mentions: [],
                mention_roles: [],
                type: 0,
              },
            },
          },
        },
      }),
    );
    const [checked] = menu.added;
    tally.check('the menu is answered', menu.changed);
    if (checked && menu.changed) show(textOf(checked), 8);
  } finally {
    const code = await program.stop();
    tally.check(`ends with 0 when told to (${code})`, code === 0);
    say('   log:');
    show(
      program.lines
        .filter((line) => !/"level":"debug"|"feed-failed"/.test(line))
        .map((line) => line.slice(0, 300))
        .join('\n'),
      30,
    );
    await front.close();
    await twin.stop();
  }
  return tally.failed;
}
