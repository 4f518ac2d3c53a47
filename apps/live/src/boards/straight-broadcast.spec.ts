import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket as NetSocket } from 'node:net';
import { Server, type Namespace, type Socket as ServerSocket } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { writeStraight } from './straight-broadcast.ts';

let http: HttpServer;
let server: Server;
let boards: Namespace;
let clients: Socket[];
let connections: NetSocket[];

beforeEach(async () => {
  clients = [];
  connections = [];
  http = createServer().on('connection', (connection) => connections.push(connection));
  server = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
  boards = server.of('/boards');
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});

afterEach(async () => {
  for (const client of clients) client.close();
  for (const connection of connections) connection.destroy();
  await server.close();
});

async function connect(): Promise<{
  client: Socket;
  socket: ServerSocket;
  heard: number[];
  until(n: number): Promise<void>;
}> {
  const connected = new Promise<ServerSocket>((resolve) => boards.once('connection', resolve));
  const { port } = http.address() as AddressInfo;
  const client = io(`http://127.0.0.1:${port}/boards`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  clients.push(client);
  const heard: number[] = [];
  let wake = () => undefined as void;
  client.on('n', (n: number) => {
    heard.push(n);
    wake();
  });
  const socket = await connected;
  await socket.join('room');
  const until = async (n: number) => {
    while (!heard.includes(n)) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { client, socket, heard, until };
}

/** The bytes written to a socket outside socket.io's queue, and the calls of its usual way. */
function watch(socket: ServerSocket): { straight: () => number; usual: () => number } {
  const { client, conn } = socket as unknown as { client: { writeToEngine: () => void }; conn: never };
  const stream = (conn as { transport: { socket: { _socket: NetSocket } } }).transport.socket._socket;
  const writes = jest.spyOn(stream, 'write');
  const engine = jest.spyOn(client, 'writeToEngine');
  return { straight: () => writes.mock.calls.length, usual: () => engine.mock.calls.length };
}

const filler = 'x'.repeat(50_000);

describe('A straight broadcast', () => {
  it('reaches idle connections past the queue, whole and once', async () => {
    const [one, other] = [await connect(), await connect()];
    expect(writeStraight(boards)).toBe(true);
    const ways = [one, other].map(({ socket }) => watch(socket));
    boards.local.to('room').emit('n', 1);
    boards.local.to('nobody').emit('n', 2);
    boards.local.to('room').emit('n', 3);
    await Promise.all([one.until(3), other.until(3)]);
    expect([one.heard, other.heard]).toEqual([
      [1, 3],
      [1, 3],
    ]);
    expect(ways.map(({ straight, usual }) => [straight(), usual()])).toEqual([
      [2, 0],
      [2, 0],
    ]);
  });

  it('keeps the order of a connection, mixed with messages for it alone', async () => {
    writeStraight(boards);
    const { socket, heard, until } = await connect();
    for (let n = 0; n < 2_000; n += 4) {
      socket.emit('n', n);
      boards.local.to('room').emit('n', n + 1);
      boards.local.to('room').emit('n', n + 2);
      socket.emit('n', n + 3);
      if (n % 100 === 0) await until(n);
    }
    await until(1_999);
    expect(heard).toEqual(Array.from({ length: 2_000 }, (_, n) => n));
  });

  it('takes the usual way for a slow connection, in order, and does not delay the others', async () => {
    writeStraight(boards);
    const [slow, quick] = [await connect(), await connect()];
    const end = endOf(slow.client);
    end.pause();
    const way = watch(slow.socket);
    let last = -1;
    // The kernel's buffers take the first megabytes.
    while (way.usual() < 10) {
      boards.local.to('room').emit('n', ++last, filler);
      await quick.until(last);
    }
    expect(slow.heard).not.toContain(last);
    end.resume();
    boards.local.to('room').emit('n', ++last);
    await slow.until(last);
    expect(slow.heard).toEqual(Array.from({ length: last + 1 }, (_, n) => n));
  });

  it('ends a connection that takes nothing, and only that', async () => {
    writeStraight(boards);
    const [stuck, quick] = [await connect(), await connect()];
    endOf(stuck.client).pause();
    const gone = once(stuck.socket, 'disconnect');
    let ended = false;
    void gone.then(() => (ended = true));
    for (let n = 0; !ended && n < 2_000; n++) {
      boards.local.to('room').emit('n', n, filler);
      await quick.until(n);
    }
    await gone;
    boards.local.to('room').emit('n', -1);
    await quick.until(-1);
    expect(boards.sockets.size).toBe(1);
  });

  it('is left alone when socket.io is not the one we know', async () => {
    (boards.adapter as unknown as { _encode: unknown })._encode = undefined;
    const before = boards.adapter.broadcast;
    expect(writeStraight(boards)).toBe(false);
    expect(boards.adapter.broadcast).toBe(before);
  });
});

/** The client's end of the websocket: `pause` leaves everything unread. */
function endOf(client: Socket): { pause(): void; resume(): void } {
  return (client.io.engine as unknown as { transport: { ws: { pause(): void; resume(): void } } }).transport.ws;
}
