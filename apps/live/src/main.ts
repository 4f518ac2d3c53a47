import 'reflect-metadata';
import { startLive } from './live.ts';
import { ConfigFaults, readConfig, type LiveConfig } from './platform/config.ts';
import { makeLog } from './platform/log.ts';

/** Longer than this a stop does not wait for requests that are still being answered. */
const STOP_WITHIN_MS = 5_000;

async function main(): Promise<void> {
  const config = configOrExit();
  const log = makeLog(config.logLevel);
  const app = await startLive(config, log);
  log.info({ port: config.port, pointers: config.redisUrl ? 'redis' : 'postgres' }, 'live is listening');
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'live is stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

function configOrExit(): LiveConfig {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
