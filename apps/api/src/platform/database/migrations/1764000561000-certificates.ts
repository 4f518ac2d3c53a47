import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates: what one looks like, whom they were issued to, which are void. */
export class Certificates1764000561000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate_template (
        id uuid primary key,
        competition_id uuid not null references competition,
        name text not null,
        -- paper, fields, place of the QR code and the seal
        layout jsonb not null,
        background_id uuid references stored_file,
        seal_id uuid references stored_file,
        version integer not null default 1,
        created_at timestamptz not null,
        unique (competition_id, name)
      );

      -- one order to issue; the job counts it up and ends it
      create table certificate_batch (
        id uuid primary key,
        competition_id uuid not null references competition,
        template_id uuid not null references certificate_template,
        -- the template as it was then, and which awards are meant
        layout jsonb not null,
        background_id uuid references stored_file,
        seal_id uuid references stored_file,
        award_ids uuid[] not null,
        -- where the QR codes lead
        address text not null,
        state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
        total integer not null,
        made integer not null default 0,
        fault text,
        created_by uuid not null references person,
        created_at timestamptz not null,
        finished_at timestamptz
      );
      create index certificate_batch_open on certificate_batch (created_at) where state in ('waiting', 'running');

      create table certificate (
        id uuid primary key,
        competition_id uuid not null references competition,
        number text not null unique,
        award_id uuid not null references award,
        -- of a team one certificate for each member
        competitor_id uuid references competitor,
        -- the same honour of the same person, whichever decision gave it
        honour text not null,
        recipient text not null,
        -- every word that stands on it
        content jsonb not null,
        layout jsonb not null,
        background_id uuid references stored_file,
        seal_id uuid references stored_file,
        file_id uuid not null references stored_file,
        batch_id uuid references certificate_batch,
        replaces_id uuid unique references certificate,
        issued_by uuid not null references person,
        issued_at timestamptz not null
      );
      create index certificate_competition on certificate (competition_id, honour);
      create index certificate_competitor on certificate (competitor_id);
      create index certificate_batch_certificates on certificate (batch_id);
      create trigger certificate_append_only before update or delete on certificate
        for each row execute function refuse_change();

      create table certificate_revocation (
        id uuid primary key,
        certificate_id uuid not null unique references certificate,
        reason text not null,
        person_id uuid not null references person,
        revoked_at timestamptz not null
      );
      create trigger certificate_revocation_append_only before update or delete on certificate_revocation
        for each row execute function refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
