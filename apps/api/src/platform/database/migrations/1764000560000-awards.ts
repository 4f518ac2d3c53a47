import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The scheme that awards are decided by, what people decided otherwise, and what a competitor brings along. */
export class Awards1764000560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the scheme as it is edited; a decision copies it. skill_id null: over all skills
      create table award_scheme (
        id uuid primary key,
        competition_id uuid not null references competition,
        skill_id uuid references skill,
        content jsonb not null,
        version integer not null default 1,
        unique nulls not distinct (competition_id, skill_id)
      );

      -- [{kind, id, award | null, reason}]: where the committee decided otherwise than the rule
      alter table award_decision add column overrides jsonb not null default '[]';

      -- present skill level and coaches, which levels and coaches' awards go by
      create table competitor_training (
        competitor_id uuid primary key references competitor,
        level text,
        coaches text[] not null default '{}',
        version integer not null default 1
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
