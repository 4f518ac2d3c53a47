import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { isScoredBySeat } from '@skillstar/rules';
import { Caller, Refusal } from './caller.ts';
import { Chance } from './chance.ts';
import { judgedScore, measuredValue, panelScore } from './value.ts';
import type { Entry, Receipts, Sheet, SheetAspect } from './wire.ts';

/** What the tablets of one simulation have sent, and what they were answered. */
export class Ledger {
  readonly sent = new Map<string, Entry>();
  readonly accepted = new Set<string>();
  /** The last entry of every slot, in the order in which its judge tapped. */
  readonly last = new Map<string, Entry>();
  readonly refused: string[] = [];
  duplicates = 0;
  onReceipt: (sheet: Sheet, total: number | null, sentAt: number) => void = () => undefined;

  keep(entry: Entry, slot: number): void {
    this.sent.set(entry.id, entry);
    this.last.set(slotKey(entry, slot), entry);
  }
}

export function slotKey(entry: { sheet: string; aspect: string; round: number }, slot: number): string {
  return `${entry.sheet} ${entry.aspect} ${slot} ${entry.round}`;
}

interface Pace {
  speed: number;
  seed: number;
}

/** One judge with a tablet: fills what is missing, corrects a little, signs; sends twice and out of order at times. */
export class Tablet {
  private readonly caller: Caller;
  private readonly ledger: Ledger;
  private readonly pace: Pace;
  private readonly chance: Chance;
  private deviceSeq = 0;

  constructor(caller: Caller, ledger: Ledger, pace: Pace, index: number) {
    this.caller = caller;
    this.ledger = ledger;
    this.pace = pace;
    this.chance = new Chance(`${pace.seed} tablet ${index}`);
  }

  /** Everything this judge sees; other skills of the same judge are none of ours. */
  async sheets(skill: string): Promise<Sheet[]> {
    const { sheets } = await this.caller.get<{ sheets: (Sheet & { skill: string })[] }>('/api/judging/package');
    return sheets.filter((sheet) => sheet.skill === skill && !sheet.locked);
  }

  /** Taps every value that this judge still owes; answers how many. */
  async fill(sheets: Sheet[]): Promise<number> {
    let tapped = 0;
    let waiting: { entry: Entry; sheet: Sheet }[] = [];
    for (const sheet of sheets) {
      if (sheet.state === 'signed') continue;
      for (const [index, aspect] of sheet.aspects.entries()) {
        const value = this.owed(sheet, aspect, index);
        if (value === null) continue;
        waiting.push({ entry: this.tap(sheet, aspect, value), sheet });
        tapped++;
        if (this.pace.speed > 0) await pause(1_000 / this.pace.speed);
        if (waiting.length < 1 + this.chance.whole(10)) continue;
        await this.flush(waiting);
        waiting = [];
      }
    }
    await this.flush(waiting);
    return tapped;
  }

  /** Thinks again about a tenth of the measurements. */
  async correct(sheets: Sheet[]): Promise<void> {
    for (const sheet of sheets) {
      if (sheet.state === 'signed') continue;
      const changes = sheet.aspects
        .filter((aspect, index) => !isScoredBySeat(aspect) && this.isMine(sheet, index) && this.chance.happens(0.1))
        .map((aspect) => ({
          entry: this.tap(sheet, aspect, measuredValue(aspect, this.chance.next(), this.chance)),
          sheet,
        }));
      await this.flush(changes);
    }
  }

  async sign(skill: string): Promise<void> {
    for (const sheet of await this.sheets(skill)) {
      if (sheet.state === 'signed' || !sheet.contentHash) continue;
      await this.caller
        .post(`/api/mark-sheets/${sheet.id}/signatures`, { contentHash: sheet.contentHash })
        .catch((error: unknown) => {
          if (!(error instanceof Refusal && error.code === 'sheet.changed')) throw error;
        });
    }
  }

  private isMine(sheet: Sheet, index: number): boolean {
    return (index % sheet.seats) + 1 === sheet.mySeat;
  }

  /** What this judge must still enter for an aspect; null: nothing. */
  private owed(sheet: Sheet, aspect: SheetAspect, index: number): string | null {
    if (aspect.entry?.value != null || aspect.mark !== null) return null;
    const common = `${this.pace.seed} ${sheet.subject.code} ${aspect.label}`;
    const skilled = new Chance(`${this.pace.seed} ${sheet.subject.code}`).next();
    if (!isScoredBySeat(aspect)) {
      return this.isMine(sheet, index) ? measuredValue(aspect, skilled, new Chance(common)) : null;
    }
    if (aspect.type === 'P') return panelScore(aspect, sheet.mySeat!, skilled, new Chance(common));
    return judgedScore(common, sheet.mySeat!, sheet.seats, aspect.round, new Chance(common));
  }

  private tap(sheet: Sheet, aspect: SheetAspect, value: string): Entry {
    const slot = isScoredBySeat(aspect) ? sheet.mySeat! : 0;
    const entry: Entry = {
      id: v7(),
      sheet: sheet.id,
      aspect: aspect.id,
      round: aspect.round,
      value,
      basedOn: aspect.entry?.id ?? null,
      deviceSeq: ++this.deviceSeq,
      deviceTime: new Date().toISOString(),
    };
    aspect.entry = { id: entry.id, value };
    this.ledger.keep(entry, slot);
    return entry;
  }

  /** Sends a batch; sometimes in two halves of which the later goes first, sometimes twice. */
  private async flush(batch: { entry: Entry; sheet: Sheet }[]): Promise<void> {
    if (batch.length === 0) return;
    const half = Math.ceil(batch.length / 2);
    const parts = batch.length > 1 && this.chance.happens(0.1) ? [batch.slice(half), batch.slice(0, half)] : [batch];
    for (const part of parts) {
      await this.send(part);
      if (this.chance.happens(0.08)) {
        this.ledger.duplicates += part.length;
        await this.send(part);
      }
    }
  }

  private async send(part: { entry: Entry; sheet: Sheet }[]): Promise<void> {
    const sentAt = performance.now();
    const entries = part.map(({ entry }) => entry);
    const { receipts, sheets } = await this.caller.post<Receipts>('/api/mark-entries', { entries });
    for (const receipt of receipts) {
      const status = receipt.status === 'duplicate' ? receipt.first : receipt.status;
      if (status === 'accepted' || status === 'superseded') this.ledger.accepted.add(receipt.id);
      else this.ledger.refused.push(`${receipt.status} ${receipt.code ?? ''}`);
    }
    for (const { id, total } of sheets) {
      const sheet = part.find((one) => one.sheet.id === id)?.sheet;
      if (sheet) this.ledger.onReceipt(sheet, total, sentAt);
    }
  }
}
