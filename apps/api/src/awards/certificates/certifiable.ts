import type { CertificateContent } from '@skillstar/contract';
import type { AwardKind } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';

/** One certificate that can be issued: an award in force, and of a team one of its members. */
export interface Certifiable {
  award: string;
  honour: string;
  kind: AwardKind;
  title: string;
  skill: string | null;
  skillName: string | null;
  competitor: string | null;
  recipient: string;
  /** The valid certificate of this honour, when there is one. */
  certificate: string | null;
  content: CertificateContent;
}

interface Row {
  award: string;
  kind: AwardKind;
  title: string;
  titleEn: string | null;
  skill: string | null;
  skillName: string | null;
  skillNameEn: string | null;
  competition: string;
  competitionEn: string | null;
  subject: string | null;
  competitor: string | null;
  delegation: string | null;
  recipient: string;
  unit: string | null;
  rank: number | null;
  members: { id: string; name: string }[];
}

/**
 * Every certificate that the awards in force call for. A decision that later results have overtaken is not in force:
 * its awards are decided anew first.
 */
export async function certifiableOf(
  tx: EntityManager,
  competition: string,
  awards: readonly string[] | null = null,
): Promise<Certifiable[]> {
  const rows: Row[] = await tx.query(AWARDS_IN_FORCE, [competition, awards]);
  const valid: { honour: string; id: string }[] = await tx.query(
    `select c.honour, c.id from certificate c
     where c.competition_id = $1 and not exists (select from certificate_revocation r where r.certificate_id = c.id)`,
    [competition],
  );
  const present = new Map(valid.map(({ honour, id }) => [honour, id]));
  return rows.flatMap((row) => {
    const people = row.competitor === null && row.kind !== 'coach' && row.members.length > 1 ? row.members : [null];
    return people.map((member): Certifiable => {
      const competitor = member?.id ?? (row.kind === 'coach' ? null : row.competitor);
      const who = row.kind === 'coach' ? row.recipient : (competitor ?? row.subject ?? row.delegation ?? row.recipient);
      const honour = [row.skill ?? '', row.kind, row.title, who].join('\n');
      const recipient = member?.name ?? row.recipient;
      return {
        award: row.award,
        honour,
        kind: row.kind,
        title: row.title,
        skill: row.skill,
        skillName: row.skillName,
        competitor,
        recipient,
        certificate: present.get(honour) ?? null,
        content: {
          recipient,
          award: row.kind === 'promotion' ? `晋升${row.title}` : row.title,
          awardEn: row.titleEn ?? row.title,
          competition: row.competition,
          competitionEn: row.competitionEn ?? row.competition,
          skill: row.skillName ?? '全部项目',
          skillEn: row.skillNameEn ?? row.skillName ?? 'All skills',
          unit: row.unit ?? '',
          rank: row.rank === null ? '' : String(row.rank),
          team: member ? row.recipient : '',
          issuer: '',
          date: '',
          dateEn: '',
          number: '',
        },
      };
    });
  });
}

const AWARDS_IN_FORCE = `
  with decision as (
    select distinct on (skill_id) * from award_decision where competition_id = $1 order by skill_id, version desc
  )
  select a.id as award, a.kind, a.title, a.title_en as "titleEn", k.id as skill, k.name as "skillName",
         k.name_en as "skillNameEn", c.name as competition, c.name_en as "competitionEn", a.subject_id as subject,
         a.competitor_id as competitor, a.delegation_id as delegation, a.recipient, a.unit, a.rank,
         coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name) order by o.n)
                   from publication_row r, unnest(r.competitor_ids) with ordinality o(id, n)
                   join competitor m on m.id = o.id
                   where r.publication_id = d.publication_id and r.subject_id = a.subject_id), '[]') as members
  from decision d join award a on a.decision_id = d.id join competition c on c.id = d.competition_id
  left join skill k on k.id = d.skill_id
  where ($2::uuid[] is null or a.id = any($2))
    and not exists (select from publication p join publication b on b.id = d.publication_id
                    where p.skill_id = d.skill_id and p.version > b.version)
  order by k.position nulls last,
           array_position(array['prize', 'medal', 'title', 'promotion', 'coach', 'unit'], a.kind), a.rank, a.id`;

const ZONE = 'Asia/Shanghai';

/** What only the moment of issuing knows. */
export function issuedContent(
  content: CertificateContent,
  { issuer, number, at }: { issuer: string; number: string; at: Date },
): CertificateContent {
  const date = (language: string): string =>
    new Intl.DateTimeFormat(language, { timeZone: ZONE, year: 'numeric', month: 'long', day: 'numeric' }).format(at);
  return { ...content, issuer, number, date: date('zh-CN'), dateEn: date('en-GB') };
}
