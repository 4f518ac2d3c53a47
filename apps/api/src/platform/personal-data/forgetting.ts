import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../events/event.ts';

/** Forgets what is due in one competition; answers of how much. What still has to serve is left for another night. */
export type Forget = (tx: EntityManager, act: Actor, competition: string) => Promise<number>;

/**
 * Whoever keeps personal data of a competition says here how it is forgotten; the one who knows the day asks all of them,
 * and needs to know none.
 */
@Injectable()
export class Forgetting {
  private readonly keepers = new Map<string, Forget>();

  keep(what: string, forget: Forget): void {
    this.keepers.set(what, forget);
  }

  /** By what was kept, how much of it is forgotten now. */
  async forget(tx: EntityManager, act: Actor, competition: string): Promise<Record<string, number>> {
    const forgotten: Record<string, number> = {};
    for (const [what, forget] of this.keepers) {
      const count = await forget(tx, act, competition);
      if (count > 0) forgotten[what] = count;
    }
    return forgotten;
  }
}
