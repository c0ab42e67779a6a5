// Plain JavaScript, so that an older Node can read it and say what it needs, and so that the compile cache is
// on before the first TypeScript file: a warm start then strips no types.
import module from 'node:module';

const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.stderr.write(
    `Expected Node ${NEEDED} or newer, but this is ${process.version}: run "npm ci" and start with "npm start", which bring their own.\n`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  await import('./main.ts');
}
