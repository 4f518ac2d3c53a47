import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Withheld tax on its way to the tax office: the list of the declaration, what became of it, and its posting. */
export class TaxHandover1764000600400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tax_handover (
        id uuid primary key,
        competition_id uuid not null references competition,
        n integer not null,
        -- sums of its lines; negative: what came back outweighs what was paid
        income bigint not null,
        tax bigint not null,
        created_by uuid not null references person,
        created_at timestamptz not null,
        unique (competition_id, n)
      );
      create trigger tax_handover_append_only before update or delete on tax_handover
        for each row execute function refuse_change();

      create table tax_handover_item (
        id uuid primary key,
        handover_id uuid not null references tax_handover,
        position integer not null,
        payable_id uuid not null references payable,
        -- whose ID number the list names
        payee_id uuid references payee,
        income bigint not null,
        tax bigint not null check (tax <> 0),
        unique (handover_id, position),
        unique (handover_id, payable_id)
      );
      create index tax_handover_item_payable on tax_handover_item (payable_id);
      create trigger tax_handover_item_append_only before update or delete on tax_handover_item
        for each row execute function refuse_change();

      -- a posting is of a payable, or of a handover: then the end of that handover names it
      alter table ledger_posting alter column payable_id drop not null;

      create table tax_handover_end (
        id uuid primary key,
        handover_id uuid not null unique references tax_handover,
        outcome text not null check (outcome in ('paid', 'dropped')),
        paid_on text check (paid_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        reference text,
        reason text,
        -- none where what came back and what was paid come to nothing
        posting_id uuid unique references ledger_posting,
        ended_by uuid not null references person,
        ended_at timestamptz not null,
        check ((outcome = 'paid') = (paid_on is not null and reference is not null)),
        check ((outcome = 'dropped') = (reason is not null)),
        check (outcome = 'paid' or posting_id is null)
      );
      create trigger tax_handover_end_append_only before update or delete on tax_handover_end
        for each row execute function refuse_change();

      -- four eyes: who made the list does not confirm that it was paid
      create function refuse_one_pair_of_eyes() returns trigger language plpgsql as $$
      begin
        if new.outcome = 'paid' and exists (
            select from tax_handover where id = new.handover_id and created_by = new.ended_by) then
          raise exception 'who made the list does not confirm it' using errcode = '23S03';
        end if;
        return new;
      end $$;
      create trigger tax_handover_end_four_eyes before insert on tax_handover_end
        for each row execute function refuse_one_pair_of_eyes();
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
