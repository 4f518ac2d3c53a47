import { Inject, Injectable } from '@nestjs/common';
import { signTicket, TICKET_LIFETIME_MS, ticketKey } from '@skillstar/contract/tickets';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { CONFIG } from '../platform/config/config.ts';
import type { Config } from '../platform/config/config.ts';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import { personOf } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { must } from '../identity/policies.ts';
import { newToken, tokenHash } from '../identity/secret.ts';
import type { TicketDto } from './board.dto.ts';
import type { NewScreenView, ScreensView, TicketView } from './board.view.ts';

/** Keys of stage screens, and the one-minute tickets that a screen or a signed-in person gets for a board. */
@Injectable()
export class ScreensService {
  private readonly key: Buffer;

  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = ticketKey(config.dataFolder);
  }

  async list(act: Act, competition: string): Promise<ScreensView> {
    must(act, 'screen.manage', { competition });
    const items = await this.database.query(
      `select id, name, created_at as "createdAt", last_seen_at as "lastSeenAt" from screen
       where competition_id = $1 and revoked_at is null order by created_at`,
      [competition],
    );
    return { items };
  }

  async create(act: Act, competition: string, input: { name: string }): Promise<NewScreenView> {
    must(act, 'screen.manage', { competition });
    const key = newToken();
    const id = v7();
    await this.database.transaction(async (tx) => {
      const [found] = await tx.query('select id from competition where id = $1', [competition]);
      if (!found) throw new Problem('id.unknown');
      await tx.query(
        `insert into screen (id, competition_id, name, key_hash, created_by, created_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, competition, input.name.trim(), tokenHash(key), personOf(act), act.now],
      );
      await appendEvent(tx, act, { type: 'screen.created', competition, subject: id, after: { name: input.name } });
    });
    return { id, name: input.name.trim(), createdAt: act.now.toISOString(), lastSeenAt: null, key };
  }

  async revoke(act: Act, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [screen] = await tx.query(
        'select competition_id as competition from screen where id = $1 and revoked_at is null for update',
        [id],
      );
      if (!screen) throw new Problem('id.unknown');
      must(act, 'screen.manage', { competition: screen.competition });
      await tx.query('update screen set revoked_at = $2 where id = $1', [id, act.now]);
      await appendEvent(tx, act, { type: 'screen.revoked', competition: screen.competition, subject: id });
    });
  }

  /** `bearer`: a screen's key, good for stage views of its competition; without one the person's roles decide. */
  async ticket(act: Act, input: TicketDto, bearer: string | null): Promise<TicketView> {
    const [board] = await this.database.query(
      'select competition_id as competition, skill_id as skill from board where id = $1',
      [input.board],
    );
    if (bearer) await this.admitScreen(bearer, input.audience, board?.competition, act.now);
    else if (!act.person) throw new Problem('signIn.required');
    if (!board) throw new Problem('id.unknown');
    if (!bearer) must(act, input.audience === 'stage' ? 'board.stage' : 'board.staff', board);
    const exp = act.now.getTime() + TICKET_LIFETIME_MS;
    return { ticket: signTicket(this.key, { ...input, exp }), expiresAt: new Date(exp).toISOString() };
  }

  private async admitScreen(key: string, audience: string, competition: string | undefined, now: Date): Promise<void> {
    const [rows] = await this.database.query(
      `update screen set last_seen_at = $2 where key_hash = $1 and revoked_at is null returning competition_id`,
      [tokenHash(key), now],
    );
    if (rows.length === 0) throw new Problem('screen.unknown');
    if (audience !== 'stage' || rows[0].competition_id !== competition) throw new Problem('access.denied');
  }
}
