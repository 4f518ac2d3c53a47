import { v7 } from 'uuid';
import type { TestApplication } from './test-application.ts';
import { addCompetitors, makeContest } from './test-contest.ts';
import type { TestContest } from './test-contest.ts';

export interface PublishedSkill extends TestContest {
  /** In the order of the names. */
  competitors: string[];
  subjects: string[];
  publication: string;
  /** Results again, with other totals: the next version. */
  correct(totals: readonly number[]): Promise<string>;
  /** The notice has passed. */
  makeFinal(publication: string): Promise<void>;
}

const RULES = JSON.stringify({ version: '1.0.0', ranking: 'competition', tieKeys: [], scale: null });

export const TEN_NAMES = ['赵一', '钱二', '孙三', '李四', '周五', '吴六', '郑七', '王八斤', '冯九', '陈十'];

/** An open skill whose results are published: the first name has 90.00, every next one a mark less. */
export async function publishSkill(
  test: TestApplication,
  names: readonly string[] = TEN_NAMES,
  contest?: TestContest,
): Promise<PublishedSkill> {
  const of = contest ?? (await makeContest(test));
  const competitors = await addCompetitors(of, of.open, names);
  const subjects: string[] = [];
  for (const [index] of names.entries()) {
    const id = v7();
    await test.database.query('insert into subject (id, skill_id, code, created_at) values ($1, $2, $3, now())', [
      id,
      of.open,
      `W${String(index + 1).padStart(2, '0')}`,
    ]);
    subjects.push(id);
  }
  let version = 0;
  const publish = async (totals: readonly number[]): Promise<string> => {
    const publication = v7();
    version += 1;
    await test.database.query(
      `insert into publication (id, competition_id, skill_id, version, reason, rules, chain_head, content_hash, approvers,
                                created_at) values ($1, $2, $3, $4, $5, $6, '', '', '[]', now())`,
      [publication, of.competition, of.open, version, version === 1 ? null : '更正', RULES],
    );
    for (const [index, name] of names.entries()) {
      const total = totals[index]!;
      const delegation = of.delegations[index % of.delegations.length];
      const row = [v7(), publication, subjects[index], `W${index + 1}`, [competitors[index]], name, delegation];
      await test.database.query(
        `insert into publication_row (id, publication_id, subject_id, code, competitor_ids, name, delegation_id,
                                      delegation, status, rank, total, scale, parts)
         values ($1, $2, $3, $4, $5, $6, $7, (select name from delegation where id = $7), 'competing', $8, $9, $10, $11)`,
        [
          ...row,
          1 + totals.filter((other) => other > total).length,
          total,
          Math.round(500 + (total - 8500) / 10),
          JSON.stringify([{ code: 'theory', name: '理论', mark: total - 1_000 }]),
        ],
      );
    }
    return publication;
  };
  return {
    ...of,
    competitors,
    subjects,
    publication: await publish(names.map((_, index) => 9_000 - index * 100)),
    correct: publish,
    makeFinal: async (publication) => {
      await test.database.query(
        'insert into publication_notice (publication_id, starts_at, ends_at, final_at) values ($1, now(), now(), now())',
        [publication],
      );
      await test.database.query(`update skill set status = 'closed' where id = $1`, [of.open]);
    },
  };
}
