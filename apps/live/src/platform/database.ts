import { Pool } from 'pg';
import type { LiveConfig } from './config.ts';
import type { Log } from './log.ts';

/** The pool of live: it can only read, and never waits long. */
export function openPool(config: LiveConfig, log: Log): Pool {
  const pool = new Pool({
    connectionString: config.databaseUrl,
    application_name: 'skillstar-live',
    options: '-c default_transaction_read_only=on -c statement_timeout=3000',
    max: 4,
    connectionTimeoutMillis: 2_000,
    query_timeout: 4_000,
    keepAlive: true,
  });
  pool.on('error', (err) => log.warn({ err }, 'an idle database connection was lost'));
  // A client that is lost while it is checked out speaks through its query's rejection as well.
  pool.on('connect', (client) => client.on('error', (err) => log.warn({ err }, 'a database connection was lost')));
  return pool;
}
