import type { Span } from '../../core/days.ts';
import type { EventName } from './claim-words.ts';

/** Days of the events that windows begin with: China's ban from the State Council's notice to the last falls of difficulty after it; the storm as reported; halvings by their block's day (UTC). */
export const EVENT_SPANS: Readonly<Record<EventName, Span>> = {
  'china-mining-ban-2021': { start: '2021-05-21', end: '2021-07-31' },
  'winter-storm-fern-2026-01': { start: '2026-01-23', end: '2026-01-28' },
  'halving-1': { start: '2012-11-28', end: '2012-11-28' },
  'halving-2': { start: '2016-07-09', end: '2016-07-09' },
  'halving-3': { start: '2020-05-11', end: '2020-05-11' },
  'halving-4': { start: '2024-04-20', end: '2024-04-20' },
};
