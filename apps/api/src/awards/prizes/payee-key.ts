import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { openText, sealText } from '../../platform/personal-data/sealing.ts';
import type { Vault } from '../../platform/personal-data/vault.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { readTaxDue } from './tax/tax-due.ts';

const KEY_BYTES = 32;

const keyPlace = (payee: string): string => `payee_key:${payee}:sealed`;
const textPlace = (payee: string): string => `payee:${payee}:sealed`;

/** Whose account was forgotten: a fragment about `payee`, by its alias. */
export const isForgotten = (alias: string): string =>
  `exists (select from payee_key k where k.payee_id = ${alias}.id and k.sealed is null)`;

/** Sealed with a new key; `keep` writes it once the payee's row stands. */
export function sealPayee(vault: Vault, payee: string, text: string): { sealed: Buffer; keep: KeepKey } {
  const key = randomBytes(KEY_BYTES);
  const sealed = sealText(key, text, textPlace(payee));
  const keep: KeepKey = async (tx) => {
    await tx.query('insert into payee_key (payee_id, sealed) values ($1, $2)', [
      payee,
      vault.seal(key.toString('hex'), keyPlace(payee)),
    ]);
  };
  return { sealed, keep };
}

type KeepKey = (tx: EntityManager) => Promise<void>;

export async function unsealPayee(tx: EntityManager, vault: Vault, payee: string, sealed: Buffer): Promise<string> {
  const [row]: { sealed: Buffer | null }[] = await tx.query('select sealed from payee_key where payee_id = $1', [
    payee,
  ]);
  if (!row) return vault.open(sealed, textPlace(payee));
  if (!row.sealed) throw new Problem('registration.purged');
  const text = openText(Buffer.from(vault.open(row.sealed, keyPlace(payee)), 'hex'), sealed, textPlace(payee));
  if (text === null) throw new Problem('personalData.sealForeign');
  return text;
}

/** Accounts by which nothing has to be paid any more, and no tax declared; the others keep until it is. */
export async function forgetPayees(tx: EntityManager, competition: string): Promise<number> {
  const untaxed = await readTaxDue(tx, competition, null);
  const gone: unknown[] = await tx.query(
    `insert into payee_key (payee_id, sealed)
     select e.id, null from payee e
     where e.competition_id = $1 and not ${isForgotten('e')} and not exists (
       select from payable p where p.competition_id = e.competition_id and p.payee_ref = e.payee_ref
         and p.status not in ('paid', 'cancelled'))
       and e.id <> all($2::uuid[]) and not exists (
         select from tax_handover_item i where i.payee_id = e.id and not exists (
           select from tax_handover_end d where d.handover_id = i.handover_id))
     on conflict (payee_id) do update set sealed = null returning payee_id`,
    [competition, untaxed.flatMap(({ payee }) => payee ?? [])],
  );
  return gone.length;
}
