import type { Claim } from '../../claims/claim.ts';
import { EPOCH_BLOCKS } from '../../core/epoch.ts';
import { HALVING_BLOCKS, subsidyAfter } from '../../core/subsidy.ts';
import { agree, agreeNumber, asWritten, type Match } from '../agreement.ts';
import { type Checker, type Context, inParagraph, neighbours, sentenceOf, timeOf } from '../context.ts';
import { amount, type Finding, find, say, undecided } from '../finding.ts';
import { isPair } from '../instead.ts';
import { isStale } from '../stale.ts';
import { tells } from '../telling.ts';
import { eraGrounds } from './era-grounds.ts';
import { erasIn } from './eras.ts';
import { isOtherHalving, ofOtherHalving } from './halving-named.ts';
import { offEra } from './off-era.ts';
import { isOfItsDays } from './own-days.ts';
import { sinceHalving } from './since-halving.ts';

/** Twenty eras cover all that texts speak of; later subsidies are too small to be written. */
const ERAS = Array.from({ length: 20 }, (_, era) => era);

function fromPart(claim: Claim, era: number, scale: number): 'supported' | 'refuted' | null {
  if (claim.from === null) return null;
  const before = era === 0 ? null : subsidyAfter(era - 1) * scale;
  return before !== null && agreeNumber(claim.from, claim.unit, before).verdict === 'supported'
    ? 'supported'
    : 'refuted';
}

const isRise = ({ from, value }: Claim): boolean => from !== null && value !== null && from < value;

/** Does it stand at a block of another era? Next to a halving a block may be named as the end of one or the beginning. */
const isOffBlock = ({ height, direction, from }: Claim, eras: readonly number[]): boolean =>
  height !== null &&
  direction === null &&
  from === null &&
  ![height - EPOCH_BLOCKS, height, height + EPOCH_BLOCKS].some((each) =>
    eras.includes(Math.floor(each / HALVING_BLOCKS)),
  );

/** It starts from a real subsidy, but does not end at half of it. */
function notHalved(claim: Claim, era: number, scale: number, context: Context): Finding {
  const args = {
    before: amount(subsidyAfter(era) * scale, claim.unit),
    after: amount(subsidyAfter(era + 1) * scale, claim.unit),
  };
  return find('refuted', 'wrong-value', say('halving-halves', args), {
    ...eraGrounds(era + 1, scale !== 1, context.facts),
    parts: { number: 'refuted', from: 'supported' },
  });
}

/** The month of a halving has two eras; what is told of the time after it, by a date taken over, is of the later one. */
const erasOf = (claim: Claim, eras: readonly number[], context: Context): readonly number[] =>
  claim.when?.anchor !== 'explicit' && tells(sentenceOf(claim, context), context, 'afterwards')
    ? eras.slice(-1)
    : eras;

/** Judges a subsidy, per block or per day, by consensus rules and the dates of the halvings. */
export function judgeEra(claim: Claim, scale: number, context: Context): Finding {
  if (claim.scope !== null && claim.scope !== 'network') return undecided('no-source', say('no-source'));
  const perDay = scale !== 1;
  const fits = (era: number): Match | null =>
    agree(claim.hedge === null ? asWritten(claim) : claim, subsidyAfter(era) * scale);
  const ever = ERAS.filter((era) => fits(era)?.verdict === 'supported');
  const time = timeOf(claim, context);
  const explicit = claim.when !== null && time !== null ? time.span : null;
  const possible = explicit
    ? erasOf(claim, erasIn(explicit, context.facts), context)
    : context.published
      ? erasIn(context.published, context.facts)
      : ERAS;
  const right = possible.find((era) => ever.includes(era)) ?? null;
  const era = right ?? ever[0] ?? possible.at(-1) ?? 0;
  const grounds = eraGrounds(era, perDay, context.facts);
  if (ever.length === 0 && claim.from !== null && !isRise(claim)) {
    const began = ERAS.find(
      (known) =>
        agreeNumber(claim.from ?? 0, claim.unit, subsidyAfter(known) * scale).verdict === 'supported',
    );
    if (began !== undefined) return notHalved(claim, began, scale, context);
  }
  if (ever.length === 0) return offEra(claim, scale, possible, context);
  if (isRise(claim)) return undecided('ambiguous', say('ambiguous'), grounds);
  if (isOffBlock(claim, ever)) {
    const there = eraGrounds(Math.floor((claim.height ?? 0) / HALVING_BLOCKS), perDay, context.facts);
    return undecided('ambiguous', there.explanation, there);
  }
  const from = fromPart(claim, era, scale);
  if (from === 'refuted')
    return find(
      'refuted',
      'wrong-value',
      say('halving-halves', {
        before: amount(era === 0 ? 50 * scale : subsidyAfter(era - 1) * scale, claim.unit),
        after: amount(subsidyAfter(era) * scale, claim.unit),
      }),
      { ...grounds, parts: { number: 'supported', from } },
    );
  if (isOtherHalving(claim, era, possible, context)) {
    const real = eraGrounds(possible.at(-1) ?? era, perDay, context.facts);
    return find('refuted', 'wrong-date', real.explanation, real);
  }
  const cut = ofOtherHalving(claim, era, context);
  if (cut !== null) {
    const real = eraGrounds(cut, perDay, context.facts);
    return find('refuted', 'wrong-value', real.explanation, real);
  }
  const since = sinceHalving(claim, context);
  if (since !== null && ever.includes(since - 1) && !ever.includes(since)) {
    const real = eraGrounds(since, perDay, context.facts);
    return find('refuted', 'outdated', real.explanation, real);
  }
  const parts = from ? { parts: { number: 'supported', from } as const } : {};
  const match = fits(era) ?? { verdict: 'supported', reason: 'exact' };
  if (right !== null) return find('supported', match.reason, grounds.explanation, { ...grounds, ...parts });
  return elsewhen(claim, era, possible, { ...grounds, ...parts }, context);
}

