import { setTimeout as pause } from 'node:timers/promises';
import type { ChatHouse } from '../adapters/chat/house.ts';
import type { Config } from '../config.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { DeliveryParts } from '../newsroom/outbox.ts';
import type { Carrier, Clock, Outbox } from '../ports.ts';
import type { Store } from '../store/open.ts';
import { isSurelyDead } from './owner.ts';
import type { Opened } from './ports.ts';

/** Brings what the newsroom has told to the places that want it. */
export interface Posting {
  /** One round: new stories, alerts and digests become posts. Never rejects. */
  round(facts: Snapshot, signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

async function carriersOf(config: Config, house: ChatHouse): Promise<readonly Carrier[]> {
  const { DISCORD_TOKEN, TELEGRAM_TOKEN } = config;
  const carriers: Carrier[] = [];
  if (DISCORD_TOKEN !== undefined) {
    const { discordCarrier } = await import('../adapters/discord/carrier.ts');
    carriers.push(discordCarrier(house, { token: DISCORD_TOKEN, api: config.DISCORD_API_URL }));
  }
  if (TELEGRAM_TOKEN !== undefined) {
    const { telegramCarrier } = await import('../adapters/telegram/carrier.ts');
    carriers.push(telegramCarrier(house, { token: TELEGRAM_TOKEN, api: config.TELEGRAM_API_URL }));
  }
  return carriers;
}

/** Waits without holding the process; a signal ends it quietly. */
const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal, ref: false }).then(
    () => undefined,
    () => undefined,
  );

/** Posts by the clock of the machine, unless `timing` gives another's ways. */
export async function openPosting(
  config: Config,
  house: ChatHouse,
  { port }: Opened,
  timing: Partial<Pick<DeliveryParts, 'sleep' | 'random' | 'idleMs'>> = {},
): Promise<Posting> {
  const [
    { startDelivery },
    { heeding },
    { dispatchTold },
    { raiseAlerts },
    { publishEditions },
    { carryCorrections, openCorrections },
    { followOutlets },
    { editorWith },
    { answerUnchanged, tellMissed },
    words,
    charts,
  ] = await Promise.all([
    import('../newsroom/outbox.ts'),
    import('../newsroom/heed.ts'),
    import('../newsroom/dispatch.ts'),
    import('../newsroom/alerting.ts'),
    import('../newsroom/edition.ts'),
    import('../newsroom/corrections.ts'),
    import('../newsroom/amending.ts'),
    import('../newsroom/editor.ts'),
    import('../newsroom/answers.ts'),
    import('../message/words.ts'),
    import('../command/charts/network.ts'),
  ]);
  const { archive, subscriptions, dispatches, alerts, decisions, mutes } = await port<Store>('store');
  const [outbox, clock] = await Promise.all([port<Outbox>('outbox'), port<Clock>('clock')]);
  const { log } = house;
  const bureau = { archive, subscriptions, dispatches, alerts, mutes, outbox, clock, log };
  const taken = await outbox.takeOver(isSurelyDead, clock.now());
  if (taken > 0) log.info('leases-taken-over', { posts: taken });
  const heed = heeding(subscriptions, alerts);
  const delivery = startDelivery({
    outbox,
    carriers: await carriersOf(config, house),
    clock,
    log,
    words: (locale) => words.loadWords(words.LOCALES.find((each) => each === locale) ?? house.locale),
    sleep,
    random: Math.random,
    ...timing,
    heard: async (post, sent, does) => {
      await heed(post, sent, clock.now(), does);
      if (sent.state !== 'moved') return;
      const { platform, channel } = post.place;
      await house.settings.move(
        { platform, type: 'chat', id: channel },
        { platform, type: 'chat', id: sent.channel },
      );
    },
  });
  const guarded = async (work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) => house.fault(error));
  };
  return {
    async round(facts, signal) {
      const editor = editorWith(() => facts);
      await guarded(followOutlets(bureau, editor, signal));
      await guarded(dispatchTold(bureau, signal));
      await guarded(raiseAlerts(bureau, facts));
      await guarded(carryCorrections(bureau, decisions, signal));
      await guarded(answerUnchanged(bureau));
      await guarded(tellMissed(bureau));
      const corrections = openCorrections(bureau, decisions);
      const desk = { facts, chart: charts.networkChart, corrections };
      await guarded(publishEditions(bureau, desk, signal));
      delivery.wake();
    },
    stop: () => delivery.stop(),
  };
}
