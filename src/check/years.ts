/** A year of Bitcoin's times: four digits of no larger number, no amount and no count of blocks ("2016 Blöcke"). */
export const YEAR = /(?<![\d.,])20\d\d(?![\d.,]?\d)(?!\s?[万萬亿億个個区區块塊])(?!\s+(?:bl|бл))/giu;

/** The years that a text names, in its order. */
export const yearsIn = (text: string): readonly string[] => text.match(YEAR) ?? [];
