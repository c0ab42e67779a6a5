import { dayOf } from '../../core/days.ts';
import { EPOCH_BLOCKS, SETTLED_SECONDS } from '../../core/epoch.ts';
import type { Heard, LiveDesk, LiveRound, LiveState, Log, ObservationBook, What } from '../../ports.ts';
import { failureOf } from '../failure.ts';
import type { Http } from '../http.ts';
import type { Informant, Told } from './ask.ts';
import { answered, FIRST_TURN, failed, isDue, isWhole, type Turn } from './turn.ts';

/** The order of questions: retargets are asked for by the tip. */
const ORDER: readonly What[] = ['tip', 'retarget', 'prices', 'fees', 'fee-rates', 'pools'];

/** Days of which every answer is kept; of earlier ones a day's last. */
const WHOLE_DAYS = 31;

/** Retargets asked for in one round, of each source. */
const AT_ONCE = 8;

export interface LiveOptions {
  readonly informants: readonly Informant[];
  readonly http: Http;
  readonly book: ObservationBook;
  readonly log: Log;
  /** Height of the newest retarget bundled: those after it are asked for. */
  readonly floor: number;
}

const keyOf = (heard: Pick<Heard, 'what' | 'subject' | 'source' | 'host'>): string =>
  JSON.stringify([heard.what, heard.subject, heard.source, heard.host]);

/** What was said last, by source and thing. */
type Memory = Map<string, Heard>;

function remember(memory: Memory, heard: Heard): void {
  const before = memory.get(keyOf(heard));
  if (!before || before.heardAt <= heard.heardAt) memory.set(keyOf(heard), heard);
}

function heardFrom({ id: source, host }: Informant, told: Told, now: number, memory: Memory): Heard {
  const before = memory.get(keyOf({ source, host, ...told }));
  const same = before?.asOf === told.asOf && JSON.stringify(before.value) === JSON.stringify(told.value);
  return { source, host, ...told, knownFrom: same ? before.knownFrom : now, heardAt: now } as Heard;
}

/** Heights of retargets up to a source's own tip that it has not told for good. */
function wantedHeights({ id: source, host }: Informant, floor: number, memory: Memory): readonly number[] {
  const tip = memory.get(keyOf({ what: 'tip', subject: '', source, host }));
  if (tip?.what !== 'tip') return [];
  const wanted: number[] = [];
  for (let height = floor + EPOCH_BLOCKS; height <= tip.value.height; height += EPOCH_BLOCKS) {
    const told = memory.get(keyOf({ what: 'retarget', subject: String(height), source, host }));
    if (told?.what !== 'retarget' || told.heardAt < (told.value.time + SETTLED_SECONDS) * 1000)
      wanted.push(height);
    if (wanted.length === AT_ONCE) break;
  }
  return wanted;
}

/** What one source said in a round. */
interface Said {
  readonly heard: Heard[];
  readonly asked: What[];
  readonly failed: What[];
}

/** Asks running sources in turns, remembering what was said last. `log` gets each failure once, when it begins. */
export function openLive({ informants, http, book, log, floor }: LiveOptions): LiveDesk {
  const memory: Memory = new Map();
  const turns = new Map<string, Turn>();
  const turnKey = ({ id, host }: Informant, what: What): string => `${what} ${id} ${host}`;
  const turnOf = (informant: Informant, what: What): Turn =>
    turns.get(turnKey(informant, what)) ?? FIRST_TURN;
  const stateOf = (informant: Informant, what: What): LiveState => ({
    source: informant.id,
    host: informant.host,
    what,
    ...turnOf(informant, what),
  });

  async function askOne(informant: Informant, what: What, now: number, signal: AbortSignal, said: Said) {
    const heights = what === 'retarget' ? wantedHeights(informant, floor, memory) : [];
    const key = turnKey(informant, what);
    if (what === 'retarget' && heights.length === 0) return null;
    said.asked.push(what);
    try {
      for await (const told of informant.asks[what]!({ http, signal, now }, heights)) {
        const heard = heardFrom(informant, told, now, memory);
        remember(memory, heard);
        said.heard.push(heard);
      }
      turns.set(key, answered(what, now));
      return null;
    } catch (error) {
      if (signal.aborted) return null;
      const failure = failureOf(error, 'unexpected');
      const before = turnOf(informant, what);
      if (before.failure?.reason !== failure.reason)
        log.warn('live-failed', { source: informant.id, host: informant.host, what, ...failure });
      turns.set(key, failed(before, what, now, failure));
      said.failed.push(what);
      return failure;
    }
  }

  /** Everything due of one source, one question after another. */
  async function ask(informant: Informant, now: number, signal: AbortSignal): Promise<Said> {
    const said: Said = { heard: [], asked: [], failed: [] };
    const known = ORDER.filter((what) => informant.asks[what] !== undefined);
    for (const what of known) {
      if (signal.aborted || !isDue(turnOf(informant, what), now)) continue;
      const failure = await askOne(informant, what, now, signal, said);
      if (!failure || !isWhole(failure)) continue;
      const { dueAt } = turnOf(informant, what);
      for (const other of known) {
        const turn = turnOf(informant, other);
        turns.set(turnKey(informant, other), { ...turn, dueAt: Math.max(turn.dueAt, dueAt) });
      }
    }
    return said;
  }

  let loaded = false;
  let thinned = '';
  async function round(now: number, signal: AbortSignal): Promise<LiveRound> {
    if (!loaded) for (const heard of await book.known(now)) remember(memory, heard);
    loaded = true;
    if (thinned !== dayOf(now)) await book.thin(now - WHOLE_DAYS * 86_400_000);
    thinned = dayOf(now);
    const all = await Promise.all(informants.map((informant) => ask(informant, now, signal)));
    return {
      asked: all.reduce((sum, { asked }) => sum + asked.length, 0),
      fresh: await book.keep(all.flatMap(({ heard }) => heard)),
      failed: all.flatMap((said, i) => said.failed.map((what) => stateOf(informants[i]!, what))),
    };
  }

  let running: Promise<LiveRound> | null = null;
  return {
    refresh(now, signal) {
      running ??= round(now, signal)
        .catch((cause: unknown): LiveRound => {
          log.error('live-fault', { reason: cause instanceof Error ? cause.stack : String(cause) });
          return { asked: 0, fresh: [], failed: [] };
        })
        .finally(() => {
          running = null;
        });
      return running;
    },
    heard: () => [...memory.values()],
    states: () =>
      informants.flatMap((informant) =>
        ORDER.filter((what) => informant.asks[what] !== undefined).map((what) => stateOf(informant, what)),
      ),
  };
}
