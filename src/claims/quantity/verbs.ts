import { clean } from './digits.ts';
import type { Scene } from './part.ts';
import type { Quantity } from './quantity.ts';
import { OPENS } from './vocabulary.ts';

const HALF_WIDTH = 0.05;

/** Verbs that are numbers: "halved", "doubled", "verdreifacht", where a token can begin one. */
export function factorVerbsIn(scene: Scene, opens: Uint8Array): Quantity[] {
  const { tokens, v } = scene;
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const opened = (opens[i]! & OPENS.verb) !== 0 && !v.vague.at(tokens, i);
    const hit = opened ? v.factorVerbs.at(tokens, i) : null;
    if (!hit) {
      i++;
      continue;
    }
    const hedged = scene.v.hedges.before(scene.tokens, i);
    const hedge = hedged?.value.position === 'pre' ? hedged : null;
    const number = { start: tokens[i]!.start, end: tokens[i + hit.length - 1]!.end };
    const factor = hit.value;
    const kind = hedge?.value.hedge ?? null;
    const grows = factor > 1;
    const low = kind === 'over' || kind === 'at-least' ? factor : null;
    const high = kind === 'nearly' || kind === 'under' || kind === 'up-to' ? factor : null;
    found.push({
      start: hedge ? tokens[hedge.start]!.start : number.start,
      end: number.end,
      number,
      value: factor,
      low: grows ? low : high,
      high: grows ? high : low,
      from: null,
      fromSpan: null,
      sign: null,
      dimension: 'factor',
      unit: null,
      writtenUnit: null,
      currency: null,
      per: null,
      hedge: kind,
      precision: { written: clean(factor * HALF_WIDTH * 2), round: clean(factor * HALF_WIDTH * 2) },
      interval: { low: clean(factor * (1 - HALF_WIDTH)), high: clean(factor * (1 + HALF_WIDTH)) },
      readings: [],
      factorVerb: factor,
      ordinal: false,
      spelled: true,
    });
    i += hit.length;
  }
  return found;
}
