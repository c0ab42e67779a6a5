/** `npm run -s bench -- <name>`: each bench compares in one run and prints ratios; none of them is a test. */
const benches: Record<string, () => Promise<{ run: () => void | Promise<void> }>> = {
  chart: () => import('./chart.ts'),
  chat: () => import('./chat.ts'),
  feeds: () => import('./feeds.ts'),
  fanout: () => import('./fanout.ts'),
  pictures: () => import('./pictures.ts'),
  reading: () => import('./reading.ts'),
  start: () => import('./start.ts'),
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench) {
  await (await bench()).run();
} else {
  process.stderr.write(
    `Expected the name of a bench (${Object.keys(benches).join(', ')}), but got "${name}".\n`,
  );
  process.exitCode = 2;
}
