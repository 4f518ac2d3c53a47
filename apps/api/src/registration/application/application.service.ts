import { Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { BOARDS_TOUCHED } from '../../competitions/board-touch.ts';
import { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { lockRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { fromCursor, toCursor } from '../../platform/http/cursor.ts';
import { page } from '../../platform/http/paging.dto.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { Application } from './application.entity.ts';
import type {
  ApplicationLineView,
  ApplicationListView,
  ApplicationView,
  HandInReceiptListView,
} from './application.view.ts';
import { handInAll } from './hand-in-all.ts';
import { handIn } from './hand-in.ts';
import { PersonalAnswers } from './personal-answers.ts';
import { addDraft, mustTakeApplications, readOwn, saveDraft } from './save-draft.ts';
import type { DraftChange } from './save-draft.ts';
import { LINES, showApplication } from './show-application.ts';
import { withdraw } from './withdraw.ts';

@Injectable()
export class ApplicationService {
  constructor(
    private readonly database: DataSource,
    private readonly personal: PersonalAnswers,
    private readonly seal: IdentitySeal,
    private readonly signals: Signals,
    private readonly store: FileStore,
  ) {}

  /** Everything in the account of whoever asks, the newest first. */
  async mine(
    act: Act,
    { competition, cursor, limit = 100 }: { competition?: string; cursor?: string; limit?: number },
  ): Promise<ApplicationListView> {
    const [id] = fromCursor(cursor, 1);
    const rows: ApplicationLineView[] = await this.database.query(
      `${LINES} where a.owner_id = $1 and ($2::uuid is null or a.competition_id = $2) and ($3::uuid is null or a.id < $3)
       order by a.id desc limit $4`,
      [personOf(act), competition ?? null, id, limit + 1],
    );
    return page(rows, limit, (row) => toCursor([row.id]));
  }

  read(act: Act, id: string, language: Language): Promise<ApplicationView> {
    return this.database.transaction('REPEATABLE READ', (tx) => this.show(tx, act, id, language));
  }

  add(act: Act, competition: string, change: DraftChange, language: Language): Promise<ApplicationView> {
    return this.database.transaction(async (tx) =>
      this.show(tx, act, await addDraft(tx, act, competition, change, this.personal), language),
    );
  }

  save(act: Act, id: string, version: number, change: DraftChange, language: Language): Promise<ApplicationView> {
    return this.database.transaction(async (tx) => {
      await saveDraft(tx, act, id, version, change, this.personal);
      return this.show(tx, act, id, language);
    });
  }

  handIn(act: Act, id: string, version: number, language: Language): Promise<ApplicationView> {
    return this.database.transaction(async (tx) => {
      await handIn(tx, act, id, version, this.personal);
      return this.show(tx, act, id, language);
    });
  }

  async handInAll(act: Act, competition: string, language: Language): Promise<HandInReceiptListView> {
    const items = await this.database.transaction(async (tx) => {
      await mustTakeApplications(tx, act, competition);
      return handInAll(tx, act, competition, this.personal, language);
    });
    return { items };
  }

  async withdraw(
    act: Act,
    id: string,
    version: number,
    reason: string | null,
    language: Language,
  ): Promise<ApplicationView> {
    const { view, skill } = await this.database.transaction(async (tx) => ({
      skill: await withdraw(tx, act, id, version, reason, this.seal),
      view: await this.show(tx, act, id, language),
    }));
    if (skill) this.signals.tell(BOARDS_TOUCHED, skill);
    return view;
  }

  /** A draft that nobody has seen is thrown away whole. */
  async remove(act: Act, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await readOwn(tx, act, id);
      const row = await lockRow(tx, Application, id);
      const [{ seen }] = await tx.query(
        'select exists (select from application_submission where application_id = $1) as seen',
        [id],
      );
      if (row.status !== 'draft' || seen) throw new Problem('application.fixed');
      // Without the application no purge date would ever find its scans.
      const pictures: { id: string }[] = await tx.query(
        'select file_id as id from application_picture where application_id = $1 order by file_id',
        [id],
      );
      for (const picture of pictures) await this.store.purge(tx, act, picture.id, 'application.dropped');
      await tx.delete(Application, id);
      await appendEvent(tx, act, { type: 'application.dropped', competition: row.competitionId, subject: id });
    });
  }

  private async show(tx: EntityManager, act: Act, id: string, language: Language): Promise<ApplicationView> {
    return showApplication(tx, await readOwn(tx, act, id), this.personal, language, act, this.seal);
  }
}
