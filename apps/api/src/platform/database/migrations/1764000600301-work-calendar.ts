import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public holidays and the weekends that are worked instead: notices are counted in working days. */
export class WorkCalendar1764000600301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table competition
        -- YYYY-MM-DD each; days that are weekdays and weekends as usual are not named
        add column days_off jsonb not null default '[]',
        add column work_days jsonb not null default '[]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
