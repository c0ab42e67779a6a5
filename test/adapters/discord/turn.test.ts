import type { APIInteraction, REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isIncoming } from '../../../src/adapters/discord/incoming.ts';
import { sentenceBody } from '../../../src/adapters/discord/sentence.ts';
import { openTurn, type Seen } from '../../../src/adapters/discord/turn.ts';
import { type Logged, logTo } from '../../newsroom/fakes.ts';
import { interaction, slash, tap } from './asking.ts';

interface Said {
  readonly method: string;
  readonly route: string;
  readonly type: unknown;
  readonly flags: unknown;
}

/** A turn whose calls are only written down; those that `fails` names are refused. */
function begin(asked: APIInteraction, fails: (method: string) => boolean = () => false) {
  const said: Said[] = [];
  const lines: Logged[] = [];
  const call =
    (method: string) =>
    async (route: string, { body = {} }: { body?: { type?: number; flags?: number; data?: Said } }) => {
      const name = /callback|original/.exec(route)?.[0] ?? 'webhook';
      said.push({ method, route: name, type: body.type, flags: body.flags ?? body.data?.flags });
      if (fails(method)) throw new Error('refused');
    };
  const rest = { post: call('post'), patch: call('patch'), delete: call('delete') };
  if (!isIncoming(asked)) throw new Error('a ping');
  const turn = openTurn(rest as unknown as REST, logTo(lines), asked);
  return { turn, said, lines };
}

const V2 = 1 << 15;
const HIDDEN = V2 | 64;
const body = sentenceBody('So it is.');

describe('the first word', () => {
  const ROWS: readonly [
    what: string,
    asked: APIInteraction,
    seen: Seen | null,
    type: number,
    flags: number,
  ][] = [
    ['of a public answer', slash('fees'), 'public', 4, V2],
    ['for the asker alone', slash('fees'), 'private', 4, HIDDEN],
    ['for the asker alone where nobody said who sees it', slash('fees'), null, 4, HIDDEN],
    ['in the place of what was tapped', tap('v0/fees'), null, 7, V2],
    ['as a copy of what was tapped', tap('v0/fees'), 'private', 4, HIDDEN],
  ];
  it.each(ROWS)('%s', async (_, asked, seen, type, flags) => {
    const { turn, said } = begin(asked);
    if (seen) turn.expect(seen);
    await turn.show(body);
    expect(said).toEqual([{ method: 'post', route: 'callback', type, flags }]);
    turn.close();
  });
});

describe('an answer that was waited for', () => {
  const ROWS: readonly [what: string, asked: APIInteraction, seen: Seen, type: number, flags: unknown][] = [
    ['in public', slash('fees'), 'public', 5, undefined],
    ['alone', slash('fees'), 'private', 5, 64],
    ['where it was tapped', tap('v0/fees'), 'place', 6, undefined],
  ];
  it.each(ROWS)('comes in the place of the notice: %s', async (_, asked, seen, type, flags) => {
    const { turn, said } = begin(asked);
    turn.expect(seen);
    await turn.wait();
    await turn.wait();
    turn.expect('private');
    await turn.show(body);
    expect(said).toEqual([
      { method: 'post', route: 'callback', type, flags },
      { method: 'patch', route: 'original', type: undefined, flags: V2 },
    ]);
    turn.close();
  });
});

describe('words for the asker alone', () => {
  const ROWS: readonly [what: string, asked: APIInteraction, seen: Seen, calls: string[]][] = [
    ['after a public notice', slash('fees'), 'public', ['delete original', 'post webhook']],
    ['after a notice of their own', slash('fees'), 'private', ['patch original']],
    ['after a tap', tap('v0/fees'), 'place', ['post webhook']],
  ];
  it.each(ROWS)('%s', async (_, asked, seen, calls) => {
    const { turn, said } = begin(asked);
    turn.expect(seen);
    await turn.wait();
    await turn.whisper(body);
    expect(said.slice(1).map(({ method, route }) => `${method} ${route}`)).toEqual(calls);
    for (const { route, flags } of said) if (route === 'webhook') expect(flags).toBe(HIDDEN);
    turn.close();
  });

  it('come in the place of a public notice that cannot be taken away', async () => {
    const { turn, said, lines } = begin(slash('fees'), (method) => method === 'delete');
    turn.expect('public');
    await turn.wait();
    await turn.whisper(body);
    expect(said.at(-1)).toMatchObject({ method: 'patch', route: 'original' });
    expect(lines.map(({ event }) => event)).toEqual(['discord-placeholder']);
    turn.close();
  });

  it('are at most five where only the asker installed the bot', async () => {
    const guest = { authorizing_integration_owners: { 1: '500000000000000099' } };
    for (const [more, most] of [
      [guest, 5],
      [{}, 7],
    ] as const) {
      const { turn, said } = begin(slash('fees', {}, more));
      await turn.show(body);
      for (let i = 0; i < 7; i++) await turn.whisper(body);
      expect(said.filter(({ route }) => route === 'webhook')).toHaveLength(most);
      turn.close();
    }
  });
});

describe('progress', () => {
  it('is told only while an answer is waited for', async () => {
    const { turn, said } = begin(slash('check'));
    turn.expect('public');
    turn.tell(body);
    await turn.wait();
    turn.tell(body);
    await turn.show(body);
    turn.tell(body);
    expect(said.map(({ method }) => method)).toEqual(['post', 'patch', 'patch']);
    turn.close();
  });

  it('that does not get through is logged and nothing more', async () => {
    let refused = 0;
    const { turn, said, lines } = begin(slash('check'), (method) => method === 'patch' && refused++ === 0);
    await turn.wait();
    turn.tell(body);
    await turn.show(body);
    expect(said.map(({ method }) => method)).toEqual(['post', 'patch', 'patch']);
    expect(lines.map(({ event }) => event)).toEqual(['discord-untold']);
    turn.close();
  });
});

it('a form that can no longer be opened is answered in words', async () => {
  const { turn, said } = begin(slash('check'));
  await turn.wait();
  await turn.ask({ custom_id: 'check', title: 'Check', components: [] }, body);
  expect(said.map(({ type, route }) => type ?? route)).toEqual([5, 'original']);
  turn.close();
});

it('what is typed is answered once', async () => {
  const { turn, said } = begin(interaction(4, { name: 'machine', type: 1, options: [] }));
  await turn.wait();
  await turn.offer([{ name: 'S21', value: 's21' }]);
  expect(said).toMatchObject([{ type: 8 }]);
  turn.close();
});
