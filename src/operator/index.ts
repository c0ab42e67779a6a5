import type { Catalogue } from '../command/command.ts';

/** Commands for whoever runs the program; only the console offers them. */
export const operator: Catalogue = {
  doctor: () => import('./doctor.ts'),
  eval: () => import('./eval.ts'),
  held: () => import('./held.ts'),
  opml: () => import('./opml.ts'),
  recheck: () => import('./recheck.ts'),
  'test-feed': () => import('./test-feed.ts'),
};
