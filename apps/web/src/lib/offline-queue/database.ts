import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Parameters } from '@skillstar/contract';
import type { Entry, JudgingPackage, Receipt, SheetView } from './wire.ts';

/**
 * saved: on this device only. sent: on its way, no receipt yet. A confirmed entry leaves this table, the sheet itself
 * then shows it. conflict, superseded and refused stay until the judge has seen them and acted.
 */
export type LocalStatus = 'saved' | 'sent' | 'conflict' | 'superseded' | 'refused';

export interface LocalEntry extends Entry {
  /** Whose tap it was: nobody else's session ever sends it. */
  person: string;
  status: LocalStatus;
  /** It left this device at least once, so the server may know it: its content must never change again. */
  tried?: boolean;
  /** What the judge saw before tapping on top of an entry that was then refused. */
  rootSeen?: string | null;
  code?: string | null;
  params?: Parameters | null;
  present?: Receipt['present'];
}

export interface LocalSheet extends SheetView {
  person: string;
}

/** Figures typed on the pad and not yet given as a value: they survive a reload, and are never sent. */
export interface Draft {
  person: string;
  sheet: string;
  aspect: string;
  text: string;
}

export type PackageHead = Omit<JudgingPackage, 'sheets'> & { fetchedAt: number };

export interface Setting {
  key: string;
  value: unknown;
}

export class TabletDatabase extends Dexie {
  entries!: EntityTable<LocalEntry, 'id'>;
  sheets!: Table<LocalSheet, [string, string]>;
  drafts!: Table<Draft, [string, string, string]>;
  settings!: EntityTable<Setting, 'key'>;

  constructor(name = 'skillstar-tablet', options: DexieOptions = {}) {
    // strict: "saved here" may only be said when the disk has it; Chrome's default would lose the last taps in a power cut.
    super(name, { chromeTransactionDurability: 'strict', ...options });
    this.version(1).stores({
      entries: 'id, [person+deviceSeq], [person+sheet], deviceSeq',
      sheets: '[person+id], person',
      drafts: '[person+sheet+aspect], [person+sheet]',
      settings: 'key',
    });
  }
}

export async function setting<T>(db: TabletDatabase, key: string): Promise<T | undefined> {
  return (await db.settings.get(key))?.value as T | undefined;
}

export const isPending = (entry: LocalEntry): boolean => entry.status === 'saved' || entry.status === 'sent';

/** The entries of one person that the server has not answered, oldest first. */
export async function pendingOf(db: TabletDatabase, person: string): Promise<LocalEntry[]> {
  const mine = await entriesOf(db, person);
  return mine.filter(isPending);
}

export function entriesOf(db: TabletDatabase, person: string): Promise<LocalEntry[]> {
  return db.entries.where('[person+deviceSeq]').between([person, Dexie.minKey], [person, Dexie.maxKey]).toArray();
}
