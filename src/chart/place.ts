/** A rectangle in pixels, from its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label may stand; of equally free places the one with the lower rank. */
export interface Place extends Box {
  readonly rank: number;
}

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const within = (box: Box, bounds: Box): Box => ({
  x: Math.max(bounds.x, Math.min(box.x, bounds.x + bounds.width - box.width)),
  y: Math.max(bounds.y, Math.min(box.y, bounds.y + bounds.height - box.height)),
  width: box.width,
  height: box.height,
});

/** Which of some places a label gets: the one that covers least of what is taken and of a trace, moved inside the bounds. */
export function placed(
  places: readonly Place[],
  taken: readonly Box[],
  trace: readonly (readonly [x: number, y: number])[],
  bounds: Box,
): { readonly box: Box; readonly index: number } {
  const costs = places.map((place, index) => {
    const box = within(place, bounds);
    const moved = Math.abs(box.x - place.x) + Math.abs(box.y - place.y);
    const covered = trace.filter(
      ([x, y]) => x > box.x && x < box.x + box.width && y > box.y - 4 && y < box.y + box.height + 4,
    ).length;
    const over = taken.reduce((sum, each) => sum + shared(box, each), 0);
    return { box, index, cost: over * 4 + covered * 200 + moved + place.rank };
  });
  return costs.reduce((a, b) => (b.cost < a.cost ? b : a));
}

/** Places for a label of a size beside a point: near ones before farther ones. */
export const around = (x: number, y: number, width: number, height: number): Place[] =>
  [14, 40, 80].flatMap((gap) =>
    [
      [x - width / 2, y - height - gap],
      [x + gap, y - height / 2],
      [x - width - gap, y - height / 2],
      [x - width / 2, y + gap],
      [x + gap, y - height - gap],
      [x - width - gap, y - height - gap],
      [x + gap, y + gap],
      [x - width - gap, y + gap],
    ].map(([left = 0, top = 0], i) => ({ x: left, y: top, width, height, rank: 2 * (gap - 14) + 3 * i })),
  );
