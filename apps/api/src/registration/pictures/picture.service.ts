import { Injectable } from '@nestjs/common';
import { isPicture } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { Registration } from '../form/registration.entity.ts';
import { ownApplication, readOwn } from '../application/save-draft.ts';
import type { PictureView } from './picture.view.ts';
import { reEncode } from './re-encode.ts';

/** Also those that were replaced: what a submission shows must stay. */
const MOST_PICTURES = 60;

@Injectable()
export class PictureService {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
  ) {}

  /** Belongs to the application from here on; an answer names it when the draft is saved. */
  async add(act: Act, id: string, field: string, bytes: Buffer): Promise<PictureView> {
    await this.mustTake(this.database.manager, act, id, field);
    const { content, width, height } = await reEncode(bytes);
    const kept = await this.store.keep(content, act.now);
    return this.database.transaction(async (tx) => {
      const { row } = await ownApplication(tx, act, id);
      if (row.status !== 'draft' && row.status !== 'returned') throw new Problem('application.fixed');
      await this.mustTake(tx, act, id, field);
      const file = await this.store.register(tx, act, kept, {
        purpose: 'application-picture',
        name: `${field}.jpg`,
        mediaType: 'image/jpeg',
      });
      await tx.query(
        'insert into application_picture (file_id, application_id, field, created_at) values ($1, $2, $3, $4)',
        [file, id, field, act.now],
      );
      return { id: file, field, width, height, bytes: content.length };
    });
  }

  async read(act: Act, id: string, file: string): Promise<Buffer> {
    await readOwn(this.database.manager, act, id);
    return readPicture(this.database.manager, this.store, id, file);
  }

  private async mustTake(tx: EntityManager, act: Act, id: string, field: string): Promise<void> {
    const row = await readOwn(tx, act, id);
    const registration = await tx.findOneBy(Registration, { competitionId: row.competitionId });
    const asked = registration?.form.fields.find(({ key }) => key === field);
    if (!asked || !isPicture(asked.kind)) throw new Problem('id.unknown');
    const [{ held }] = await tx.query(
      'select count(*)::int as held from application_picture where application_id = $1',
      [id],
    );
    if (held >= MOST_PICTURES) throw new Problem('picture.tooMany', { most: MOST_PICTURES });
  }
}

/** A picture of this application; whoever calls has asked whether the reader may see it. */
export async function readPicture(
  tx: EntityManager,
  store: FileStore,
  application: string,
  file: string,
): Promise<Buffer> {
  const [own] = await tx.query('select from application_picture where file_id = $1 and application_id = $2', [
    file,
    application,
  ]);
  if (!own) throw new Problem('id.unknown');
  return (await store.read(tx, file)).content;
}
