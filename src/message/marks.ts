/** A verdict's mark, which never stands without its word. */
export const MARKS = { supported: '✓', misleading: '≈', refuted: '✗', unverifiable: '?' } as const;
