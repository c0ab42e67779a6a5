/** A feed we read: an address with what is known about it, as rows of `feeds/` and of the reader's own list say it. */
export interface Feed {
  readonly id: string;
  /** The feed document itself, https wherever the outlet offers it. */
  readonly url: string;
  readonly outlet: string;
  /** ISO 639-1; null when the list it came from did not say. */
  readonly lang: string | null;
  /** What it carries, in one phrase. */
  readonly what: string;
  readonly homepage: string | null;
  /** Where the address was seen. */
  readonly source: string;
  /** The outlet lets its article pages be read, and its feed tells too little. */
  readonly fullText?: boolean;
}

/** One entry of a feed, as plain text; every field is what the feed gave, nothing is guessed. */
export interface Item {
  readonly guid: string | null;
  /** Absolute http(s) address, not yet canonical. */
  readonly link: string | null;
  readonly title: string | null;
  /** Body without markup, paragraphs parted by a blank line; empty when the feed gave none. */
  readonly text: string;
  /** ms since 1970, when the feed gave a readable date. */
  readonly published: number | null;
  readonly lang: string | null;
}
