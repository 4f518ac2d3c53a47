const AWAY = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  // PostgreSQL ended one of two transactions that waited for each other; whoever sends again gets through
  '40001',
  '40P01',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

/** True when the database was not there to decide: the caller may safely send the same again. */
export function isDatabaseAway(thrown: unknown): boolean {
  const error = thrown as { code?: string; message?: string; driverError?: { code?: string; message?: string } } | null;
  if (!error) return false;
  if (AWAY.has(error.code ?? '') || AWAY.has(error.driverError?.code ?? '')) return true;
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected/i.test(
    `${error.message ?? ''} ${error.driverError?.message ?? ''}`,
  );
}
