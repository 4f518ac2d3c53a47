import { once } from 'node:events';
import {
  BOARDS_NAMESPACE,
  LIVE_PATH,
  type BoardChange,
  type BoardHeadMessage,
  type BoardLeftMessage,
  type BoardSnapshot,
  type JoinAnswer,
} from '@skillstar/contract';
import { io, type Socket } from 'socket.io-client';

export interface Events {
  'board:change': BoardChange;
  'board:head': BoardHeadMessage;
  'board:left': BoardLeftMessage;
}

/** A viewer with a real socket that writes down all it hears, and can wait for what it has not heard yet. */
export class ViewerUnderTest {
  readonly heard: { event: string; body: unknown }[] = [];
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly url: string,
    readonly socket: Socket,
  ) {
    socket.onAny((event: string, body: unknown) => {
      this.heard.push({ event, body });
      for (const wake of this.waiting.splice(0)) wake();
    });
  }

  static async connect(url: string): Promise<ViewerUnderTest> {
    const socket = io(`${url}${BOARDS_NAMESPACE}`, {
      path: LIVE_PATH,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 100,
    });
    if (!socket.connected) await new Promise<void>((resolve) => socket.once('connect', resolve));
    return new ViewerUnderTest(url, socket);
  }

  join(request: unknown): Promise<JoinAnswer> {
    return this.socket.timeout(5_000).emitWithAck('join', request) as Promise<JoinAnswer>;
  }

  leave(request: unknown): Promise<{ left: boolean }> {
    return this.socket.timeout(5_000).emitWithAck('leave', request) as Promise<{ left: boolean }>;
  }

  /** The first message after the `from`-th that satisfies; heard already or still to come. */
  async hear<E extends keyof Events>(
    event: E,
    satisfies: (body: Events[E]) => boolean = () => true,
    from = 0,
  ): Promise<Events[E]> {
    for (let at = from; ; at++) {
      while (at >= this.heard.length) await new Promise<void>((resolve) => this.waiting.push(resolve));
      const message = this.heard[at]!;
      if (message.event === event && satisfies(message.body as Events[E])) return message.body as Events[E];
    }
  }

  get changes(): BoardChange[] {
    return this.heard.flatMap((message) => (message.event === 'board:change' ? [message.body as BoardChange] : []));
  }

  async snapshot(board: string, seq?: number): Promise<BoardSnapshot> {
    const answer = await fetch(`${this.url}/live/boards/${board}${seq === undefined ? '' : `?seq=${seq}`}`);
    if (!answer.ok) throw new Error(`snapshot: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as BoardSnapshot;
  }

  async close(): Promise<void> {
    if (!this.socket.connected) return void this.socket.close();
    const engine = this.socket.io.engine;
    const closed = once(engine as never, 'close');
    this.socket.close();
    await closed;
  }
}
