import type { Tone } from '../message/chart.ts';

export type ThemeName = 'dark' | 'light';

/** Colours of a picture; every tone stands out from the ground by 3 : 1 or more, also to the colour-blind. */
export interface Theme {
  readonly ground: string;
  readonly text: string;
  /** Labels of axes, source. */
  readonly dim: string;
  readonly grid: string;
  readonly axis: string;
  readonly tones: Readonly<Record<Tone, string>>;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  dark: {
    ground: '#1b1d23',
    text: '#f4f5f7',
    dim: '#b9bec8',
    grid: '#343842',
    axis: '#7b8290',
    tones: { plain: '#5ab0f2', good: '#35c79a', bad: '#ff8a5b', doubtful: '#f0c24b', faint: '#8d95a5' },
  },
  light: {
    ground: '#ffffff',
    text: '#16181d',
    dim: '#4d535e',
    grid: '#dfe2e8',
    axis: '#767d8a',
    tones: { plain: '#0b6bb8', good: '#00795a', bad: '#c2410c', doubtful: '#8f6400', faint: '#7a818d' },
  },
};

/** Logical pixels; the picture is drawn larger by `SCALE`. */
export const WIDTH = 1000;
export const HEIGHT = 562;
export const SCALE = 1;
export const MARGIN = 26;

/** Type sizes: nothing is smaller than 22 of 1,000. */
export const TITLE = 31;
export const LABEL = 24;
export const SMALL = 22;
/** Line height over type size. */
export const LEADING = 1.25;
