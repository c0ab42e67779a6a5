import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { FAMILY, fontFiles, type Weight, widthOf } from '../../src/chart/font.ts';
import { cut, lines } from '../../src/chart/text.ts';

const SIZE = 40;

/** Width of what resvg draws: from the first letter's ink to the last one's. */
function inkOf(text: string, weight: Weight): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="100"><text x="10" y="60" font-family="${FAMILY}" font-weight="${weight}" font-size="${SIZE}">${text}</text></svg>`;
  const font = { fontFiles: fontFiles(), loadSystemFonts: false };
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

describe('widths are those of the drawn letters', () => {
  test.each([
    ['Latin', 'Mining at 18 J/TH pays up to 0.075 USD/kWh'],
    ['German', 'Größe der Überschüsse, übrig für Häfen'],
    ['Cyrillic', 'Сложность майнинга биткоина выросла'],
    ['Greek', 'Δυσκολία εξόρυξης και ισχύς δικτύου'],
    ['signs', '−11.16 % … 34–39 GW ÷ 2^32 · ≈ €'],
  ])('%s', (_, text) => {
    for (const weight of ['normal', 'bold'] as const) {
      const ratio = widthOf(text, SIZE, weight) / inkOf(text, weight);
      expect(ratio).toBeGreaterThan(0.98);
      expect(ratio).toBeLessThan(1.03);
    }
  });
});

describe('breaking', () => {
  test('keeps a number with its unit and the parts of a day together', () => {
    const text =
      'up to 0.075 USD/kWh and 28,8 USD/PH/Tag or 1,853 Mio. $ on 12. November 2025 at 11.16 % of 912 EH/s';
    for (let width = 200; width < 900; width += 7) {
      for (const line of lines(text, width, 24, 20)) {
        expect(line).not.toMatch(/\d$(?<!2025)/);
        expect(line).not.toMatch(/(?:Mio\.|November)$/);
      }
    }
  });

  test('never goes beyond the width or the number of lines', () => {
    const text = 'Difficulty 125.86 T from block 935,424 and some more words that do not fit in there';
    for (const most of [1, 2, 3])
      for (let width = 150; width < 1000; width += 50) {
        const broken = lines(text, width, 24, most);
        expect(broken.length).toBeLessThanOrEqual(most);
        for (const line of broken) expect(widthOf(line, 24)).toBeLessThanOrEqual(width);
      }
  });

  test('a cut line ends before a number, not in it', () => {
    const text = 'about 1,234,567.89 dollars';
    const all = Array.from({ length: 60 }, (_, i) => cut(text, 30 + 5 * i, 24));
    expect(all.filter((line) => /\d/.test(line) && !line.startsWith('about 1,234,567.89'))).toEqual([]);
    expect(all).toContain('about…');
    expect(all.at(-1)).toBe(text);
  });
});
