import { Injectable } from '@nestjs/common';
import { fromCursor, toCursor } from '../../platform/http/cursor.ts';
import { page } from '../../platform/http/paging.dto.ts';
import { OutboxService } from '../../platform/mail/outbox.service.ts';
import type { Act } from '../act.ts';
import { must } from '../policies.ts';
import type { OutboxListView } from './outbox.view.ts';

/**
 * Where no mail server is configured, the organiser of the whole installation reads the mail and hands it over. It
 * holds links that set anybody's password: the organiser of one competition does not see it.
 */
@Injectable()
export class OutboxReader {
  constructor(private readonly outbox: OutboxService) {}

  async list(act: Act, { cursor, limit = 100 }: { cursor?: string; limit?: number }): Promise<OutboxListView> {
    must(act, 'outbox.read', { competition: null });
    const [before] = fromCursor(cursor, 1);
    const rows = await this.outbox.list(limit, before ?? undefined);
    const { items, next } = page(rows, limit, (row) => toCursor([row.id]));
    return {
      items: items.map((mail) => ({
        ...mail,
        at: mail.at.toISOString(),
        sentAt: mail.sentAt?.toISOString() ?? null,
        uselessAt: mail.uselessAt?.toISOString() ?? null,
      })),
      next,
    };
  }
}
