import type { House } from '../adapters/console/house.ts';
import type { Catalogue, Desk } from '../command/command.ts';
import type { Config } from '../config.ts';
import { openDesks } from './desk.ts';
import { openLog } from './log.ts';
import { openPorts } from './ports.ts';
import type { Posting } from './posting.ts';

/** What still hangs on a connection that long after we were told to stop is left. */
const LEAVING_MS = 45_000;

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let told = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        setTimeout(() => process.exit(0), LEAVING_MS).unref();
        resolve();
      });
    }
  });

/** Name and password in an address. */
const loginOf = (address: string | undefined): readonly string[] => {
  const url = address === undefined ? null : URL.parse(address);
  return [url?.username, url?.password].flatMap((part) => (part ? [part] : []));
};

/** Errors whose message is a sentence for whoever runs the program. */
const SPOKEN = new Set(['StoreError', 'SourceError', 'PlatformError']);

/** The house as the console gets it, and what closes it. `commands` are those of the chats too, `operator` the console's own. */
export async function openHouse(parts: {
  readonly config: Config;
  readonly version: () => string;
  readonly commands: Catalogue;
  readonly operator: Catalogue;
}): Promise<{ readonly house: House; close(): Promise<void> }> {
  const { config, commands, version } = parts;
  const tokens = [config.DISCORD_TOKEN, config.TELEGRAM_TOKEN].filter((token) => token !== undefined);
  const catalogue = { ...commands, ...parts.operator };
  const log = openLog(config.LOG_LEVEL, tokens.length > 0, [...tokens, ...loginOf(config.BITCOIN_RPC_URL)]);
  const desks = openDesks();
  const opened = openPorts(config, version(), { catalogue, log, clock: { now: Date.now } });
  const fault: House['fault'] = (error) => {
    log.error('fault', { cause: error instanceof Error ? error.stack : String(error) });
    return error instanceof Error && SPOKEN.has(error.name) ? error.message : null;
  };
  const newsroom = async (desk: Desk, posting?: Posting) =>
    (await import('./newsroom.ts')).openNewsroom({
      config,
      desk,
      desks,
      opened,
      ...(posting && { posting }),
    });
  const serve: NonNullable<House['serve']> = async (desk, say) => {
    const [{ serve: serving }, { openChatHouse, platformsOf }, { openPosting }] = await Promise.all([
      import('../adapters/chat/serve.ts'),
      import('./platforms.ts'),
      import('./posting.ts'),
    ]);
    // One question that trips over a fault of a library must not end the service for everybody else.
    for (const event of ['uncaughtException', 'unhandledRejection'])
      process.on(event, (error: unknown) => void fault(error));
    const house = await openChatHouse(config, { opened, desk: desks.desk, catalogue: commands, fault });
    return serving({
      platforms: platformsOf(config, house),
      newsroom: async () => {
        const posting = await openPosting(config, house, opened);
        try {
          return await newsroom(desk, posting);
        } catch (error) {
          await posting.stop();
          throw error;
        }
      },
      words: desk.words,
      say,
      stopped: toldToStop(),
      log,
      fault,
    });
  };
  return {
    house: {
      catalogue,
      desk: (locale) =>
        desks.desk({ locale, timeZone: config.TIME_ZONE, units: 'petahash', currency: null }, null),
      ports: opened.ports,
      locale: config.LOCALE,
      version,
      serve: tokens.length > 0 ? serve : null,
      start: (desk) => newsroom(desk),
      fault,
    },
    close: opened.close,
  };
}
