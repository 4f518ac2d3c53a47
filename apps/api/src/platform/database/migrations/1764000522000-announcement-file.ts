import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that an announcement hands out; which of them the public may have is said by its list of documents. */
export class AnnouncementFile1764000522000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcement_file (
        file_id uuid primary key references stored_file,
        competition_id uuid not null references competition
      );
      create index announcement_file_competition on announcement_file (competition_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
