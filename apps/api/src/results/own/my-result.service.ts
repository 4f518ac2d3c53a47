import { Injectable } from '@nestjs/common';
import { quartiles } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { ownCompetitors } from '../../registration/own/own-competitors.ts';
import { finalOf, rowsOf } from '../publication.ts';
import type { PublicationRow } from '../publication.ts';
import type { MyPartView, MyResultListView, MyResultView } from './my-result.view.ts';

/** A contestant's score report: from the moment his skill's notice begins, never before. */
@Injectable()
export class MyResultService {
  constructor(private readonly database: DataSource) {}

  async mine(act: Act): Promise<MyResultListView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const own = await ownCompetitors(tx, personOf(act));
      const skills: { id: string }[] = await tx.query(
        'select distinct skill_id as id from competitor where id = any($1)',
        [own],
      );
      const items: MyResultView[] = [];
      for (const { id } of skills) items.push(...(await reportsOf(tx, id, new Set(own), act.now)));
      return { items };
    });
  }
}

async function reportsOf(tx: EntityManager, skill: string, own: Set<string>, now: Date): Promise<MyResultView[]> {
  const newest = await finalOf(tx, skill);
  const notice = newest?.publication.notice;
  if (!newest || !notice || Date.parse(notice.startsAt) > now.getTime()) return [];
  const { publication, final } = newest;
  const rows = await rowsOf(tx, publication.id);
  const cohort = rows.filter(({ rank }) => rank !== null);
  return rows.flatMap((row) =>
    row.competitors
      .filter((competitor) => own.has(competitor))
      .map((competitor) => ({
        competitor,
        publication: publication.id,
        row: row.id,
        version: publication.version,
        status: row.status,
        rank: row.rank,
        ranked: cohort.length,
        total: row.total,
        scale: row.scale,
        cohort: quartilesOf(cohort.map(({ total }) => total)),
        parts: row.parts.map((part) => partOf(part, cohort)),
        noticeEndsAt: notice.endsAt,
        final,
      })),
  );
}

function partOf(part: PublicationRow['parts'][number], cohort: readonly PublicationRow[]): MyPartView {
  const others = cohort.map(({ parts }) => parts.find(({ code }) => code === part.code)?.mark ?? null);
  return { ...part, cohort: quartilesOf(others) };
}

function quartilesOf(marks: readonly (number | null)[]): MyPartView['cohort'] {
  return quartiles(marks.filter((mark): mark is number => mark !== null));
}
