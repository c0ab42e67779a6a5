import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { documentOf, stateOf, TYPES } from './documents.ts';
import { type Outlet, outageAt } from './outlets.ts';

/** All outlets behind one loopback address, told apart by their host names. */
export interface Newsstand {
  readonly port: number;
  /** Requests answered. */
  asked: number;
  /** Told of each request as it comes. */
  heard: ((outlet: Outlet) => void) | null;
  close(): Promise<void>;
}

const HTML =
  '<!doctype html><html><head><title>Back soon</title></head><body><p>We are moving house.</p></body></html>';

/** Serves every outlet's document as it is at `now`. */
export async function openNewsstand(outlets: readonly Outlet[], now: () => number): Promise<Newsstand> {
  const byHost = new Map(outlets.map((outlet) => [outlet.host, outlet]));
  const made = new Map<string, { readonly state: string; readonly body: Buffer }>();
  const documentAt = (outlet: Outlet): { state: string; body: Buffer } => {
    const state = stateOf(outlet, now());
    const known = made.get(outlet.id);
    if (known?.state === state) return known;
    const fresh = { state, body: documentOf(outlet, now()) };
    made.set(outlet.id, fresh);
    return fresh;
  };

  function serve(outlet: Outlet, request: IncomingMessage, response: ServerResponse): void {
    const { state, body } = documentAt(outlet);
    const etag = `"${state}"`;
    const type = `${TYPES[outlet.format]}; charset=utf-8`;
    if (outlet.validates && request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response
      .writeHead(200, {
        'content-type': type,
        'content-length': body.length,
        ...(outlet.validates && { etag }),
      })
      .end(body);
  }

  function fail(outlet: Outlet, path: string, response: ServerResponse): boolean {
    const redirect = (status: number, to: string): void => {
      response.writeHead(status, { location: to }).end();
    };
    switch (outageAt(outlet, now())) {
      case 'status-500':
        response.writeHead(500).end('no');
        return true;
      case 'status-503':
        response.writeHead(503, { 'retry-after': '1800' }).end();
        return true;
      case 'hang':
        return true;
      case 'reset':
        response.destroy();
        return true;
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' }).end(HTML);
        return true;
      case 'broken':
        response
          .writeHead(200, { 'content-type': 'application/rss+xml' })
          .end(documentAt(outlet).body.subarray(0, 90));
        return true;
      case 'loop':
        redirect(302, path === '/round' ? '/feed' : '/round');
        return true;
      default:
        return false;
    }
  }

  const stand: Newsstand = { port: 0, asked: 0, heard: null, close: async () => {} };
  const http = createServer((request, response) => {
    const outlet = byHost.get((request.headers.host ?? '').replace(/:\d+$/, ''));
    const path = request.url ?? '/';
    if (outlet === undefined) {
      response.writeHead(404).end();
      return;
    }
    stand.asked++;
    stand.heard?.(outlet);
    if (fail(outlet, path, response)) return;
    if (outlet.manner === 'chain' && path !== '/feed/3') {
      const step = Number(/^\/feed\/(\d)$/.exec(path)?.[1] ?? 0);
      response.writeHead(step % 2 === 0 ? 301 : 302, { location: `/feed/${step + 1}` }).end();
    } else if (outlet.manner === 'moved' && path === '/feed') {
      response.writeHead(301, { location: `http://${outlet.host}/new/feed` }).end();
    } else serve(outlet, request, response);
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  return Object.assign(stand, { port: (http.address() as AddressInfo).port, close });
}
