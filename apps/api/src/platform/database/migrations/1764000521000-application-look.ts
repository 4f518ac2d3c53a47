import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has an application on the screen at this moment: nothing that must survive a crash, and no part of the trail. */
export class ApplicationLook1764000521000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table application_look (
        application_id uuid not null,
        person_id uuid not null,
        at timestamptz not null,
        primary key (application_id, person_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
