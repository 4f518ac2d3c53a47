import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who scores on a seat instead of its judge, for one subject: recusal (回避) with a stand-in. */
export class StandIn1764000600500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the last row of a seat counts; without a person the seat is its own judge's again
      create table seat_stand_in (
        id uuid primary key,
        sheet_id uuid not null references mark_sheet,
        seat smallint not null,
        stand_in_id uuid references person,
        reason text not null,
        person_id uuid not null references person,
        sheet_version bigint not null,
        decided_at timestamptz not null
      );
      create index seat_stand_in_sheet on seat_stand_in (sheet_id);
      create index seat_stand_in_person on seat_stand_in (stand_in_id);
      create trigger seat_stand_in_append_only before update or delete on seat_stand_in
        for each row execute function refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
