import { DAY, HOUR, type Issue, type Outlet } from './outlets.ts';

/** Stories that a document shows. */
const SHOWN = 20;
const LARGE = 1_200;
const OVERSIZE_BYTES = 5_400_000;

interface Entry {
  readonly title: string;
  readonly text: string;
  readonly guid: string;
  readonly link: string;
  readonly date: number;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** How a story is written at an instant. */
function textAt({ tale, amended }: Issue, at: number): string {
  if (amended === null || at < amended.at) return tale.text;
  if (amended.as === 'righted' && tale.righted) return tale.righted.text;
  return tale.lang === 'en' ? `${tale.text} Photo: archive.` : `${tale.text} Foto: Archiv.`;
}

/** The date that a document gives a story. */
function dateOf({ manner, issues }: Outlet, { at: published }: Issue, at: number): number {
  switch (manner) {
    case 'future':
      return published + 30 * DAY;
    case 'epoch':
      return 0;
    case 'same-date':
      return issues[0]!.at;
    case 'redated':
      return Math.floor(at / HOUR) * HOUR;
    default:
      return published;
  }
}

/** What two documents of an outlet that are alike have in common. */
export function stateOf(outlet: Outlet, at: number): string {
  const { issues, manner } = outlet;
  const out = issues.filter((issue) => issue.at <= at).length;
  const amended = issues.filter((issue) => issue.amended !== null && issue.amended.at <= at).length;
  const hour = manner === 'redated' || manner === 'shuffled' ? Math.floor(at / HOUR) : 0;
  const day = manner === 'reguided' ? Math.floor(at / DAY) : 0;
  return `${out}-${amended}-${hour}-${day}`;
}

function entriesOf(outlet: Outlet, at: number): Entry[] {
  const { manner } = outlet;
  const out = outlet.issues.filter((issue) => issue.at <= at);
  const shown = out.slice(manner === 'flooding' ? -90 : -SHOWN).toReversed();
  const hour = Math.floor(at / HOUR);
  const entries = shown.map((issue): Entry => {
    const text = textAt(issue, at);
    return {
      title: issue.tale.title,
      text: manner === 'unescaped' ? `${text} R&D <b>bold<i>` : text,
      guid: manner === 'reguided' ? `${issue.guid}-${Math.floor(at / DAY)}` : issue.guid,
      link: issue.link,
      date: dateOf(outlet, issue, at),
    };
  });
  if (manner !== 'shuffled') return entries;
  const order = (guid: string): number => (Number(guid.split('-').at(-1)) * 7919 + hour * 104_729) % 997;
  return entries.toSorted((a, b) => order(a.guid) - order(b.guid));
}

const iso = (at: number): string => new Date(at).toISOString();

function rss({ name, host, lang, manner }: Outlet, entries: readonly Entry[], more: string): string {
  const raw = manner === 'unescaped';
  const written = (text: string): string => (raw ? text : escapeXml(text));
  const items = entries.map(
    ({ title, text, guid, link, date }) =>
      `<item><title>${escapeXml(title)}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid>` +
      `<pubDate>${new Date(date).toUTCString()}</pubDate><description>${written(text)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${name}</title><link>http://${host}/</link><language>${lang}</language>${items.join('')}${more}</channel></rss>`;
}

function atom({ name, host, lang }: Outlet, entries: readonly Entry[]): string {
  const items = entries.map(
    ({ title, text, guid, link, date }) =>
      `<entry><title>${escapeXml(title)}</title><id>urn:${guid}</id><link href="${link}"/><updated>${iso(date)}</updated>` +
      `<published>${iso(date)}</published><content type="html">${escapeXml(`<p>${text}</p>`)}</content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}"><title>${name}</title><id>http://${host}/</id>${items.join('')}</feed>`;
}

const json = ({ name, host, lang }: Outlet, entries: readonly Entry[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: `http://${host}/`,
    language: lang,
    items: entries.map(({ title, text, guid, link, date }) => ({
      id: guid,
      url: link,
      title,
      content_text: text,
      date_published: iso(date),
    })),
  });

const archive = (host: string, items: number, letters: number): string =>
  Array.from(
    { length: items },
    (_, n) =>
      `<item><title>Choir, evening ${n}</title><link>https://${host}/choir/${n}</link><guid isPermaLink="false">${host}-choir-${n}</guid>` +
      `<description>${'The town choir sang and the hall was full. '.repeat(Math.ceil(letters / 43))} Evening ${n}.</description></item>`,
  ).join('');

/** The document that an outlet serves at an instant. */
export function documentOf(outlet: Outlet, at: number): Buffer {
  const { host, manner, format } = outlet;
  const entries = entriesOf(outlet, at);
  if (format === 'atom') return Buffer.from(atom(outlet, entries));
  if (format === 'json') return Buffer.from(json(outlet, entries));
  if (manner === 'oversize') return Buffer.from(rss(outlet, entries, archive(host, 60, OVERSIZE_BYTES / 60)));
  if (manner === 'large') return Buffer.from(rss(outlet, entries, archive(host, LARGE, 600)));
  const text = rss(outlet, entries, '');
  return Buffer.from(text, manner === 'latin1' ? 'latin1' : 'utf8');
}

export const TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;
