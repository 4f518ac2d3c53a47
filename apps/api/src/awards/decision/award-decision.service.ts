import { Injectable } from '@nestjs/common';
import { fill, VIOLATIONS } from '@skillstar/contract';
import type { Language } from '@skillstar/contract';
import type { AwardOverride, AwardScheme } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { mustReach } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { writeWorkbook } from '../../platform/excel/excel.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { admit, mustBeSound, presentScheme } from '../scheme/award-scheme.service.ts';
import type { AwardsOf } from '../scheme/award-scheme.service.ts';
import { schemeFrom, schemeToWire } from '../scheme/read-scheme.ts';
import type { AwardOverrideDto, AwardPreviewDto, NewAwardDecisionDto } from './award-decision.dto.ts';
import type {
  AwardDecisionListView,
  AwardDecisionView,
  AwardPreviewView,
  AwardPublicationView,
  AwardStateListView,
} from './award-decision.view.ts';
import { sameAward } from './award-rows.ts';
import type { AwardLine } from './award-rows.ts';
import { decide } from './decide.ts';
import { decisionPdf, decisionSheet } from './decision-document.ts';
import type { DecisionPaper } from './decision-document.ts';
import { linesOf, presentAwards, proposeAwards } from './propose.ts';
import type { Proposed } from './propose.ts';

@Injectable()
export class AwardDecisionService {
  constructor(private readonly database: DataSource) {}

  async states(act: Act, competition: string): Promise<AwardStateListView> {
    await readRow(this.database.manager, Competition, competition);
    mustReach(act, 'award.read', competition);
    return { items: await this.database.query(STATES, [competition]), next: null };
  }

  /** What a scheme would come to, saved or not. */
  async preview(act: Act, of: AwardsOf, input: AwardPreviewDto, language: Language): Promise<AwardPreviewView> {
    const tx = this.database.manager;
    await admit(tx, act, of, 'award.read');
    const scheme = input.scheme ? schemeFrom(input.scheme) : (await presentScheme(tx, of)).scheme;
    mustBeSound(of, scheme);
    const proposed = await proposeAwards(tx, of, scheme, input.overrides.map(overrideOf));
    return previewOf(proposed, await presentAwards(tx, of), language);
  }

  async decide(act: Act, of: AwardsOf, input: NewAwardDecisionDto): Promise<AwardDecisionView> {
    const overrides = input.overrides.map(overrideOf);
    const id = await this.database.transaction((tx) =>
      decide(tx, act, of, { ...input, overrides, reason: input.reason ?? null }),
    );
    return this.read(act, id);
  }

  async read(act: Act, id: string): Promise<AwardDecisionView> {
    const [row]: DecisionRow[] = await this.database.query(`${DECISIONS} where d.id = $1`, [id]);
    if (!row) throw new Problem('id.unknown');
    await admit(this.database.manager, act, row, 'award.read');
    return viewOf(row, await linesOf(this.database.manager, id));
  }

  async list(act: Act, of: AwardsOf): Promise<AwardDecisionListView> {
    await admit(this.database.manager, act, of, 'award.read');
    const rows: DecisionRow[] = await this.database.query(
      `${DECISIONS} where d.competition_id = $1 and d.skill_id is not distinct from $2 order by d.version desc`,
      [of.competition, of.skill],
    );
    const items: AwardDecisionView[] = [];
    for (const row of rows) items.push(viewOf(row, await linesOf(this.database.manager, row.id)));
    return { items, next: null };
  }

  async paper(act: Act, id: string, language: Language): Promise<{ name: string; bytes: Buffer }> {
    const paper = await this.paperOf(act, id, language);
    const { bytes } = await decisionPdf(paper, language);
    return { name: `${fileName(paper, language)}.pdf`, bytes };
  }

  async workbook(act: Act, id: string, language: Language): Promise<{ name: string; bytes: Buffer }> {
    const paper = await this.paperOf(act, id, language);
    return { name: `${fileName(paper, language)}.xlsx`, bytes: await writeWorkbook(decisionSheet(paper, language)) };
  }

  private async paperOf(act: Act, id: string, language: Language): Promise<DecisionPaper> {
    const decision = await this.read(act, id);
    const [names] = await this.database.query(
      `select c.name, c.name_en as "nameEn", k.number, k.name as skill, k.name_en as "skillEn"
       from award_decision d join competition c on c.id = d.competition_id left join skill k on k.id = d.skill_id
       where d.id = $1`,
      [id],
    );
    const pick = (chinese: string, english: string | null): string =>
      language === 'en' && english ? english : chinese;
    const skill = decision.skill && `${names.number} ${pick(names.skill, names.skillEn)}`;
    return { competition: pick(names.name, names.nameEn), skill, decision };
  }
}

function fileName({ competition, skill, decision }: DecisionPaper, language: Language): string {
  const title = language === 'zh' ? '评奖决定' : 'award decision';
  return [competition, skill, title, `v${decision.version}`].filter(Boolean).join(' ');
}

