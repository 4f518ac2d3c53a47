/**
 * Slows down guessing without ever locking a judge out of a running competition: failures are counted per caller
 * (a browser that has signed in before has a bucket of its own), the wait never exceeds 30 s, and success clears it.
 */
export class Attempts {
  private readonly failures = new Map<string, { count: number; until: number }>();

  constructor(private readonly free = 5) {}

  /** Milliseconds to wait before this bucket may try again; 0: now. */
  waitOf(bucket: string, now: number): number {
    return Math.max(0, (this.failures.get(bucket)?.until ?? 0) - now);
  }

  failed(bucket: string, now: number): void {
    const count = (this.failures.get(bucket)?.count ?? 0) + 1;
    const wait = count <= this.free ? 0 : Math.min(30_000, 1_000 * 2 ** (count - this.free - 1));
    this.failures.delete(bucket);
    this.failures.set(bucket, { count, until: now + wait });
    if (this.failures.size > 20_000) this.failures.delete(this.failures.keys().next().value!);
  }

  succeeded(bucket: string): void {
    this.failures.delete(bucket);
  }
}
