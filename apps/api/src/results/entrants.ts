import type { SubjectStatus } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';

/** Whom a line of a result is about: a subject, and who is behind its code. */
export interface ResultEntrant {
  subject: string;
  code: string;
  status: SubjectStatus;
  /** A team has several. */
  competitors: string[];
  name: string;
  unit: string | null;
  delegationId: string | null;
  delegation: string | null;
  groupId: string | null;
}

interface Identity {
  subject: string;
  competitor: string | null;
  sealed: Buffer | null;
}

interface Competitor {
  id: string;
  name: string;
  unit: string | null;
  delegationId: string;
  delegation: string;
  groupId: string | null;
}

/** Every subject of a skill; the seal of a coded skill is opened here, for the result that is made and for nothing else. */
export async function readEntrantsOf(tx: EntityManager, skill: string, seal: IdentitySeal): Promise<ResultEntrant[]> {
  const subjects: { id: string; code: string; status: SubjectStatus }[] = await tx.query(
    'select id, code, status from subject where skill_id = $1 order by code, id',
    [skill],
  );
  const identities: Identity[] = await tx.query(
    'select subject_id as subject, competitor_id as competitor, sealed from subject_identity where skill_id = $1',
    [skill],
  );
  const known = identities.map(({ subject, competitor, sealed }) => ({
    subject,
    competitor: competitor ?? seal.open(sealed!, { skill, subject }),
  }));
  const competitors: Competitor[] = await tx.query(
    `select p.id, p.name, p.unit, p.delegation_id as "delegationId", d.name as delegation, p.group_id as "groupId"
     from competitor p join delegation d on d.id = p.delegation_id where p.id = any($1) order by p.name, p.id`,
    [known.map(({ competitor }) => competitor)],
  );
  return subjects.map(({ id, code, status }) => {
    const own = known.filter(({ subject }) => subject === id).map(({ competitor }) => competitor);
    const members = competitors.filter((competitor) => own.includes(competitor.id));
    const [first] = members;
    return {
      subject: id,
      code,
      status,
      competitors: members.map((member) => member.id),
      name: members.map(({ name }) => name).join('、') || code,
      unit: first?.unit ?? null,
      delegationId: first?.delegationId ?? null,
      delegation: first?.delegation ?? null,
      groupId: first?.groupId ?? null,
    };
  });
}
