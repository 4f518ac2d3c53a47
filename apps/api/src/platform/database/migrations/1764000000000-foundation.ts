import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events and their seal, mail, people and devices: what every later table leans on. */
export class Foundation1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = '23S01';
      end $$;

      create table event (
        id uuid primary key,
        type text not null,
        at timestamptz not null,
        actor_id uuid,
        competition_id uuid,
        subject_id uuid,
        -- canonical JSON of the whole event: what the seal covers
        body text not null
      );
      create index event_competition on event (competition_id, id);
      create index event_subject on event (subject_id, id);
      create trigger event_append_only before update or delete on event
        for each row execute function refuse_change();

      -- events that no block holds yet; filled with the event, emptied by the sealer
      create table event_unsealed (event_id uuid primary key references event);

      create table block (
        n bigint primary key,
        previous text not null,
        event_ids uuid[] not null,
        hash text not null,
        sealed_at timestamptz not null
      );
      create trigger block_append_only before update or delete on block
        for each row execute function refuse_change();

      create table tenant (
        id uuid primary key,
        name text not null,
        created_at timestamptz not null
      );

      create table installation_mark (
        name text primary key,
        value text not null,
        at timestamptz not null
      );

      create table outbox_mail (
        id uuid primary key,
        recipient text not null,
        subject text not null,
        body text not null,
        at timestamptz not null,
        sent_at timestamptz
      );

      create table person (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        name text not null,
        sign_in_name text,
        phone text,
        mail text,
        password_hash text,
        disabled_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null
      );
      create unique index person_sign_in_name on person (tenant_id, lower(sign_in_name));
      create unique index person_phone on person (tenant_id, phone);

      create table role_grant (
        id uuid primary key,
        person_id uuid not null references person,
        role text not null,
        competition_id uuid,
        skill_id uuid,
        delegation_id uuid,
        granted_by uuid,
        granted_at timestamptz not null,
        revoked_by uuid,
        revoked_at timestamptz
      );
      create index role_grant_person on role_grant (person_id) where revoked_at is null;
      create unique index role_grant_once on role_grant
        (person_id, role, competition_id, skill_id, delegation_id) nulls not distinct where revoked_at is null;

      create table device (
        id uuid primary key,
        competition_id uuid not null,
        person_id uuid not null references person,
        name text not null,
        bound_at timestamptz not null,
        last_seen_at timestamptz,
        unsent integer,
        app_version text,
        revoked_at timestamptz,
        revoked_by uuid
      );
      create index device_competition on device (competition_id);

      -- the PIN of a judge on tablets of one competition; null: the next sign-in chooses it
      create table device_pin (
        competition_id uuid not null,
        person_id uuid not null references person,
        pin_hash text,
        primary key (competition_id, person_id)
      );

      create table device_invite (
        id uuid primary key,
        code_hash text not null unique,
        competition_id uuid not null,
        person_id uuid not null references person,
        device_name text,
        created_by uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );

      create table sign_in (
        id uuid primary key,
        token_hash text not null unique,
        person_id uuid not null references person,
        device_id uuid references device,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_seen_at timestamptz not null,
        ended_at timestamptz
      );
      create index sign_in_person on sign_in (person_id) where ended_at is null;

      create table password_reset (
        id uuid primary key,
        token_hash text not null unique,
        person_id uuid not null references person,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
