import { claim, heading, message, paragraph } from '../../src/message/build.ts';
import { link, text } from '../../src/message/message.ts';
import { loadWords } from '../../src/message/words.ts';
import type { Post, PostPlace } from '../../src/ports.ts';

export type Platform = PostPlace['platform'];

/** Every second chat of Telegram is a group. */
export const chatOf = (platform: Platform, n: number): string =>
  platform === 'discord'
    ? String(300000000000000000n + BigInt(n))
    : n % 2 === 0
      ? String(1_000_000 + n)
      : String(-1_001_000_000_000 - n);

/** One story for `chats` chats of a platform. */
export async function postsFor(platform: Platform, chats: number): Promise<Post[]> {
  const told = message({
    id: 'story-1',
    words: await loadWords('en'),
    title: 'Difficulty falls by 11.16 %',
    blocks: [
      paragraph([text('Told by '), link('Outlet', 'https://outlet.example/story')]),
      heading('Claims'),
      claim({
        verdict: 'supported',
        word: 'supported',
        quote: 'Difficulty fell by 11.16 % at block 935,424.',
        explanation: 'The header of block 935,424 has it.',
        calculation: '125.86 T ÷ 141.67 T − 1 = −11.16 %',
        evidence: ['Bitcoin block header 935,424'],
        id: 'abcd1234',
      }),
    ],
  });
  return Array.from({ length: chats }, (_, n) => {
    const channel = chatOf(platform, n);
    const place: PostPlace = { platform, channel, topic: null, chat: channel };
    return { key: 'story:1', place, message: told, role: null, claims: ['abcd1234'] };
  });
}
