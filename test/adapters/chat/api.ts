import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers: an object as JSON, a string as it is; null lets the question hang, 'cut' breaks the connection. */
export interface Route {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object | string | null;
}

export interface Api {
  readonly url: string;
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** An API on a free port of this machine; what has no route is answered 404. */
export async function openApi(routes: Readonly<Record<string, Route>>): Promise<Api> {
  const asked: Api['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const { status = 200, headers = {}, body } = routes[path] ?? { status: 404, body: { message: 'none' } };
    if (body === null) return;
    if (body === 'cut') {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address where nobody listens: a port that was free a moment ago. */
export async function vacantUrl(): Promise<string> {
  const api = await openApi({});
  await api.close();
  return api.url;
}
