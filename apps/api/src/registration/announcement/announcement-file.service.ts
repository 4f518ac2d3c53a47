import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { mustBeChangeable } from '../../competitions/competition/changeable.ts';
import type { Act } from '../../identity/act.ts';
import { must, reachIn } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { PDF } from '../../platform/http/pdf-body.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import type { StoredFile } from '../../platform/storage/file-store.service.ts';
import { Announcement } from './announcement.entity.ts';

export const fileAddress = (competition: string, file: string): string => `/c/${competition}/files/${file}`;

@Injectable()
export class AnnouncementFileService {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
  ) {}

  /** Kept at once; the public has it when the list of documents names it. */
  async add(act: Act, competition: string, name: string, bytes: Buffer): Promise<{ url: string }> {
    await readRow(this.database.manager, Competition, competition);
    must(act, 'announcement.manage', { competition });
    const kept = await this.store.keep(bytes, act.now);
    const id = await this.database.transaction(async (tx) => {
      await mustBeChangeable(tx, competition);
      const file = await this.store.register(tx, act, kept, { purpose: 'announcement', name, mediaType: PDF });
      await tx.query('insert into announcement_file (file_id, competition_id) values ($1, $2)', [file, competition]);
      await appendEvent(tx, act, {
        type: 'announcement.fileAdded',
        competition,
        subject: competition,
        after: { file, name },
      });
      return file;
    });
    return { url: fileAddress(competition, id) };
  }

  /** What the announcement names, to everybody; the rest, and a draft's, to those who have a part in the competition. */
  async read(act: Act, competition: string, file: string): Promise<{ file: StoredFile; content: Buffer }> {
    const [found] = await this.database.query(
      `select c.status from announcement_file f join competition c on c.id = f.competition_id
       where f.file_id = $1 and c.id = $2`,
      [file, competition],
    );
    if (!found) throw new Problem('id.unknown');
    const told = await this.database.manager.findOneBy(Announcement, { id: competition });
    const named = (told?.documents ?? []).some(({ url }) => url === fileAddress(competition, file.toLowerCase()));
    const hidden = found.status === 'draft' || !named;
    if (hidden && reachIn(act, 'competition.read', competition).length === 0) throw new Problem('id.unknown');
    return this.store.read(this.database.manager, file);
  }
}
