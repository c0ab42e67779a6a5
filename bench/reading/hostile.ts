const fill = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Texts that are made to take long, each of so many characters. */
export const hostile = (size: number): Readonly<Record<string, string>> => ({
  digits: fill('7', size),
  'grouped digits': fill('1,234.', size),
  'bare numbers': fill('11 12 13 ', size),
  'ranges without end': fill('from 1 to 2 to 3 to ', size),
  percentages: fill('difficulty fell 11 % and ', size),
  'superlatives without end': fill('the largest drop since 2021, the second-largest since 2020, ', size),
  dates: fill('7 February 2026, ', size),
  'number words': fill('twenty-one hundred and five thousand ', size),
  names: fill('Foundry AntPool MARA Riot Hut 8 Google Anthropic ', size),
  'attribution chains': fill('according to JPMorgan, CoinShares said, ', size),
  'one word': fill('hashrate', size),
  'open brackets': fill('(', size),
  dots: fill('.', size),
  'combining marks': fill('a\u0301\u0302\u0303', size),
  'lone surrogates': fill('\ud83d', size),
  'zero-width joiners': fill('1\u200d', size),
  'no-break spaces': fill('1\u00a0000\u00a0', size),
  hedges: fill('about nearly over roughly ', size),
  units: fill('EH/s per PH/s per day ', size),
  ideographs: fill('难度下降百分之十一', size),
  paragraphs: fill('Hashrate 1 EH/s.\n', size),
});
