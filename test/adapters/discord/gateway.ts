import type { Server } from 'node:http';
import type { APIInteraction } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';

interface Packet {
  readonly op: number;
  readonly d: unknown;
}

/** What a client said when it identified or resumed. */
export type Greeting = Readonly<Record<string, unknown>>;

export interface Gateway {
  readonly identified: Greeting[];
  readonly resumed: Greeting[];
  readonly beats: number;
  /** Sends an interaction to the client that is connected. */
  dispatch(interaction: APIInteraction): void;
  /** Sends any packet. */
  send(packet: Readonly<Record<string, unknown>>): void;
  /** Closes the connection with a code, as Discord does. */
  hangUp(code: number): void;
  close(): void;
}

/** What the gateway does with the next greeting: READY, a farewell by its code, or silence. */
export type Welcome = 'ready' | 'silent' | number;

/** A gateway on `server` of the bot `application`: HELLO, READY, heartbeats, RESUME; `welcome` says how it greets. */
export function openGateway(
  server: Server,
  application: string,
  { welcome, beat }: { readonly welcome: () => Welcome; readonly beat: number },
): Gateway {
  const sockets = new WebSocketServer({ server });
  const identified: Greeting[] = [];
  const resumed: Greeting[] = [];
  let current: WebSocket | null = null;
  let sequence = 0;
  let beats = 0;
  const send = (packet: Readonly<Record<string, unknown>>): void => current?.send(JSON.stringify(packet));
  const event = (t: string, d: unknown): void => send({ op: 0, t, d, s: ++sequence });
  const address = (): string => {
    const at = server.address();
    return `ws://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  };

  function greet(socket: WebSocket): void {
    const how = welcome();
    if (typeof how === 'number') socket.close(how);
    if (how !== 'ready') return;
    event('READY', {
      v: 10,
      user: { id: application, username: 'hashwatt', discriminator: '0', avatar: null, bot: true },
      guilds: [{ id: '900000000000000001', unavailable: true }],
      session_id: `session-${identified.length}`,
      resume_gateway_url: address(),
      shard: [0, 1],
      application: { id: application, flags: 0 },
    });
  }

  sockets.on('connection', (socket) => {
    current = socket;
    socket.on('error', () => undefined);
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as Packet;
      if (op === 1) {
        beats++;
        send({ op: 11 });
      }
      if (op === 2) {
        identified.push(d as Greeting);
        greet(socket);
      }
      if (op === 6) {
        resumed.push(d as Greeting);
        event('RESUMED', {});
      }
    });
    send({ op: 10, d: { heartbeat_interval: beat } });
  });

  return {
    identified,
    resumed,
    get beats() {
      return beats;
    },
    dispatch: (interaction) => event('INTERACTION_CREATE', interaction),
    send,
    hangUp: (code) => current?.close(code),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
