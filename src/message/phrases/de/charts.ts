import type { charts as en } from '../en/charts.ts';

export const charts: Readonly<Record<keyof typeof en, string>> = {};