/** Beside other subsidies of its paragraph an undated one is part of a history. */
const isListed = (claim: Claim, context: Context): boolean =>
  claim.stance !== 'reported-false' &&
  inParagraph(claim, context).some(
    (other) => other.kind === claim.kind && other.unit === claim.unit && !isPair(claim, other, context),
  );

/** In a list of subsidies the date may belong to the one beside. */
const isNeighboursDate = (claim: Claim, possible: readonly number[], context: Context): boolean =>
  neighbours(claim, context).some(
    (other) =>
      other.kind === claim.kind &&
      possible.some(
        (era) => agreeNumber(other.value ?? 0, other.unit, subsidyAfter(era)).verdict === 'supported',
      ),
  );

/** The subsidy of another era: wrong where the date is explicit, outdated where the text speaks of its present. */
function elsewhen(
  claim: Claim,
  era: number,
  possible: readonly number[],
  grounds: ReturnType<typeof eraGrounds> & { parts?: Finding['parts'] },
  context: Context,
): Finding {
  if (claim.when?.anchor === 'explicit') {
    // "If blocks keep coming, the next halving is in 2028 and leaves 1.5625": the date is the halving's, and judged there.
    if (claim.modality === 'hypothetical') return find('supported', 'exact', grounds.explanation, grounds);
    if (isNeighboursDate(claim, possible, context)) return undecided('ambiguous', say('ambiguous'), grounds);
    const real = eraGrounds(possible.at(-1) ?? era, claim.unit !== 'BTC/block', context.facts);
    return find('refuted', 'wrong-date', real.explanation, real);
  }
  const change = claim.direction === 'down' || claim.from !== null || claim.modality === 'forecast';
  if (change) return find('supported', 'exact', grounds.explanation, grounds);
  // What a date taken over from elsewhere does not allow it does not refute either.
  const now = claim.when !== null && claim.when.start === context.published?.end;
  if (claim.when && !now) return undecided('ambiguous', say('ambiguous'), grounds);
  if (!context.published) return find('supported', 'exact', grounds.explanation, grounds);
  const current = Math.max(...possible);
  if (era > current) {
    if (tells(sentenceOf(claim, context), context, 'other-coin'))
      return undecided('no-source', say('no-source'));
    const now = tells(sentenceOf(claim, context), context, 'at-present') || isOfItsDays(claim, context);
    const ahead = !now || isListed(claim, context) || claim.modality !== 'fact';
    if (ahead) return find('supported', 'exact', grounds.explanation, grounds);
    const own = eraGrounds(current, claim.unit !== 'BTC/block', context.facts);
    return find('refuted', 'wrong-date', own.explanation, own);
  }
  if (era < current - 1 || tells(sentenceOf(claim, context), context, 'past'))
    return find('supported', 'exact', grounds.explanation, grounds);
  if (isListed(claim, context)) return undecided('no-date', grounds.explanation, grounds);
  const today = eraGrounds(current, claim.unit !== 'BTC/block', context.facts);
  if (claim.stance === 'reported-false') return find('refuted', 'wrong-value', today.explanation, today);
  if (isStale(claim, current, context)) return find('refuted', 'outdated', today.explanation, today);
  return find('misleading', 'outdated', today.explanation, today);
}

/** Judges the block subsidy in BTC/block. */
export const checkSubsidy: Checker = (claim, context) => {
  if (claim.unit !== 'BTC/block' && claim.unit !== 'BTC') return undecided('vague', say('vague'));
  return judgeEra(claim, 1, context);
};
