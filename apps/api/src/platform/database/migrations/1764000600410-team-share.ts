import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a team divides its prize, where not in equal parts: each writing is a version with what it rests on. */
export class TeamShare1764000600410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table team_share (
        id uuid primary key,
        competition_id uuid not null references competition,
        subject_id uuid not null references subject,
        n integer not null,
        -- [{competitor, parts}]: whole parts of the prize
        shares jsonb not null,
        -- what the members agreed on, and where it is written
        basis text not null,
        set_by uuid not null references person,
        set_at timestamptz not null,
        unique (subject_id, n)
      );
      create trigger team_share_append_only before update or delete on team_share
        for each row execute function refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
