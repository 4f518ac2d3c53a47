import type { CertificateContent, CertificateLayout } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Actor } from '../../platform/events/event.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { FileStore, KeptBytes } from '../../platform/storage/file-store.service.ts';
import { insertRows } from '../decision/award-rows.ts';
import { issuedContent } from './certifiable.ts';
import type { Certifiable } from './certifiable.ts';
import { CERTIFICATE_ROWS } from './certificate-rows.ts';
import { newNumber } from './certificate-number.ts';
import type { CertificateSetup } from './draw-certificate.ts';
import { drawInWorker } from './press.ts';

export interface Order {
  competition: string;
  layout: CertificateLayout;
  background: string | null;
  seal: string | null;
  /** Where the check page stands: `https://…`. */
  address: string;
  batch: string | null;
  replaces: string | null;
  person: string;
}

/** A certificate whose file lies in the storage and which no row knows yet. */
export interface Drawn {
  one: Certifiable;
  number: string;
  content: CertificateContent;
  kept: KeptBytes;
}

/** Outside of any transaction: drawing takes its time, and so does a disk. */
export async function drawOne(
  files: FileStore,
  setup: CertificateSetup,
  one: Certifiable,
  order: Order,
  now: Date,
): Promise<Drawn> {
  const number = newNumber(now);
  const content = issuedContent(one.content, { issuer: order.layout.issuer, number, at: now });
  const page = { content, address: addressOf(order.address, number) };
  const title = `${content.competition} ${content.award} ${number}`;
  const bytes = await drawInWorker({ setup, pages: [page], title, at: now });
  return { one, number, content, kept: await files.keep(bytes, now) };
}

export function addressOf(address: string, number: string): string {
  return `${address}/certificates/${number}`;
}

/** One at a time for a competition: of two orders at the same moment none makes a second certificate of one honour. */
export async function lockCertificates(tx: EntityManager, competition: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('certificate'), hashtext($1))`, [competition]);
}

/** Writes those whose honour has no valid certificate yet; the files of the others are swept. Answers the ids. */
export async function writeCertificates(
  tx: EntityManager,
  act: Actor,
  files: FileStore,
  order: Order,
  drawn: readonly Drawn[],
): Promise<string[]> {
  await lockCertificates(tx, order.competition);
  const taken: { honour: string }[] = await tx.query(
    `select c.honour from certificate c where c.competition_id = $1 and c.honour = any($2)
       and not exists (select from certificate_revocation r where r.certificate_id = c.id)`,
    [order.competition, drawn.map(({ one }) => one.honour)],
  );
  const present = new Set(taken.map(({ honour }) => honour));
  const open = drawn.filter(({ one }) => !present.has(one.honour));
  if (open.length === 0) return [];
  const stored = await files.registerAll(
    tx,
    act,
    open.map(({ number, kept }) => ({
      purpose: 'certificate',
      name: `${number}.pdf`,
      mediaType: 'application/pdf',
      kept,
    })),
  );
  const rows = open.map(({ one, number, content }, at) => ({
    id: v7(),
    competition_id: order.competition,
    number,
    award_id: one.award,
    competitor_id: one.competitor,
    honour: one.honour,
    recipient: one.recipient,
    content,
    layout: order.layout,
    background_id: order.background,
    seal_id: order.seal,
    file_id: stored[at]!,
    batch_id: order.batch,
    replaces_id: order.replaces,
    issued_by: order.person,
    issued_at: act.now,
  }));
  await insertRows(tx, CERTIFICATE_ROWS, rows);
  await appendEvent(tx, act, {
    type: 'certificate.issued',
    competition: order.competition,
    subject: order.batch ?? rows[0]!.id,
    after: { numbers: rows.map(({ number }) => number), replaces: order.replaces },
    rows: rows.map((row) => proveRow(CERTIFICATE_ROWS, row)),
  });
  return rows.map(({ id }) => id);
}
