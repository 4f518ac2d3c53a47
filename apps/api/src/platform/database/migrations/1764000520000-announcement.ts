import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a competition tells the public before it begins. */
export class Announcement1764000520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcement (
        id uuid primary key references competition,
        intro text,
        intro_en text,
        conditions text,
        conditions_en text,
        venue text,
        venue_en text,
        host text,
        host_en text,
        contact_name text,
        contact_phone text,
        contact_mail text,
        -- [{label, labelEn, from, to}], days
        dates jsonb not null default '[]',
        -- [{title, titleEn, url}]
        documents jsonb not null default '[]',
        version integer not null default 1,
        updated_at timestamptz not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
