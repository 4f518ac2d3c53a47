import { Inject, Injectable, Logger } from '@nestjs/common';
import type { CertificateLayout } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { personOf, systemAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { isDatabaseAway } from '../../platform/database/database-away.ts';
import { readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { Turnstile } from '../../platform/jobs/turnstile.ts';
import { glyphName } from '../../platform/pdf/glyphs.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { certifiableOf } from './certifiable.ts';
import type { Certifiable } from './certifiable.ts';
import { readTemplate, setupOf } from './certificate-template.service.ts';
import type { NewCertificateBatchDto } from './certificate.dto.ts';
import type { CertifiableListView, CertificateBatchListView, CertificateBatchView } from './certificate.view.ts';
import { missingOn } from './draw-certificate.ts';
import { glyphsMissing, isAmong, paperOf, unprintable, written } from './held-back.ts';
import type { HeldBack, Writing } from './held-back.ts';
import { addressOf, drawOne, writeCertificates } from './issue.ts';
import type { Drawn, Order } from './issue.ts';
import { drawInWorker } from './press.ts';

const JOB = 'certificates.issue';
/** Certificates of one transaction: a crash loses no more than their drawing. */
const CHUNK = 20;

interface Batch extends Order {
  id: string;
  awards: string[];
  heldBack: HeldBack[];
  writings: Writing[];
}

@Injectable()
export class CertificateBatchService {
  private readonly logger = new Logger('Certificates');

  constructor(
    private readonly database: DataSource,
    private readonly files: FileStore,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    jobs.every(JOB, '* * * * *', () => this.work());
  }

  /** Every certificate that the awards call for, with the characters that keep it from being printed. */
  async certifiable(act: Act, competition: string, template: string | null): Promise<CertifiableListView> {
    await readRow(this.database.manager, Competition, competition);
    must(act, 'award.read', { competition });
    const layout = template ? await this.layoutOf(competition, template) : null;
    const all = await certifiableOf(this.database.manager, competition);
    const items = all.map((one) => ({
      award: one.award,
      competitor: one.competitor,
      kind: one.kind,
      title: one.title,
      skillName: one.skillName,
      recipient: one.recipient,
      certificate: one.certificate,
      missing: layout ? missingOn(layout, one.content).map(glyphName) : [],
    }));
    return { items, next: null };
  }

  private async layoutOf(competition: string, template: string): Promise<CertificateLayout> {
    const found = await readTemplate(this.database.manager, template);
    if (found.competition !== competition) throw new Problem('id.unknown');
    return found.layout;
  }

  /** Orders a batch; a name that cannot be printed is named now, before anything is issued. */
  async order(
    act: Act,
    competition: string,
    input: NewCertificateBatchDto,
    host: string,
  ): Promise<CertificateBatchView> {
    const id = v7();
    await this.database.transaction(async (tx) => {
      await readRow(tx, Competition, competition);
      must(act, 'certificate.manage', { competition });
      const template = await readTemplate(tx, input.template);
      if (template.competition !== competition) throw new Problem('id.unknown');
      if (template.version !== input.version) throw new Problem('version.stale');
      const open = (await certifiableOf(tx, competition, input.awards)).filter((one) => one.certificate === null);
      const without = input.without ?? [];
      const writings = (input.writings ?? []).map(paperOf);
      const meant = written(open, writings).filter((one) => !isAmong(without, one));
      const lacking = unprintable(template.layout, meant);
      if (lacking.length > 0 && !input.leaveOut) throw glyphsMissing(lacking);
      const printable = meant.filter((one) => !isAmong(lacking, one));
      if (printable.length === 0) throw new Problem('certificate.nobody');
      const awards = [...new Set(printable.map(({ award }) => award))];
      const left = open.filter((one) => isAmong(without, one));
      const heldBack = [...lacking, ...left.map((one) => ({ ...paperOf(one), missing: [] }))];
      await tx.query(
        `insert into certificate_batch (id, competition_id, template_id, layout, background_id, seal_id, award_ids,
                                        address, total, held_back, writings, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          id,
          competition,
          template.id,
          JSON.stringify(template.layout),
          template.background,
          template.seal,
          awards,
          this.config.publicUrl ?? host,
          printable.length,
          JSON.stringify(heldBack),
          JSON.stringify(writings),
          personOf(act),
          act.now,
        ],
      );
      await appendEvent(tx, act, {
        type: 'certificate.batchOrdered',
        competition,
        subject: id,
        after: { template: template.id, version: template.version, awards, heldBack, writings },
      });
    });
    await this.jobs.soon(JOB);
    return this.read(id);
  }

  async list(act: Act, competition: string): Promise<CertificateBatchListView> {
    await readRow(this.database.manager, Competition, competition);
    must(act, 'award.read', { competition });
    const items: CertificateBatchView[] = await this.database.query(
      `${BATCHES} where b.competition_id = $1 order by b.created_at desc limit 200`,
      [competition],
    );
    return { items, next: null };
  }

  private async read(id: string): Promise<CertificateBatchView> {
    const [view]: CertificateBatchView[] = await this.database.query(`${BATCHES} where b.id = $1`, [id]);
    return view!;
  }

  /** All of a batch in one file, for the printer. */
  async print(act: Act, id: string): Promise<{ name: string; bytes: Buffer }> {
    const [batch]: (Batch & { createdAt: Date })[] = await this.database.query(`${ORDERS} where id = $1`, [id]);
    if (!batch) throw new Problem('id.unknown');
    must(act, 'certificate.manage', { competition: batch.competition });
    const rows = await this.database.query(
      `select c.number, c.content from certificate c where c.batch_id = $1
         and not exists (select from certificate_revocation r where r.certificate_id = c.id) order by c.issued_at, c.id`,
      [id],
    );
    if (rows.length === 0) throw new Problem('certificate.nobody');
    const setup = await setupOf(this.database.manager, this.files, batch);
    const pages = rows.map(({ number, content }: Pick<Drawn, 'number' | 'content'>) => ({
      content,
      address: addressOf(batch.address, number),
    }));
    const title = `证书 ${rows.length}`;
    return { name: `${title}.pdf`, bytes: await drawInWorker({ setup, pages, title, at: batch.createdAt }) };
  }

  /** Issues what was ordered, batch after batch, on one node at a time; after a crash it goes on where it stopped. */
  async work(): Promise<void> {
    const guard = this.database.createQueryRunner();
    try {
      const [{ mine }] = await guard.query(`select pg_try_advisory_lock(hashtext('certificate work')) as mine`);
      if (!mine) return;
      try {
        for (let batch = await this.next(); batch; batch = await this.next()) await this.issueOrFail(batch);
      } finally {
        await guard.query(`select pg_advisory_unlock(hashtext('certificate work'))`);
      }
    } finally {
      await guard.release();
    }
  }

  private async next(): Promise<Batch | undefined> {
    const [rows]: [Batch[], number] = await this.database.query(
      `update certificate_batch set state = 'running' where id = (
         select id from certificate_batch where state in ('waiting', 'running') order by created_at limit 1
       ) returning ${ORDER_COLUMNS}`,
    );
    return rows[0];
  }

  private async issueOrFail(batch: Batch): Promise<void> {
    try {
      await this.issue(batch);
    } catch (error) {
      // What is running goes on when the database is back; everything else would fail again the same way.
      if (isDatabaseAway(error)) throw error;
      this.logger.error(error instanceof Error ? error.stack : error);
      await this.end(batch, 'failed', error instanceof Problem ? error.code : 'server.fault');
    }
  }

  private async issue(batch: Batch): Promise<void> {
    const tx = this.database.manager;
    const setup = await setupOf(tx, this.files, batch);
    const open = await this.stillOpen(batch);
    const order: Order = { ...batch, batch: batch.id };
    const act = { ...systemAct(), person: { id: batch.person, name: '' } };
    // One is drawn while others reach the disk, but few at a time: the database writes the marks to the same disk.
    const few = new Turnstile(3);
    const draw = (start: number): Promise<Drawn[]> =>
      Promise.all(
        open.slice(start, start + CHUNK).map((one) => few.pass(() => drawOne(this.files, setup, one, order, act.now))),
      );
    let next = draw(0);
    for (let start = 0; start < open.length; start += CHUNK) {
      const drawn = await next;
      // The next are drawn while these are written.
      next = draw(start + CHUNK);
      next.catch(() => undefined);
      await this.database.transaction(async (chunk) => {
        const made = await writeCertificates(chunk, act, this.files, order, drawn);
        await chunk.query('update certificate_batch set made = made + $2 where id = $1', [batch.id, made.length]);
      });
    }
    await this.end(batch, 'done', null);
  }

  /** What a crash or another order has left; a name that was changed since the order may be unprintable by now. */
  private async stillOpen(batch: Batch): Promise<Certifiable[]> {
    const all = await certifiableOf(this.database.manager, batch.competition, batch.awards);
    const meant = all.filter((one) => one.certificate === null && !isAmong(batch.heldBack, one));
    const open = written(meant, batch.writings);
    const lacking = unprintable(batch.layout, open);
    if (lacking.length > 0) {
      await this.database.query('update certificate_batch set held_back = held_back || $2 where id = $1', [
        batch.id,
        JSON.stringify(lacking),
      ]);
    }
    return open.filter((one) => !isAmong(lacking, one));
  }

  private async end(batch: Batch, state: 'done' | 'failed', fault: string | null): Promise<void> {
    await this.database.query(
      'update certificate_batch set state = $2, fault = $3, finished_at = now() where id = $1',
      [batch.id, state, fault],
    );
  }
}

const ORDER_COLUMNS = `id, competition_id as competition, layout, background_id as background, seal_id as seal, address,
  award_ids as awards, held_back as "heldBack", writings, created_by as person, null as replaces, created_at as "createdAt"`;
const ORDERS = `select ${ORDER_COLUMNS} from certificate_batch`;

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const BATCHES = `
  select b.id, b.state, b.total, b.made, b.fault,
         coalesce((select jsonb_agg(jsonb_build_object('recipient', h->'recipient', 'missing', h->'missing'))
                   from jsonb_array_elements(b.held_back) h where h->'missing' <> '[]'), '[]') as "heldBack", t.name as "templateName", p.name as "createdBy",
         ${MOMENT('b.created_at')} as "createdAt", ${MOMENT('b.finished_at')} as "finishedAt"
  from certificate_batch b join certificate_template t on t.id = b.template_id join person p on p.id = b.created_by`;
