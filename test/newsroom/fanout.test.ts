import { expect, it } from 'vitest';
import { fanOut } from './fanout.ts';

/** Loopback servers enforce Discord's topics/rate-limits and Telegram's "Broadcasting to Users"; ten thousand chats: `npm run -s bench -- fanout`. */
for (const platform of ['discord', 'telegram'] as const) {
  it(`one post to 600 chats of ${platform} by HTTP: 98 % of the rate, nothing provoked, none lost or doubled through a crash`, async () => {
    const report = await fanOut(platform, 600);
    expect(report).toMatchObject({ refused: 0, reached: 600, doubled: 0 });
    expect(Math.min(...report.shares)).toBeGreaterThanOrEqual(0.98);
    // What the crash left: Discord knows its nonces again, Telegram's are shown to a person.
    expect(platform === 'discord' ? report.repeated : report.doubts).toBeGreaterThan(0);
    expect(platform === 'discord' ? report.doubts : report.repeated).toBe(0);
  });
}
