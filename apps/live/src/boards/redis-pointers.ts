import { BOARD_POINTER_CHANNEL } from '@skillstar/contract';
import { createClient } from 'redis';
import type { Log } from '../platform/log.ts';
import { pause, type Timing } from '../platform/timing.ts';
import type { PointerListener, PointerSource } from './pointer-source.ts';

/** The same pointers by a Redis channel of the same name. The client subscribes again after every reconnect. */
export class RedisPointers implements PointerSource {
  private readonly client;

  constructor(
    url: string,
    private readonly timing: Timing,
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
      .then(() => this.subscribe(listener))
      .catch((err) => this.log.warn({ err }, 'Redis pointers ended'));
  }

  /** The client renews a subscription that it has, but not one that broke while it was on its way. */
  private async subscribe(listener: PointerListener): Promise<void> {
    const hear = (text: string) => listener.pointer(text);
    for (;;) {
      try {
        await this.client.subscribe(BOARD_POINTER_CHANNEL, hear);
        return listener.connected();
      } catch (err) {
        if (!this.client.isOpen) throw err;
        this.log.warn({ err }, 'Redis did not take the subscription; once more');
        await pause(this.timing.reconnectMinMs);
      }
    }
  }

  async stop(): Promise<void> {
    if (this.client.isOpen) this.client.destroy();
  }
}
