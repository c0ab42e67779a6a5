/** Edits between two words: insert, delete, replace, swap neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, rows[i - 1]![j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[-_\s]/g, '');

/** The known word that was probably meant, null when none is close: a third of the letters may be wrong. */
export function nearest(word: string, known: readonly string[]): string | null {
  const typed = plain(word).slice(0, 40);
  if (typed === '') return null;
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of known) {
    const full = plain(name);
    const started = typed.length >= 3 && full.startsWith(typed);
    const distance = started ? 0.5 : editDistance(typed, full);
    if (distance <= Math.max(1, Math.floor(full.length / 3)) && distance < (best?.distance ?? Infinity)) {
      best = { name, distance };
    }
  }
  return best?.name ?? null;
}
