import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Draws of codes and stations, and who has come to the start. */
export class Draw1764000540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what will be drawn, promised before it is drawn; the newest of a skill and kind is the one that counts
      create table draw (
        id uuid primary key,
        skill_id uuid not null references skill,
        kind text not null check (kind in ('codes', 'stations')),
        method text not null check (method in ('seeded', 'by-hand')),
        -- sessions, constraint, fixed places: from which the list is made again, to see that it is still the same
        setup text not null,
        -- entrants, places, fixed, apart as the rule takes them: canonical text
        request text not null,
        -- algorithm, commitment and sealed secret of a seeded draw
        algorithm text,
        commitment text,
        secret bytea,
        created_by uuid references person,
        created_at timestamptz not null,
        check ((method = 'seeded') = (commitment is not null and secret is not null))
      );
      create index draw_skill on draw (skill_id, kind, id);
      create trigger draw_append_only before update or delete on draw
        for each row execute function refuse_change();

      create table draw_result (
        id uuid primary key,
        draw_id uuid not null unique references draw,
        -- said in the hall after the commitment was published: nobody could have known it before
        word text,
        -- null where nothing was drawn by seed, and while a coded skill is sealed
        seed text,
        -- [{id, batch, station}] in the order of the places; null while a coded skill is sealed
        assignments text,
        clashes integer not null default 0,
        drawn_by uuid references person,
        drawn_at timestamptz not null
      );
      create trigger draw_result_append_only before update or delete on draw_result
        for each row execute function refuse_change();

      -- 检录: who has come to the start; a mistake is taken back by a second row
      create table check_in (
        id uuid primary key,
        competitor_id uuid not null references competitor,
        present boolean not null,
        -- camera, typed, list
        method text not null,
        person_id uuid not null references person,
        created_at timestamptz not null
      );
      create index check_in_competitor on check_in (competitor_id, id);
      create trigger check_in_append_only before update or delete on check_in
        for each row execute function refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
