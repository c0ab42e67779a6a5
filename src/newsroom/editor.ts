import { readDated } from '../check/dateline.ts';
import { judge } from '../check/judge.ts';
import { figuresOf } from '../claims/figures.ts';
import type { Facts } from '../facts/fact.ts';
import { gate } from '../news/gate.ts';
import type { Editor } from './press.ts';

/** The editor that judges by what is known at the time. */
export const editorWith = (facts: () => Facts): Editor => ({
  isAbout: (article) => gate(article).about,
  read(article) {
    const sightings = readDated(article, facts());
    return { ...sightings.reading, figures: figuresOf(sightings) };
  },
  judge: (reading) => judge(reading, facts()),
});
