import { type Due, openCalendar } from './calendar.ts';
import type { Chat, Wish } from './chats.ts';
import type { Lived } from './fortnight.ts';
import { DAY, HOUR, type Issue, MINUTE, type Outlet, PATIENCE } from './outlets.ts';
import type { Stood } from './platforms.ts';
import { openReader, type Read } from './reading.ts';
import type { Tale } from './tales.ts';

/** What a chat was to get and what it got. */
export interface ChatReport {
  readonly chat: Chat;
  /** Stories that belong there, posted at once or in a digest, and those that stand there once. */
  expected: number;
  once: number;
  missing: number;
  doubled: number;
  /** Stories that do not belong there. */
  astray: number;
  /** Stories told while the bot was not allowed to write, and how many of them came later. */
  barred: number;
  cameLater: number;
  digestsExpected: number;
  digests: number;
  digestsDoubled: number;
  digestsAstray: number;
}

export interface CorrectionReport {
  readonly by: 'discord' | 'telegram';
  readonly code: string;
  /** Messages that carried the claim, by platform, and how many of them show the decision. */
  readonly carried: { readonly discord: number; readonly telegram: number };
  changed: number;
  /** Not to be reached: the bot may not write there. */
  beyond: number;
  /** Digests that were to say so, and those that do. */
  digestsExpected: number;
  digests: number;
}

export interface Judgement {
  readonly chats: readonly ChatReport[];
  readonly corrections: readonly CorrectionReport[];
  /** Posts of stories whose outlet put its figure right later, and how many follow. */
  readonly amended: { carried: number; followed: number };
  /** Every sentence is something that must not be. */
  readonly violations: readonly string[];
}

/** A story that is to come to a place, and from when and until when it may. */
interface Wanted {
  readonly tale: Tale;
  readonly from: number;
  readonly until: number;
  /** It may come too late to be seen, or be told where nobody may write. */
  readonly open: boolean;
}

/** For so long a post waits for a place that does not take it. */
const WAITS = DAY;

const titleOf = ({ said }: Stood): string => said[0]!.text.split('\n')[0] ?? '';

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

