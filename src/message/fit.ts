import { cut, fitsWhole } from './cut.ts';
import { loosened } from './loosen.ts';
import type { Block } from './message.ts';

export { shorten } from './shorten.ts';

/** Does a page with these blocks stay within its surface's limits? Fewer or shorter blocks fit wherever more do. */
export type Fits = (blocks: readonly Block[]) => boolean;

/** Letters as JSON of blocks that are tried as they are: most answers are one page. */
const SHORT = 4_096;

/** Headings at the end of a page, which belong to what follows. */
const headingsAtEnd = (page: readonly Block[]): number =>
  page.length - 1 - page.findLastIndex(({ type }) => type !== 'heading');

/**
 * Blocks as pages that fit, at least one, nothing lost and all in order: tables are cut between rows (each page repeats
 * the head), lists and fields between items, texts after sentences, at spaces, between letters; never inside a number or
 * a link that fits a page by itself. Where not even a letter fits, a page is longer than allowed.
 */
export function paginate(blocks: readonly Block[], fits: Fits): (readonly Block[])[] {
  if (JSON.stringify(blocks).length <= SHORT && fits(blocks)) return [blocks];
  const pages: Block[][] = [];
  const left = blocks.toReversed();
  let page: Block[] = [];
  const turn = (carried = 0): void => {
    const at = page.length - carried;
    if (at > 0) pages.push(page.slice(0, at));
    page = page.slice(at);
  };
  const put = (block: Block, rest: readonly Block[]): void => {
    page.push(block);
    turn();
    left.push(...rest.toReversed());
  };
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const headings = headingsAtEnd(page);
    const begun = page.length > headings;
    const before = page;
    const after = (first: Block): boolean => fits([...before, first]);
    const pieces = cut(next, begun ? 'coarse' : 'fine', after);
    if (pieces && pieces.rest.length === 0) page.push(pieces.first);
    else if (begun && fitsWhole(next, (first) => fits([...page.slice(page.length - headings), first]))) {
      turn(headings);
      page.push(next);
    } else if (pieces) put(pieces.first, pieces.rest);
    else if (page.length > 0) {
      turn(begun ? headings : 0);
      left.push(next);
    } else {
      const finer = cut(next, 'any', after);
      const loose = finer ? null : loosened(next);
      if (finer) put(finer.first, finer.rest);
      else if (loose) left.push(...loose.toReversed());
      else put(next, []);
    }
  }
  turn();
  return pages.length > 0 ? pages : [[]];
}
