import { say } from './program.ts';

/** The platforms whose emulators there are, each with a walk through the program on it. */
const WALKS: Readonly<Record<string, () => Promise<number>>> = {
  discord: async () => (await import('./discord.ts')).walkDiscord(),
  telegram: async () => (await import('./telegram.ts')).walkTelegram(),
};

const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, walk] of Object.entries(WALKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`== ${name}`);
  failed += await walk();
}
say(failed === 0 ? 'Everything went as expected.' : `${failed} did not go as expected.`);
process.exitCode = failed === 0 ? 0 : 1;
