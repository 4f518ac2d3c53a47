import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { appendEvent, appendEvents } from '../events/event.ts';
import type { Actor } from '../events/event.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { Problem } from '../problems/problem.ts';
import { openStore } from './disk.ts';
import type { Store } from './disk.ts';

/** Bytes that lie in the storage and belong to nobody yet. */
export interface KeptBytes {
  key: string;
  bytes: number;
  sha256: string;
}

export interface NewFile {
  /** The noun of the trade that needs it: `application-photo`, `certificate`. */
  purpose: string;
  /** As the person called it; only ever shown, never a path. */
  name: string;
  /** As its content says, not as the sender says. */
  mediaType: string;
}

export interface StoredFile extends NewFile {
  id: string;
  bytes: number;
  sha256: string;
  createdBy: string | null;
  createdAt: Date;
}

const SWEEP = 'storage.sweep';
/** A file that nobody registered within a day is left from a request that failed. */
const DAYS_SWEPT = 8;

/**
 * Files by two steps, because no transaction may wait for a disk or a network: `keep` the bytes first, then `register`
 * them in the transaction that needs them. Bytes are written once under a key of their own and never change.
 */
@Injectable()
export class FileStore {
  private readonly logger = new Logger('Storage');
  private store: Promise<Store> | undefined;

  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    jobs: JobsService,
  ) {
    // each hour: a machine that is only on in the afternoon has no night
    jobs.every(SWEEP, '45 * * * *', () => this.sweep(new Date()));
  }

  async keep(content: Uint8Array, now: Date): Promise<KeptBytes> {
    const store = await this.opened();
    const key = `${folderOf(now)}/${v7()}`;
    try {
      await store.disk.put(key, content);
      await store.settle(key);
    } catch (error) {
      this.logger.error(`a file cannot be kept: ${reasonOf(error)}`);
      throw new Problem('file.notKept');
    }
    return { key, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
  }

  async register(tx: EntityManager, act: Actor, kept: KeptBytes, file: NewFile): Promise<string> {
    const [id] = await this.registerAll(tx, act, [{ ...file, kept }]);
    return id!;
  }

  /** Many in one statement; the ids are in the order of the files. */
  async registerAll(
    tx: EntityManager,
    act: Actor,
    files: readonly (NewFile & { kept: KeptBytes })[],
  ): Promise<string[]> {
    const ids = files.map(() => v7());
    await tx.query(
      `insert into stored_file (id, purpose, name, media_type, bytes, sha256, storage_key, created_by, created_at)
       select f.*, $8::uuid, $9::timestamptz
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[]) f`,
      [
        ids,
        files.map(({ purpose }) => purpose),
        files.map(({ name }) => name),
        files.map(({ mediaType }) => mediaType),
        files.map(({ kept }) => kept.bytes),
        files.map(({ kept }) => kept.sha256),
        files.map(({ kept }) => kept.key),
        act.person?.id ?? null,
        act.now,
      ],
    );
    const events = files.map(({ purpose, mediaType, kept: { bytes, sha256 } }, at) => ({
      type: 'file.stored',
      subject: ids[at]!,
      after: { purpose, mediaType, bytes, sha256 },
    }));
    await appendEvents(tx, act, events);
    return ids;
  }

  /** The row and its bytes, proven against the hash that was written with them. */
  async read(tx: EntityManager, id: string): Promise<{ file: StoredFile; content: Buffer }> {
    const [row] = await tx.query(
      `select id, purpose, name, media_type as "mediaType", bytes, sha256, created_by as "createdBy",
              created_at as "createdAt", storage_key as key, purged_at as "purgedAt" from stored_file where id = $1`,
      [id],
    );
    if (!row) throw new Problem('id.unknown');
    const { key, purgedAt, ...file } = row as StoredFile & { key: string; purgedAt: Date | null };
    if (purgedAt) throw new Problem('file.purged');
    const store = await this.opened();
    const content = Buffer.from(
      await store.disk.getBytes(key).catch((error: Error) => {
        this.logger.error(`file ${id} cannot be read: ${reasonOf(error)}`);
        throw new Problem('file.unreadable');
      }),
    );
    if (createHash('sha256').update(content).digest('hex') !== file.sha256) {
      this.logger.error(`file ${id} is not what was stored`);
      throw new Problem('file.unreadable');
    }
    return { file, content };
  }

  /** Marks it purged; the bytes go after the commit, by the hourly sweep. */
  async purge(tx: EntityManager, act: Actor, id: string, reason: string): Promise<void> {
    const [rows]: [unknown[], number] = await tx.query(
      'update stored_file set purged_at = $2 where id = $1 and purged_at is null returning id',
      [id, act.now],
    );
    if (rows.length > 0) await appendEvent(tx, act, { type: 'file.purged', subject: id, reason });
  }

  /** Erases the bytes of every purged file, and those that no row has asked for within a day. */
  async sweep(now: Date): Promise<void> {
    const store = await this.opened();
    const purged: { id: string; key: string }[] = await this.database.query(
      `select id, storage_key as key from stored_file where purged_at is not null and erased_at is null order by id`,
    );
    for (const { id, key } of purged) {
      if (await store.disk.exists(key)) await store.disk.delete(key);
      await this.database.query('update stored_file set erased_at = $2 where id = $1', [id, now]);
    }
    for (let day = 1; day <= DAYS_SWEPT; day++) {
      const keys = await keysIn(store, folderOf(new Date(now.getTime() - day * 86_400_000)));
      const rows: { key: string }[] = await this.database.query(
        'select storage_key as key from stored_file where storage_key = any($1)',
        [keys],
      );
      const known = new Set(rows.map(({ key }) => key));
      for (const key of keys) if (!known.has(key)) await store.disk.delete(key);
    }
  }

  private opened(): Promise<Store> {
    this.store ??= openStore(this.config).catch((error: unknown) => {
      this.store = undefined;
      throw error;
    });
    return this.store;
  }
}

/** The driver's sentence names the key; why stands in its cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${cause.name}: ${cause.message})` : message;
}

function folderOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

async function keysIn(store: Store, folder: string): Promise<string[]> {
  const keys: string[] = [];
  let paginationToken: string | undefined;
  do {
    const page = await store.disk.listAll(folder, { recursive: true, paginationToken }).catch((error: unknown) => {
      const cause = (error as { cause?: { code?: string } }).cause;
      if (cause?.code === 'ENOENT') return { objects: [], paginationToken: undefined };
      throw error;
    });
    for (const object of page.objects) if (object.isFile) keys.push(object.key);
    paginationToken = page.paginationToken;
  } while (paginationToken);
  return keys;
}
