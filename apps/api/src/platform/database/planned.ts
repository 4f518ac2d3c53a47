import type { Pool, PoolClient } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';

/** A statement with a name of its own; the name stands for exactly this text. */
export interface PlannedStatement {
  name: string;
  text: string;
}

/**
 * Runs a statement that each connection lets PostgreSQL plan once. For the few that every tap of every tablet runs:
 * planning the join of a mark sheet costs twice its execution. TypeORM's own `query` knows no names.
 */
export async function planned<T>(tx: EntityManager, { name, text }: PlannedStatement, values: unknown[]): Promise<T[]> {
  const client = (await tx.queryRunner?.connect()) ?? (tx.dataSource.driver as unknown as { master: Pool }).master;
  try {
    return (await (client as Pool | PoolClient).query({ name, text, values })).rows as T[];
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}
