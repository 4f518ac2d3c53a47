import { Inject, Injectable } from '@nestjs/common';
import type { CertificateContent, CertificateLayout } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import { fromCursor, toCursor } from '../../platform/http/cursor.ts';
import { page } from '../../platform/http/paging.dto.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { insertRow } from '../decision/award-rows.ts';
import { certifiableOf } from './certifiable.ts';
import type { Certifiable } from './certifiable.ts';
import { REVOCATION_ROWS } from './certificate-rows.ts';
import { numberFrom } from './certificate-number.ts';
import { setupOf } from './certificate-template.service.ts';
import type { CertificateQuery, ReissueDto } from './certificate.dto.ts';
import type { CertificateListView, CertificateView } from './certificate.view.ts';
import { drawOne, lockCertificates, writeCertificates } from './issue.ts';

interface CertificateRow {
  id: string;
  competition: string;
  number: string;
  award: string;
  competitor: string | null;
  honour: string;
  recipient: string;
  content: CertificateContent;
  layout: CertificateLayout;
  background: string | null;
  seal: string | null;
  file: string;
  revoked: boolean;
}

/** What the check page tells of a number. */
export interface CheckedCertificate {
  number: string;
  content: CertificateContent;
  issuedAt: Date;
  revokedAt: Date | null;
  replacedBy: string | null;
}

@Injectable()
export class CertificateService {
  constructor(
    private readonly database: DataSource,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(act: Act, competition: string, query: CertificateQuery): Promise<CertificateListView> {
    await readRow(this.database.manager, Competition, competition);
    must(act, 'award.read', { competition });
    const limit = query.limit ?? 100;
    const [after] = fromCursor(query.cursor, 1);
    const rows: CertificateView[] = await this.database.query(
      `${VIEWS} where c.competition_id = $1 and ($2::uuid is null or c.id < $2)
         and ($3::text is null or c.recipient ilike '%' || $3 || '%' or c.number ilike '%' || $3 || '%')
       order by c.id desc limit $4`,
      [competition, after ?? null, query.search ? query.search.replace(/[%_\\]/g, '\\$&') : null, limit + 1],
    );
    const inForce = new Set((await certifiableOf(this.database.manager, competition)).map(({ honour }) => honour));
    const { items, next } = page(rows as (CertificateView & { honour: string })[], limit, ({ id }) => toCursor([id]));
    return {
      items: items.map(({ honour, ...view }) => ({
        ...view,
        groundless: view.revokedAt === null && !inForce.has(honour),
      })),
      next,
    };
  }

  async file(act: Act, id: string): Promise<{ name: string; bytes: Buffer }> {
    const row = await readCertificate(this.database.manager, id);
    must(act, 'award.read', { competition: row.competition });
    return this.fileOf(row);
  }

  /** The paper of whoever proves, elsewhere, that it is his. */
  async fileOf({ file, number }: { file: string; number: string }): Promise<{ name: string; bytes: Buffer }> {
    const { content } = await this.files.read(this.database.manager, file);
    return { name: `${number}.pdf`, bytes: content };
  }

  async revoke(act: Act, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockCertificate(tx, act, id);
      await revoke(tx, act, row, reason);
    });
  }

  /** The old one is void and the new one stands in its place, in one step: nobody holds two, or none. */
  async reissue(act: Act, id: string, input: ReissueDto, host: string): Promise<CertificateView> {
    const row = await readCertificate(this.database.manager, id);
    must(act, 'certificate.manage', { competition: row.competition });
    if (row.revoked) throw new Problem('certificate.revokedAlready', { number: row.number });
    const one = await this.honourOf(row, input.recipient ?? null);
    const order = {
      ...row,
      address: this.config.publicUrl ?? host,
      batch: null,
      replaces: id,
      person: personOf(act),
    };
    const setup = await setupOf(this.database.manager, this.files, row);
    const drawn = await drawOne(this.files, setup, one, order, act.now);
    const made = await this.database.transaction(async (tx) => {
      const locked = await lockCertificate(tx, act, id);
      await revoke(tx, act, locked, input.reason);
      return writeCertificates(tx, act, this.files, order, [drawn]);
    });
    const [view]: (CertificateView & { honour: string })[] = await this.database.query(
      `${VIEWS} where c.id = $1`,
      made,
    );
    const { honour: _, ...rest } = view!;
    return { ...rest, groundless: false };
  }

  private async honourOf(row: CertificateRow, recipient: string | null): Promise<Certifiable> {
    const all = await certifiableOf(this.database.manager, row.competition);
    const one = all.find(({ honour }) => honour === row.honour);
    if (!one) throw new Problem('certificate.groundless', { number: row.number });
    const name = recipient ?? row.recipient;
    return { ...one, recipient: name, content: { ...one.content, recipient: name } };
  }

  /** What everybody may know of a number that he holds in his hand; null: there is no such certificate. */
  async check(typed: string): Promise<CheckedCertificate | null> {
    const number = numberFrom(typed);
    if (!number) return null;
    const [row]: CheckedCertificate[] = await this.database.query(
      `select c.number, c.content, c.issued_at as "issuedAt", r.revoked_at as "revokedAt", n.number as "replacedBy"
       from certificate c left join certificate_revocation r on r.certificate_id = c.id
       left join certificate n on n.replaces_id = c.id where c.number = $1`,
      [number],
    );
    return row ?? null;
  }
}

async function lockCertificate(tx: EntityManager, act: Act, id: string): Promise<CertificateRow> {
  const found = await readCertificate(tx, id);
  must(act, 'certificate.manage', { competition: found.competition });
  await lockCertificates(tx, found.competition);
  return readCertificate(tx, id);
}

async function revoke(tx: EntityManager, act: Act, certificate: CertificateRow, reason: string): Promise<void> {
  if (certificate.revoked) throw new Problem('certificate.revokedAlready', { number: certificate.number });
  const row = {
    id: v7(),
    certificate_id: certificate.id,
    reason,
    person_id: personOf(act),
    revoked_at: act.now,
  };
  await insertRow(tx, REVOCATION_ROWS, row);
  await appendEvent(tx, act, {
    type: 'certificate.revoked',
    competition: certificate.competition,
    subject: certificate.id,
    before: { number: certificate.number, recipient: certificate.recipient },
    reason,
    rows: [proveRow(REVOCATION_ROWS, row)],
  });
}

async function readCertificate(tx: EntityManager, id: string): Promise<CertificateRow> {
  const [row]: CertificateRow[] = await tx.query(
    `select c.id, c.competition_id as competition, c.number, c.award_id as award, c.competitor_id as competitor, c.honour,
            c.recipient, c.content, c.layout, c.background_id as background, c.seal_id as seal, c.file_id as file,
            exists (select from certificate_revocation r where r.certificate_id = c.id) as revoked
     from certificate c where c.id = $1`,
    [id],
  );
  if (!row) throw new Problem('id.unknown');
  return row;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const VIEWS = `
  select c.id, c.number, c.recipient, c.honour, c.content->>'award' as award, c.content->>'skill' as skill,
         ${MOMENT('c.issued_at')} as "issuedAt", ${MOMENT('r.revoked_at')} as "revokedAt", r.reason,
         n.number as "replacedBy"
  from certificate c left join certificate_revocation r on r.certificate_id = c.id
  left join certificate n on n.replaces_id = c.id`;
