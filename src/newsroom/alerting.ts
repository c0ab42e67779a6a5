import { addDays, dayOf } from '../core/days.ts';
import { hashpriceUsd } from '../core/hashprice.ts';
import { EXAHASH } from '../core/units.ts';
import { type Dated, latestFees, latestHashrate, latestPrice, latestSubsidy } from '../facts/network.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { fields, message } from '../message/build.ts';
import type { Block, SourceLine } from '../message/message.ts';
import { type Locale, loadWords, type Words } from '../message/words.ts';
import type {
  Alert,
  AlertBook,
  AlertOn,
  Clock,
  KeptClaim,
  Log,
  Outbox,
  Post,
  Story,
  Tiding,
} from '../ports.ts';
import { storyBlocks, storyQuestion, titleOf } from './telling.ts';

/** Days after which a price is too old to raise an alarm by. */
const FRESH_DAYS = 2;
/** Hashprice must be so much above its mark again before it can fall below it anew. */
const BACK = 1.02;
const TERA = 1e12;
const CARDS = 3;
/** The span within which outlets tell what spreads: a week. */
const SPREADING_MS = 7 * 24 * 3_600_000;

/** What an alert waits for, in words. */
export function alertLine(on: AlertOn, { say, number }: Words): string {
  switch (on.type) {
    case 'difficulty':
      return say('alerts-about-difficulty', { beyond: number(on.beyond, '%') });
    case 'hashprice':
      return say('alerts-about-hashprice', { below: number(on.below, 'USD/PH/day') });
    case 'refuted':
      return say('alerts-about-refuted', { outlets: on.outlets });
    default:
      return say(`alerts-about-${on.type}`);
  }
}

function postOf(
  { id, place, role }: Alert,
  mark: string,
  said: {
    readonly words: Words;
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly sources?: readonly SourceLine[];
    readonly asOf?: string;
    readonly claims?: readonly string[];
    readonly question?: Post['question'];
  },
): Post {
  const { claims = [], question = null, ...rest } = said;
  return {
    key: `alert:${id}:${mark}`,
    place,
    message: message({ id: `alert-${id}-${mark}`, ...rest }),
    role,
    claims,
    question,
  };
}

/** Hashprice in USD/PH/day and what it is made of; null where no price is fresh enough. */
function hashpriceOf(facts: Snapshot, now: number): Dated | null {
  const price = latestPrice(facts);
  if (price.asOf.end < addDays(dayOf(now), -FRESH_DAYS)) return null;
  const value = hashpriceUsd({
    priceUsd: price.value,
    hashrate: latestHashrate(facts).value * EXAHASH,
    subsidyBtc: latestSubsidy(facts).value,
    feesBtc: latestFees(facts).value,
  });
  return { ...price, value, unit: 'USD/PH/day' };
}

const sourcesOf = ({ sources, asOf }: Dated): SourceLine[] =>
  sources.map(({ title, url }) => ({ title, url, asOf: asOf.end }));

/** What an alert has seen now, and what it says of it; null when nothing is new to it. */
export function look(
  alert: Alert,
  facts: Snapshot,
  now: number,
  words: Words,
): { readonly seen: string; readonly post: Post | null } | null {
  const { on, seen } = alert;
  const { say, number, day } = words;
  if (on.type === 'hashprice') {
    const known = hashpriceOf(facts, now);
    if (known === null) return null;
    const side = known.value < on.below ? 'below' : known.value > on.below * BACK ? 'above' : seen;
    if (side === null || side === seen) return null;
    const value = number(known.value, known.unit);
    const title = say('alerts-hashprice', { value, below: number(on.below, known.unit) });
    const asOf = known.asOf.end;
    const said = { words, title, blocks: [], sources: sourcesOf(known), asOf };
    return { seen: side, post: side === 'below' ? postOf(alert, dayOf(now), said) : null };
  }
  if (on.type !== 'retarget' && on.type !== 'difficulty') return null;
  const { epoch } = facts;
  if (seen !== null && epoch.height <= Number(seen)) return null;
  const mark = String(epoch.height);
  const change = epoch.changePct ?? 0;
  if (seen === null || (on.type === 'difficulty' && Math.abs(change) < on.beyond))
    return { seen: mark, post: null };
  const signed = `${change > 0 ? '+' : ''}${number(change, '%')}`;
  const height = number(epoch.height, 'block');
  const said = {
    words,
    title: say('alerts-retarget', { change: signed, height }),
    blocks: [
      fields([
        [say('digest-difficulty'), number(epoch.difficulty / TERA, 'T')],
        [say('label-date'), day(epoch.day)],
      ]),
    ],
    sources: [{ title: say('digest-headers', { height }), url: null, asOf: epoch.day }],
    asOf: epoch.day,
  };
  return { seen: mark, post: postOf(alert, mark, said) };
}

