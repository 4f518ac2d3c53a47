import type { LiveConfig } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import type { Timing } from '../platform/timing.ts';
import { PostgresPointers } from './postgres-pointers.ts';
import { RedisPointers } from './redis-pointers.ts';

export interface PointerListener {
  /** The pointer's text: `board:audience:seq`. */
  pointer: (text: string) => void;
  /** Listening (again): pointers sent before this moment may be lost. */
  connected: () => void;
}

/** Where pointers come from. It reconnects by itself and never throws. */
export interface PointerSource {
  readonly isConnected: boolean;
  start(listener: PointerListener): void;
  stop(): Promise<void>;
}

export function pointerSource(config: LiveConfig, timing: Timing, log: Log): PointerSource {
  return config.redisUrl
    ? new RedisPointers(config.redisUrl, timing, log)
    : new PostgresPointers(config.databaseUrl, timing, log);
}
