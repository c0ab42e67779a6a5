import type { silence as en } from '../en/silence.ts';

export const silence: Readonly<Record<keyof typeof en, string>> = {};
