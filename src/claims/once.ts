/** A function of one object whose answer is worked out once for each, and forgotten with it. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/** What keeps the answers that were worked out about it, each in a place of its own. */
export interface Keeper {
  /** Null until something is asked of it. */
  kept: unknown[] | null;
}

let places = 0;

/** Room for all answers that are ever asked for. */
const roomForAnswers = (): unknown[] => new Array<unknown>(places);

/** A function of a part of a whole whose answer is worked out once for each part, and kept with the part. */
export function oncePerPart<W, P extends Keeper, V extends object | string | number | boolean | null>(
  make: (whole: W, part: P) => V,
): (whole: W, part: P) => V {
  const place = places++;
  return (whole, part) => {
    part.kept ??= roomForAnswers();
    const known = part.kept[place];
    if (known !== undefined) return known as V;
    const value = make(whole, part);
    part.kept[place] = value;
    return value;
  };
}

/** A function of what keeps the answer itself. */
export function oncePerWhole<W extends Keeper, V extends object | string | number | boolean | null>(
  make: (whole: W) => V,
): (whole: W) => V {
  const once = oncePerPart((_: null, whole: W): V => make(whole));
  return (whole) => once(null, whole);
}

/** Numbers kept at once: those of the tables come again. */
const NUMBERS = 4096;

/** A function of one number whose answer is kept for the numbers met last. */
export function oncePerNumber<V extends object>(make: (value: number) => V): (value: number) => V {
  const met = new Map<number, V>();
  return (value) => {
    const known = met.get(value);
    if (known !== undefined) return known;
    if (met.size >= NUMBERS) met.clear();
    const made = make(value);
    met.set(value, made);
    return made;
  };
}

/** Words kept at once, and how long they may be: a language's words come again, other letters do not. */
const KEPT = { words: 8192, length: 40 };

/** A function of one word whose answer is kept for the words met last. */
export function oncePerWord<V extends object | string | number | boolean>(
  make: (word: string) => V,
): (word: string) => V {
  const met = new Map<string, V>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined) return known;
    const value = make(word);
    if (met.size >= KEPT.words) met.clear();
    if (word.length <= KEPT.length) met.set(word, value);
    return value;
  };
}
