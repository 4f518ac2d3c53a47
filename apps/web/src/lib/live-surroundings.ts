import type { BoardSnapshot, JoinAnswer, JoinRequest } from '@skillstar/contract';
import { BOARDS_NAMESPACE, LIVE_PATH } from '@skillstar/contract';
import { send } from './api.ts';
import { browserMemory, type BoardMemory } from './board-memory.ts';
import { liveUrl } from './config.ts';

/** The socket as the board client needs it; reconnecting is the client's own business. */
export interface BoardSocket {
  on(event: string, listener: (message: never) => void): unknown;
  join(request: JoinRequest): Promise<JoinAnswer>;
  connect(): unknown;
  disconnect(): unknown;
}

export interface SnapshotRequest {
  board: string;
  audience: string;
  ticket: string | null;
  /** Names what is needed, so that one crowd asks with one cache key. */
  seq: number | null;
}

export interface SnapshotAnswer {
  snapshot: BoardSnapshot;
  /** How long ago the server could confirm it: more than 0 while its database is away. */
  ageMs: number;
}

/** Everything a board client touches beside itself; specs give their own. */
export interface LiveSurroundings {
  socket(): Promise<BoardSocket>;
  snapshot(request: SnapshotRequest): Promise<SnapshotAnswer>;
  memory: BoardMemory | null;
  random(): number;
  /** The browser's network and visibility; answers the way to stop listening. */
  watch(events: { back(): void; gone(): void; leaving(): void }): () => void;
}

export function browserSurroundings(audience: string): LiveSurroundings {
  return {
    socket: openSocket,
    snapshot: fetchSnapshot,
    memory: audience === 'staff' ? null : browserMemory(audience),
    random: Math.random,
    watch: watchBrowser,
  };
}

async function openSocket(): Promise<BoardSocket> {
  // only what is named here is bundled; the library's whole would bring transports along that nobody uses
  const [io, address] = await Promise.all([import('socket.io-client').then(({ io }) => io), liveUrl()]);
  const socket = io(`${address}${BOARDS_NAMESPACE}`, {
    path: LIVE_PATH,
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    timeout: 4_000,
  });
  return {
    on: (event, listener) => socket.on(event, listener as (message: unknown) => void),
    join: (request) => socket.timeout(4_000).emitWithAck('join', request) as Promise<JoinAnswer>,
    connect: () => socket.connect(),
    disconnect: () => socket.disconnect(),
  };
}

async function fetchSnapshot({ board, audience, ticket, seq }: SnapshotRequest): Promise<SnapshotAnswer> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), 20_000);
  try {
    const place = audience === 'public' ? board : `${board}/${audience}`;
    const address = `${await liveUrl()}/live/boards/${place}${seq === null ? '' : `?seq=${seq}`}`;
    const headers: Record<string, string> = ticket ? { Authorization: `Bearer ${ticket}` } : {};
    // no-cache asks with the ETag: an unchanged board costs one 304
    const init: RequestInit = { cache: 'no-cache', credentials: 'omit' };
    const response = await send(address, init, { headers, signal: limit.signal, timeoutMs: 4_000 });
    const ageMs = (Number(response.headers.get('age')) || 0) * 1_000;
    return { snapshot: (await response.json()) as BoardSnapshot, ageMs };
  } finally {
    clearTimeout(timer);
  }
}

function watchBrowser(events: { back(): void; gone(): void; leaving(): void }): () => void {
  const visibility = () => (document.visibilityState === 'visible' ? events.back() : events.leaving());
  window.addEventListener('online', events.back);
  window.addEventListener('offline', events.gone);
  window.addEventListener('pagehide', events.leaving);
  document.addEventListener('visibilitychange', visibility);
  return () => {
    window.removeEventListener('online', events.back);
    window.removeEventListener('offline', events.gone);
    window.removeEventListener('pagehide', events.leaving);
    document.removeEventListener('visibilitychange', visibility);
  };
}
