import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secretOf } from '../../../src/adapters/telegram/webhook.ts';
import { type BotApi, TOKEN } from './server.ts';
import { slowCommand } from './slow.ts';
import { ADA, BERT, from, openTalk, shown, type Talk } from './talk.ts';

const URL_OUTSIDE = 'https://bot.example.org/telegram';

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the Telegram webhook', () => {
  let talk: Talk;
  let port: number;
  let slow: ReturnType<typeof slowCommand>;
  beforeEach(async () => {
    slow = slowCommand();
    port = await freePort();
    talk = await openTalk(
      { more: { slow: slow.load } },
      { webhook: { url: URL_OUTSIDE, port, host: '127.0.0.1' } },
    );
  });
  afterEach(async () => {
    slow.finish();
    await talk.close();
    expect(talk.server.wrong).toEqual([]);
  });

  const post = async (body: unknown, secret: string | null = secretOf(TOKEN), init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/telegram`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });
    await response.arrayBuffer();
    return response.status;
  };

  it('is set with a secret that the token alone gives', async () => {
    expect(talk.server.webhook).toMatchObject({ url: URL_OUTSIDE, secret_token: secretOf(TOKEN) });
    expect(secretOf(TOKEN)).toMatch(/^[\w-]{43}$/);
    expect(secretOf(TOKEN)).not.toBe(secretOf(`${TOKEN}x`));
    expect(talk.server.of('getUpdates')).toEqual([]);
    expect(talk.server.of('deleteWebhook')).toEqual([]);
  });

  it('answers an update, once, however often it comes', async () => {
    const update = talk.server.update({ message: from(ADA, { text: '/halving' }) });
    expect(await post(update)).toBe(200);
    expect(await post(update)).toBe(200);
    await post(talk.server.update({ message: from(ADA, { text: '/fees' }) }));
    await talk.server.seen('sendMessage', () => true, 1);
    expect(talk.server.of('sendMessage').map(shown)).toEqual([
      expect.stringContaining('Halving'),
      expect.not.stringContaining('Halving'),
    ]);
  });

  it('takes an update before it is worked off, and others meanwhile', async () => {
    expect(await post(talk.server.update({ message: from(ADA, { text: '/slow' }) }))).toBe(200);
    expect(await post(talk.server.update({ message: from(BERT, { text: '/halving' }) }))).toBe(200);
    const first = await talk.server.seen('sendMessage');
    expect(first.payload.chat_id).toBe(BERT.id);
  });

  it.each([
    ['no secret', null],
    ['another secret', secretOf('another token')],
    ['an empty secret', ''],
    ['a longer secret', `${secretOf(TOKEN)}x`],
  ])('refuses %s', async (_, secret) => {
    expect(await post(talk.server.update({ message: from(ADA, { text: '/halving' }) }), secret)).toBe(401);
    expect(talk.server.of('sendMessage')).toEqual([]);
  });

  it.each([
    ['what is no JSON', '{"update_id":', 400],
    ['what is no update', '[]', 400],
    ['an update without its number', '{"message":{}}', 400],
    ['a body beyond any update', ' '.repeat(1_000_001), 413],
  ])('refuses %s', async (_, body, status) => {
    expect(await post(body)).toBe(status);
  });

  it('logs a minute of refusals in two lines at most, with their number', async () => {
    for (let i = 0; i < 20; i++) expect(await post({}, null)).toBe(401);
    const logged = () => talk.lines.filter(({ event }) => event === 'telegram-webhook-refused');
    expect(logged().map(({ fields }) => fields)).toEqual([{ status: 401, count: 1 }]);
    await talk.platform.stop();
    expect(logged().map(({ fields }) => fields.count)).toEqual([1, 19]);
  });

  it('refuses what is no POST', async () => {
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).status).toBe(405);
  });

  it('leaves the webhook in place when it stops: updates wait for the next start', async () => {
    await talk.platform.stop();
    expect(talk.server.webhook).not.toBeNull();
    await expect(post('{}')).rejects.toThrow();
  });

  it('says that its port is taken', async () => {
    const opening = openTalk({}, { webhook: { url: URL_OUTSIDE, port, host: '127.0.0.1' } });
    await expect(opening).rejects.toMatchObject({
      name: 'PlatformError',
      message: expect.stringMatching(/HTTP_PORT/),
    });
  });
});

describe('a webhook that cannot be had', () => {
  it('says why, with the remedy, and lets the port go', async () => {
    const port = await freePort();
    const prepare = (server: BotApi) =>
      server.refuse('setWebhook', {
        error_code: 400,
        description: 'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
      });
    const opening = openTalk({}, { prepare, webhook: { url: `${URL_OUTSIDE}:99`, port, host: '127.0.0.1' } });
    await expect(opening).rejects.toMatchObject({
      name: 'PlatformError',
      message: expect.stringMatching(/only on ports.*TELEGRAM_WEBHOOK_URL/),
    });
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });
});
