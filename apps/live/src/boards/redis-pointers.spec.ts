import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { BOARD_POINTER_CHANNEL } from '@skillstar/contract';
import { makeLog } from '../platform/log.ts';
import { TIMING } from '../platform/timing.ts';
import { RedisPointers } from './redis-pointers.ts';

/** A Redis that understands just enough, and hangs up on the first who subscribes. */
class MoodyRedis {
  subscriptions = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<MoodyRedis> {
    const server = createServer();
    const redis = new MoodyRedis(server);
    server.on('connection', (socket) => {
      redis.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', (data) => redis.hear(socket, data.toString()));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private hear(socket: Socket, text: string): void {
    for (const [, name] of text.matchAll(/\*\d+\r\n\$\d+\r\n(\w+)\r\n/g)) {
      if (name!.toUpperCase() === 'SUBSCRIBE') this.subscribe(socket);
      else socket.write(name!.toUpperCase() === 'HELLO' ? '%1\r\n$5\r\nproto\r\n:3\r\n' : '+OK\r\n');
    }
  }

  private subscribe(socket: Socket): void {
    if (++this.subscriptions === 1) {
      socket.destroy();
      return;
    }
    socket.write(say('subscribe', ':1\r\n'));
    socket.write(say('message', '$4\r\nword\r\n'));
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const say = (kind: string, last: string) =>
  `>3\r\n$${kind.length}\r\n${kind}\r\n$${BOARD_POINTER_CHANNEL.length}\r\n${BOARD_POINTER_CHANNEL}\r\n${last}`;

describe('Pointers by Redis', () => {
  it('are subscribed to again when the connection breaks while the first subscription is on its way', async () => {
    const redis = await MoodyRedis.start();
    const times = { ...TIMING, reconnectMinMs: 5, reconnectMaxMs: 10 };
    const pointers = new RedisPointers(redis.url, times, makeLog('silent'));
    let comparisons = 0;
    const heard = await new Promise((pointer) => pointers.start({ pointer, connected: () => comparisons++ }));
    expect(heard).toBe('word');
    expect(comparisons).toBeGreaterThan(0);
    await pointers.stop();
    await redis.stop();
  });
});
