import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What personal data of applications needs to be forgotten on a day, and which picture belongs to whom. */
export class Applications1764000510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the key of one application's personal data, itself sealed: when it is deleted, every copy of the data is unreadable,
      -- the append-only ones too, so that nothing has to be rewritten
      create table application_key (
        application_id uuid primary key references application on delete cascade,
        sealed bytea not null
      );

      create table application_picture (
        file_id uuid primary key references stored_file,
        application_id uuid not null references application on delete cascade,
        field text not null,
        created_at timestamptz not null
      );
      create index application_picture_application on application_picture (application_id);

      alter table registration add column purged_at timestamptz;
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
