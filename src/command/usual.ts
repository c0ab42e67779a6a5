import type { Asker } from './command.ts';

/** How a platform shows what nobody chose. */
export const USUAL = {
  discord: { name: 'Discord', charts: 'always', theme: 'dark' },
  telegram: { name: 'Telegram', charts: 'asked', theme: 'light' },
} as const satisfies Readonly<
  Record<Asker['platform'], { readonly name: string; charts: 'always' | 'asked'; theme: 'dark' | 'light' }>
>;
