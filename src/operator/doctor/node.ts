import type { Probe } from '../../ports.ts';

const NEEDED = 24;

/** Is this Node (`process.versions.node`) new enough? */
export const nodeProbe = (version: string): Probe => ({
  part: 'node',
  examine: async () => ({
    findings:
      Number.parseInt(version, 10) < NEEDED
        ? [{ grade: 'fault', id: 'node-old', args: { version, needed: String(NEEDED) } }]
        : [{ grade: 'fine', id: 'node-version', args: { version } }],
  }),
});
