import { type Lived, liveThrough } from './fortnight.ts';
import { judge } from './oracle.ts';
import { reportOf } from './report.ts';
import { SEASONS, type Season, SIZES } from './season.ts';

const chosen = process.argv.slice(2).filter((each): each is Season => each in SEASONS);
const size = SIZES[process.argv.includes('small') ? 'small' : 'whole'];
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Says what a season came to, and gives how much of it must not be. */
async function weigh(lived: Lived): Promise<number> {
  const judgement = await judge(lived);
  say(reportOf(lived, judgement));
  for (const fault of lived.faults.slice(0, 20)) say(fault.slice(0, 500));
  return judgement.violations.length + lived.faults.length;
}

const seasons = chosen.length > 0 ? chosen : (Object.keys(SEASONS) as Season[]);
const live = (season: Season): Promise<Lived> =>
  liveThrough(season, size, (line) => say(`${season} ${line}`));
// Nobody is judged while another still lives: the servers are in this process.
const wrong: number[] = [];
for (const lived of await Promise.all(seasons.map(live))) wrong.push(await weigh(lived));
process.exitCode = wrong.some((count) => count > 0) ? 1 : 0;
