import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From the announcement to the prize: files, applications, publications, awards, payables: where the modules meet. */
export class Circle1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a file in the storage (disk or S3); its bytes never change, a purged one keeps its row
      create table stored_file (
        id uuid primary key,
        purpose text not null,
        name text not null,
        media_type text not null,
        bytes integer not null,
        sha256 text not null,
        storage_key text not null unique,
        created_by uuid references person,
        created_at timestamptz not null,
        purged_at timestamptz
      );

      create table one_time_code (
        id uuid primary key,
        -- tidied phone or lower-case mail address
        address text not null,
        code_hash text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        tries integer not null default 0,
        used_at timestamptz
      );
      create index one_time_code_address on one_time_code (address, created_at);
      create index person_mail on person (tenant_id, lower(mail));

      -- what contestants are told and asked: one row per competition that takes registrations
      create table registration (
        competition_id uuid primary key references competition,
        opens_at timestamptz,
        closes_at timestamptz,
        -- the form's fields in order, and the conditions of entry
        form jsonb not null,
        conditions jsonb not null,
        purge_on date,
        version integer not null default 1
      );

      create table application (
        id uuid primary key,
        competition_id uuid not null references competition,
        -- whose account it stands in: the contestant's, or the team leader's who registered him
        owner_id uuid not null references person,
        status text not null default 'draft'
          check (status in ('draft', 'submitted', 'returned', 'approved', 'rejected', 'withdrawn')),
        skill_id uuid references skill,
        group_id uuid references competitor_group,
        delegation_id uuid references delegation,
        name text,
        answers jsonb not null default '{}',
        -- ID document and whatever else is personal: AES-256-GCM, key outside the database
        sealed bytea,
        -- keyed hash of the ID document, for doubles
        identity_hash text,
        -- set by the approval
        competitor_id uuid unique references competitor,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        submitted_at timestamptz
      );
      create index application_competition on application (competition_id, status, submitted_at);
      create index application_owner on application (owner_id);
      create index application_identity on application (competition_id, identity_hash);

      -- what was handed in, as it was handed in
      create table application_submission (
        id uuid primary key,
        application_id uuid not null references application,
        n integer not null,
        content jsonb not null,
        sealed bytea,
        person_id uuid not null references person,
        created_at timestamptz not null,
        unique (application_id, n)
      );
      create trigger application_submission_append_only before update or delete on application_submission
        for each row execute function refuse_change();

      create table application_decision (
        id uuid primary key,
        application_id uuid not null references application,
        submission_id uuid references application_submission,
        -- approved, returned, rejected, undone, withdrawn
        decision text not null,
        -- [{field | null, reason}]
        reasons jsonb not null default '[]',
        person_id uuid references person,
        created_at timestamptz not null
      );
      create index application_decision_application on application_decision (application_id);
      create trigger application_decision_append_only before update or delete on application_decision
        for each row execute function refuse_change();

      -- a skill's results, copied: version n + 1 replaces n
      create table publication (
        id uuid primary key,
        competition_id uuid not null references competition,
        skill_id uuid not null references skill,
        version integer not null,
        -- why a version replaces the one before it; null in version 1
        reason text,
        -- the rules and parameters that ranked it
        rules jsonb not null,
        -- the hash of the last sealed block, what the second calculator said
        chain_head text not null,
        content_hash text not null,
        approvers jsonb not null,
        created_at timestamptz not null,
        unique (skill_id, version)
      );
      create trigger publication_append_only before update or delete on publication
        for each row execute function refuse_change();

      create table publication_row (
        id uuid primary key,
        publication_id uuid not null references publication,
        subject_id uuid not null references subject,
        code text not null,
        -- a team has several
        competitor_ids uuid[] not null,
        name text not null,
        unit text,
        delegation_id uuid references delegation,
        delegation text,
        group_id uuid references competitor_group,
        status text not null,
        rank integer,
        -- hundredths
        total integer,
        scale integer,
        decided_by text,
        -- [{code, name, mark}]: criteria or parts, for the score report
        parts jsonb not null default '[]',
        unique (publication_id, subject_id)
      );
      create index publication_row_publication on publication_row (publication_id, rank);
      create trigger publication_row_append_only before update or delete on publication_row
        for each row execute function refuse_change();

      -- 公示: one at a time per publication; a correction begins a new one
      create table publication_notice (
        publication_id uuid primary key references publication,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        masked boolean not null default true,
        final_at timestamptz,
        -- replaced by a correction before it became final
        ended_at timestamptz
      );

      -- who receives what, decided over one publication (or over all, when skill_id is null)
      create table award_decision (
        id uuid primary key,
        competition_id uuid not null references competition,
        skill_id uuid references skill,
        publication_id uuid references publication,
        version integer not null,
        scheme jsonb not null,
        reason text,
        decided_by uuid not null references person,
        decided_at timestamptz not null,
        unique nulls not distinct (competition_id, skill_id, version)
      );
      create trigger award_decision_append_only before update or delete on award_decision
        for each row execute function refuse_change();

      create table award (
        id uuid primary key,
        decision_id uuid not null references award_decision,
        -- prize, medal, title, promotion, unit, coach
        kind text not null,
        -- first, gold, 技术能手 …: the word of the scheme
        title text not null,
        title_en text,
        subject_id uuid references subject,
        competitor_id uuid references competitor,
        delegation_id uuid references delegation,
        -- the person or unit as it is written on the certificate
        recipient text not null,
        unit text,
        rank integer,
        -- fen for the whole award (a team shares it); null: no money
        amount bigint check (amount >= 0),
        override_reason text,
        created_at timestamptz not null
      );
      create index award_decision_awards on award (decision_id);
      create trigger award_append_only before update or delete on award
        for each row execute function refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
