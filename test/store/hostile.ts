/** Texts a chat may bring along and a store must take. */
export const HOSTILE = {
  'a NUL': 'a\0b',
  'a lone surrogate': 'a\ud800b\udfff',
  'a text of 10,000 units': '⛏️ 11.16 % '.repeat(1000).slice(0, 10_000),
  quotes: `'); drop table settings; -- "`,
  'an empty text': '',
  'text that goes both ways': 'abc \u202eשלום\u202c "x"',
} as const;
