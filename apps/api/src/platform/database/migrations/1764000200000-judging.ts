import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks, signatures and boards. A mark entry, a signature and a reopening are written once and never changed. */
export class Judging1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mark_sheet (
        id uuid primary key,
        skill_id uuid not null references skill,
        subject_id uuid not null references subject,
        sub_criterion_id uuid not null references sub_criterion,
        version bigint not null default 0,
        state text not null default 'open',
        -- hundredths, of the complete aspects only; null: nothing is marked
        total integer,
        done integer not null default 0,
        blanks integer not null,
        spreads integer not null default 0,
        signed_seats smallint[] not null default '{}',
        content_hash text not null,
        unique (subject_id, sub_criterion_id)
      );
      create index mark_sheet_skill on mark_sheet (skill_id);
      create index mark_sheet_sub_criterion on mark_sheet (sub_criterion_id);

      create table mark_entry (
        id uuid primary key,
        sheet_id uuid not null references mark_sheet,
        aspect_id uuid not null references aspect,
        -- 0: the team's shared slot of a measurement; 1…: the judge's seat
        slot smallint not null,
        round smallint not null,
        value text,
        mark integer,
        based_on uuid,
        outcome text not null check (outcome in ('accepted', 'conflict', 'superseded')),
        person_id uuid not null references person,
        device text not null,
        device_seq bigint not null,
        device_time timestamptz,
        sheet_version bigint not null,
        content_hash text not null,
        created_at timestamptz not null
      );
      create index mark_entry_sheet on mark_entry (sheet_id, sheet_version);
      create trigger mark_entry_append_only before update or delete on mark_entry
        for each row execute function refuse_change();

      -- the present entry of every slot; rebuilt from mark_entry at any time
      create table mark (
        sheet_id uuid not null references mark_sheet,
        aspect_id uuid not null references aspect,
        slot smallint not null,
        round smallint not null,
        entry_id uuid not null references mark_entry,
        value text,
        mark integer,
        primary key (sheet_id, aspect_id, slot, round)
      );

      create table mark_conflict (
        entry_id uuid primary key references mark_entry,
        sheet_id uuid not null references mark_sheet,
        present_id uuid not null references mark_entry,
        opened_at timestamptz not null,
        closed_at timestamptz,
        closed_by uuid,
        closed_how text
      );
      create index mark_conflict_open on mark_conflict (sheet_id) where closed_at is null;

      create table sheet_signature (
        id uuid primary key,
        sheet_id uuid not null references mark_sheet,
        seat smallint not null,
        person_id uuid not null references person,
        content_hash text not null,
        sheet_version bigint not null,
        signed_at timestamptz not null
      );
      create index sheet_signature_sheet on sheet_signature (sheet_id);
      create trigger sheet_signature_append_only before update or delete on sheet_signature
        for each row execute function refuse_change();

      create table sheet_reopening (
        id uuid primary key,
        sheet_id uuid not null references mark_sheet,
        person_id uuid not null references person,
        reason text not null,
        sheet_version bigint not null,
        reopened_at timestamptz not null
      );
      create trigger sheet_reopening_append_only before update or delete on sheet_reopening
        for each row execute function refuse_change();

      create table board (
        id uuid primary key,
        competition_id uuid not null references competition,
        skill_id uuid references skill,
        group_id uuid references competitor_group,
        kind text not null,
        title text not null,
        title_en text,
        counts text not null,
        visibility text not null,
        visibility_since timestamptz not null,
        version integer not null default 1,
        created_at timestamptz not null
      );
      create unique index board_of_skill on board (skill_id) where kind = 'skill';

      -- which skills' marks a board reads: a mark touches every board that stands here with its skill
      create table board_source (
        skill_id uuid not null references skill,
        board_id uuid not null references board,
        primary key (skill_id, board_id)
      );

      create table board_touch (
        id bigint generated always as identity primary key,
        board_id uuid not null references board,
        at timestamptz not null default clock_timestamp()
      );
      create index board_touch_board on board_touch (board_id);

      -- the id of a row on the wire: random per board, so that boards cannot be joined
      create table board_row (
        board_id uuid not null references board,
        entrant_id uuid not null,
        row_id text not null,
        primary key (board_id, entrant_id)
      );

      -- the only table that the live process reads
      create table board_state (
        board_id uuid not null,
        audience text not null,
        competition_id uuid not null,
        epoch uuid not null,
        seq bigint not null,
        hash text not null,
        head jsonb not null,
        rows jsonb not null,
        removed jsonb not null,
        updated_at timestamptz not null,
        primary key (board_id, audience)
      );

      create table screen (
        id uuid primary key,
        competition_id uuid not null references competition,
        name text not null,
        key_hash text not null unique,
        created_by uuid not null,
        created_at timestamptz not null,
        last_seen_at timestamptz,
        revoked_at timestamptz
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
