import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCluster, startCluster, type Cluster } from '../start/embedded-postgres/cluster.ts';
import { isAlive } from '../start/embedded-postgres/postmaster.ts';
import { testSettings } from '../start/embedded-postgres/settings.ts';

const PREFIX = 'skillstar-test-cluster-';

/** A PostgreSQL of this run alone, in a temporary folder; `discard` leaves nothing. */
export async function startTestCluster(root: string): Promise<{ cluster: Cluster; discard(): Promise<void> }> {
  await removeOrphans();
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o711 });
  chmodSync(folder, 0o711);
  const cluster = await startCluster({ root, folder, settings: testSettings });
  return {
    cluster,
    discard: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Clusters of runs that were killed before their teardown. The folder's name ends with the run's process id. */
async function removeOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length)))) continue;
    const folder = join(tmpdir(), name);
    await findCluster(folder)?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
