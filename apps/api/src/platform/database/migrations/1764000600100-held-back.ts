import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an order leaves out, person by person: one name that cannot be printed does not keep a team from its papers. */
export class HeldBack1764000600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- [{award, competitor, recipient, missing}]; without a missing character the organiser himself left them out
      alter table certificate_batch add column held_back jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
