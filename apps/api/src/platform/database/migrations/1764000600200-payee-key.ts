import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A payee's account is sealed with a key of its own: without the key the append-only row tells nothing. */
export class PayeeKey1764000600200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table payee_key (
        payee_id uuid primary key references payee,
        -- the key, sealed with the one outside the database; null: forgotten on its day.
        -- A payee without a row was entered before there were such keys.
        sealed bytea
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table payee_key');
  }
}
