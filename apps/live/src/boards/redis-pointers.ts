import { BOARD_POINTER_CHANNEL } from '@skillstar/contract';
import { createClient } from 'redis';
import type { Log } from '../platform/log.ts';
import type { Timing } from '../platform/timing.ts';
import type { PointerListener, PointerSource } from './pointer-source.ts';

/** The same pointers by a Redis channel of the same name. The client subscribes again after every reconnect. */
export class RedisPointers implements PointerSource {
  private readonly client;

  constructor(
    url: string,
    timing: Timing,
    private readonly log: Log,
  ) {
    this.client = createClient({
      url,
      pingInterval: timing.headEveryMs,
      socket: {
        connectTimeout: 2_000,
        reconnectStrategy: (retries) =>
          Math.min(timing.reconnectMinMs * 2 ** Math.min(retries, 10), timing.reconnectMaxMs),
      },
    });
    this.client.on('error', (err) => log.warn({ err }, 'the Redis connection for pointers was lost'));
  }

  get isConnected(): boolean {
    return this.client.isReady;
  }

  start(listener: PointerListener): void {
    // Registered before the connection, so that the first one counts as well. `ready` comes after the renewed
    // subscriptions were sent.
    this.client.on('ready', () => listener.connected());
    void this.client
      .connect()
      .then((client) => client.subscribe(BOARD_POINTER_CHANNEL, (text) => listener.pointer(text)))
      .then(() => listener.connected())
      .catch((err) => this.log.warn({ err }, 'Redis pointers ended'));
  }

  async stop(): Promise<void> {
    if (this.client.isOpen) this.client.destroy();
  }
}
