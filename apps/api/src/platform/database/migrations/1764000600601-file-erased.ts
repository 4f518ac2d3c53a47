import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A purged file whose bytes could not be erased yet is tried again until they are, however long the machine was off. */
export class FileErased1764000600601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stored_file add column erased_at timestamptz;
      create index stored_file_to_erase on stored_file (purged_at) where erased_at is null and purged_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
