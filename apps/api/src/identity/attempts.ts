/**
 * Slows down guessing without ever locking a judge out of a running competition: attempts are counted per caller and
 * person (a browser in which that person has signed in has a count of its own), the wait never exceeds 30 s, and
 * success clears it. Counted in this process: there is one api, and a restart only gives a guesser a few more tries.
 */
export class Attempts {
  private readonly counts = new Map<string, { count: number; until: number }>();

  constructor(private readonly free = 5) {}

  /**
   * Milliseconds to wait before this bucket may try again; 0: go on. An attempt counts as failed from here until
   * `succeeded`: of a hundred that come while the first is still being checked, all but a few must wait.
   */
  begin(bucket: string, now: number): number {
    const wait = Math.max(0, (this.counts.get(bucket)?.until ?? 0) - now);
    if (wait === 0) this.failed(bucket, now);
    return wait;
  }

  private failed(bucket: string, now: number): void {
    const count = (this.counts.get(bucket)?.count ?? 0) + 1;
    const wait = count <= this.free ? 0 : Math.min(30_000, 1_000 * 2 ** (count - this.free - 1));
    this.counts.delete(bucket);
    // No moment where there is no wait: a request that came a millisecond earlier may be judged later.
    this.counts.set(bucket, { count, until: wait === 0 ? 0 : now + wait });
    if (this.counts.size > 20_000) this.counts.delete(this.counts.keys().next().value!);
  }

  succeeded(bucket: string): void {
    this.counts.delete(bucket);
  }
}
