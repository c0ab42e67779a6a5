import type { APIInteraction } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { isQuick } from '../../../src/adapters/chat/answerer.ts';
import { loadWords } from '../../../src/message/words.ts';
import { PAGE, PNG, TRUE } from '../chat/house.ts';
import { alone, GUILD, interaction, member, slash, slashLine, tap, typing } from './asking.ts';
import { type Bot, dataUnder, isHidden, openBot, PATIENT, picturesOf, sent, talk, textOf } from './bot.ts';

const examples = await Promise.all(
  Object.values(commands).map(async (load) => {
    const { default: command } = await load();
    return [command.example, command] as const;
  }),
);
const en = await loadWords('en');
const de = await loadWords('de');

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
afterEach(() => {
  expect(bot.discord.broken.splice(0)).toEqual([]);
  expect(bot.faults.splice(0)).toEqual([]);
});

const ask = (question: APIInteraction) => talk(bot.discord, question);
const german = { locale: 'de', guild_locale: 'de' } as const;
/** A message that pings nobody, of components alone. */
const calm = { flags: expect.any(Number), allowed_mentions: { parse: [] } };

describe('every command by its example', () => {
  it.each(examples)('%s', async (example, command) => {
    const someone = String(300_000_000_000_000_001n + BigInt(Object.keys(commands).indexOf(command.name)));
    const moderator = { member: member(someone, '8192') };
    const { first, edit } = ask(await slashLine(example, command.audience === 'moderators' ? moderator : {}));
    const said = await first();
    if (isQuick(command)) {
      expect(said.body).toMatchObject({ type: 4, data: calm });
      expect(textOf(said)).not.toBe('');
    } else {
      expect(said.body.type).toBe(5);
      const answer = await edit();
      expect(answer.body).toMatchObject(calm);
      expect(textOf(answer)).not.toBe('');
    }
  });
});

describe('who sees what in which language', () => {
  const TITLE = { en: /^### Mining at/, de: /^### Mining mit/ };
  const PLACES: readonly [where: string, more: Record<string, unknown>, title: RegExp][] = [
    ['an English server, asked by a German', { locale: 'de', guild_locale: 'en-US' }, TITLE.en],
    ['a German server, asked by an English speaker', { locale: 'en-GB', guild_locale: 'de' }, TITLE.de],
    ['a French server, asked by a German', { locale: 'de', guild_locale: 'fr' }, TITLE.de],
    ['a private chat with a German', { ...alone(), locale: 'de' }, TITLE.de],
    ['a server that a German brought the bot to', { ...alone(), ...german, context: 2 }, TITLE.de],
  ];
  it.each(PLACES)('%s', async (_, more, title) => {
    const answer = await ask(slash('breakeven', { power_price: 0.06 }, more)).first();
    expect(textOf(answer)).toMatch(title);
    expect(isHidden(answer)).toBe(false);
  });

  it('an answer for the asker alone is in their language', async () => {
    const question = slash('breakeven', { power_price: 0.06 }, { locale: 'de' });
    const owner = { platform: 'discord', type: 'user', id: question.member!.user.id } as const;
    await bot.house.settings.change(owner, { privateAnswers: true });
    const answer = await ask(question).first();
    expect(textOf(answer)).toMatch(TITLE.de);
    expect(isHidden(answer)).toBe(true);
  });

  it('and one that takes a moment waits for them alone too', async () => {
    const question = slash('check', { text: TRUE }, { locale: 'de' });
    const owner = { platform: 'discord', type: 'user', id: question.member!.user.id } as const;
    await bot.house.settings.change(owner, { privateAnswers: true });
    const { first, edit } = ask(question);
    expect((await first()).body).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await edit())).toMatch(/belegt|bestätigt|stimmt/i);
  });

  it('what a server chose holds for its public answers', async () => {
    const guild = '900000000000000077';
    await bot.house.settings.change({ platform: 'discord', type: 'chat', id: guild }, { locale: 'de' });
    const answer = await ask(slash('breakeven', { power_price: 0.06 }, { guild_id: guild })).first();
    expect(textOf(answer)).toMatch(TITLE.de);
  });

  it('what moderators ask is theirs alone', async () => {
    const moderator = { member: member('300000000000000002', '32') };
    const { first } = ask(slash('review', {}, moderator));
    expect((await first()).body).toEqual({ type: 5, data: { flags: 64 } });
  });

  it('and nobody else gets an answer', async () => {
    const { first, edit } = ask(slash('review'));
    expect((await first()).body).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await edit())).toBe('/review is for moderators of this chat.');
  });
});

