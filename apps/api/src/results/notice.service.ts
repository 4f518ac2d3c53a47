import { Injectable } from '@nestjs/common';
import { noticeEnd } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { systemAct } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { JobsService } from '../platform/jobs/jobs.service.ts';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import { lockResults } from './lock-results.ts';
import { publicationsOf, readPublication } from './publication.ts';

/** A notice of 3–7 working days is the custom; sixty days hold every holiday. */
const LONGEST_MS = 60 * 24 * 3_600_000;

/** 公示: approved results are shown to everybody for a time; when nobody corrected them meanwhile, they are final. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly database: DataSource,
    jobs: JobsService,
  ) {
    jobs.every('results-final', '* * * * *', async () => {
      await this.endNotices(systemAct());
    });
  }

  async begin(act: Act, id: string, input: NoticeInput): Promise<void> {
    const publication = await readPublication(this.database.manager, id);
    if (!publication) throw new Problem('id.unknown');
    await this.database.transaction(async (tx) => {
      const skill = await lockResults(tx, act, 'notice.manage', publication.skill);
      const [newest] = await publicationsOf(tx, skill.id);
      if (newest!.id !== publication.id) throw new Problem('notice.replaced');
      if (skill.status !== 'closed') throw new Problem('results.notFinalised');
      if (newest!.notice) throw new Problem('notice.begun');
      const ends = await endOf(tx, skill.competition, input, act.now);
      const lasts = ends.getTime() - act.now.getTime();
      if (!(lasts > 0 && lasts <= LONGEST_MS)) throw new Problem('notice.endsTooEarly');
      await tx.query(
        'insert into publication_notice (publication_id, starts_at, ends_at, masked) values ($1, $2, $3, $4)',
        [publication.id, act.now, ends, input.masked],
      );
      await appendEvent(tx, act, {
        type: 'notice.began',
        competition: skill.competition,
        subject: skill.id,
        after: {
          publication: publication.id,
          version: publication.version,
          endsAt: ends,
          workingDays: input.workingDays ?? null,
          masked: input.masked,
        },
      });
    });
  }

  /** Makes results final whose notice is over, one skill after the other; those that are being corrected wait. */
  async endNotices(act: Act): Promise<number> {
    const due: { skill: string }[] = await this.database.query(
      `select p.skill_id as skill from publication_notice n join publication p on p.id = n.publication_id
         join skill k on k.id = p.skill_id
       where n.ends_at <= $1 and n.final_at is null and n.ended_at is null and k.status = 'closed' order by p.skill_id`,
      [act.now],
    );
    let ended = 0;
    for (const { skill } of due) {
      if (await this.database.transaction((tx) => endNotice(tx, act, skill))) ended += 1;
    }
    return ended;
  }
}

export interface NoticeInput {
  workingDays?: number;
  endsAt?: string;
  masked: boolean;
}

/** Counted here, by the server's clock and the competition's calendar, or as it was said; never both. */
async function endOf(tx: EntityManager, competition: string, input: NoticeInput, now: Date): Promise<Date> {
  const { workingDays, endsAt } = input;
  if ((workingDays === undefined) === (endsAt === undefined)) throw new Problem('notice.noEnd');
  if (workingDays === undefined) return new Date(endsAt!);
  const [calendar] = await tx.query(
    'select days_off as "daysOff", work_days as "workDays" from competition where id = $1',
    [competition],
  );
  return new Date(noticeEnd(now.getTime(), workingDays, calendar));
}

/** Locks the skill only: a competition that was closed meanwhile still gets its final results. */
async function endNotice(tx: EntityManager, act: Act, id: string): Promise<boolean> {
  const [skill] = await tx.query('select competition_id as competition, status from skill where id = $1 for update', [
    id,
  ]);
  const [newest] = await publicationsOf(tx, id);
  const notice = newest?.notice;
  const due = notice && !notice.finalAt && !notice.endedAt && new Date(notice.endsAt) <= act.now;
  if (!due || skill.status !== 'closed') return false;
  await tx.query('update publication_notice set final_at = $2 where publication_id = $1', [newest!.id, act.now]);
  await appendEvent(tx, act, {
    type: 'results.becameFinal',
    competition: skill.competition,
    subject: id,
    after: { publication: newest!.id, version: newest!.version },
  });
  return true;
}
