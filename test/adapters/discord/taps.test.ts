import { type APIInteraction, ComponentType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../../../src/adapters/chat/button.ts';
import { FIRST_VIEW } from '../../../src/adapters/chat/view.ts';
import { loadWords } from '../../../src/message/words.ts';
import type { Archive } from '../../../src/ports.ts';
import { feed, kept, newItem, success, told } from '../../store/samples.ts';
import { NOW, PNG, TRUE } from '../chat/house.ts';
import { alone, form, GUILD, member, slash, tap } from './asking.ts';
import {
  type Bot,
  dataUnder,
  isHidden,
  openBot,
  PATIENT,
  picturesOf,
  sent,
  talk,
  tapsOf,
  textOf,
} from './bot.ts';

const en = await loadWords('en');
const de = await loadWords('de');

/** Two claims, one of them wrong: the subsidy since block 840,000 is 3.125 BTC. */
const TWO = `${TRUE} The block subsidy is 6.25 BTC in June 2026.`;

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
const breakeven = () => ask(slash('breakeven', { power_price: 0.06 }, { app_permissions: '0' })).first();
const checked = () => ask(slash('check', { text: TWO })).edit();

describe('a tap under an answer', () => {
  it('shows the calculation in its place, and hides it again', async () => {
    const answer = await breakeven();
    const open = await ask(tap(dataUnder(answer, en.say('chat-show-calculation')))).first();
    expect(open.body.type).toBe(7);
    expect(textOf(open).length).toBeGreaterThan(textOf(answer).length);
    const shut = await ask(tap(dataUnder(open, en.say('chat-hide-calculation')))).first();
    expect(textOf(shut)).toBe(textOf(answer));
  });

  it('shows the sources', async () => {
    const answer = await breakeven();
    const open = await ask(tap(dataUnder(answer, en.say('chat-show-sources')))).first();
    expect(textOf(open)).toContain('<https://github.com/');
    expect(tapsOf(open).map(({ label }) => label)).toContain(en.say('chat-hide-sources'));
  });

  it('keeps the language of the answer, whoever taps', async () => {
    const answer = await breakeven();
    const german = { locale: 'de', guild_locale: 'de' };
    const open = await ask(tap(dataUnder(answer, en.say('chat-show-sources')), {}, german)).first();
    expect(textOf(open)).toMatch(/^### Mining at/);
  });

  it('turns pages', async () => {
    const answer = await ask(slash('deals', { count: 60 }, { app_permissions: '0' })).first();
    const next = tapsOf(answer).find(({ label }) => /^Page 2 of/.test(label))!;
    const second = await ask(tap(next.data)).first();
    expect(second.body.type).toBe(7);
    expect(textOf(second)).not.toBe(textOf(answer));
    const back = await ask(tap(dataUnder(second, en.say('chat-page-before')))).first();
    expect(textOf(back)).toBe(textOf(answer));
  });

  it('shows one claim with its arithmetic, and goes back to all', async () => {
    const answer = await checked();
    const one = await ask(tap(dataUnder(answer, en.say('chat-claim', { n: '2' })))).edit();
    expect(textOf(one)).toContain('6.25 BTC');
    expect(textOf(one)).not.toContain('11.16');
    const all = await ask(tap(dataUnder(one, en.say('chat-back')))).edit();
    expect(textOf(all)).toBe(textOf(answer));
  });

  it('acknowledges first where an answer takes a moment', async () => {
    const answer = await checked();
    const { first, edit } = ask(tap(dataUnder(answer, en.say('chat-claim', { n: '1' }))));
    expect((await first()).body).toEqual({ type: 6 });
    await edit();
  });

  it('works from a list as from a button', async () => {
    const answer = await breakeven();
    const data = dataUnder(answer, en.say('chat-show-sources'));
    const open = await ask(tap(data, { list: true })).first();
    expect(textOf(open)).toContain('<https://github.com/');
  });

  it('asks again with other values', async () => {
    const answer = await breakeven();
    const other = await ask(tap('v0/breakeven;power_price~0.09', {}, { app_permissions: '0' })).first();
    expect(other.body.type).toBe(7);
    expect(textOf(other)).toMatch(/^### Mining at/);
    expect(textOf(other)).not.toBe(textOf(answer));
  });

  it('of somebody else is a copy for themselves, in their language', async () => {
    const answer = await breakeven();
    const data = dataUnder(answer, en.say('chat-show-sources'));
    const german = { locale: 'de', app_permissions: '0' };
    const copy = await ask(tap(data, { owner: '300000000000000111' }, german)).first();
    expect(copy.body.type).toBe(4);
    expect(isHidden(copy)).toBe(true);
    expect(textOf(copy)).toMatch(/^### Mining mit/);
  });

  it('under a post of a story is a copy with the claim, its arithmetic and its own buttons', async () => {
    const { archive } = (await bot.house.ports(['archive'])) as { archive: Archive };
    await archive.registerFeeds([feed('a')], { sample: false });
    await archive.keepReading('a', success(NOW), [newItem(1)]);
    const [item] = await archive.pending(1);
    const claims = [kept('c1', 'refuted'), kept('c2', 'refuted')];
    await archive.settle(item!.id, told('art000000001', TRUE, claims));
    const posted = tap(
      dataOf(
        {
          does: 'view',
          view: { ...FIRST_VIEW, claim: 1 },
          locale: 'en',
          question: { command: 'news', given: { story: 'art000000001' } },
          posted: true,
        },
        100,
        null,
      ),
    );
    const message = { ...posted.message, interaction_metadata: undefined };
    const shown = ask({ ...posted, message } as unknown as APIInteraction);
    expect((await shown.first()).body).toMatchObject({ type: 5, data: { flags: 64 } });
    const copy = await shown.edit();
    expect(textOf(copy)).toMatch(/· c2\n[\s\S]*Calculation:/);
    expect(tapsOf(copy).map(({ label }) => label)).toEqual([en.say('chat-dispute'), en.say('chat-back')]);
    expect(tapsOf(copy).map(({ data }) => data[0])).toEqual(['d', 'v']);
    const why = tap('V0/news;story=art000000001;why!true');
    const reasons = await ask({
      ...why,
      message: { ...why.message, interaction_metadata: undefined },
    } as unknown as APIInteraction).edit();
    expect(textOf(reasons)).toMatch(/Every sentence has a verdict|Sentences without a verdict/);
  });

  it('under a post that nobody asked for is a copy too', async () => {
    const posted = tap('v0s/breakeven;power_price~0.06', {}, { app_permissions: '0' });
    const message = { ...posted.message, interaction_metadata: undefined };
    const copy = await ask({ ...posted, message } as unknown as APIInteraction).first();
    expect(copy.body.type).toBe(4);
    expect(isHidden(copy)).toBe(true);
  });

  it('in public is worded for the chat, whatever its owner chose for themselves', async () => {
    const question = slash('breakeven', { power_price: 0.06 }, { app_permissions: '0' });
    const answer = await ask(question).first();
    const id = question.member!.user.id;
    await bot.house.settings.change(
      { platform: 'discord', type: 'user', id },
      { privateAnswers: true, units: 'terahash', locale: 'de' },
    );
    const owned = { member: member(id), app_permissions: '0' };
    const open = await ask(tap(dataUnder(answer, en.say('chat-show-calculation')), {}, owned)).first();
    expect(open.body.type).toBe(7);
    expect(isHidden(open)).toBe(false);
    expect(textOf(open)).toContain('/PH');
    expect(textOf(open)).not.toContain('/TH/');
    const shut = await ask(tap(dataUnder(open, en.say('chat-hide-calculation')), {}, owned)).first();
    expect(textOf(shut)).toBe(textOf(answer));
    const own = await ask(
      tap(dataUnder(answer, en.say('chat-show-calculation')), { flags: 64 }, owned),
    ).first();
    expect(textOf(own)).toContain('/TH/');
  });

  it('from another version of the bot is told so', async () => {
    for (const data of ['something else', 'v0/no-such-command', 'v0#unknown12345', 'v0/breakeven;oops']) {
      const { calls, first } = ask(tap(data));
      await first();
      await expect.poll(() => calls().map(textOf).at(-1), PATIENT).toBe(en.say('chat-gone'));
      expect(isHidden(calls().at(-1)!)).toBe(true);
    }
  });
});

describe('the chart under an answer', () => {
  it('is drawn when tapped for', async () => {
    const question = slash('breakeven', { power_price: 0.06 }, alone());
    const owner = { platform: 'discord', type: 'user', id: question.user!.id } as const;
    await bot.house.settings.change(owner, { charts: 'asked' });
    const answer = await ask(question).first();
    const { first, edit } = ask(tap(dataUnder(answer, en.say('chat-chart')), {}, alone(question.user!.id)));
    expect((await first()).body.type).toBe(7);
    const drawn = await edit();
    expect(drawn.files).toHaveLength(1);
    expect(picturesOf(drawn)).toEqual([drawn.files[0]?.name]);
    expect(tapsOf(drawn).map(({ label }) => label)).not.toContain(en.say('chat-chart'));
  });

  it('stays when something else is tapped, and goes with its answer', async () => {
    const { edit } = ask(slash('breakeven', { power_price: 0.06 }));
    const drawn = await edit();
    const attachments = [{ id: '650000000000000001', filename: picturesOf(drawn)[0] }];
    const before = bot.drawn.length;
    const open = await ask(tap(dataUnder(drawn, en.say('chat-show-sources')), { attachments })).first();
    expect(picturesOf(open)).toEqual(picturesOf(drawn));
    expect(sent(open).attachments).toEqual([{ id: '650000000000000001' }]);
    expect(bot.drawn).toHaveLength(before);
    const other = ask(tap('v0/breakeven;power_price~0.09', { attachments }));
    expect(sent(await other.first())).toMatchObject({ attachments: [] });
    expect(picturesOf(await other.edit())).not.toEqual(picturesOf(drawn));
  });

  it('that is drawn late does not undo what was tapped meanwhile', async () => {
    const drawing: PromiseWithResolvers<void>[] = [];
    const late = await openBot({
      draughtsman: {
        async draw() {
          const wait = Promise.withResolvers<void>();
          drawing.push(wait);
          await wait.promise;
          return { png: PNG, width: 1, height: 1 };
        },
      },
    });
    const question = slash('breakeven', { power_price: 0.06 });
    const asked = talk(late.discord, question);
    const data = dataUnder(await asked.first(), en.say('chat-show-sources'));
    const tapped = talk(late.discord, tap(data, { of: question.id }));
    await tapped.first();
    await expect.poll(() => drawing.length, PATIENT).toBe(2);
    for (const { resolve } of drawing) resolve();
    expect(textOf(await tapped.edit())).toContain('<https://github.com/');
    await late.close();
    expect(asked.calls()).toHaveLength(1);
  });

  it('that may not be attached is answered by the name of the permission', async () => {
    const { followUp } = ask(tap('c0/breakeven;power_price~0.06', {}, { app_permissions: '0' }));
    expect(textOf(await followUp())).toContain('“Attach Files”');
    const again = ask(tap('c0/breakeven;power_price~0.06', {}, { app_permissions: '0' }));
    expect(textOf(await again.followUp())).toContain('“Attach Files”');
  });

  it('that cannot be drawn is said to whoever tapped', async () => {
    const blind = await openBot({ draughtsman: { draw: () => Promise.reject(new Error('no font')) } });
    const { followUp, calls } = talk(blind.discord, tap('c0/breakeven;power_price~0.06'));
    const said = await followUp();
    expect(textOf(said)).toBe(en.say('discord-chart-failed'));
    await expect
      .poll(() => tapsOf(calls().at(-2)!).map(({ label }) => label), PATIENT)
      .toContain(en.say('chat-chart'));
    expect(isHidden(said)).toBe(true);
    await blind.close();
  });
});

describe('“I dispute this”', () => {
  const about = async () => {
    const answer = await checked();
    const one = await ask(tap(dataUnder(answer, en.say('chat-claim', { n: '2' })))).edit();
    return dataUnder(one, en.say('chat-dispute'));
  };

  it('asks for a reason in the tapper’s language', async () => {
    const { body } = await ask(tap(await about(), {}, { locale: 'de' })).first();
    expect(body.type).toBe(9);
    expect(body.data).toMatchObject({ title: de.say('discord-dispute-modal') });
  });

  it.each([
    ['with a reason', { reason: '  The whitepaper says otherwise. ' }, 'The whitepaper says otherwise.'],
    ['without one', {}, null],
  ])('is kept %s, and its author told so', async (_, written, reason) => {
    const data = await about();
    const { first, edit } = ask(form(data, written));
    expect((await first()).body).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf(await edit())).toBe(en.say('chat-disputed'));
    const [kept] = (await bot.house.disputes.list({ chat: GUILD, limit: 100 })).slice(-1);
    expect(kept).toMatchObject({
      platform: 'discord',
      chat: GUILD,
      verdict: 'refuted',
      reason,
      quote: expect.stringContaining('6.25 BTC'),
    });
    const person = { platform: 'discord', type: 'user', id: kept!.user } as const;
    expect(await bot.house.names.find(person)).toBe('@miner');
  });

  it('is not kept beyond what somebody may dispute in an hour, and they are told so', async () => {
    const data = await about();
    const { house } = bot;
    const before = house.ports;
    const uses = {
      take: async ([rate]: readonly { key: string }[]) => ({ key: rate!.key, freeAt: NOW + 60_000 }),
    };
    Object.assign(house, { ports: async (names: readonly string[]) => ({ ...(await before(names)), uses }) });
    const count = await house.disputes.count(GUILD);
    expect(textOf(await ask(form(data, {})).edit())).toContain(
      'You have disputed 20 sentences within the hour',
    );
    expect(await house.disputes.count(GUILD)).toBe(count);
    Object.assign(house, { ports: before });
  });

  it('about nothing is said to be so', async () => {
    const { edit } = ask(form('d0/breakeven;power_price~0.06', {}));
    expect(textOf(await edit())).toBe(en.say('discord-dispute-nothing'));
  });

  it('from another version of the bot is told so', async () => {
    expect(textOf(await ask(form('d0#unknown12345', {})).edit())).toBe(en.say('chat-gone'));
    expect(textOf(await ask(form('else', {})).first())).toBe(en.say('chat-gone'));
  });
});

describe('/check with nothing to check', () => {
  it('opens a form in the asker’s language', async () => {
    const { body } = await ask(slash('check', {}, { locale: 'de' })).first();
    expect(body.type).toBe(9);
    const { title, components } = body.data as { title: string; components: { component: object }[] };
    expect(title).toBe(de.say('discord-check-modal'));
    expect(components.map(({ component }) => component)).toMatchObject([
      { type: ComponentType.TextInput, custom_id: 'text', style: 2, max_length: 4_000, required: false },
      { custom_id: 'link', style: 1 },
      { custom_id: 'published', style: 1 },
    ]);
  });

  it('whose text is checked', async () => {
    const { first, edit } = ask(form('check', { text: TWO, link: ' ', published: '2026-02-10' }));
    expect((await first()).body).toEqual({ type: 5 });
    expect(textOf(await edit())).toContain('6.25 BTC');
  });

  it('whose text is read without markup', async () => {
    const { edit } = ask(form('check', { text: '**Difficulty** fell **11.16 %** at block **935,424**' }));
    expect(textOf(await edit())).toContain(en.say('verdict-supported'));
  });

  it('that opens again with all that was written, where it cannot be checked', async () => {
    const values = { text: `**${TWO}**`, published: 'someday' };
    const asked = form('check', values);
    const said = await ask(asked).first();
    const data = dataUnder(said, en.say('discord-check-again'));
    const { body } = await ask(tap(data, { flags: 64, of: asked.id })).first();
    expect(body.type).toBe(9);
    const { components } = body.data as { components: { component: object }[] };
    expect(components.map(({ component }) => component)).toMatchObject([
      { custom_id: 'text', value: values.text },
      { custom_id: 'link' },
      { custom_id: 'published', value: 'someday' },
    ]);
    expect(components[1]?.component).not.toHaveProperty('value');
    const read = ask(form('check', { link: 'https://example.org/nowhere' }));
    expect(dataUnder(await read.followUp(), en.say('discord-check-again'))).toMatch(/^form#/);
    expect(textOf(await ask(tap('form#unknown')).first())).toBe(en.say('chat-gone'));
  });

  it('that is not lost to a fault of ours, nor to having asked too fast', async () => {
    const of = () => Promise.reject(new Error('no store'));
    const broken = await openBot({ settings: { of, change: of, move: of } });
    const said = await talk(broken.discord, form('check', { text: TWO })).first();
    expect(textOf(said)).toBe(en.say('fault'));
    expect(dataUnder(said, en.say('discord-check-again'))).toMatch(/^form#/);
    await broken.close();
    const who = { member: member('300000000000000123') };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => ask(form('check', { published: 'someday' }, who)).first()),
    );
    for (const each of answers) expect(dataUnder(each, en.say('discord-check-again'))).toMatch(/^form#/);
  });

  it('whose mistakes are told to the asker alone', async () => {
    const said = await ask(form('check', { text: TWO, published: 'someday' })).first();
    expect(isHidden(said)).toBe(true);
    expect(textOf(said)).toContain('published');
    const empty = ask(form('check', {}));
    await empty.removal();
    expect(isHidden(await empty.followUp())).toBe(true);
  });
});
