import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Panel scores and deductions, parts that carry a share of the total, and seats that do not count for a subject. */
export class PanelMarking1764000530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table aspect drop constraint aspect_type_check;
      alter table aspect add constraint aspect_type_check check (type in ('M', 'J', 'P', 'D'));

      -- per cent of the total, a decimal; null: the criteria are summed as they are
      alter table criterion add column weight text;

      -- hundredths that the sheet's deductions take off the subject's total
      alter table mark_sheet add column deducted integer not null default 0;

      -- the chief takes a seat out of a subject's panel, or takes it in again; the last row of a seat counts
      create table seat_exclusion (
        id uuid primary key,
        sheet_id uuid not null references mark_sheet,
        seat smallint not null,
        excluded boolean not null,
        reason text not null,
        person_id uuid not null references person,
        sheet_version bigint not null,
        decided_at timestamptz not null
      );
      create index seat_exclusion_sheet on seat_exclusion (sheet_id);
      create trigger seat_exclusion_append_only before update or delete on seat_exclusion
        for each row execute function refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
