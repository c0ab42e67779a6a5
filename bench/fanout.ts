import { fanOut } from '../test/newsroom/fanout.ts';
import { LIMITS } from '../test/newsroom/limits.ts';

const CHATS = Number(process.env.CHATS ?? 10_000);
/** What the rate must come to, of what the platform allows. */
const LEAST = 0.98;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/**
 * One post to ten thousand chats of each platform by HTTP, on loopback servers that enforce the platforms' limits, with a
 * crash half-way. Both sides go by one clock, which goes on as soon as neither has anything left to do.
 */
export async function run(): Promise<void> {
  for (const platform of ['discord', 'telegram'] as const) {
    const began = performance.now();
    const report = await fanOut(platform, CHATS);
    const { shares, refused, reached, doubled, repeated, doubts, absent, seconds } = report;
    const right = Math.min(...shares) >= LEAST && refused === 0 && reached === CHATS && doubled === 0;
    if (!right) process.exitCode = 1;
    process.stdout.write(
      [
        `${platform}: one post to ${CHATS} chats in ${seconds.toFixed(0)} s of the platform's clock, ${((performance.now() - began) / 1000).toFixed(0)} s of ours`,
        `  rate before and after the crash: ${percent(shares[0])} and ${percent(shares[1])} of ${LIMITS[platform].all.limit}/s`,
        `  told to slow down ${refused} times; ${reached} chats reached, ${doubled} messages doubled`,
        `  left by the crash: ${repeated} known again by their nonce, ${doubts} shown to a person (${absent} of them had not arrived)`,
        `  ${right ? 'as it must be' : 'NOT as it must be'}`,
        '',
      ].join('\n'),
    );
  }
}
