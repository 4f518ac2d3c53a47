import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for a code, as a keyed hash of the address: one caller must not have codes sent to half the country. */
export class CodeCaller1764000600600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table one_time_code add column caller text;
      create index one_time_code_caller on one_time_code (caller, created_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
