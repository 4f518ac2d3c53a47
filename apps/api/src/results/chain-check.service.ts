import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SUBJECT_IDENTITY_ROWS } from '../competitions/subject/assign-codes.ts';
import { checkMarks } from '../judging/check-marks.ts';
import { MARK_ENTRY_ROWS } from '../judging/mark-entry.ts';
import { REOPENING_ROWS, SIGNATURE_ROWS } from '../judging/signing.service.ts';
import { sealEvents } from '../platform/events/seal.ts';
import { verify } from '../platform/events/verify.ts';
import type { Verdict } from '../platform/events/verify.ts';
import { PUBLICATION, PUBLICATION_ROWS } from './publication-rows.ts';

export type ChainVerdict = Verdict & { at: Date };

/** What a result rests on. */
const TABLES = [
  SUBJECT_IDENTITY_ROWS,
  MARK_ENTRY_ROWS,
  SIGNATURE_ROWS,
  REOPENING_ROWS,
  PUBLICATION,
  PUBLICATION_ROWS,
] as const;

/**
 * Proves the audit chain and everything that results rest on, as `npm run verify` does. It reads every event, so a page
 * that is only looked at takes a verdict of the last minute; whoever submits or approves has a new one made.
 */
@Injectable()
export class ChainCheckService {
  private last: ChainVerdict | null = null;
  private running: Promise<ChainVerdict> | null = null;

  constructor(private readonly database: DataSource) {}

  async recent(): Promise<ChainVerdict> {
    const fresh = this.last && Date.now() - this.last.at.getTime() < 60_000;
    return fresh ? this.last! : (this.running ??= this.fresh().finally(() => (this.running = null)));
  }

  /** Everything that happened is sealed first, so that the head that a publication names covers every mark in it. */
  async fresh(): Promise<ChainVerdict> {
    const at = new Date();
    while ((await this.database.transaction((tx) => sealEvents(tx, at, { wait: true }))) > 0);
    this.last = await this.database.transaction('REPEATABLE READ', async (tx) => {
      const chain = await verify(tx, TABLES);
      const fault = chain.fault ?? (await checkMarks(tx));
      return { ...chain, holds: fault === null, fault, at };
    });
    return this.last;
  }
}
