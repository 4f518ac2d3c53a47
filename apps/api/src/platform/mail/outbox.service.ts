import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { carrierFor, carriersOf, PATIENCE_MS } from './carriers.ts';
import type { Carriers } from './carriers.ts';

export interface Mail {
  /** A mail address, or a phone for a text message (only the body goes there). */
  to: string;
  subject: string;
  body: string;
  /** A code that has run out is not sent late. */
  uselessAt?: Date;
}

interface WaitingMail extends Mail {
  id: string;
  tries: number;
  /** When it is tried again if it is not taken now. */
  again: Date;
}

const SEND = 'mail.send';
const SWEEP = 'mail.sweep';
/** A letter names its reader and what happened to him; the trail keeps that it was written. */
const KEPT_DAYS = 90;
const KEPT_CODES_DAYS = 1;
const DAY_MS = 86_400_000;
/** Few enough that all of them have been tried, at the slowest, before the claim on them runs out. */
const BATCH = 5;
const CLAIM_MS = BATCH * PATIENCE_MS * 2 + 60_000;
/** A server or gateway that takes nothing is asked again a minute later, so that it does not hold up the other one. */
const MOST_FAILURES_IN_A_ROW = 5;
/** Eight tries over about two hours; then the organiser finds it in the outbox with what went wrong. */
const MOST_TRIES = 8;

/** Messages are written here with what caused them; a carrier takes them from here when one is configured. */
@Injectable()
export class OutboxService {
  private readonly logger = new Logger('Outbox');
  private readonly carriers: Carriers;

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.carriers = carriersOf(config);
    this.jobs.every(SWEEP, '50 * * * *', () => this.sweep(new Date()));
    if (this.carriers.mail || this.carriers.sms) this.jobs.every(SEND, '* * * * *', () => this.sendWaiting(new Date()));
  }

  async write(tx: EntityManager, mail: Mail, now: Date): Promise<void> {
    await tx.query(
      `insert into outbox_mail (id, recipient, subject, body, at, next_try_at, useless_at)
       values ($1, $2, $3, $4, $5, $5, $6)`,
      [v7(), mail.to, mail.subject, mail.body, now, mail.uselessAt ?? null],
    );
    if (carrierFor(this.carriers, mail.to)) await this.jobs.soon(SEND);
  }

  /** Letters that nobody needs any more: codes a day after they ran out, the others after a season. */
  async sweep(now: Date): Promise<void> {
    const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    await this.database.query('delete from outbox_mail where at < $1 or useless_at < $2', [
      before(KEPT_DAYS),
      before(KEPT_CODES_DAYS),
    ]);
  }

  /** True when somebody brings it; otherwise the organiser hands it over. */
  carries(recipient: string): boolean {
    return carrierFor(this.carriers, recipient) !== null;
  }

  async list(
    limit: number,
    cursor?: string,
  ): Promise<
    {
      id: string;
      to: string;
      subject: string;
      body: string;
      at: Date;
      sentAt: Date | null;
      uselessAt: Date | null;
      failure: string | null;
    }[]
  > {
    return this.database.query(
      `select id, recipient as "to", subject, body, at, sent_at as "sentAt", useless_at as "uselessAt", failure
       from outbox_mail
       where ($2::uuid is null or id < $2) order by id desc limit $1`,
      [limit + 1, cursor ?? null],
    );
  }

  /** One after the other; a message that fails waits longer each time and holds up nobody. */
  async sendWaiting(start: Date): Promise<void> {
    const begun = performance.now();
    const failures = { mail: 0, sms: 0 };
    for (;;) {
      const now = new Date(start.getTime() + Math.round(performance.now() - begun));
      const open = (kind: 'mail' | 'sms') => this.carriers[kind] !== null && failures[kind] < MOST_FAILURES_IN_A_ROW;
      const claimed = await this.claim(now, open('mail'), open('sms'));
      for (const mail of claimed) {
        const kind = mail.to.includes('@') ? 'mail' : 'sms';
        failures[kind] = (await this.send(mail)) ? 0 : failures[kind] + 1;
      }
      if (claimed.length < BATCH) return;
    }
  }

  /**
   * Taken before it is sent: of two processes one sends it, and of one that died it is taken again when the claim has
   * run out, long after it would have been noted as sent.
   */
  private async claim(now: Date, byMail: boolean, bySms: boolean): Promise<WaitingMail[]> {
    const [rows]: [WaitingMail[], number] = await this.database.query(
      `update outbox_mail set tries = tries + 1, next_try_at = $6
       where id in (
         select id from outbox_mail
         where sent_at is null and next_try_at <= $1 and tries < $2 and (useless_at is null or useless_at > $1)
           and ($3 and recipient like '%@%' or $4 and recipient ~ '^\\+?[0-9]{5,15}$')
         order by id limit $5 for update skip locked)
       returning id, recipient as "to", subject, body, tries`,
      [now, MOST_TRIES, byMail, bySms, BATCH, new Date(now.getTime() + CLAIM_MS)],
    );
    return rows
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((row) => ({ ...row, again: new Date(now.getTime() + 60_000 * 2 ** (row.tries - 1)) }));
  }

  private async send(mail: WaitingMail): Promise<boolean> {
    try {
      await carrierFor(this.carriers, mail.to)!(mail);
    } catch (error) {
      this.logger.warn(`message ${mail.id} was not taken: ${(error as Error).message}`);
      const failure = (error as Error).message.slice(0, 500);
      await this.database.query('update outbox_mail set failure = $2, next_try_at = $3 where id = $1', [
        mail.id,
        failure,
        mail.again,
      ]);
      return false;
    }
    await this.database.query('update outbox_mail set sent_at = now(), failure = null where id = $1', [mail.id]);
    return true;
  }
}
