import { InteractionType } from 'discord.js';
import { describe, expect, it, test } from 'vitest';
import { askerOf, isIncoming } from '../../../src/adapters/discord/incoming.ts';
import { namesIn } from '../../../src/adapters/discord/naming.ts';
import { GUILD, interaction } from './asking.ts';

const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const IN_THREADS = 1n << 38n;

function asker(more: Readonly<Record<string, unknown>>) {
  const made = interaction(InteractionType.ApplicationCommand, { id: '1', name: 'subscribe', type: 1 }, more);
  if (!isIncoming(made)) throw new Error('a ping');
  return askerOf(made);
}

describe('where posts go that are asked for on Discord', () => {
  it('is the channel, thread or forum asked in, of a server that has added the bot', () => {
    const { place } = asker({ channel: { id: '700000000000000009', type: 0 } });
    expect(place).toEqual({
      platform: 'discord',
      channel: '700000000000000009',
      topic: null,
      chat: GUILD,
    });
    expect(asker({ guild_id: undefined, guild: undefined }).place).toBeNull();
    expect(asker({ authorizing_integration_owners: { 1: '5' } }).place).toBeNull();
  });

  /** Bits as Discord numbers them: topics/permissions. */
  test.each([
    ['all that is needed', 0, VIEW | SEND, []],
    ['no right to send', 0, VIEW, ['send']],
    ['no right at all', 0, 0n, ['view', 'send']],
    ['a thread, and the right to send in channels alone', 11, VIEW | SEND, ['threads']],
    ['a thread, and the right to send in threads', 12, VIEW | IN_THREADS, []],
  ])('lacks what the channel needs and Discord does not grant: %s', (_, type, held, lacks) => {
    expect(asker({ channel: { id: '7', type }, app_permissions: String(held) }).lacks).toEqual(lacks);
  });

  it('lacks nothing as far as is known where Discord says nothing', () => {
    expect(asker({ app_permissions: undefined })).not.toHaveProperty('lacks');
  });
});

describe('names on Discord', () => {
  it('are learned from what an interaction tells: the channel asked in, and those that were picked', () => {
    const made = interaction(
      InteractionType.ApplicationCommand,
      {
        id: '1',
        name: 'subscribe',
        type: 1,
        resolved: {
          channels: { 71: { id: '71', name: 'mining', type: 15 } },
          roles: { 31: { id: '31', name: 'Moderators' } },
        },
      },
      { channel: { id: '70', type: 0, name: 'general' } },
    );
    if (!isIncoming(made)) throw new Error('a ping');
    expect(namesIn(made).map(([{ type, id }, name]) => [type, id, name])).toEqual([
      ['channel', '70', 'general'],
      ['channel', '71', 'mining'],
      ['role', `${GUILD}/31`, 'Moderators'],
    ]);
  });
});
