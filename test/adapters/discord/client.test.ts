import { type APIInteraction, Events, GatewayDispatchEvents } from 'discord.js';
import { expect, it } from 'vitest';
import { makeClient } from '../../../src/adapters/discord/client.ts';
import { type Logged, logTo } from '../../newsroom/fakes.ts';
import { onMessage, slash, tap } from './asking.ts';
import { PATIENT } from './bot.ts';
import { openServer, TOKEN } from './server.ts';

it('no packet is made into objects of discord.js, nor can it fail on one', async () => {
  const discord = await openServer();
  const lines: Logged[] = [];
  const client = makeClient(discord.api, logTo(lines));
  const built: unknown[] = [];
  const heard: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => built.push(interaction));
  client.on(Events.EntitlementCreate, (entitlement) => built.push(entitlement));
  client.ws.on(GatewayDispatchEvents.InteractionCreate, ({ id }: APIInteraction) => heard.push(id));
  const ready = Promise.withResolvers<unknown>();
  client.once(Events.ClientReady, ready.resolve);
  await client.login(TOKEN);
  await ready.promise;
  expect(client.application?.id).toBe('800000000000000001');
  const question = { question: { text: 'What is the subsidy?' }, answers: [] };
  const odd: APIInteraction[] = [
    slash('fees'),
    onMessage({ poll: question } as unknown as Parameters<typeof onMessage>[0]),
    slash('fees', {}, { member: undefined }),
    { ...tap('v0/fees'), message: undefined } as unknown as APIInteraction,
    slash('fees', {}, { channel: undefined, entitlements: null }),
  ];
  discord.gateway.send({ op: 0, t: 'ENTITLEMENT_CREATE', d: { id: '1' }, s: 90 });
  discord.gateway.send({ op: 0, t: 'USER_UPDATE', d: null, s: 91 });
  for (const each of odd) discord.gateway.dispatch(each);
  await expect.poll(() => heard, PATIENT).toEqual(odd.map(({ id }) => id));
  expect(built).toEqual([]);
  // What a connection itself needs and cannot be read is logged, and no more.
  discord.gateway.send({ op: 0, t: 'RESUMED', d: null, s: 99 });
  client.emit(Events.Error, new Error('odd'));
  expect(lines.map(({ event }) => event)).toContain('discord-error');
  await client.destroy();
  await discord.close();
});
