import { judge } from '../check/judge.ts';
import { figuresOf } from '../claims/figures.ts';
import { readThrough } from '../claims/read.ts';
import type { Facts } from '../facts/fact.ts';
import { gate } from '../news/gate.ts';
import type { Editor } from './press.ts';

/** The editor that judges by what is known at the time. */
export const editorWith = (facts: () => Facts): Editor => ({
  isAbout: (article) => gate(article).about,
  read(article) {
    const sightings = readThrough(article);
    return { ...sightings.reading, figures: figuresOf(sightings) };
  },
  judge: (reading) => judge(reading, facts()),
});
