import type { BoardKind, Counts, SubjectStatus, Visibility } from './vocabulary.ts';

/** The pointer that the api sends after a board's row changed: PostgreSQL channel, or Redis channel of the same name. */
export const BOARD_POINTER_CHANNEL = 'board_pointer';
export const LIVE_PATH = '/live/socket.io';
export const BOARDS_NAMESPACE = '/boards';
/** Every occupied room hears its head this often; a screen without one for STALE_AFTER_MS says that it is stale. */
export const HEAD_EVERY_MS = 5_000;
export const STALE_AFTER_MS = 12_000;

export interface BoardName {
  id: string;
  name: string;
  nameEn: string | null;
}

export interface BoardHead {
  competition: BoardName;
  skill: BoardName | null;
  kind: BoardKind;
  title: string;
  titleEn: string | null;
  state: Visibility;
  /** When the present state began (ISO 8601 UTC); null while open. */
  since: string | null;
  counts: Counts;
  /** The highest total that can be reached, hundredths. */
  total: number;
  /** Competitors whose marks are complete, and all; null wherever it would tell of hidden marks. */
  progress: { done: number; of: number } | null;
  coded: boolean;
  /** The version of the results that this board copies; absent while it follows the marks. */
  published?: number;
}

export interface BoardRow {
  /** Random per board: it tells nothing and joins with nothing. */
  id: string;
  /** The board's seq when this row last changed. */
  v: number;
  rank: number | null;
  /** The subject's code, or the delegation's. */
  code: string;
  name: string | null;
  delegation: { code: string; name: string; nameEn: string | null } | null;
  unit: string | null;
  /** Hundredths; null when nothing is marked or the audience may not see it. */
  total: number | null;
  status: SubjectStatus;
  /** Share of the aspects marked, 0–100; null where it would tell of hidden marks. */
  progress: number | null;
  /** Fewer judges than were seated count: the fewest on any of its sheets, of how many. Absent where all count. */
  judges?: { counted: number; of: number };
  /** Staff only. */
  blanks?: number;
  /** Delegation boards: how many competitors count. */
  members?: number;
}

export interface BoardSnapshot {
  board: string;
  epoch: string;
  seq: number;
  hash: string;
  head: BoardHead;
  rows: BoardRow[];
}

export interface BoardListItem {
  id: string;
  competition: BoardName;
  skill: BoardName | null;
  kind: BoardKind;
  title: string;
  titleEn: string | null;
  state: Visibility;
  seq: number;
  updatedAt: string;
}

export interface BoardPointer {
  board: string;
  audience: string;
  seq: number;
}

/** A whole and absolute change: apply at any seq in [base, seq), ignore at ≥ seq, fetch the snapshot below base. */
export interface BoardChange {
  board: string;
  epoch: string;
  base: number;
  seq: number;
  hash: string;
  head?: BoardHead;
  upsert: BoardRow[];
  remove: string[];
}

export interface BoardHeadMessage {
  board: string;
  epoch: string;
  seq: number;
  hash: string;
  /** The server's time, ISO 8601 UTC. */
  at: string;
}

/** Sent when a ticket ran out and the socket was taken out of the room; a fresh ticket joins again. */
export interface BoardLeftMessage {
  board: string;
  audience: string;
  code: string;
}

export interface LeaveRequest {
  board: string;
  audience?: string;
}

export interface JoinRequest {
  board: string;
  audience?: string;
  ticket?: string;
}

export type JoinAnswer =
  { board: string; epoch: string; seq: number; hash: string } | { problem: { code: string; status: number } };

/** CRC-32 (IEEE, 8 hex digits) of the UTF-8 lines `id:v\n` sorted by id: two screens with one hash show one board. */
export function boardHash(rows: readonly { id: string; v: number }[]): string {
  const lines = rows.map((row) => `${row.id}:${row.v}\n`).sort();
  let crc = ~0;
  for (const byte of new TextEncoder().encode(lines.join(''))) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

export function formatPointer(pointer: BoardPointer): string {
  return `${pointer.board}:${pointer.audience}:${pointer.seq}`;
}

export function parsePointer(text: string): BoardPointer | null {
  const match = /^([0-9a-f-]{36}):(public|stage|staff):(\d+)$/.exec(text);
  return match ? { board: match[1]!, audience: match[2]!, seq: Number(match[3]) } : null;
}
