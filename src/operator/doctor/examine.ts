import type { Examination, Finding, Part, Probe } from '../../ports.ts';

export interface Examined {
  readonly part: Part;
  readonly findings: readonly Finding[];
}

const CLOCK_TOLERANCE_MS = 30_000;
/** What a probe still gets after the signal to put its answer together. */
const GRACE_MS = 1_000;

/** One probe's answer, or a fault in its place when it throws or outlasts its time. */
async function examination(probe: Probe, seconds: number): Promise<Examination> {
  const asking = new AbortController();
  const { promise: late, resolve } = Promise.withResolvers<Examination>();
  const end = setTimeout(
    () => asking.abort(new DOMException('The time is over', 'TimeoutError')),
    seconds * 1000,
  );
  const leave = setTimeout(
    () => resolve({ findings: [{ grade: 'fault', id: 'late', args: { seconds } }] }),
    seconds * 1000 + GRACE_MS,
  );
  const look = async (): Promise<Examination> => {
    try {
      return await probe.examine(asking.signal);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { findings: [{ grade: 'fault', id: 'broke', args: { reason } }] };
    }
  };
  try {
    return await Promise.race([look(), late]);
  } finally {
    clearTimeout(end);
    clearTimeout(leave);
  }
}

/** By the server that agrees best with our clock: of two that disagree with each other one is wrong itself. */
function clockFinding(examinations: readonly Examination[]): Finding {
  const told = examinations.map(({ ahead }) => ahead ?? null).filter((ahead) => ahead !== null);
  const [ahead] = told.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  if (ahead === undefined) return { grade: 'note', id: 'clock-unknown' };
  const seconds = String(Math.max(1, Math.ceil(Math.abs(ahead) / 1000)));
  if (Math.abs(ahead) <= CLOCK_TOLERANCE_MS) return { grade: 'fine', id: 'clock-fine', args: { seconds } };
  return {
    grade: 'fault',
    id: 'clock-off',
    args: { seconds, direction: ahead > 0 ? 'before' : 'behind' },
  };
}

/** The same obstacle in several calls is one finding. */
const unlike = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

/** Everything was asked for in vain: one finding that says it, before those of the single parts. */
const isOffline = (examinations: readonly Examination[]): boolean => {
  const asked = examinations.map(({ reached }) => reached).filter((reached) => reached !== undefined);
  return asked.length > 0 && asked.every((reached) => !reached);
};

/**
 * Runs all probes at once, each with `seconds` of time, and gives their findings in the order of the probes, with what
 * only all of them together tell: the clock, and whether there is a network. Never rejects.
 */
export async function examineAll(probes: readonly Probe[], seconds: number): Promise<readonly Examined[]> {
  const examinations = await Promise.all(probes.map((probe) => examination(probe, seconds)));
  const parts = probes.map(
    ({ part }, i): Examined => ({ part, findings: unlike(examinations[i]?.findings ?? []) }),
  );
  const network: Examined[] = isOffline(examinations)
    ? [{ part: 'network', findings: [{ grade: 'fault', id: 'offline' }] }]
    : [];
  return [...network, ...parts, { part: 'clock', findings: [clockFinding(examinations)] }];
}
