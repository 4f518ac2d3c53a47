import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';

/** The tenant of this installation: one today; every competition and person already belongs to it. */
export async function tenantOf(tx: EntityManager, now: Date): Promise<string> {
  const [known] = await tx.query('select id from tenant order by created_at limit 1');
  if (known) return known.id;
  const id = v7();
  await tx.query(`insert into tenant (id, name, created_at) values ($1, '技能之星', $2)`, [id, now]);
  return id;
}
