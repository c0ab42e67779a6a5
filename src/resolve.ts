import type { ResolveHookSync } from 'node:module';

/** The URL of a file that is named by its path from another ("../core/days.ts"). */
function beside(url: string, path: string): string {
  let folder = url.lastIndexOf('/');
  let at = path.startsWith('./') ? 2 : 0;
  for (; path.startsWith('../', at); at += 3) folder = url.lastIndexOf('/', folder - 1);
  return url.slice(0, folder + 1) + path.slice(at);
}

/**
 * Where a module is, for `registerHooks`. Our own imports name a file by its path and with its ending, so nothing has to
 * be looked for on the disk. Of zod, its messages in some sixty languages are left out: ours are in message/phrases.
 */
export const resolve: ResolveHookSync = (specifier, context, next) => {
  const { parentURL } = context;
  if (parentURL === undefined || !specifier.startsWith('.')) return next(specifier, context);
  if (specifier.endsWith('.ts'))
    return { url: beside(parentURL, specifier), format: 'module-typescript', shortCircuit: true };
  return specifier === '../locales/index.js' && parentURL.includes('/node_modules/zod/')
    ? { url: 'data:text/javascript,', shortCircuit: true }
    : next(specifier, context);
};
