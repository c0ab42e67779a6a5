/** A verdict's mark, so that colour never speaks alone; it never stands without its word. */
export const MARKS = { supported: '✓', misleading: '≈', refuted: '✗', unverifiable: '?' } as const;
