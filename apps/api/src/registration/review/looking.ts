import type { EntityManager } from 'typeorm';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';

/** A page asks every few seconds; whoever was not heard for so long has gone. */
const STILL_LOOKING_MS = 25_000;

export interface Looker {
  name: string;
  at: Date;
}

/** Notes that this person has the application on the screen and answers who else has. */
export async function look(tx: EntityManager, act: Act, id: string): Promise<Looker[]> {
  await tx.query(
    `insert into application_look (application_id, person_id, at) values ($1, $2, $3)
     on conflict (application_id, person_id) do update set at = greatest(application_look.at, excluded.at)`,
    [id, personOf(act), act.now],
  );
  return tx.query(
    `select p.name, l.at from application_look l join person p on p.id = l.person_id
     where l.application_id = $1 and l.person_id <> $2 and l.at > $3 order by l.at desc`,
    [id, personOf(act), lookingSince(act.now)],
  );
}

export function lookingSince(now: Date): Date {
  return new Date(now.getTime() - STILL_LOOKING_MS);
}
