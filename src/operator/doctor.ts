import { z } from 'zod';
import { type Answer, command } from '../command/command.ts';
import { message } from '../message/build.ts';
import type { Ports } from '../ports.ts';
import { examineAll } from './doctor/examine.ts';
import { factsProbe } from './doctor/facts.ts';
import { blocksOf, countOf, titleOf, wordedFindings } from './doctor/report.ts';

/** What a probe may take: with the grace after it everything ends within twelve seconds. */
const SECONDS = 10;

const options = z.strictObject({});

export default command<typeof options, Pick<Ports, 'probes'>>({
  name: 'doctor',
  options,
  example: 'doctor',
  ports: ['probes'],
  async run(_, { words, facts, now }, { probes }): Promise<Answer> {
    const examined = await examineAll([...probes, factsProbe(facts, words, now)], SECONDS);
    const findings = wordedFindings(examined, words);
    const [faults, warnings] = [countOf(findings, 'fault'), countOf(findings, 'warning')];
    return {
      message: message({
        id: 'doctor',
        words,
        title: titleOf(findings, words),
        blocks: blocksOf(findings, words),
      }),
      document: { command: 'doctor', faults, warnings, findings },
      ...(faults > 0 ? { faulty: true } : {}),
    };
  },
});
