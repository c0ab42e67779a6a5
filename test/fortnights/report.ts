import type { Lived } from './fortnight.ts';
import type { ChatReport, Judgement } from './oracle.ts';
import { HOUR, KINDS } from './outlets.ts';

type Cell = string | number;

/** Rows under a head, in columns. */
function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${title}\n${[line(all[0]!), rule, ...all.slice(1).map(line)].join('\n')}\n`;
}

const sum = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((total, each) => total + of(each), 0);

function feedRows({ plan, accepted }: Lived): Cell[][] {
  return KINDS.flatMap((kind) => {
    const outlets = plan.outlets.filter((outlet) => outlet.kind === kind);
    if (outlets.length === 0) return [];
    const kept = outlets.flatMap(({ id }) => accepted.get(id) ?? []);
    return [
      [
        kind,
        outlets.length,
        sum(outlets, ({ issues }) => issues.filter(({ at }) => at > plan.start && at <= plan.end).length),
        sum(kept, ({ items, baseline }) => items - baseline),
        sum(kept, ({ told }) => told),
        sum(kept, ({ duplicates }) => duplicates),
        sum(kept, ({ held }) => held),
        sum(kept, ({ baseline }) => baseline),
        sum(outlets, ({ outages }) => sum(outages, ({ from, to }) => (to - from) / HOUR)),
      ],
    ];
  });
}

const deliveryOf = ({ chat }: ChatReport): string =>
  chat.wishes
    .map(({ delivery }) => (delivery.type === 'at-once' ? 'at once' : `a ${delivery.every}`))
    .join(' and ');

function chatRows(reports: readonly ChatReport[]): Cell[][] {
  const groups = Map.groupBy(reports, (each) => `${each.chat.place.platform}, ${deliveryOf(each)}`);
  return [...groups].map(([name, group]) => [
    name,
    group.length,
    sum(group, ({ expected }) => expected),
    sum(group, ({ once }) => once),
    sum(group, ({ missing }) => missing),
    sum(group, ({ doubled }) => doubled),
    sum(group, ({ astray }) => astray),
    sum(group, ({ barred }) => barred),
    sum(group, ({ cameLater }) => cameLater),
    sum(group, ({ digestsExpected }) => digestsExpected),
    sum(group, ({ digests }) => digests),
    sum(group, ({ digestsDoubled }) => digestsDoubled),
    sum(group, ({ digestsAstray }) => digestsAstray),
  ]);
}

/** What a fortnight came to, as tables. */
export function reportOf(lived: Lived, judgement: Judgement): string {
  const { plan, platforms, restarts, doubts, asked, realMs, faults } = lived;
  const { corrections, amended, violations } = judgement;
  const { barred, flooded, torn, edits, deletes } = platforms.refusals;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 16);
  const found = (as: 'sent' | 'again'): number => doubts.filter((each) => each.as === as).length;
  return [
    `# ${plan.season}: ${day(plan.start)} to ${day(plan.end)}, ${plan.outlets.length} feeds, ${plan.chats.length} chats\n`,
    table(
      'Feeds',
      ['kind', 'feeds', 'published', 'accepted', 'told', 'told again', 'held', 'baseline', 'hours out'],
      feedRows(lived),
    ),
    table(
      'Chats',
      [
        ...[
          'kind',
          'chats',
          'expected',
          'once',
          'missing',
          'doubled',
          'astray',
          'while barred',
          'came later',
        ],
        ...['digests due', 'sent', 'doubled', 'off date'],
      ],
      chatRows(judgement.chats),
    ),
    table(
      'Corrections',
      ['by', 'story', 'on discord', 'on telegram', 'changed', 'beyond reach', 'digests due', 'said so'],
      corrections.map((each) => [
        each.by,
        each.code,
        each.carried.discord,
        each.carried.telegram,
        each.changed,
        each.beyond,
        each.digestsExpected,
        each.digests,
      ]),
    ),
    table(
      'The program',
      ['ended', 'from', 'until'],
      restarts.map(({ how, from, to }) => [how, day(from), day(to)]),
    ),
    `Figures that outlets put right: ${amended.carried} posts carried them, ${amended.followed} follow.`,
    `Platforms: ${platforms.stood.length} messages, ${edits} edits, ${deletes} taken away; refused: ${barred} barred, ${flooded} too much; ${torn} broken off.`,
    `In doubt: ${found('sent')} stood there, ${found('again')} did not.`,
    `Feeds were asked ${asked} times. ${faults.length} faults were logged.`,
    `${((plan.end - plan.start) / 86_400_000).toFixed(0)} days in ${(realMs / 1000).toFixed(0)} s.`,
    violations.length === 0
      ? 'Everything is where it belongs.'
      : `${violations.length} violations:\n${violations.slice(0, 60).join('\n')}`,
    '',
  ].join('\n');
}
