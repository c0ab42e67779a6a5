import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Imported {
  /** Path from the root, or the package's name. */
  readonly to: string;
  readonly external: boolean;
}

export interface Module {
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly source: string;
  readonly imports: readonly Imported[];
}

/** Static (`import … from`, `export … from`, bare `import`), dynamic, and worker files named by URL. */
const IMPORT =
  /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]|^import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]|\bnew URL\(\s*['"]([^'"\n]+)['"]\s*,\s*import\.meta\.url/gm;

const packageOf = (specifier: string): string =>
  specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : (specifier.split('/')[0] ?? specifier);

function importsOf(path: string, source: string): Imported[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  return [...code.matchAll(IMPORT)].map((match) => {
    const specifier = match.slice(1).find((group) => group !== undefined) ?? '';
    if (!specifier.startsWith('.')) return { to: packageOf(specifier), external: true };
    return { to: normalize(join(dirname(path), specifier)), external: false };
  });
}

/** Every TypeScript module under the given folders, with what it imports (static, dynamic and worker files). */
export function modules(...folders: string[]): Module[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => {
        const path = relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
        const source = readFileSync(join(ROOT, path), 'utf8');
        return { path, source, imports: importsOf(path, source) };
      }),
  );
}
