import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a skill's results are proposed, approved and corrected; a publication keeps the marks that it rests on. */
export class Results1764000500050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the marks as they stood, [{subCriterion, seats, slots: {aspect: [{slot, value}]}}]: explained without a look
      -- at marks that were changed since
      alter table publication_row add column marks jsonb not null default '[]';
      create index publication_skill on publication (skill_id, version desc);
      create index publication_competition on publication (competition_id);

      -- a finalised skill that is opened again for marking; closed by the next publication, or taken back
      create table correction (
        id uuid primary key,
        skill_id uuid not null references skill,
        publication_id uuid not null references publication,
        reason text not null,
        opened_by uuid not null references person,
        opened_at timestamptz not null,
        closed_at timestamptz,
        closed_how text check (closed_how in ('published', 'withdrawn'))
      );
      create unique index correction_open on correction (skill_id) where closed_at is null;

      -- what the chief judge submitted; another person approves exactly that
      create table result_proposal (
        id uuid primary key,
        skill_id uuid not null references skill,
        correction_id uuid references correction,
        version integer not null,
        content_hash text not null,
        proposed_by uuid not null references person,
        proposed_at timestamptz not null,
        closed_at timestamptz,
        closed_by uuid references person,
        closed_how text check (closed_how in ('approved', 'refused', 'overtaken')),
        refusal_reason text
      );
      create unique index result_proposal_open on result_proposal (skill_id) where closed_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
