import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Module, modules, ROOT } from './tree.ts';

interface Room {
  readonly name: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(',')
    .map((x) => x.trim())
    .filter(Boolean);

function roomsOf(document: string): Room[] {
  const table = /<!-- rooms -->([\s\S]*?)<!-- \/rooms -->/.exec(document)?.[1] ?? '';
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => ({
      name: cells[1] ?? '',
      mayImport: list(cells[3]).map((room) =>
        room === 'ports' || room === 'config' ? `src/${room}.ts` : room === 'feeds' ? room : `src/${room}`,
      ),
      packages: list(cells[4]),
    }));
}

const rooms = roomsOf(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
const all = modules('src', 'commands', 'feeds');
const roomOf = (path: string): string =>
  rooms.find((room) => path.startsWith(`${room.name}/`))?.name ??
  (path.startsWith('src/') ? path : 'elsewhere');
const inRoom = (room: string): Module[] => all.filter((module) => roomOf(module.path) === room);

/** Node's own modules a room may use: pure rooms none, facts and message only to read their bundled tables when asked. */
const NODE_BUILTINS: Record<string, RegExp | null> = {
  'src/sources': /^node:/,
  'src/store': /^node:/,
  'src/adapters': /^node:/,
  'src/operator': /^node:/,
  'src/wiring': /^node:/,
  'src/newsroom': /^node:crypto$/,
  'src/chart': /^node:(worker_threads|module|url|path|fs)/,
  'src/facts': /^node:module$/,
  'src/claims': /^node:module$/,
  'src/message': /^node:module$/,
};

describe('the table of rooms in ARCHITECTURE.md', () => {
  it('names every folder that holds code', () => {
    expect(rooms.length).toBeGreaterThanOrEqual(14);
    const strangers = all.filter(
      (m) => roomOf(m.path) === 'elsewhere' || /^src\/[^/]+\//.test(roomOf(m.path)),
    );
    expect(
      strangers.map((m) => m.path).filter((p) => !rooms.some((r) => p.startsWith(`${r.name}/`))),
    ).toEqual([]);
  });

  for (const room of rooms) {
    it(`${room.name} imports only what is drawn`, () => {
      const forbidden: string[] = [];
      for (const module of inRoom(room.name)) {
        for (const imported of module.imports) {
          if (imported.external) {
            const builtin = imported.to.startsWith('node:');
            const allowed = builtin
              ? NODE_BUILTINS[room.name]?.test(imported.to)
              : room.packages.includes(imported.to);
            if (!allowed) forbidden.push(`${module.path} → ${imported.to}`);
          } else {
            const to = roomOf(imported.to);
            if (to !== room.name && !room.mayImport.includes(to))
              forbidden.push(`${module.path} → ${imported.to}`);
          }
        }
      }
      expect(forbidden).toEqual([]);
    });

    it(`${room.name} still needs every arrow and package drawn for it`, () => {
      const used = new Set(
        inRoom(room.name).flatMap((m) => m.imports.map((i) => (i.external ? i.to : roomOf(i.to)))),
      );
      expect([...room.mayImport, ...room.packages].filter((drawn) => !used.has(drawn))).toEqual([]);
    });
  }

  it('lets only main.ts and the wiring import commands, feeds, adapters, sources and the store', () => {
    const wired = ['commands', 'feeds', 'src/adapters', 'src/sources', 'src/store'];
    const wrong = all
      .filter((m) => m.path !== 'src/main.ts' && roomOf(m.path) !== 'src/wiring')
      .flatMap((m) =>
        m.imports
          .filter((i) => !i.external && wired.includes(roomOf(i.to)) && roomOf(i.to) !== roomOf(m.path))
          .map((i) => `${m.path} → ${i.to}`),
      );
    expect(wrong).toEqual([]);
  });
});