describe('mistakes are told to the asker alone', () => {
  it.each([
    ['in an English server', { locale: 'en-US', guild_locale: 'en-US' }, /expected/i],
    ['in a server of another language', { locale: 'de', guild_locale: 'en-US' }, /erwartet/i],
  ])('%s', async (_, more, word) => {
    const said = await ask(slash('machine', { machine: 'no such machine' }, more)).first();
    expect(said.body.type).toBe(4);
    expect(isHidden(said)).toBe(true);
    expect(textOf(said)).toMatch(word);
  });

  it('before a public notice where the values alone are wrong', async () => {
    const said = await ask(slash('check', { text: TRUE, published: 'someday' }, { locale: 'de' })).first();
    expect(said.body.type).toBe(4);
    expect(isHidden(said)).toBe(true);
    expect(textOf(said)).toMatch(/published.*erwartet/);
  });

  it('in their language too where the store has to be asked', async () => {
    const { followUp } = ask(slash('claim', { id: 'zzzzzzzz' }, { locale: 'de', guild_locale: 'en-US' }));
    const said = await followUp();
    expect(isHidden(said)).toBe(true);
    expect(textOf(said)).toMatch(/^Erwartet wurde/);
  });

  it('after it was taken away where the work shows it', async () => {
    const { first, removal, followUp } = ask(slash('check', { link: 'https://example.org/nowhere' }));
    expect((await first()).body).toEqual({ type: 5 });
    await removal();
    const said = await followUp();
    expect(isHidden(said)).toBe(true);
    expect(textOf(said)).toContain('could not be read');
  });

  it('or in its place where it cannot be taken away', async () => {
    bot.discord.react = ({ method }) =>
      method === 'DELETE' ? { status: 403, body: { message: 'no', code: 50_013 } } : null;
    const { edit } = ask(slash('check', { link: 'https://example.org/nowhere' }));
    expect(textOf(await edit(1))).toContain('could not be read');
    bot.discord.react = () => null;
  });

  it('nothing that was typed formats, links or pings', async () => {
    const got = '@everyone **x** [a](https://evil.example) <@123> `y`';
    const said = await ask(slash('machine', { machine: got })).first();
    expect(textOf(said)).not.toMatch(/(?<!\\)[*`[<]/);
    expect(textOf(said)).not.toContain('@everyone');
  });
});

describe('faults', () => {
  it('are logged once and told in one calm sentence to the asker alone', async () => {
    const fault = new TypeError('broken inside');
    const broken = await openBot({
      more: {
        fees: async () => ({
          default: {
            ...(await commands.fees!()).default,
            run: () => {
              throw fault;
            },
          },
        }),
      },
    });
    const said = await talk(broken.discord, slash('fees')).first();
    expect(isHidden(said)).toBe(true);
    expect(textOf(said)).toBe(en.say('fault'));
    expect(broken.faults).toEqual([fault]);
    await broken.close();
  });

  it('of what is kept about people too, in the language their Discord speaks', async () => {
    const fault = new Error('no store');
    const of = () => Promise.reject(fault);
    const broken = await openBot({ settings: { of, change: of, move: of } });
    for (const question of [slash('halving', {}, german), slash('check', { text: TRUE }, german)]) {
      const said = await talk(broken.discord, question).first();
      expect(isHidden(said)).toBe(true);
      expect(textOf(said)).toBe(de.say('fault'));
    }
    expect(broken.faults).toEqual([fault, fault]);
    await broken.close();
  });

  it.each([
    ['at once', 'halving', 'POST', 1],
    ['after a notice', 'feeds', 'PATCH', 0],
  ] as const)(
    'an answer that Discord refuses %s is a fault, and not silence',
    async (_, name, method, nth) => {
      const refusal = { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } };
      let refused = 0;
      bot.discord.react = (call) => (call.method === method && refused++ === 0 ? refusal : null);
      const { first, followUp } = ask(slash(name));
      const said = nth === 1 ? await first(1) : await followUp();
      bot.discord.react = () => null;
      expect(isHidden(said)).toBe(true);
      expect(textOf(said)).toBe(en.say('fault'));
      expect(bot.faults.splice(0)).toHaveLength(1);
    },
  );
});

describe('when Discord is slow or refuses', () => {
  it('a limit is waited for and the answer comes after it', async () => {
    let refused = 0;
    bot.discord.react = ({ path }) =>
      path.endsWith('/callback') && refused++ === 0
        ? { status: 429, headers: { 'retry-after': '0.05' }, body: { retry_after: 0.05, global: false } }
        : null;
    const question = slash('halving');
    const { first } = ask(question);
    expect(textOf(await first(1))).toMatch(/halving/i);
    bot.discord.react = () => null;
  });

  it('what fails on its side is tried again', async () => {
    let failed = 0;
    bot.discord.react = ({ path }) =>
      path.endsWith('/callback') && failed++ === 0 ? { status: 503, body: { message: 'later' } } : null;
    expect(textOf(await ask(slash('halving')).first(1))).toMatch(/halving/i);
    bot.discord.react = () => null;
  });

  it('an answer that got through the first time is not a fault', async () => {
    bot.discord.react = ({ path }) =>
      path.endsWith('/callback')
        ? { status: 400, body: { message: 'Interaction has already been acknowledged.', code: 40_060 } }
        : null;
    const { edit } = ask(slash('check', { text: TRUE }));
    expect(textOf(await edit())).toContain('11.16');
    bot.discord.react = () => null;
  });

  it('an interaction that Discord forgot is let go', async () => {
    bot.discord.react = ({ path }) =>
      path.endsWith('/callback')
        ? { status: 404, body: { message: 'Unknown interaction', code: 10_062 } }
        : null;
    const { first } = ask(slash('halving'));
    await first();
    await expect.poll(() => bot.lines.map(({ event }) => event), PATIENT).toContain('discord-too-late');
    bot.discord.react = () => null;
  });
});

describe('the watchdog', () => {
  it('says that an answer is coming when none came, and logs it', async () => {
    const slow = Promise.withResolvers<void>();
    const late = await openBot({
      more: {
        fees: async () => {
          const { default: command } = await commands.fees!();
          return {
            default: {
              ...command,
              run: async (values, desk, ports) => {
                await slow.promise;
                return command.run(values, desk, ports);
              },
            },
          };
        },
      },
    });
    const { first, edit } = talk(late.discord, slash('fees'));
    expect((await first()).body).toEqual({ type: 5 });
    expect(late.lines.map(({ event }) => event)).toContain('discord-slow');
    slow.resolve();
    expect(textOf(await edit())).toMatch(/fees/i);
    await late.close();
  });
});

describe('a text with markup', () => {
  it('is read as it looks', async () => {
    const ROWS = [
      ['**Difficulty** fell **11.16 %** at block **935,424**', en.say('verdict-supported'), 1],
      [`${TRUE} ~~The block subsidy is 6.25 BTC in June 2026.~~`, en.say('verdict-supported'), 1],
      [`${TRUE} It was <t:1:R>.`, en.say('verdict-supported'), 1],
    ] as const;
    for (const [text, verdict, claims] of ROWS) {
      const answer = textOf(await ask(slash('check', { text })).edit());
      expect(answer.match(/\*\*[✓≈✗?] /g), answer).toHaveLength(claims);
      expect(answer).toContain(verdict);
    }
  });

  it('of a link alone is its page', async () => {
    const { edit } = ask(slash('check', { text: `<${PAGE}>` }));
    expect(textOf(await edit(1))).toContain('11.16');
  });
});

describe('what Discord leaves out', () => {
  const ROWS: readonly [what: string, question: APIInteraction][] = [
    ['who asks', slash('halving', {}, { member: undefined })],
    ['where', slash('halving', {}, { channel: undefined, channel_id: undefined, guild: undefined })],
    ['what was tapped', { ...tap('v0/halving'), message: undefined } as unknown as APIInteraction],
  ];
  it.each(ROWS)('%s: it is answered all the same', async (_, question) => {
    expect(textOf(await ask(question).first())).toMatch(/halving/i);
  });

  it('everything: what comes after it is answered', async () => {
    bot.discord.gateway.dispatch(null as unknown as APIInteraction);
    expect(textOf(await ask(slash('halving')).first())).toMatch(/halving/i);
    expect(bot.faults.splice(0)).toEqual([expect.any(TypeError)]);
  });
});

it('a command that is no longer there is told from an old answer', async () => {
  const said = await ask(slash('no-such-command')).first();
  expect(isHidden(said)).toBe(true);
  expect(textOf(said)).toBe(en.say('discord-unknown', { command: 'no-such-command' }));
});

describe('long checks', () => {
  it('say what they are doing and then give the answer in its place', async () => {
    const { first, edit } = ask(slash('check', { link: PAGE }));
    expect((await first()).body).toEqual({ type: 5 });
    expect(textOf(await edit())).toMatch(/^Reading example\\?\.org …$/);
    expect(textOf(await edit(1))).toContain('11.16');
  });

  it('say so no more often than can be read', async () => {
    let now = 0;
    const steady = await openBot({ now: () => (now += 2_000) });
    const long = talk(steady.discord, slash('check', { text: TRUE }));
    expect(textOf(await long.edit())).toMatch(/^Reading 73 characters of text …$/);
    expect(textOf(await long.edit(1))).toMatch(/^Checking one claim …$/);
    expect(textOf(await long.edit(2))).toContain('11.16');
    await steady.close();
    // Here time stands still.
    expect(textOf(await ask(slash('check', { text: TRUE })).edit())).toContain('11.16');
  });
});

describe('charts', () => {
  it('come after the text, drawn for a dark surface, with words for those who cannot see them', async () => {
    const { first, edit } = ask(slash('breakeven', { power_price: 0.06 }));
    expect(picturesOf(await first())).toEqual([]);
    const drawn = await edit();
    const [name] = picturesOf(drawn);
    expect(name).toMatch(/^breakeven-[0-9a-f]{12}\.png$/);
    expect(drawn.files).toMatchObject([{ name, type: 'image/png' }]);
    expect(drawn.files[0]?.data.equals(PNG)).toBe(true);
    expect(sent(drawn).attachments).toEqual([{ id: '0', filename: name }]);
    expect(JSON.stringify(drawn.body)).toContain('"description":"');
    expect(bot.drawn.at(-1)?.theme).toBe('dark');
  });

  it('wait for a tap where that was chosen, in the chosen colours', async () => {
    const question = slash('breakeven', { power_price: 0.06 }, alone());
    const owner = { platform: 'discord', type: 'user', id: question.user!.id } as const;
    await bot.house.settings.change(owner, { charts: 'asked', theme: 'light' });
    const before = bot.drawn.length;
    const answer = await ask(question).first();
    expect(JSON.stringify(answer.body)).toContain(en.say('chat-chart'));
    expect(bot.drawn).toHaveLength(before);
  });

  it('that cannot be drawn leave the text', async () => {
    const fault = new Error('no font');
    const blind = await openBot({ draughtsman: { draw: () => Promise.reject(fault) } });
    const { first, edit, calls } = talk(blind.discord, slash('breakeven', { power_price: 0.06 }));
    expect(textOf(await first())).toMatch(/^### Mining/);
    const again = await edit();
    expect(blind.faults).toEqual([fault]);
    expect(dataUnder(again, en.say('chat-chart'))).toMatch(/^c0/);
    expect(picturesOf(again)).toEqual([]);
    expect(calls()).toHaveLength(2);
    await blind.close();
  });

  it('that Discord finds too large leave the text, and a tap for them', async () => {
    bot.discord.react = ({ files }) =>
      files.length > 0 ? { status: 413, body: { message: 'Request entity too large', code: 40_005 } } : null;
    const { first, edit, calls } = ask(slash('breakeven', { power_price: 0.06 }));
    await first();
    const again = await edit(1);
    expect(dataUnder(again, en.say('chat-chart'))).toMatch(/^c0/);
    bot.discord.react = () => null;
    await bot.discord.call(() => true);
    expect(calls().map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH']);
    expect(bot.faults.splice(0)).toHaveLength(1);
  });

  it('that may not be attached are asked for once, by the name of the permission', async () => {
    const barred = { app_permissions: '2048', channel: { id: '700000000000099999', type: 0 } };
    const { first, followUp } = ask(slash('breakeven', { power_price: 0.06 }, barred));
    expect(textOf(await first())).toMatch(/^### Mining/);
    const said = await followUp();
    expect(isHidden(said)).toBe(true);
    expect(textOf(said)).toContain('“Attach Files”');
    const again = ask(slash('breakeven', { power_price: 0.06 }, { ...barred, guild_id: GUILD }));
    await again.first();
    const next = ask(slash('halving', {}, { ...barred }));
    await next.first();
    expect(again.calls()).toHaveLength(1);
  });
});

describe('the cool-down', () => {
  it('says when to ask again, to the asker alone and in their language', async () => {
    const who = { member: member('300000000000000009'), ...german };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => ask(slash('halving', {}, who)).first()),
    );
    const refused = answers.filter(isHidden);
    expect(refused).toHaveLength(1);
    expect(textOf(refused[0]!)).toBe(de.say('chat-slow-down', { seconds: 3 }));
  });
});

describe('while somebody types', () => {
  it('offers what it may be, at most twenty-five', async () => {
    const { body } = await ask(typing('machine', 'machine', 's21')).first();
    const { choices } = body.data as { choices: { name: string; value: string }[] };
    expect(body.type).toBe(8);
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices[0]?.name).toMatch(/S21/i);
  });

  it.each([
    ['machine', 'no-such-option'],
    ['no-such-command', 'machine'],
  ])('offers nothing for %s %s', async (name, option) => {
    const { body } = await ask(typing(name, option, 'x')).first();
    expect(body).toEqual({ type: 8, data: { choices: [] } });
  });

  it('offers nothing where nothing is being typed', async () => {
    const idle = interaction(4, { name: 'halving', type: 1, options: [] });
    expect((await ask(idle).first()).body).toEqual({ type: 8, data: { choices: [] } });
  });

  it('offers nothing when something is broken, and logs it', async () => {
    const fault = new Error('no store');
    const broken = await openBot({ ports: () => Promise.reject(fault) });
    const { body } = await talk(broken.discord, typing('news', 'feed', 'c')).first();
    expect(body).toEqual({ type: 8, data: { choices: [] } });
    expect(broken.faults).toEqual([fault]);
    await broken.close();
  });
});
