import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { JobsService } from '../jobs/jobs.service.ts';

export interface Mail {
  to: string;
  subject: string;
  body: string;
}

const SEND = 'mail.send';

/** Mail is written here with what caused it; SMTP takes it from here when configured, otherwise the organiser reads it. */
@Injectable()
export class OutboxService {
  private readonly transport;

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport = config.smtp ? createTransport(config.smtp.url) : null;
    if (this.transport) this.jobs.every(SEND, '* * * * *', () => this.sendWaiting());
  }

  async write(tx: EntityManager, mail: Mail, now: Date): Promise<void> {
    await tx.query('insert into outbox_mail (id, recipient, subject, body, at) values ($1, $2, $3, $4, $5)', [
      v7(),
      mail.to,
      mail.subject,
      mail.body,
      now,
    ]);
    if (this.transport) await this.jobs.soon(SEND);
  }

  async list(
    limit: number,
    cursor?: string,
  ): Promise<{ id: string; to: string; subject: string; body: string; at: Date; sentAt: Date | null }[]> {
    return this.database.query(
      `select id, recipient as "to", subject, body, at, sent_at as "sentAt" from outbox_mail
       where ($2::uuid is null or id < $2) order by id desc limit $1`,
      [limit + 1, cursor ?? null],
    );
  }

  private async sendWaiting(): Promise<void> {
    const waiting: { id: string; recipient: string; subject: string; body: string }[] = await this.database.query(
      `select id, recipient, subject, body from outbox_mail where sent_at is null and recipient like '%@%' order by id limit 50`,
    );
    for (const mail of waiting) {
      await this.transport!.sendMail({
        from: this.config.smtp!.from,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.body,
      });
      await this.database.query('update outbox_mail set sent_at = now() where id = $1', [mail.id]);
    }
  }
}
