import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { maskName } from '../../platform/personal-data/mask.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { publicationsOf, rowsOf } from '../publication.ts';
import type { Publication, PublicationRow } from '../publication.ts';
import type {
  NamedView,
  PublicResultRowView,
  PublicResultsView,
  PublicResultView,
  PublicResultWithRowsView,
} from './public-results.view.ts';
import { shownToAll } from './shown-publication.ts';

/** 公示: what everybody may read of results, while they are on notice and once they are final. */
@Injectable()
export class PublicResultsService {
  constructor(private readonly database: DataSource) {}

  async list(competition: string): Promise<PublicResultsView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const skills: NamedView[] = await tx.query(
        `select k.id, k.name, k.name_en as "nameEn" from skill k where k.competition_id = $1
           and exists (select from publication p join publication_notice n on n.publication_id = p.id where p.skill_id = k.id)
         order by k.position`,
        [competition],
      );
      const items: PublicResultView[] = [];
      for (const skill of skills) {
        const shown = await shownToAll(tx, skill.id);
        if (shown) items.push(await head(tx, skill, shown));
      }
      return { items };
    });
  }

  async read(skillId: string): Promise<PublicResultWithRowsView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const shown = await shownToAll(tx, skillId);
      if (!shown) throw new Problem('id.unknown');
      const [{ skill, competition }] = await tx.query(
        `select json_build_object('id', k.id, 'name', k.name, 'nameEn', k.name_en) as skill,
           json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) as competition
         from skill k join competition c on c.id = k.competition_id where k.id = $1`,
        [skillId],
      );
      const { masked } = shown.notice!;
      const { reason, contentHash, chainHead } = shown;
      const rows = (await rowsOf(tx, shown.id)).map((row) => publicRow(row, masked));
      return { ...(await head(tx, skill, shown)), competition, reason, contentHash, chainHead, masked, rows };
    });
  }
}

async function head(tx: EntityManager, skill: NamedView, shown: Publication): Promise<PublicResultView> {
  const [newest] = await publicationsOf(tx, skill.id);
  const [{ status }] = await tx.query('select status from skill where id = $1', [skill.id]);
  const { startsAt, endsAt, finalAt } = shown.notice!;
  const correcting = status !== 'closed' || newest!.id !== shown.id;
  return { skill, id: shown.id, version: shown.version, startsAt, endsAt, finalAt, correcting };
}

function publicRow(row: PublicationRow, masked: boolean): PublicResultRowView {
  const { id, rank, code, unit, delegation, status, total, scale, parts } = row;
  // a team's members stand behind each other
  const name = masked ? row.name.split('、').map(maskName).join('、') : row.name;
  return { id, rank, code, name, unit, delegation, status, total, scale, parts };
}
