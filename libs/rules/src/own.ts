/** The member that was put into a record, never one that every object inherits ("constructor", "toString"). */
export function own<T>(record: Readonly<Record<string | number, T>> | undefined, key: string | number): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
