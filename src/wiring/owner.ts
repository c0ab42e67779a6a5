import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells one process from every other, as far as the system says; null where it does not. */
interface Owner {
  readonly host: string;
  /** Of the host's last start. */
  readonly boot: string | null;
  /** Of the process ids: those of one container mean nothing in another. */
  readonly space: string | null;
  readonly pid: number;
  /** When the process began, by the kernel's clock: ids are given anew. */
  readonly began: string | null;
}

function told(read: () => string): string | null {
  try {
    return read().trim() || null;
  } catch {
    return null;
  }
}

/** The 22nd field of proc_pid_stat(5); the second may have anything in it, in parentheses. */
const beginningOf = (pid: number): string | null =>
  told(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  });

const self = (): Owner => ({
  host: [hostname(), told(() => readFileSync('/etc/machine-id', 'utf8')) ?? ''].join(' ').trim(),
  boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  space: told(() => readlinkSync('/proc/self/ns/pid')),
  pid: process.pid,
  began: beginningOf(process.pid),
});

/** Does a process of this id run here? One that is somebody else's does. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function ownerOf(name: string): Owner | null {
  try {
    const owner = JSON.parse(name) as Partial<Owner> | null;
    return typeof owner?.host === 'string' && Number.isInteger(owner.pid) && Number(owner.pid) > 0
      ? { boot: null, space: null, began: null, ...owner, host: owner.host, pid: Number(owner.pid) }
      : null;
  } catch {
    return null;
  }
}

/** This process, as it calls itself in its leases. */
export const thisProcess = (): string => JSON.stringify(self());

/**
 * Is the process that called itself so dead beyond doubt? Only where it ran on this host, and the host was started anew
 * since, or its id is nobody's or somebody else's by now. Of another host, or another container, nobody knows.
 */
export function isSurelyDead(name: string): boolean {
  const owner = ownerOf(name);
  const here = self();
  if (owner === null || owner.host !== here.host) return false;
  if (owner.boot !== here.boot) return owner.boot !== null && here.boot !== null;
  if (owner.space !== here.space) return false;
  if (!runs(owner.pid)) return true;
  const began = beginningOf(owner.pid);
  return owner.began !== null && began !== null && owner.began !== began;
}
