import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import type { Act } from '../../identity/act.ts';
import { mustReach } from '../../identity/policies.ts';
import type { Reach } from '../../identity/policies.ts';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { readRow } from '../../platform/database/rows.ts';
import { writeWorkbook } from '../../platform/excel/excel.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { OutboxService } from '../../platform/mail/outbox.service.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { Application } from '../application/application.entity.ts';
import { PersonalAnswers } from '../application/personal-answers.ts';
import { readPicture } from '../pictures/picture.service.ts';
import { decide } from './decide.ts';
import type { Decided, DecisionInput, ReviewTools } from './decide.ts';
import { look } from './looking.ts';
import { noticesOf } from './notices.ts';
import { reviewCounts, reviewQueue } from './review-queue.ts';
import type { ReviewSearch } from './review-queue.ts';
import type { ManyDecisionsDto } from './review.dto.ts';
import type { DecisionReceiptView, ManyDecisionsView, ReviewCountListView } from './review.view.ts';
import type { ReviewListView, ReviewView, ReviewWatchView } from './review.view.ts';
import { LIST_TITLE, reviewSheet } from './review-list.ts';
import { showReview } from './show-review.ts';

const LONGEST_LIST = 20_000;

@Injectable()
export class ReviewService {
  private readonly tools: ReviewTools;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
    private readonly personal: PersonalAnswers,
    private readonly store: FileStore,
    seal: IdentitySeal,
  ) {
    this.tools = { personal, seal };
  }

  async queue(act: Act, competition: string, search: ReviewSearch): Promise<ReviewListView> {
    const reach = await this.reachIn(act, competition);
    return reviewQueue(this.database.manager, act, competition, reach, search);
  }

  async export(
    act: Act,
    competition: string,
    search: ReviewSearch,
    language: Language,
  ): Promise<{ name: string; bytes: Buffer }> {
    const reach = await this.reachIn(act, competition);
    const tx = this.database.manager;
    const { name } = await readRow(tx, Competition, competition);
    const { items } = await reviewQueue(tx, act, competition, reach, { ...search, limit: LONGEST_LIST });
    const bytes = await writeWorkbook([reviewSheet(items, language)]);
    return { name: `${name} ${LIST_TITLE[language]}.xlsx`, bytes };
  }

  async counts(act: Act, competition: string): Promise<ReviewCountListView> {
    const reach = await this.reachIn(act, competition);
    return { items: await reviewCounts(this.database.manager, competition, reach), next: null };
  }

  read(act: Act, id: string, language: Language): Promise<ReviewView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const { row, reach } = await readCovered(tx, act, id);
      return showReview(tx, act, row, reach, this.personal, language);
    });
  }

  /** Asked every few seconds by whoever has it on the screen. */
  watch(act: Act, id: string): Promise<ReviewWatchView> {
    return this.database.transaction(async (tx) => {
      const { row } = await readCovered(tx, act, id);
      const others = await look(tx, act, id);
      return {
        status: row.status,
        version: row.version,
        others: others.map(({ name, at }) => ({ name, at: at.toISOString() })),
      };
    });
  }

  /** Of what was handed in only. A scan may be of a document: whoever sees one is noted, as with other personal data. */
  async picture(act: Act, id: string, file: string): Promise<Buffer> {
    const { row } = await readCovered(this.database.manager, act, id);
    const [handedIn] = await this.database.query(
      `select p.field from application_picture p where p.file_id = $2 and exists (
         select from application_submission s
         where s.application_id = $1 and s.content -> 'answers' -> p.field ? $2::text)`,
      [id, file],
    );
    if (!handedIn) throw new Problem('id.unknown');
    const content = await readPicture(this.database.manager, this.store, id, file);
    await this.database.transaction((tx) =>
      appendEvent(tx, act, {
        type: 'application.pictureShown',
        competition: row.competitionId,
        subject: id,
        after: { file, field: handedIn.field },
      }),
    );
    return content;
  }

  async decide(act: Act, id: string, input: DecisionInput, language: Language): Promise<ReviewView> {
    await this.database.transaction(async (tx) => {
      const { row } = await readCovered(tx, act, id);
      const decided = await decide(tx, act, id, input, this.tools);
      await this.tell(tx, act, row.competitionId, [decided]);
    });
    return this.read(act, id, language);
  }

  /** The same decision about many: each by itself, so that one that cannot be taken holds up no other. */
  async decideMany(
    act: Act,
    competition: string,
    { decision, reason, items }: ManyDecisionsDto,
    language: Language,
  ): Promise<ManyDecisionsView> {
    await this.reachIn(act, competition);
    const reasons = reason === null ? [] : [{ field: null, reason }];
    const inOrder = [...new Map(items.map((item) => [item.id, item])).values()].sort((one, other) =>
      one.id < other.id ? -1 : 1,
    );
    const receipts = new Map<string, DecisionReceiptView>();
    await this.database.transaction(async (tx) => {
      const decided: Decided[] = [];
      for (const { id, version } of inOrder) {
        try {
          // a savepoint: what was written for this one is undone when it cannot be taken
          const done = await tx.transaction(async (one) => {
            const { row } = await readCovered(one, act, id);
            if (row.competitionId !== competition) throw new Problem('id.unknown');
            return decide(one, act, id, { decision, reasons, version }, this.tools);
          });
          decided.push(done);
          receipts.set(id, { id, version: done.version, code: null, message: null });
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          const { title } = error.toBody(language, act.requestId) as { title: string };
          receipts.set(id, { id, version: null, code: error.code, message: title });
        }
      }
      if (decided.length > 0) await this.tell(tx, act, competition, decided);
    });
    return { items: items.map(({ id }) => receipts.get(id)!) };
  }

  private async tell(tx: EntityManager, act: Act, competition: string, decided: readonly Decided[]): Promise<void> {
    for (const notice of await noticesOf(tx, competition, decided, this.config.publicUrl)) {
      await this.outbox.write(tx, notice, act.now);
    }
  }

  private async reachIn(act: Act, competition: string): Promise<Reach[]> {
    await readRow(this.database.manager, Competition, competition);
    return mustReach(act, 'application.review', competition);
  }
}

/** An application that was handed in, for somebody whose grant covers it; to others it is not there. */
export async function readCovered(
  tx: EntityManager,
  act: Act,
  id: string,
): Promise<{ row: Application; reach: Reach[] }> {
  const row = await readRow(tx, Application, id);
  const reach = mustReach(act, 'application.review', row.competitionId);
  const [handedIn] = await tx.query(
    `select content ->> 'skill' as skill, content ->> 'delegation' as delegation from application_submission
     where application_id = $1 order by n desc limit 1`,
    [id],
  );
  const covered = (grant: Reach): boolean =>
    (grant.skill === null || grant.skill === handedIn.skill) &&
    (grant.delegation === null || grant.delegation === handedIn.delegation);
  if (!handedIn || !reach.some(covered)) throw new Problem('id.unknown');
  return { row, reach };
}
