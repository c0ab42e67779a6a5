import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Of so many feeds one has something new in each round. */
const CHANGING = 100;
const HOSTS = 250;

const document = (feed: number, version: number): string => {
  const items = Array.from({ length: 20 }, (_, n) => {
    const id = `${feed}-${version - n}`;
    return `<item><guid>${id}</guid><link>https://example.org/${id}</link><title>Story ${id}</title>
<pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate><description>Mining difficulty fell by ${version - n} percent, report ${id}.</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
};

/**
 * `/feed/<n>` with an ETag, on many ports of this machine; `/round/<n>` says which round it is and closes what connections
 * are idle, as the time between two rounds would. Tells its ports on standard output.
 */
let round = 0;
const servers = Array.from({ length: HOSTS }, () =>
  createServer((request, response) => {
    const [, what, number] = (request.url ?? '').split('/');
    const feed = Number(number);
    if (what === 'round') {
      round = feed;
      response.setHeader('connection', 'close').end();
      for (const server of servers) server.closeIdleConnections();
      return;
    }
    const version = Math.floor((round + feed) / CHANGING);
    const etag = `"${feed}-${version}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else
      response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(document(feed, version));
  }),
);
await Promise.all(
  servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
);
process.stdout.write(`${servers.map((server) => (server.address() as AddressInfo).port).join(' ')}\n`);
