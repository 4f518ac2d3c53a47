import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What parts equal totals of a skill, and what is published of ties and medals. */
export class RankingRules1764000600300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- {tieKeys: [{key, order}], scale, smallField}; null: what the competition's template says
      alter table marking_scheme add column ranking jsonb;

      -- the values of the tie keys, and the medal by the rules; null where the skill has none
      alter table publication_row add column keys jsonb, add column medal text
        check (medal in ('gold', 'silver', 'bronze', 'medallion', 'none'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
