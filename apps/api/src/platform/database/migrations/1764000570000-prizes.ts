import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Prize money: its terms, what is owed to whom, who approved it, what the bank got, and the ledger. All money in fen. */
export class Prizes1764000570000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- terms of the payables that are made from now on
      create table prize_rule (
        competition_id uuid primary key references competition,
        fund_source text not null,
        -- either a rate in per cent or the document that exempts
        tax_rate text,
        exempt_basis text,
        -- gross: the amount is what the rules announce · net: the payer adds the tax
        basis text not null check (basis in ('gross', 'net')),
        version integer not null default 1,
        check ((tax_rate is null) <> (exempt_basis is null))
      );

      -- where a winner wants his money, as he entered it: each entry is a version
      create table payee (
        id uuid primary key,
        competition_id uuid not null references competition,
        -- competitor:<id>, delegation:<id>, or name:<recipient> for whom the product knows no row
        payee_ref text not null,
        n integer not null,
        holder text not null,
        bank text not null,
        account_masked text not null,
        document_masked text,
        -- {account, document}: AES-256-GCM, key outside the database
        sealed bytea not null,
        -- keyed, to find one account under two names
        account_hash text not null,
        entered_by uuid not null references person,
        entered_at timestamptz not null,
        unique (competition_id, payee_ref, n)
      );
      create index payee_account on payee (competition_id, account_hash);
      create trigger payee_append_only before update or delete on payee
        for each row execute function refuse_change();

      create table bank_batch (
        id uuid primary key,
        competition_id uuid not null references competition,
        n integer not null,
        total bigint not null,
        created_by uuid not null references person,
        created_at timestamptz not null,
        unique (competition_id, n)
      );
      create trigger bank_batch_append_only before update or delete on bank_batch
        for each row execute function refuse_change();

      create table payable (
        id uuid primary key,
        competition_id uuid not null references competition,
        skill_id uuid references skill,
        award_id uuid references award,
        kind text not null,
        title text not null,
        payee_ref text not null,
        competitor_id uuid references competitor,
        delegation_id uuid references delegation,
        recipient text not null,
        direction text not null check (direction in ('pay', 'recover')),
        -- what the rules announce; what leaves the fund; what is withheld; what arrives
        amount bigint not null check (amount > 0),
        gross bigint not null,
        tax bigint not null check (tax >= 0),
        net bigint not null check (net >= 0),
        check (gross = tax + net),
        fund_source text not null,
        tax_rate text,
        exempt_basis text,
        basis text not null,
        status text not null check (status in ('open', 'approved', 'sent', 'paid', 'returned', 'cancelled')),
        -- approvals of an earlier round do not count
        round integer not null default 1,
        batch_id uuid references bank_batch,
        paid_on date,
        bank_reference text,
        return_reason text,
        receipt text,
        receipted_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null
      );
      create index payable_competition on payable (competition_id, status);
      create index payable_payee on payable (competition_id, payee_ref);

      -- what a payable is about never changes: a correction cancels it and makes another
      create function refuse_other_payable() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.competition_id, new.kind, new.payee_ref, new.direction, new.amount, new.gross,
            new.tax, new.net) is distinct from (old.competition_id, old.kind, old.payee_ref, old.direction, old.amount,
            old.gross, old.tax, old.net) then
          raise exception 'a payable keeps its payee and its amount' using errcode = '23S01';
        end if;
        return new;
      end $$;
      create trigger payable_keeps before update or delete on payable
        for each row execute function refuse_other_payable();

      create table payable_approval (
        id uuid primary key,
        payable_id uuid not null references payable,
        round integer not null,
        person_id uuid not null references person,
        content_hash text not null,
        approved_at timestamptz not null,
        -- two approvals are two persons
        unique (payable_id, round, person_id)
      );
      create trigger payable_approval_append_only before update or delete on payable_approval
        for each row execute function refuse_change();

      create table bank_batch_item (
        id uuid primary key,
        batch_id uuid not null references bank_batch,
        position integer not null,
        payable_id uuid not null references payable,
        payee_id uuid not null references payee,
        net bigint not null check (net > 0),
        unique (batch_id, position),
        unique (batch_id, payable_id)
      );
      create trigger bank_batch_item_append_only before update or delete on bank_batch_item
        for each row execute function refuse_change();

      create table ledger_posting (
        id uuid primary key,
        competition_id uuid not null references competition,
        payable_id uuid not null references payable,
        move text not null,
        person_id uuid references person,
        posted_at timestamptz not null
      );
      create index ledger_posting_competition on ledger_posting (competition_id, id);
      create trigger ledger_posting_append_only before update or delete on ledger_posting
        for each row execute function refuse_change();

      create table ledger_entry (
        id uuid primary key,
        posting_id uuid not null references ledger_posting,
        account text not null check (account in ('bank', 'claim', 'cost', 'owed', 'tax', 'transit')),
        -- debit positive, credit negative
        amount bigint not null check (amount <> 0),
        unique (posting_id, account)
      );
      create trigger ledger_entry_append_only before update or delete on ledger_entry
        for each row execute function refuse_change();

      -- looked at when the transaction commits: a posting has entries, and they sum to nothing
      create function refuse_imbalance() returns trigger language plpgsql as $$
      declare
        posting uuid := case tg_table_name when 'ledger_entry' then (to_jsonb(new)->>'posting_id')::uuid else new.id end;
        entries integer;
        total numeric;
      begin
        select count(*), coalesce(sum(amount), 0) into entries, total from ledger_entry where posting_id = posting;
        if entries < 2 or total <> 0 then
          raise exception 'ledger posting % does not balance: % entries, sum %', posting, entries, total
            using errcode = '23S02';
        end if;
        return null;
      end $$;
      create constraint trigger ledger_entry_balances after insert on ledger_entry
        deferrable initially deferred for each row execute function refuse_imbalance();
      create constraint trigger ledger_posting_balances after insert on ledger_posting
        deferrable initially deferred for each row execute function refuse_imbalance();
    `);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
