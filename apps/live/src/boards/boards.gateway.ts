import { Inject } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import {
  AUDIENCES,
  BOARDS_NAMESPACE,
  type Audience,
  type BoardLeftMessage,
  type JoinAnswer,
} from '@skillstar/contract';
import { verifyTicket } from '@skillstar/contract/tickets';
import type { Namespace, Socket } from 'socket.io';
import type { Log } from '../platform/log.ts';
import { Problem } from '../platform/problem.ts';
import type { Timing } from '../platform/timing.ts';
import { LOG, TICKET_KEY, TIMES } from '../platform/tokens.ts';
import { BoardFanOut } from './board-fan-out.service.ts';
import { BoardSnapshots } from './board-snapshots.service.ts';
import { isBoardId, roomOf, type BoardView } from './board-state.ts';
import { writeStraight } from './straight-broadcast.ts';
import { ROOMS_PER_VIEWER, Viewer } from './viewer.ts';

/** The viewers' door: `join` and `leave`, nothing else. Boards are read elsewhere; commands never come this way. */
@WebSocketGateway({ namespace: BOARDS_NAMESPACE })
export class BoardsGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  private readonly viewers = new WeakMap<Socket, Viewer>();

  constructor(
    private readonly snapshots: BoardSnapshots,
    private readonly fanOut: BoardFanOut,
    @Inject(TICKET_KEY) private readonly ticketKey: Buffer,
    @Inject(TIMES) private readonly timing: Timing,
    @Inject(LOG) private readonly log: Log,
  ) {}

  afterInit(namespace: Namespace): void {
    if (!writeStraight(namespace))
      this.log.warn('this socket.io is another than expected: broadcasts go its usual way');
    this.fanOut.attach(namespace);
  }

  handleConnection(socket: Socket): void {
    this.viewers.set(socket, new Viewer(socket, this.timing.now()));
  }

  handleDisconnect(socket: Socket): void {
    this.viewers.get(socket)?.forget();
  }

  @SubscribeMessage('join')
  async join(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<JoinAnswer> {
    try {
      return await this.enter(socket, body);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('server.fault');
      if (problem !== error) this.log.error({ err: error }, 'a join failed');
      return { problem: { code: problem.code, status: problem.status } };
    }
  }

  @SubscribeMessage('leave')
  leave(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): { left: boolean } {
    const wanted = readView(body);
    if (!wanted) return { left: false };
    const room = roomOf(wanted);
    const left = socket.rooms.has(room);
    this.viewers.get(socket)?.dropTicket(room);
    void socket.leave(room);
    return { left };
  }

  private async enter(socket: Socket, body: unknown): Promise<JoinAnswer> {
    const viewer = this.viewers.get(socket);
    const seconds = viewer?.takeTurn(this.timing.now());
    if (!viewer || seconds) throw new Problem('tooManyRequests', { seconds: seconds ?? 1 });
    const view = readView(body);
    if (!view) throw new Problem('validation.failed', { count: 1 });
    const room = roomOf(view);
    const remainingMs = this.checkTicket(view, body);
    const wasInside = socket.rooms.has(room);
    if (!wasInside && viewer.boards >= ROOMS_PER_VIEWER)
      throw new Problem('board.tooMany', { limit: ROOMS_PER_VIEWER });
    // First the room, then the reading: nothing that happens in between is missed.
    await socket.join(room);
    if (remainingMs !== null) viewer.holdTicket(room, remainingMs, () => expel(socket, view));
    if (!socket.connected) viewer.forget();
    try {
      const { state } = await this.snapshots.present(view);
      const { board, epoch, seq, hash } = this.fanOut.begin(state);
      return { board, epoch, seq, hash };
    } catch (error) {
      if (!wasInside) {
        viewer.dropTicket(room);
        await socket.leave(room);
      }
      throw error;
    }
  }

  /** How long the ticket still holds; null where none is needed. */
  private checkTicket(view: BoardView, body: unknown): number | null {
    if (view.audience === 'public') return null;
    const ticket = (body as { ticket?: unknown }).ticket;
    const now = this.timing.now();
    const verdict = verifyTicket(this.ticketKey, typeof ticket === 'string' ? ticket : undefined, view, now);
    if ('problem' in verdict) throw new Problem(verdict.problem);
    return verdict.payload.exp - now;
  }
}

function readView(body: unknown): BoardView | null {
  if (typeof body !== 'object' || body === null) return null;
  const { board, audience = 'public' } = body as { board?: unknown; audience?: unknown };
  if (!isBoardId(board) || !AUDIENCES.includes(audience as Audience)) return null;
  return { board, audience: audience as Audience };
}

function expel(socket: Socket, view: BoardView): void {
  void socket.leave(roomOf(view));
  const message: BoardLeftMessage = { ...view, code: 'ticket.expired' };
  socket.emit('board:left', message);
}