export async function judge(lived: Lived): Promise<Judgement> {
  const { plan, platforms, restarts, decided, doubts } = lived;
  const { stepMs } = plan;
  const { start, end, outlets, chats } = plan;
  const violations: string[] = [];
  const calendar = openCalendar(start, end);
  const reader = await openReader(start, end);
  const allowance = 2 * MINUTE + stepMs;

  /** How late something may be that was due at an instant: a program that is not there does nothing. */
  const held = (from: number, until: number): number =>
    restarts
      .filter((restart) => restart.from <= until && restart.to >= from - MINUTE)
      .reduce((sum, restart) => sum + (restart.to - restart.from) + 25 * MINUTE, 0);

  /** When a story is surely read. */
  function readBy({ outages, kind }: Outlet, { at }: Pick<Issue, 'at'>): number {
    let read = at;
    for (const { from, to } of outages) if (from <= read + PATIENCE[kind] && to > read) read = to;
    const until = read + PATIENCE[kind] + stepMs;
    return until + held(at, until);
  }

  const byCode = new Map<string, Tale>();
  /** Never to be told: there from the first, off the topic, or so many at once that they are held. */
  const silent = new Map<string, string>();
  for (const outlet of outlets)
    for (const { tale, at, flood } of outlet.issues) {
      byCode.set(tale.code, tale);
      if (tale.truth === 'off-topic') silent.set(tale.code, 'off the topic');
      else if (at <= start) silent.set(tale.code, 'of a baseline');
      else if (flood) silent.set(tale.code, 'held back');
      else if (outlet.manner === 'oversize') silent.set(tale.code, 'of a feed that cannot be read');
    }

  function wantedBy(wish: Wish): Map<string, Wanted> {
    const wanted = new Map<string, Wanted>();
    for (const outlet of outlets)
      for (const issue of outlet.issues) {
        const { tale, at } = issue;
        // What comes with a flood is held with it.
        const besideFlood = outlet.issues.some((each) => each.flood && Math.abs(each.at - at) < HOUR);
        if (silent.has(tale.code) || !wish.passes(tale, outlet)) continue;
        const until = readBy(outlet, issue);
        // What came about when somebody subscribed may be before or after it.
        if (until < wish.since) continue;
        const known = wanted.get(tale.code);
        const open = at < wish.since || at > end || besideFlood;
        wanted.set(tale.code, {
          tale,
          from: Math.min(known?.from ?? at, at),
          until: open ? (known?.until ?? Number.POSITIVE_INFINITY) : Math.min(known?.until ?? until, until),
          open: (known?.open ?? true) && open,
        });
      }
    return wanted;
  }

  /** What was wrong and is so no more, in the time between the first word of it and its being known. */
  const turns = new Map<string, { readonly from: number; readonly until: number }>();
  for (const outlet of outlets)
    for (const { tale, amended } of outlet.issues)
      if (amended?.as === 'righted' && tale.righted)
        turns.set(tale.code, { from: amended.at, until: readBy(outlet, amended) });
  for (const { tale, at } of decided) {
    const known = turns.get(tale.code);
    turns.set(tale.code, { from: Math.min(at, known?.from ?? at), until: Math.min(at, known?.until ?? at) });
  }
  const turnOf = ({ filter }: Wish, code: string) =>
    filter.verdicts.includes('refuted') ? turns.get(code) : undefined;

  const doubtsOf = ({ channel, said }: Stood) =>
    doubts.filter(({ doubt }) => doubt.place.channel === channel && said[0]!.text.includes(doubt.title));
  const isDoubtful = (message: Stood): boolean => doubtsOf(message).some(({ as }) => as === 'sent');
  /** Sent once more when a person had looked. */
  const isSentAgain = (message: Stood): boolean =>
    doubtsOf(message).some(({ as, doubt }) => as === 'again' && message.at > doubt.offeredAt);
  const isBarred = ({ barred }: Chat, from: number, until: number): boolean =>
    barred !== null && barred.from <= until && from < barred.to;

  /** Was it told so late that it is still news when the bot may write again? */
  const isStillNews = ({ barred }: Chat, from: number): boolean =>
    barred !== null && barred.to < end - 6 * HOUR && from > barred.to - WAITS + 4 * HOUR;

  function judgeAtOnce(report: ChatReport, wish: Wish, read: Read): void {
    const { chat } = report;
    const wanted = wantedBy(wish);
    const counts = Map.groupBy(read.told, ({ code }) => code);
    const name = `chat ${chat.n} (${chat.place.platform} ${chat.type})`;
    for (const [code, { until, from, open, tale }] of wanted) {
      const got = counts.get(code)?.length ?? 0;
      const kept = isBarred(chat, from, until + HOUR);
      if (kept && got <= 1) {
        report.barred++;
        report.cameLater += got;
        if (got === 0 && isStillNews(chat, from) && !open)
          violations.push(`${name}: ${code} of ${iso(from)} waited for the place and never came`);
        continue;
      }
      const must = !open && until < end - 30 * MINUTE;
      if (!must && got === 0) continue;
      report.expected++;
      if (got === 1) report.once++;
      else if (got === 0) {
        report.missing++;
        violations.push(`${name}: ${code} (${tale.truth}, ${iso(from)}) is missing`);
      } else {
        report.doubled++;
        violations.push(`${name}: ${code} stands there ${got} times`);
      }
      for (const { message } of counts.get(code) ?? []) {
        if (message.at < from) violations.push(`${name}: ${code} came before it was published`);
        else if (
          must &&
          !kept &&
          chat.temper !== 'barred' &&
          message.at > until + HOUR &&
          !isDoubtful(message) &&
          !isSentAgain(message)
        )
          violations.push(`${name}: ${code} came late, at ${iso(message.at)} instead of ${iso(until)}`);
      }
    }
    for (const code of counts.keys())
      if (!wanted.has(code)) {
        report.astray++;
        violations.push(`${name}: ${code} does not belong there (${silent.get(code) ?? 'filter'})`);
      }
  }

  function judgeDigests(report: ChatReport, wish: Wish, read: Read): Due[] {
    const { chat } = report;
    const { delivery } = wish;
    if (delivery.type !== 'digest') return [];
    const name = `chat ${chat.n} (${chat.place.platform} ${chat.type}, ${chat.zone})`;
    const weekday = delivery.every === 'week' ? delivery.weekday : null;
    const due = calendar(chat.zone, delivery.minute, weekday).filter(({ at }) => at > wish.since);
    const dueAfter = (at: number): Due | undefined => due.find((each) => each.at >= at);
    const wanted = wantedBy(wish);
    const counts = Map.groupBy(
      read.digests.flatMap((digest) => digest.codes.map((code) => ({ code, digest }))),
      ({ code }) => code,
    );
    const served = end - 10 * MINUTE;
    const forced = new Set<string>();
    const absent: string[] = [];
    let unseen = 0;
    let perhaps = 0;
    for (const [code, { from, until, open, tale }] of wanted) {
      const got = counts.get(code) ?? [];
      const first = dueAfter(from);
      const last = open ? undefined : dueAfter(until);
      // A digest says what is so when it comes: what is wrong no more is none of what is wrong.
      const turn = turnOf(wish, code);
      const isOver = turn !== undefined && first !== undefined && turn.until < first.at;
      const mayTurn =
        turn !== undefined &&
        (last === undefined || turn.from <= last.at + allowance + held(last.at, last.at));
      const must = last !== undefined && !mayTurn && last.at + held(last.at, last.at) < served;
      if (must && first?.date === last.date) forced.add(last.date);
      if (isOver && got.length > 0)
        violations.push(`${name}: ${code} stands in a digest of what is wrong, and is so no more`);
      if (got.length === 0) {
        if (isOver) continue;
        if (must) {
          unseen++;
          absent.push(`${code} ${tale.truth} ${iso(from)} by ${last.date}`);
        }
        if (!must) perhaps++;
        continue;
      }
      report.expected++;
      if (got.length > 1) {
        report.doubled++;
        violations.push(
          `${name}: ${code} stands in digests ${got.map(({ digest }) => digest.date).join(', ')}`,
        );
        continue;
      }
      report.once++;
      const { date } = got[0]!.digest;
      if (first && date < first.date)
        violations.push(`${name}: ${code} of ${iso(from)} stands in the digest of ${date} before it`);
      if (last && date > last.date)
        violations.push(
          `${name}: ${code} (${tale.truth}) read by ${iso(until)} stands only in the digest of ${date}`,
        );
    }
    const hidden = read.digests.reduce((sum, digest) => sum + digest.hidden, 0);
    report.expected += hidden;
    report.once += hidden;
    if (unseen > hidden) {
      report.expected += unseen - hidden;
      report.missing += unseen - hidden;
      violations.push(
        `${name}: ${unseen} stories stand in no digest, and ${hidden} are counted there: ${absent.slice(0, 12).join(', ')}`,
      );
    }
    if (hidden > unseen + perhaps)
      violations.push(`${name}: digests count ${hidden} more, but only ${unseen + perhaps} can be`);
    for (const code of counts.keys())
      if (!wanted.has(code)) {
        report.astray++;
        violations.push(
          `${name}: ${code} does not belong in a digest there (${silent.get(code) ?? 'filter'})`,
        );
      }
    for (const { date, at, heads, codes, corrected } of read.digests) {
      const here = due.find((each) => each.date === date);
      const lateBy = here ? at - here.at : 0;
      const late = here ? allowance + held(here.at, here.at) : 0;
      // Where the bot may not write, or is told to wait, a digest comes when it may.
      const waits = chat.temper === 'barred' || chat.temper === 'torn' ? DAY : 0;
      if (!here || lateBy < 0 || lateBy > late + waits) {
        report.digestsAstray++;
        violations.push(
          `${name}: the digest of ${date} came at ${iso(at)}, due ${here ? iso(here.at) : 'never'}`,
        );
      }
      if (heads > 1) {
        report.digestsDoubled++;
        violations.push(`${name}: the digest of ${date} came ${heads} times`);
      }
      if (codes.length === 0 && corrected === '')
        violations.push(`${name}: the digest of ${date} says nothing`);
    }
    const dates = new Set(read.digests.map(({ date }) => date));
    for (const date of forced)
      if (!dates.has(date)) violations.push(`${name}: there is no digest of ${date}`);
    report.digestsExpected += forced.size;
    report.digests += read.digests.length;
    return due;
  }

  /** Does a post show what is so? */
  function judgeVerdicts(chat: Chat, read: Read): void {
    const words = reader.words[chat.locale];
    for (const { code, message } of read.told) {
      const tale = byCode.get(code);
      if (!tale || tale.truth === 'off-topic' || tale.righted) continue;
      if (!message.said[0]!.text.includes(words.verdict(tale.truth)))
        violations.push(
          `chat ${chat.n}: ${code} is ${tale.truth}, but the post says otherwise: ${message.said[0]!.text.slice(0, 300)}`,
        );
    }
  }

  const reads = new Map(chats.map((chat) => [chat, reader.read(chat, platforms.stood)]));
  const dues = new Map<Chat, Due[]>();
  const reports = chats.map((chat): ChatReport => {
    const report: ChatReport = {
      chat,
      expected: 0,
      once: 0,
      missing: 0,
      doubled: 0,
      astray: 0,
      barred: 0,
      cameLater: 0,
      digestsExpected: 0,
      digests: 0,
      digestsDoubled: 0,
      digestsAstray: 0,
    };
    const read = reads.get(chat)!;
    const atOnce = chat.wishes.find(({ delivery }) => delivery.type === 'at-once');
    const inDigest = chat.wishes.find(({ delivery }) => delivery.type === 'digest');
    if (atOnce) judgeAtOnce(report, atOnce, read);
    else if (read.told.length > 0)
      violations.push(`chat ${chat.n}: ${read.told.length} stories came at once that nobody asked for`);
    if (inDigest) dues.set(chat, judgeDigests(report, inDigest, read));
    else if (read.digests.length > 0) violations.push(`chat ${chat.n}: a digest that nobody asked for`);
    judgeVerdicts(chat, read);
    return report;
  });

  const carries = ({ said }: Stood, { code, figure }: Tale, before: number): boolean =>
    said.some(({ at, text }) => at <= before && text.includes(code) && text.includes(figure));
  const chatOf = ({ platform, channel }: Stood): Chat | undefined =>
    chats.find(({ place }) => place.platform === platform && place.channel === channel);

  const corrections = decided.map(({ at, by, tale, mark }): CorrectionReport => {
    const standing = platforms.stood.filter((each) => each.goneAt === null && carries(each, tale, at));
    const report: CorrectionReport = {
      by,
      code: tale.code,
      carried: {
        discord: standing.filter(({ platform }) => platform === 'discord').length,
        telegram: standing.filter(({ platform }) => platform === 'telegram').length,
      },
      changed: 0,
      beyond: 0,
      digestsExpected: 0,
      digests: 0,
    };
    for (const message of standing) {
      const chat = chatOf(message)!;
      const isAnswered = (): boolean =>
        reads.get(chat)!.others.some(({ said }) => said.at(-1)!.text.includes(mark));
      // A card that grew may have gone to the next page of its post.
      const pages = platforms.stood.filter(
        (each) => chatOf(each) === chat && titleOf(each) === titleOf(message),
      );
      const shows = pages.some(({ said }) => said.at(-1)!.text.includes(mark)) || isAnswered();
      if (shows) report.changed++;
      else if (isBarred(chat, end - 2 * HOUR, end)) report.beyond++;
      else
        violations.push(
          `${tale.code} was decided on ${by} at ${iso(at)}, but chat ${chat.n} still says what it said: ${message.said.at(-1)!.text.slice(0, 200)}`,
        );
    }
    for (const chat of new Set(standing.flatMap((message) => chatOf(message) ?? []))) {
      const next = dues.get(chat)?.find((due) => due.at > at + 10 * MINUTE);
      if (!next || next.at > end - 10 * MINUTE - held(next.at, next.at)) continue;
      report.digestsExpected++;
      const digest = reads.get(chat)!.digests.find(({ date }) => date === next.date);
      if (digest?.corrected.includes(tale.code)) report.digests++;
      else
        violations.push(
          `${tale.code} was decided at ${iso(at)}, but the digest of ${next.date} in chat ${chat.n} does not say so`,
        );
    }
    return report;
  });

  const amended = { carried: 0, followed: 0 };
  for (const { issues } of outlets)
    for (const { tale, amended: when } of issues) {
      if (when?.as !== 'righted' || !tale.righted || when.at > end - 2 * HOUR) continue;
      for (const message of platforms.stood) {
        if (message.goneAt !== null || message.photo || !carries(message, tale, when.at)) continue;
        amended.carried++;
        const chat = chatOf(message)!;
        const { figure } = tale.righted;
        const says = ({ said }: Stood): boolean => said.at(-1)!.text.includes(figure);
        if (says(message) || reads.get(chat)!.others.some(says)) amended.followed++;
        else if (!isBarred(chat, when.at, end))
          violations.push(
            `${tale.code} was put right by its outlet at ${iso(when.at)}, but chat ${chat.n} still says what it said`,
          );
      }
    }
  return { chats: reports, corrections, amended, violations };
}
