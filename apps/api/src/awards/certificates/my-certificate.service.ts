import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { scopesOf } from '../../identity/policies.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { ownCompetitors } from '../../registration/own/own-competitors.ts';
import { CertificateService } from './certificate.service.ts';
import type { MyCertificateListView, MyCertificateView } from './my-certificate.view.ts';

/**
 * The certificates in a person's own hand: his, those of whom he registered, and of a team leader those of his
 * delegation, with the unit's and the coaches' own. Of a team each member sees his own paper.
 */
@Injectable()
export class MyCertificateService {
  constructor(
    private readonly database: DataSource,
    private readonly certificates: CertificateService,
  ) {}

  async mine(act: Act): Promise<MyCertificateListView> {
    return { items: await this.own(act, null) };
  }

  /** Only of a valid one: a void paper is not handed out again. */
  async file(act: Act, id: string): Promise<{ name: string; bytes: Buffer }> {
    const [own] = await this.own(act, id);
    if (!own) throw new Problem('id.unknown');
    if (own.revokedAt) throw new Problem('certificate.revokedAlready', { number: own.number });
    const [{ file }] = await this.database.query('select file_id as file from certificate where id = $1', [id]);
    const { bytes } = await this.certificates.fileOf({ file, number: own.number });
    return { name: `${own.recipient} ${own.award} ${own.number}.pdf`, bytes };
  }

  private async own(act: Act, id: string | null): Promise<MyCertificateView[]> {
    const competitors = await ownCompetitors(this.database.manager, personOf(act));
    const led = scopesOf(act, 'certificate.ofDelegation');
    return this.database.query(MINE, [competitors, JSON.stringify(led), id]);
  }
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const MINE = `
  select c.id, c.number, c.competitor_id as competitor, c.recipient, c.content->>'team' as team,
         c.content->>'award' as award, c.content->>'awardEn' as "awardEn", c.content->>'skill' as skill,
         c.content->>'skillEn' as "skillEn",
         json_build_object('id', k.id, 'name', k.name, 'nameEn', k.name_en) as competition,
         ${MOMENT('c.issued_at')} as "issuedAt", ${MOMENT('r.revoked_at')} as "revokedAt", r.reason,
         n.number as "replacedBy"
  from certificate c join competition k on k.id = c.competition_id
  left join certificate_revocation r on r.certificate_id = c.id
  left join certificate n on n.replaces_id = c.id
  where ($3::uuid is null or c.id = $3) and (c.competitor_id = any($1) or exists (
    select from award a join award_decision d on d.id = a.decision_id
    join jsonb_to_recordset($2) as led(competition uuid, skill uuid, delegation uuid) on led.delegation = a.delegation_id
    where a.id = c.award_id and coalesce(led.competition, c.competition_id) = c.competition_id
      and (led.skill is null or led.skill = d.skill_id)))
  order by k.starts_on desc, r.revoked_at is not null, c.recipient collate "zh-x-icu", c.issued_at desc, c.id`;
