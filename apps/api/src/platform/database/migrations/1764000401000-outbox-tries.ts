import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that cannot be delivered must not hold up the ones behind it. */
export class OutboxTries1764000401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox_mail
        add column tries integer not null default 0,
        add column next_try_at timestamptz not null default now(),
        add column failure text,
        -- after this nobody needs it any more: a code that has run out
        add column useless_at timestamptz;
      create index outbox_mail_waiting on outbox_mail (next_try_at) where sent_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
