import { fill } from '@skillstar/contract';
import type { Language } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { lockRegistration } from '../form/change-registration.ts';
import type { HandInReceiptView } from './application.view.ts';
import { handIn } from './hand-in.ts';
import type { PersonalAnswers } from './personal-answers.ts';

/**
 * Every draft in the account of whoever acts, the oldest first: each by itself, so that one that is not complete holds
 * up no other, and says why. Returned ones are not drafts: each was returned for a reason of its own.
 */
export async function handInAll(
  tx: EntityManager,
  act: Act,
  competition: string,
  personal: PersonalAnswers,
  language: Language,
): Promise<HandInReceiptView[]> {
  // two taps at the same moment: the second finds what the first has left
  await lockRegistration(tx, competition);
  const drafts: { id: string; version: number; name: string | null }[] = await tx.query(
    `select id, version, name from application where competition_id = $1 and owner_id = $2 and status = 'draft'
     order by id`,
    [competition, personOf(act)],
  );
  const receipts: HandInReceiptView[] = [];
  for (const { id, version, name } of drafts) {
    try {
      // a savepoint: what was written for this one is undone when it cannot be taken
      await tx.transaction((one) => handIn(one, act, id, version, personal));
      receipts.push({ id, name, handedIn: true, message: null, faults: [] });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { title } = error.toBody(language, act.requestId) as { title: string };
      const faults = error.errors.map(({ field, params, wording }) => ({
        field,
        message: fill(wording, language, params),
      }));
      receipts.push({ id, name, handedIn: false, message: title, faults });
    }
  }
  return receipts;
}
