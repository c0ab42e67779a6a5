import type { settings as en } from '../en/settings.ts';

export const settings: Readonly<Record<keyof typeof en, string>> = {};
