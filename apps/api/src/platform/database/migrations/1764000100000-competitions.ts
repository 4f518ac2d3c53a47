import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A competition and everything that is known before the first mark. */
export class Competitions1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competition (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        name text not null,
        name_en text,
        template text not null,
        starts_on date not null,
        days integer not null check (days between 1 and 60),
        status text not null default 'draft',
        version integer not null default 1,
        created_at timestamptz not null
      );

      create table skill (
        id uuid primary key,
        competition_id uuid not null references competition,
        number text not null,
        name text not null,
        name_en text,
        coded boolean not null default false,
        status text not null default 'preparing',
        position integer not null,
        version integer not null default 1,
        created_at timestamptz not null,
        unique (competition_id, number)
      );

      create table competitor_group (
        id uuid primary key,
        competition_id uuid not null references competition,
        name text not null,
        position integer not null,
        version integer not null default 1,
        unique (competition_id, name)
      );

      create table delegation (
        id uuid primary key,
        competition_id uuid not null references competition,
        code text not null,
        name text not null,
        name_en text,
        version integer not null default 1,
        unique (competition_id, code),
        unique (competition_id, name)
      );

      create table stage (
        id uuid primary key,
        skill_id uuid not null references skill,
        name text not null,
        position integer not null,
        version integer not null default 1,
        unique (skill_id, name)
      );

      create table competition_session (
        id uuid primary key,
        stage_id uuid not null references stage,
        name text not null,
        starts_at timestamptz,
        ends_at timestamptz,
        version integer not null default 1,
        unique (stage_id, name)
      );

      create table workstation (
        id uuid primary key,
        skill_id uuid not null references skill,
        code text not null,
        version integer not null default 1,
        unique (skill_id, code)
      );

      create table competitor (
        id uuid primary key,
        competition_id uuid not null references competition,
        skill_id uuid not null references skill,
        delegation_id uuid not null references delegation,
        group_id uuid references competitor_group,
        person_id uuid references person,
        number text,
        name text not null,
        name_en text,
        sex text,
        unit text,
        out_of_contest boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null,
        unique (competition_id, number)
      );
      create index competitor_skill on competitor (skill_id);

      -- what is marked: a code in a skill; who it is stands in subject_identity only
      create table subject (
        id uuid primary key,
        skill_id uuid not null references skill,
        code text not null,
        status text not null default 'competing',
        status_reason text,
        workstation_id uuid references workstation,
        session_id uuid references competition_session,
        version integer not null default 1,
        created_at timestamptz not null,
        unique (skill_id, code)
      );

      -- open skill: competitor_id; coded skill: sealed (AES-256-GCM) and a keyed hash against doubles
      create table subject_identity (
        id uuid primary key,
        subject_id uuid not null references subject,
        skill_id uuid not null references skill,
        competitor_id uuid references competitor,
        sealed bytea,
        competitor_hash text not null,
        check ((competitor_id is null) <> (sealed is null)),
        unique (skill_id, competitor_hash)
      );
      create index subject_identity_subject on subject_identity (subject_id);
      create index subject_identity_competitor on subject_identity (competitor_id);

      create table skill_judge (
        skill_id uuid not null references skill,
        person_id uuid not null references person,
        delegation_id uuid references delegation,
        primary key (skill_id, person_id)
      );

      create table marking_team (
        id uuid primary key,
        skill_id uuid not null references skill,
        name text not null,
        version integer not null default 1,
        unique (skill_id, name)
      );

      create table marking_team_seat (
        team_id uuid not null references marking_team,
        seat smallint not null check (seat between 1 and 15),
        person_id uuid not null references person,
        primary key (team_id, seat),
        unique (team_id, person_id)
      );

      create table marking_scheme (
        id uuid primary key,
        skill_id uuid not null references skill,
        version integer not null,
        status text not null,
        declared_total integer not null,
        source text not null,
        created_by uuid,
        created_at timestamptz not null,
        unique (skill_id, version)
      );
      create unique index marking_scheme_active on marking_scheme (skill_id) where status in ('active', 'locked');

      create table scheme_section (
        id uuid primary key,
        scheme_id uuid not null references marking_scheme,
        number text not null,
        name text not null,
        -- hundredths
        weight integer not null,
        position integer not null,
        unique (scheme_id, number)
      );

      create table criterion (
        id uuid primary key,
        scheme_id uuid not null references marking_scheme,
        code text not null,
        name text not null,
        mark integer not null,
        position integer not null,
        unique (scheme_id, code)
      );

      create table sub_criterion (
        id uuid primary key,
        criterion_id uuid not null references criterion,
        scheme_id uuid not null references marking_scheme,
        team_id uuid references marking_team,
        code text not null,
        name text not null,
        day integer not null,
        position integer not null,
        unique (scheme_id, code)
      );

      create table aspect (
        id uuid primary key,
        sub_criterion_id uuid not null references sub_criterion,
        section_id uuid references scheme_section,
        type char(1) not null check (type in ('M', 'J')),
        description text not null,
        extra text,
        requirement text,
        -- hundredths
        max integer not null check (max > 0),
        calculation jsonb,
        descriptors jsonb,
        position integer not null
      );
      create index aspect_sub_criterion on aspect (sub_criterion_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
