import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort, openTally, pause, say, show, startProgram, until } from './program.ts';

interface Key {
  readonly text: string;
  readonly callback_data?: string;
}
/** A message of the bot as the emulator keeps it: the parameters of the call. */
interface Kept {
  readonly messageId: number;
  readonly message: {
    readonly chat_id?: string | number;
    readonly text?: string;
    readonly parse_mode?: string;
    readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly Key[])[] };
  };
}
interface Client {
  makeMessage(text: string, options?: object): object;
  makeCommand(text: string, options?: object): object;
  makeCallbackQuery(data: string, options?: object): object;
  sendMessage(message: object): Promise<unknown>;
  sendCommand(message: object): Promise<unknown>;
  sendCallback(query: object): Promise<unknown>;
}
interface Emulator {
  readonly config: { readonly apiURL: string };
  readonly storage: { readonly botMessages: Kept[] };
  readonly webhooks: Readonly<Record<string, { readonly url: string; readonly secret_token?: string }>>;
  start(): Promise<void>;
  stop(): Promise<unknown>;
  getClient(token: string, options?: object): Client;
}

const TOKEN = '123456789:AAemulated-emulated-emulated-emulated';

const keysOf = ({ message }: Kept): Key[] =>
  (message.reply_markup?.inline_keyboard ?? []).flat().filter((key) => key.callback_data !== undefined);

async function openEmulator(): Promise<Emulator> {
  const name: string = 'telegram-test-api';
  const { default: TelegramServer } = (await import(name)) as {
    default: (new (options: object) => Emulator) & { TelegramServer?: new (options: object) => Emulator };
  };
  const emulator = new (TelegramServer.TelegramServer ?? TelegramServer)({
    port: await freePort(),
    host: '127.0.0.1',
  });
  await emulator.start();
  return emulator;
}

/** Carries the emulator's updates to the program with the secret header, which the emulator leaves out. */
async function openCourier(target: string, secret: () => string) {
  const server = createServer(async (request, response) => {
    const answer = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret() },
      body: new Uint8Array(Buffer.concat(await request.toArray())),
    });
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** Asks and taps in a private chat; gives how much did not go as expected. */
async function walk(webhook: boolean): Promise<number> {
  const emulator = await openEmulator();
  const port = await freePort();
  const own = `http://127.0.0.1:${port}/`;
  const courier = await openCourier(own, () => emulator.webhooks[TOKEN]?.secret_token ?? '');
  const program = startProgram({
    TELEGRAM_TOKEN: TOKEN,
    TELEGRAM_API_URL: emulator.config.apiURL,
    ...(webhook ? { TELEGRAM_WEBHOOK_URL: courier.url, HTTP_PORT: String(port) } : {}),
  });
  const tally = openTally();
  const client = emulator.getClient(TOKEN, { userId: 7, chatId: 7, firstName: 'Satoshi' });
  const kept = () => emulator.storage.botMessages;
  const state = () => JSON.stringify(kept());

  /** What the bot has added and changed once it has been still for a second. */
  async function ask(
    what: string,
    act: () => Promise<unknown>,
  ): Promise<{ added: Kept[]; changed: boolean }> {
    say(`→ ${what}`);
    await pause(2_500);
    const before = state();
    const known = new Set(kept().map(({ messageId }) => messageId));
    await act().catch((error: unknown) => say(`   the emulator says: ${String(error).slice(0, 120)}`));
    await until(() => (state() === before ? null : true), 5_000);
    for (let last = state(); ; last = state()) {
      await pause(1_000);
      if (state() === last) break;
    }
    return { added: kept().filter(({ messageId }) => !known.has(messageId)), changed: state() !== before };
  }

  try {
    const open = await until(() => program.lines.find((line) => /platform-open/.test(line)) ?? null, 20_000);
    tally.check('connects and says so', open !== null);
    if (webhook) {
      tally.check('sets its webhook with a secret', emulator.webhooks[TOKEN]?.secret_token !== undefined);
      const { status } = await fetch(own, { method: 'POST', body: '{"update_id":1}' });
      tally.check(`takes nothing without the secret (status ${status})`, status === 401 || status === 403);
    }

    const first = await ask('/breakeven 0.06', () =>
      client.sendCommand(client.makeCommand('/breakeven 0.06')),
    );
    const [answer] = first.added;
    tally.check('is answered, in HTML', answer?.message.parse_mode === 'HTML');
    if (answer) {
      show(answer.message.text ?? '');
      const keys = keysOf(answer);
      say(`   keys: ${keys.map(({ text }) => text).join(' | ')}`);
      for (const key of keys) {
        const text = answer.message.text;
        const tapped = await ask(`tap "${key.text}"`, () =>
          client.sendCallback(
            client.makeCallbackQuery(key.callback_data ?? '', {
              message: { message_id: answer.messageId, date: Math.floor(Date.now() / 1000), text },
            }),
          ),
        );
        const now = kept().find(({ messageId }) => messageId === answer.messageId);
        const edited = now?.message.text !== text;
        say(
          `   ${edited ? 'the answer is edited' : 'the answer is unchanged'}${tapped.added.length > 0 ? ', and a message is added' : ''}`,
        );
        if (edited) show(now?.message.text ?? '', 6);
        for (const added of tapped.added) show(added.message.text ?? '', 4);
      }
    }
    for (const [line, expected] of [
      ['/gw_deficit', /GW/],
      ['/gw-deficit', /GW/],
      ['/check Bitcoin mining difficulty fell 11.16 % at block 935,424 in February 2026.', /supported/],
      ['/check word: difficulty rose 11.16 % at block 935,424 in February 2026.', /refuted/],
      ['/breakeven -1', /Expected/],
      ['/brakeven 0.06', /breakeven/],
      ['/start', /./],
    ] as const) {
      const { added } = await ask(line, () => client.sendCommand(client.makeCommand(line)));
      tally.check(`is answered as it should be (${expected})`, expected.test(added[0]?.message.text ?? ''));
      show(added[0]?.message.text ?? '', 6);
    }
    const { added } = await ask('/breakeven@AnotherBot 0.06', () =>
      client.sendCommand(
        client.makeCommand('/breakeven@AnotherBot 0.06', { chat: { id: -7, type: 'group' } }),
      ),
    );
    tally.check('a command for another bot is left alone', added.length === 0);
  } finally {
    const code = await program.stop();
    tally.check(`ends with 0 when told to (${code})`, code === 0);
    say('   log:');
    const told = program.lines.filter((line) => !/"level":"debug"|"feed-failed"/.test(line));
    show(told.map((line) => line.slice(0, 300)).join('\n'), 30);
    courier.close();
    await emulator.stop();
  }
  return tally.failed;
}

/** Walks through Hashwatt on a Telegram that somebody else imitates, by polling and by webhook. */
export async function walkTelegram(): Promise<number> {
  say('-- polling');
  const polled = await walk(false);
  say('-- webhook');
  return polled + (await walk(true));
}
