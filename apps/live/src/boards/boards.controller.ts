import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { verifyTicket } from '@skillstar/contract/tickets';
import type { Request, Response } from 'express';
import { Problem } from '../platform/problem.ts';
import type { Timing } from '../platform/timing.ts';
import { TICKET_KEY, TIMES } from '../platform/tokens.ts';
import { BoardList } from './board-list.service.ts';
import { BoardSnapshots } from './board-snapshots.service.ts';
import { isBoardId, type BoardView } from './board-state.ts';
import { sendAnswer } from './snapshot-answer.ts';

/** The truth, one GET away. */
@Controller('live/boards')
export class BoardsController {
  constructor(
    private readonly boards: BoardList,
    private readonly snapshots: BoardSnapshots,
    @Inject(TICKET_KEY) private readonly ticketKey: Buffer,
    @Inject(TIMES) private readonly timing: Timing,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query('competition') competition?: unknown) {
    if (competition !== undefined && !isBoardId(competition)) throw new Problem('validation.failed', { count: 1 });
    const { boards, confirmedAt } = await this.boards.present();
    const chosen = competition ? boards.filter((board) => board.competition.id === competition) : boards;
    const json = Buffer.from(JSON.stringify({ boards: chosen }));
    const etag = `W/"${createHash('sha1').update(json).digest('base64url')}"`;
    sendAnswer(request, response, { json, gzip: null, etag, isPublic: true, ageMs: this.ageOf(confirmedAt) });
  }

  @Get(':board')
  async snapshot(
    @Req() request: Request,
    @Res() response: Response,
    @Param('board') board: string,
    @Query('seq') seq?: unknown,
  ) {
    await this.send(request, response, { board, audience: 'public' }, readSeq(seq));
  }

  @Get(':board/:audience')
  async hiddenSnapshot(
    @Req() request: Request,
    @Res() response: Response,
    @Param('board') board: string,
    @Param('audience') audience: string,
    @Query('seq') seq?: unknown,
  ) {
    if (audience !== 'stage' && audience !== 'staff') throw new Problem('route.unknown');
    const ticket = /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const verdict = verifyTicket(this.ticketKey, ticket, { board, audience }, this.timing.now());
    if ('problem' in verdict) throw new Problem(verdict.problem);
    await this.send(request, response, { board, audience }, readSeq(seq));
  }

  private async send(request: Request, response: Response, view: BoardView, seq: number): Promise<void> {
    if (!isBoardId(view.board)) throw new Problem('id.unknown');
    const held = await this.snapshots.present(view, seq);
    const wantsGzip = request.acceptsEncodings('gzip') === 'gzip';
    sendAnswer(request, response, {
      json: held.json,
      gzip: wantsGzip ? await this.snapshots.gzipped(held) : null,
      etag: held.etag,
      isPublic: view.audience === 'public',
      ageMs: this.ageOf(held.confirmedAt),
    });
  }

  private ageOf(confirmedAt: number): number {
    return this.timing.now() - confirmedAt;
  }
}

/** `?seq=n`: the least seq the screen needs; it also keeps apart the copies of a CDN. */
function readSeq(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value);
  throw new Problem('validation.failed', { count: 1 });
}
