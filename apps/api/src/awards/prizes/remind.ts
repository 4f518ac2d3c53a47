import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { appendEvent } from '../../platform/events/event.ts';
import type { Mail } from '../../platform/mail/outbox.service.ts';
import { isForgotten } from './payee-key.ts';
import { lockTerms } from './terms.ts';

export const REMINDED = 'payable.reminded';
/** Nobody is written to twice within a day, whoever presses. */
const AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;

export interface Reminded {
  /** Winners who are written to now. */
  reminded: number;
  /** Winners who were written to within a day. */
  recently: number;
  /** Winners without a mail address or phone: the office asks them itself. */
  unreachable: string[];
}

interface Waiting {
  payable: string;
  recipient: string;
  title: string;
  reader: string | null;
  address: string | null;
  at: Date | null;
}

/** Letters to those whose account is missing: one to each reader, be it the winner or whoever registered him. */
export async function remindPayees(
  tx: EntityManager,
  act: Act,
  competition: string,
  publicUrl: string | null,
): Promise<{ reminded: Reminded; letters: Mail[] }> {
  must(act, 'payable.manage', { competition });
  await lockTerms(tx, competition);
  const waiting: Waiting[] = await tx.query(
    `select p.id as payable, p.recipient, p.title, q.id as reader, coalesce(q.mail, q.phone) as address,
            (select max(e.at) from event e where e.subject_id = p.id and e.type = $2) as at
     from payable p
     left join competitor c on c.id = p.competitor_id
     left join person q on q.id = coalesce(c.person_id,
       (select a.owner_id from application a where a.competitor_id = c.id order by a.id limit 1))
     where p.competition_id = $1 and p.direction = 'pay' and p.status = 'open' and not exists (
       select from payee e where e.competition_id = p.competition_id and e.payee_ref = p.payee_ref
         and not ${isForgotten('e')})
     order by p.recipient collate "zh-x-icu", p.id`,
    [competition, REMINDED],
  );
  const [{ name }] = await tx.query('select name from competition where id = $1', [competition]);
  const reached = waiting.filter(({ address }) => address !== null);
  const due = reached.filter(({ at }) => at === null || act.now.getTime() - at.getTime() >= AGAIN_AFTER_MS);
  for (const { payable } of due) await appendEvent(tx, act, { type: REMINDED, competition, subject: payable });
  await appendEvent(tx, act, {
    type: 'payees.reminded',
    competition,
    subject: competition,
    after: { winners: due.length },
  });
  const readers = [...new Set(due.map(({ reader }) => reader))];
  return {
    letters: readers.map((reader) =>
      letter(
        name as string,
        due.filter((one) => one.reader === reader),
        publicUrl,
      ),
    ),
    reminded: {
      reminded: people(due).length,
      recently: people(reached).length - people(due).length,
      unreachable: people(waiting.filter(({ address }) => address === null)),
    },
  };
}

const people = (waiting: readonly Waiting[]): string[] => [...new Set(waiting.map(({ recipient }) => recipient))];

function letter(competition: string, own: readonly Waiting[], publicUrl: string | null): Mail {
  const prizes = own.map(({ recipient, title }) => `${recipient}（${title}）`).join('、');
  return {
    to: own[0]!.address!,
    subject: '请填写奖金收款账户 / Where should your prize go?',
    body: [
      `【${competition}】祝贺获奖！${prizes}的奖金还没有填写收款账户，请登录“我的”页面填写。`,
      ...(publicUrl ? [`${publicUrl}/me`] : []),
      '',
      `${competition}: congratulations! The account for the prize of ${people(own).join(', ')} is missing. Sign in and enter it on your own page.`,
    ].join('\n'),
  };
}
