import type { Viewer } from './viewer.ts';
import type { Sheet } from './wire.ts';

interface Waiting {
  code: string;
  atLeast: number;
  sentAt: number;
}

/**
 * From the tap on a tablet to the row on a phone. While a competition is filled for the first time totals only grow,
 * so a mark has arrived as soon as its competitor's row shows at least what his sheets add up to.
 */
export class Latency {
  private readonly viewer: Viewer;
  private readonly sheets = new Map<string, { code: string; total: number }>();
  private readonly took: number[] = [];
  private waiting: Waiting[] = [];
  private on = true;

  constructor(viewer: Viewer) {
    this.viewer = viewer;
    viewer.watch(() => this.look());
  }

  /** A receipt came for this sheet. */
  marked(sheet: Sheet, total: number | null, sentAt: number): void {
    const before = this.sheets.get(sheet.id)?.total ?? 0;
    if (!this.on || total === null || total <= before) return;
    this.sheets.set(sheet.id, { code: sheet.subject.code, total });
    let atLeast = 0;
    for (const one of this.sheets.values()) if (one.code === sheet.subject.code) atLeast += one.total;
    this.waiting.push({ code: sheet.subject.code, atLeast, sentAt });
    this.look();
  }

  /** Corrections may lower a total: they are not timed. */
  stop(): void {
    this.on = false;
  }

  report(): { p50MarkToBoardMs: number | null; p99MarkToBoardMs: number | null } {
    const sorted = [...this.took].sort((a, b) => a - b);
    const at = (share: number): number | null =>
      sorted.length === 0 ? null : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
    return { p50MarkToBoardMs: at(0.5), p99MarkToBoardMs: at(0.99) };
  }

  private look(): void {
    const rows = this.viewer.rows();
    const now = performance.now();
    this.waiting = this.waiting.filter(({ code, atLeast, sentAt }) => {
      if ((rows.get(code)?.total ?? -1) < atLeast) return true;
      this.took.push(now - sentAt);
      return false;
    });
  }
}
