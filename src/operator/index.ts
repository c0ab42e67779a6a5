import type { Catalogue } from '../command/command.ts';

/** Commands for whoever runs the program; only the console offers them. */
export const operator: Catalogue = {
  doctor: () => import('./doctor.ts'),
  eval: () => import('./eval.ts'),
  held: () => import('./held.ts'),
  outbox: () => import('./outbox.ts'),
  opml: () => import('./opml.ts'),
  quantities: () => import('./quantities.ts'),
  replay: () => import('./replay.ts'),
  recheck: () => import('./recheck.ts'),
  'test-feed': () => import('./test-feed.ts'),
};
