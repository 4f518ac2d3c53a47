import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name that the font cannot print is written in another way on the paper: the organiser says how, person by person. */
export class Writings1764000600101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- [{award, competitor, recipient}]
      alter table certificate_batch add column writings jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