/** Outlets that told a claim within the span that ends then, in this story or another, in whatever words. */
function outletsOf({ seen }: KeptClaim, { tellings }: Story, at: number): number {
  const since = at - SPREADING_MS;
  return new Set([
    ...tellings.filter(({ seenAt = at }) => seenAt >= since).map(({ outlet }) => outlet),
    ...(seen?.outlets ?? []).filter(({ lastAt }) => lastAt >= since).map(({ outlet }) => outlet),
  ]).size;
}

/** What rings of a story: under which mark, so that it rings once wherever it is told, and how many outlets tell it. */
interface Ring {
  readonly mark: string;
  readonly outlets: number;
}

function ringsOf({ on }: Alert, story: Story, at: number): Ring[] {
  const told = ({ seen }: KeptClaim): string => seen?.story ?? story.id;
  if (on.type === 'deal') {
    const isNew = story.claims.some((kept) => {
      const { claim, verdict } = kept.judged;
      const isContract = claim.kind === 'deal' && claim.modality === 'fact' && verdict.verdict !== 'refuted';
      return isContract && told(kept) === story.id;
    });
    return isNew ? [{ mark: story.id, outlets: 1 }] : [];
  }
  if (on.type !== 'refuted') return [];
  const marks = new Map<string, number>();
  for (const kept of story.claims) {
    const outlets = outletsOf(kept, story, at);
    if (kept.judged.verdict.verdict === 'refuted' && outlets >= on.outlets)
      marks.set(told(kept), Math.max(outlets, marks.get(told(kept)) ?? 0));
  }
  return [...marks].map(([mark, outlets]) => ({ mark, outlets }));
}

/**
 * The alerts a story raises when an item tells it: a deal once for the story that told it first, a refuted claim once for all
 * stories that tell it.
 */
export function alertsOf(
  story: Story,
  tiding: Tiding,
  alerts: readonly Alert[],
  words: Readonly<Record<Locale, Words>>,
): Post[] {
  const claims = story.claims.map(({ id }) => id);
  return alerts
    .filter(({ since }) => since <= tiding.seenAt)
    .flatMap((alert) =>
      ringsOf(alert, story, tiding.seenAt).map(({ mark, outlets }) => {
        const spoken = words[alert.locale];
        const id = alert.on.type === 'deal' ? 'alerts-deal' : 'alerts-refuted';
        const title = spoken.say(id, { title: titleOf(story, spoken), outlets });
        const [, ...blocks] = storyBlocks(story, spoken, { cards: CARDS });
        return postOf(alert, mark, { words: spoken, title, blocks, claims, question: storyQuestion(story) });
      }),
    );
}

/** Raises the alerts on numbers that are due; gives how many. The post comes before its mark, so that none is lost or told twice. */
export async function raiseAlerts(
  {
    alerts,
    outbox,
    clock,
    log,
  }: { readonly alerts: AlertBook; readonly outbox: Outbox; readonly clock: Clock; readonly log: Log },
  facts: Snapshot,
): Promise<number> {
  const now = clock.now();
  let raised = 0;
  for (const alert of await alerts.list(null)) {
    try {
      const found = look(alert, facts, now, await loadWords(alert.locale));
      if (found === null) continue;
      if (found.post !== null) raised += await outbox.offer([found.post], now);
      await alerts.saw(alert.id, found.seen);
    } catch (cause) {
      log.error('alert-fault', {
        alert: alert.id,
        reason: cause instanceof Error ? cause.stack : String(cause),
      });
    }
  }
  return raised;
}
