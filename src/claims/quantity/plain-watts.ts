/** A number of watts with no prefix of its own: "440 billion watts", "4400亿瓦", never gigawatts. */
const PLAIN =
  /(?<!giga|mega|kilo|tera|гига|мега|кило|吉|兆|千|百万|\p{Ll})(?:watts?|watios?|vatios?|vat|wat|ватт?(?:а|ов)?|瓦特?)\s?$/iu;

/** Does a written quantity end with watts as such, so that beside one in GW it says the same again? */
export const isInPlainWatts = (written: string): boolean => PLAIN.test(written);
