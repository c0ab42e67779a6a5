import { paragraph } from '../../../src/message/build.ts';
import type { Chart } from '../../../src/message/chart.ts';
import type { Message } from '../../../src/message/message.ts';
import type { KeptPost, PostPlace } from '../../../src/ports.ts';
import { NOW } from './house.ts';

/** A chart of nothing in particular. */
export const CHART: Chart = {
  title: 'Difficulty',
  alt: 'Difficulty since 2024',
  x: { label: 'Year', scale: 'linear', from: 0, to: 1, ticks: [{ at: 0, label: '2024' }] },
  y: { label: 'T', scale: 'linear', from: 0, to: 1, ticks: [] },
  series: [],
  marks: [],
  source: 'Bitcoin block headers',
};

/** A message of so many paragraphs, each about a phone's screen long. */
export const said = (title: string, paragraphs = 1, more: Partial<Message> = {}): Message => ({
  id: 'story-1',
  version: 1,
  locale: 'en',
  title,
  blocks: Array.from({ length: paragraphs }, (_, n) =>
    paragraph(`Paragraph ${n + 1}. ${'Difficulty fell by 11.16 percent in February. '.repeat(38)}`),
  ),
  sources: [],
  age: null,
  private: false,
  chart: null,
  actions: [],
  ...more,
});

/** A post on its way, as the outbox hands it to a carrier. */
export const keptPost = (
  place: Pick<PostPlace, 'platform' | 'channel' | 'chat'> & Partial<PostPlace>,
  more: Partial<KeptPost> = {},
): KeptPost => ({
  id: '3k9fz1q8w0ab',
  key: 'story:1',
  place: { topic: null, ...place },
  message: said('Difficulty falls'),
  role: null,
  claims: [],
  question: null,
  state: 'sending',
  attempts: 1,
  remote: [],
  part: 0,
  triedAt: NOW,
  mergedInto: null,
  reason: null,
  permission: null,
  offeredAt: NOW,
  sentAt: null,
  ...more,
});
