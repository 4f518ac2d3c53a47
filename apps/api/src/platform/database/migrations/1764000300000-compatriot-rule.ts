import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a judge may mark a competitor of his own delegation is decided for every skill (domain: compatriot marking). */
export class CompatriotRule1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- true: a judge never marks a competitor of his own delegation
      alter table skill add column compatriot_rule boolean not null default true;
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
