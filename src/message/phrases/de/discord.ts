import type { discord as en } from '../en/discord.ts';

export const discord: Readonly<Record<keyof typeof en, string>> = {};
