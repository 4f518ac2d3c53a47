import { Type } from 'class-transformer';
import { Text, Whole } from './fields.ts';

/** Lists page by cursor: send back `next` of the page before. */
export class PagingQuery {
  @Text({ optional: true, max: 200 })
  cursor?: string;

  @Type(() => Number)
  @Whole({ optional: true, min: 1, max: 200 })
  limit?: number;
}

/** Cuts one page out of `limit + 1` rows that are ordered by `key`. */
export function page<T>(rows: T[], limit: number, key: (row: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? key(last) : null };
}
