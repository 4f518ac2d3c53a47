import { BOARD_POINTER_CHANNEL } from '@skillstar/contract';
import { Client } from 'pg';
import type { Log } from '../platform/log.ts';
import type { Timing } from '../platform/timing.ts';
import type { PointerListener, PointerSource } from './pointer-source.ts';

/** LISTEN on a connection of its own. A lost one is replaced within the reconnect times, for as long as it takes. */
export class PostgresPointers implements PointerSource {
  isConnected = false;
  private stopped = false;
  private giveUp: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly timing: Timing,
    private readonly log: Log,
  ) {}

  start(listener: PointerListener): void {
    this.running = this.run(listener);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.giveUp();
    await this.running;
  }

  private async run(listener: PointerListener): Promise<void> {
    let delay = this.timing.reconnectMinMs;
    while (!this.stopped) {
      const listened = await this.listen(listener);
      delay = listened ? this.timing.reconnectMinMs : Math.min(delay * 2, this.timing.reconnectMaxMs);
      if (!this.stopped) await this.pause(delay);
    }
  }

  /** One connection from beginning to end; true when it had been listening. */
  private async listen(listener: PointerListener): Promise<boolean> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'skillstar-live-pointers',
      connectionTimeoutMillis: 2_000,
      query_timeout: 4_000,
      keepAlive: true,
    });
    const over = new Promise<void>((resolve) => {
      this.giveUp = resolve;
      client.on('end', resolve);
      client.on('error', (err) => {
        this.log.warn({ err }, 'the connection for pointers was lost');
        resolve();
      });
    });
    client.on('notification', ({ payload }) => listener.pointer(payload ?? ''));
    // A connection can die without a word (a pulled cable); asking it finds out.
    const probe = setInterval(() => void client.query('select 1').catch(this.giveUp), this.timing.headEveryMs);
    try {
      await client.connect();
      await client.query(`listen ${BOARD_POINTER_CHANNEL}`);
      this.isConnected = true;
      listener.connected();
      await over;
      return true;
    } catch (err) {
      this.log.warn({ err }, 'no connection for pointers yet');
      return false;
    } finally {
      this.isConnected = false;
      clearInterval(probe);
      void client.end().catch(() => undefined);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.giveUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