interface DecisionRow {
  id: string;
  competition: string;
  skill: string | null;
  version: number;
  publication: AwardPublicationView | null;
  replaced: boolean;
  scheme: AwardScheme;
  overrides: AwardOverride[];
  reason: string | null;
  decidedBy: string;
  decidedAt: string;
}

function overrideOf({ kind, subject, award, reason }: AwardOverrideDto): AwardOverride {
  return { kind, id: subject, award, reason };
}

function viewOf({ competition: _, ...row }: DecisionRow, awards: AwardLine[]): AwardDecisionView {
  const overrides = row.overrides.map(({ kind, id: subject, award, reason }) => ({ kind, subject, award, reason }));
  return { ...row, scheme: schemeToWire(row.scheme), overrides, awards, amount: sumOf(awards) };
}

export function sumOf(lines: readonly AwardLine[]): number {
  return lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

function previewOf(
  proposed: Proposed,
  present: { version: number; lines: AwardLine[] } | null,
  language: Language,
): AwardPreviewView {
  const groups = new Map(proposed.rows.map(({ group, groupName }) => [group, groupName]));
  const people = new Map(proposed.rows.flatMap(({ members }) => members.map(({ id, name }) => [id, name] as const)));
  const parts = new Map(proposed.rows.flatMap((row) => row.parts).map(({ code, name }) => [code, { code, name }]));
  const before = present?.lines ?? [];
  const known = (lines: readonly AwardLine[]): Set<string> => new Set(lines.map(sameAward));
  const [then, now] = [known(before), known(proposed.lines)];
  return {
    publication: proposed.publication,
    entrants: proposed.rows.map(
      ({ subject, code, name, unit, delegation, groupName, rank, total, scale, status, members }) => ({
        subject,
        members,
        code,
        name,
        unit,
        delegation,
        groupName,
        rank,
        total,
        scale,
        status,
      }),
    ),
    parts: [...parts.values()],
    awards: proposed.lines,
    tiers: proposed.tiers.map(({ group, ...tier }) => ({ ...tier, groupName: groups.get(group) ?? null })),
    notPromoted: proposed.notPromoted.map(({ member, reasons }) => ({
      recipient: people.get(member) ?? '',
      reasons: reasons.map(({ code, params }) => fill(VIOLATIONS[code]!, language, params)),
    })),
    units: proposed.units,
    medalsVoid: proposed.medalsVoid,
    undecided: proposed.undecided,
    amount: sumOf(proposed.lines),
    base: present?.version ?? 0,
    gained: present ? proposed.lines.filter((line) => !then.has(sameAward(line))) : [],
    lost: before.filter((line) => !now.has(sameAward(line))),
  };
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const DECISIONS = `
  select d.id, d.competition_id as competition, d.skill_id as skill, d.version, d.scheme, d.overrides, d.reason,
         p.name as "decidedBy", ${MOMENT('d.decided_at')} as "decidedAt",
         case when b.id is null then null
              else json_build_object('id', b.id, 'version', b.version, 'final', n.final_at is not null) end as publication,
         exists (select from award_decision l where l.competition_id = d.competition_id
                   and l.skill_id is not distinct from d.skill_id and l.version > d.version)
           or exists (select from publication l where l.skill_id = d.skill_id and l.version > b.version) as replaced
  from award_decision d join person p on p.id = d.decided_by
  left join publication b on b.id = d.publication_id left join publication_notice n on n.publication_id = b.id`;

const STATES = `
  with part as (
    select k.id as skill, k.number || ' ' || k.name as name, k.number || ' ' || k.name_en as name_en, k.position as place, k.status,
           (select count(*)::int from subject s where s.skill_id = k.id and s.status = 'competing') as entrants
    from skill k where k.competition_id = $1
    union all
    select null, c.name, c.name_en, 1000000, null,
           (select count(*)::int from subject s join skill k on k.id = s.skill_id
            where k.competition_id = c.id and s.status = 'competing')
    from competition c where c.id = $1
  )
  select part.skill, part.name, part.name_en as "nameEn", part.entrants, coalesce(s.version, 0) as "schemeVersion",
         case when b.id is null then null
              else json_build_object('id', b.id, 'version', b.version, 'final', n.final_at is not null and part.status = 'closed') end as publication,
         coalesce(d.version, 0) as decision,
         d.id is not null and d.publication_id is distinct from b.id as outdated,
         (select count(*)::int from award a where a.decision_id = d.id) as awards,
         (select coalesce(sum(a.amount), 0)::float8 from award a where a.decision_id = d.id) as amount
  from part
  left join award_scheme s on s.competition_id = $1 and s.skill_id is not distinct from part.skill
  left join lateral (select * from publication p where p.skill_id = part.skill order by p.version desc limit 1) b on true
  left join publication_notice n on n.publication_id = b.id
  left join lateral (select * from award_decision a where a.competition_id = $1
                       and a.skill_id is not distinct from part.skill order by a.version desc limit 1) d on true
  order by part.place`;
