import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '../config/config.ts';

/** A request waits for the bucket; without an end the judges' and contestants' requests would pile up behind it. */
const PATIENCE_MS = 15_000;
const ATTEMPTS = 2;

/** Where files lie: in the data folder, or in a bucket by configuration. */
export interface Store {
  disk: Disk;
  /** Returns when the bytes would survive a power cut. */
  settle(key: string): Promise<void>;
}

/** The storage as a backup and a restore use it. */
export async function openShelf(config: Config): Promise<{
  read(key: string): Promise<Buffer>;
  write(key: string, content: Buffer): Promise<void>;
}> {
  const { disk, settle } = await openStore(config);
  return {
    read: async (key) => Buffer.from(await disk.getBytes(key)),
    write: async (key, content) => {
      await disk.put(key, content);
      await settle(key);
    },
  };
}

export async function openStore(config: Pick<Config, 's3' | 'dataFolder'>, patience = PATIENCE_MS): Promise<Store> {
  return config.s3 ? s3(config.s3, patience) : onDisk(join(config.dataFolder, 'files'));
}

function onDisk(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    disk: new Disk(new FSDriver({ location: folder, visibility: 'private' })),
    settle: async (key) => {
      // A row that is committed must find its bytes: the file first, then the folder that names it.
      await flush(join(folder, key), 'r+');
      if (process.platform !== 'win32') await flush(dirname(join(folder, key)), 'r');
    },
  };
}

async function flush(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Loaded only where a bucket is configured: the client takes its time. */
async function s3(s3: NonNullable<Config['s3']>, patience: number): Promise<Store> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const driver = new S3Driver({
    credentials: { accessKeyId: s3.accessKey, secretAccessKey: s3.secretKey },
    endpoint: s3.endpoint,
    region: s3.region,
    bucket: s3.bucket,
    // One address for all buckets: the S3 of a cloud or of a box in the hall (MinIO) alike.
    forcePathStyle: true,
    requestHandler: {
      connectionTimeout: patience,
      requestTimeout: patience,
      socketTimeout: patience,
      throwOnRequestTimeout: true,
    },
    maxAttempts: ATTEMPTS,
    supportsACL: false,
    visibility: 'private',
  });
  return { disk: new Disk(driver), settle: async () => undefined };
}
