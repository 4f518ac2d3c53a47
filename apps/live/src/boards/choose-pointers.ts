import type { LiveConfig } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import type { Timing } from '../platform/timing.ts';
import { PostgresPointers } from './postgres-pointers.ts';
import { RedisPointers } from './redis-pointers.ts';
import type { PointerSource } from './pointer-source.ts';

/** Redis where there is one, else the database's own notices. */
export function pointerSource(config: LiveConfig, timing: Timing, log: Log): PointerSource {
  return config.redisUrl
    ? new RedisPointers(config.redisUrl, timing, log)
    : new PostgresPointers(config.databaseUrl, timing, log);
}
