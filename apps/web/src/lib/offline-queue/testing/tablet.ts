import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { TabletDatabase, type LocalEntry } from '../database.ts';
import { drain, type DrainOutcome, type Send } from '../drain.ts';
import { createRecorder, type Recorder } from '../record.ts';
import { slotView } from '../slot.ts';
import { keepPackage } from '../sheets.ts';
import type { ModelServer } from './model-server.ts';
import type { Value } from '../wire.ts';

export class Killed extends Error {}

/** One tablet whose process can be killed at any write and started again over the same disk. */
export class TestTablet {
  readonly disk = new IDBFactory();
  readonly server: ModelServer;
  readonly person: string;
  db!: TabletDatabase;
  recorder!: Recorder;
  /** The process dies at this many further steps; a step is a write or a moment before or after the network. */
  stepsToLive = Infinity;
  recorded: LocalEntry[] = [];

  constructor(server: ModelServer, person = server.person) {
    this.server = server;
    this.person = person;
  }

  async start(): Promise<this> {
    this.db?.close();
    this.stepsToLive = Infinity;
    this.db = new TabletDatabase('tablet', { indexedDB: this.disk, IDBKeyRange });
    this.recorder = createRecorder(this.db, () => 1_800_000_000_000);
    for (const table of [this.db.entries, this.db.sheets, this.db.settings]) {
      for (const moment of ['creating', 'updating', 'deleting'] as const) {
        (table.hook as (name: string, step: () => void) => void)(moment, () => this.#step());
      }
    }
    await this.db.open();
    return this;
  }

  async fetchPackage(): Promise<this> {
    await keepPackage(this.db, this.server.package(), 0);
    return this;
  }

  async tap(sheet: string, aspect: string, value: Value): Promise<LocalEntry> {
    const { seen } = await this.slot(sheet, aspect);
    const entry = await this.recorder.record({ person: this.person, sheet, aspect, round: 1, value, seen });
    this.recorded.push(entry);
    return entry;
  }

  async slot(sheet: string, aspect: string): Promise<ReturnType<typeof slotView>> {
    const held = await this.db.sheets.get([this.person, sheet]);
    const entries = await this.db.entries.where('[person+sheet]').equals([this.person, sheet]).toArray();
    return slotView(
      held!.aspects.find(({ id }) => id === aspect)!,
      entries,
    );
  }

  flush(send: Send = this.server.send()): Promise<DrainOutcome> {
    const mortal: Send = async (entries, person) => {
      this.#step();
      const outcome = await send(entries, person);
      this.#step();
      return outcome;
    };
    return drain(this.db, this.person, mortal, () => 1_800_000_000_000);
  }

  entries(): Promise<LocalEntry[]> {
    return this.db.entries.orderBy('deviceSeq').toArray();
  }

  #step(): void {
    if (--this.stepsToLive < 0) throw new Killed('killed');
  }
}
