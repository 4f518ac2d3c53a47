import { Injectable, Logger } from '@nestjs/common';
import type { Answers } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { systemAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { Forgetting } from '../../platform/personal-data/forgetting.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { Application } from '../application/application.entity.ts';
import { PersonalAnswers } from '../application/personal-answers.ts';
import { lockRegistration } from '../form/change-registration.ts';

const PURGE = 'registration.purge';

/** What is personal: shown whole only with an event that says to whom, and forgotten on its day. */
@Injectable()
export class PersonalDataService {
  private readonly logger = new Logger('Registration');

  constructor(
    private readonly database: DataSource,
    private readonly personal: PersonalAnswers,
    private readonly store: FileStore,
    private readonly forgetting: Forgetting,
    jobs: JobsService,
  ) {
    // each hour: on the day itself, also on a machine that is off at night
    jobs.every(PURGE, '20 * * * *', () => this.purgeDue(new Date()));
  }

  /** The personal answers whole; the event is written even if the reader never looks. */
  async show(act: Act, id: string, reason: string | null): Promise<Answers> {
    return this.database.transaction(async (tx) => {
      const row = await readRow(tx, Application, id);
      // a draft is nobody's business but its owner's
      if (row.status === 'draft') throw new Problem('id.unknown');
      const { competitionId: competition, skillId: skill, delegationId: delegation } = row;
      must(act, 'application.unmask', { competition, skill, delegation });
      if (row.sealed === null) throw new Problem('registration.purged');
      const answers = await this.personal.open(tx, id, `application:${id}`, row.sealed);
      await appendEvent(tx, act, {
        type: 'application.personalDataShown',
        competition,
        subject: id,
        after: { fields: Object.keys(answers).sort() },
        reason,
      });
      return answers;
    });
  }

  /**
   * Every registration whose day has come, each in a transaction of its own. What others keep is asked for again each
   * time: an account must serve until its prize is paid.
   */
  async purgeDue(now: Date): Promise<void> {
    const due: { id: string }[] = await this.database.query(
      `select competition_id as id from registration
       where purge_on <= ($1::timestamptz at time zone 'Asia/Shanghai')::date`,
      [now],
    );
    let files = 0;
    for (const { id } of due) {
      files += await this.database.transaction(async (tx) => {
        const pictures = await this.purge(tx, systemAct(now), id);
        await this.forgetElsewhere(tx, systemAct(now), id);
        return pictures;
      });
    }
    if (files > 0) await this.store.sweep(now);
  }

  private async purge(tx: EntityManager, act: Act, competition: string): Promise<number> {
    const registration = await lockRegistration(tx, competition);
    if (!registration || registration.purgedAt) return 0;
    const files: { id: string }[] = await tx.query(
      `select p.file_id as id from application_picture p join application a on a.id = p.application_id
       where a.competition_id = $1 order by p.file_id`,
      [competition],
    );
    for (const { id } of files) await this.store.purge(tx, act, id, 'registration.purge');
    const keys: unknown[] = await tx.query(
      `with gone as (delete from application_key k using application a
                     where a.id = k.application_id and a.competition_id = $1 returning k.application_id)
       select count(*)::int as n from gone`,
      [competition],
    );
    await tx.query(
      `update application set sealed = null, identity_hash = null, version = version + 1 where competition_id = $1`,
      [competition],
    );
    await tx.query('update registration set purged_at = $2, version = version + 1 where competition_id = $1', [
      competition,
      act.now,
    ]);
    await appendEvent(tx, act, {
      type: 'registration.purged',
      competition,
      subject: competition,
      after: { applications: (keys[0] as { n: number }).n, pictures: files.length },
    });
    this.logger.log(`personal data of ${competition} purged: ${files.length} picture(s)`);
    return files.length;
  }

  private async forgetElsewhere(tx: EntityManager, act: Act, competition: string): Promise<void> {
    const after = await this.forgetting.forget(tx, act, competition);
    if (Object.keys(after).length === 0) return;
    await appendEvent(tx, act, { type: 'personalData.forgotten', competition, subject: competition, after });
  }
}
