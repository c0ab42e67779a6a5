import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Axis, Chart } from '../../message/chart.ts';
import type { Draughtsman, Examination, Probe } from '../../ports.ts';
import { darkPixels } from './ink.ts';

const axis: Axis = { label: '', scale: 'linear', from: 0, to: 1, ticks: [] };

/** The smallest chart that has a word in it. */
const chart = (title: string): Chart => ({
  title,
  alt: title,
  x: axis,
  y: axis,
  series: [
    {
      name: '',
      tone: 'plain',
      type: 'line',
      stepped: false,
      points: [
        [0, 0],
        [1, 1],
      ],
    },
  ],
  marks: [],
  source: '',
});

/** Letters of a font differ in ink; the boxes that stand for missing ones do not. */
const WIDE = 'WWWWWWWW';
const NARROW = 'iiiiiiii';
const LEAST_DIFFERENCE = 100;

const isMissing = async (path: string): Promise<boolean> =>
  access(path).then(
    () => false,
    () => true,
  );

async function drawn(draughtsman: Draughtsman): Promise<Examination> {
  const [wide = 0, narrow = 0] = [
    darkPixels((await draughtsman.draw(chart(WIDE), 'light')).png),
    darkPixels((await draughtsman.draw(chart(NARROW), 'light')).png),
  ];
  return {
    findings:
      wide - narrow < LEAST_DIFFERENCE
        ? [{ grade: 'fault', id: 'fonts-blank' }]
        : [{ grade: 'fine', id: 'fonts-fine' }],
  };
}

/** Are the font files there, and does a drawn word leave ink of its own? `files` are the paths of the fonts that come along. */
export const fontsProbe = (options: {
  readonly files: () => Promise<readonly string[]>;
  readonly draughtsman: () => Promise<Draughtsman>;
}): Probe => ({
  part: 'fonts',
  async examine() {
    try {
      const files = await options.files();
      const missing = (await Promise.all(files.map(isMissing))).flatMap((is, i) => (is ? [files[i]!] : []));
      if (missing.length > 0) {
        return {
          findings: [
            { grade: 'fault', id: 'fonts-missing', args: { files: missing.map((each) => basename(each)) } },
          ],
        };
      }
      return await drawn(await options.draughtsman());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { findings: [{ grade: 'fault', id: 'fonts-failed', args: { reason } }] };
    }
  },
});
