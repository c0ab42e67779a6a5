import type { telegram as en } from '../en/telegram.ts';

export const telegram: Readonly<Record<keyof typeof en, string>> = {};
