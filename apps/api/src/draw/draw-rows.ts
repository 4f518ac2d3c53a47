import type { Assignment, DrawPlace, DrawEntrant, DrawRequest } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { proveRow } from '../platform/events/hashed-row.ts';
import type { HashedTable, RowProof } from '../platform/events/hashed-row.ts';

export const DRAW_KINDS = ['codes', 'stations'] as const;
/** Codes: which code a competitor gets. Stations: where, and in which session, a code works. */
export type DrawKind = (typeof DRAW_KINDS)[number];

export const DRAW_METHODS = ['seeded', 'by-hand'] as const;
export type DrawMethod = (typeof DRAW_METHODS)[number];

/** From what the list is made again at the draw, to see that nothing has changed since it was promised. */
export interface DrawSetup {
  /** Of one stage; none: everybody works at the same time. */
  sessions: string[];
  apart: NonNullable<DrawRequest['apart']> | null;
  /** Stations that are given beforehand, by code; a session where there are several. */
  fixed?: readonly FixedPlace[];
}

export interface FixedPlace {
  entrant: string;
  place: string;
  session?: string | null;
}

/** What is drawn, without the seed: the part of the promise that everybody may see. */
export interface DrawList {
  entrants: DrawEntrant[];
  places: DrawPlace[];
  fixed: Assignment[];
  apart: DrawSetup['apart'];
}

export const DRAW_ROWS: HashedTable = {
  table: 'draw',
  columns: [
    'id',
    'skill_id',
    'kind',
    'method',
    'setup',
    'request',
    'algorithm',
    'commitment',
    'secret',
    'created_by',
    'created_at',
  ],
};
export const DRAW_RESULT_ROWS: HashedTable = {
  table: 'draw_result',
  columns: ['id', 'draw_id', 'word', 'seed', 'assignments', 'clashes', 'drawn_by', 'drawn_at'],
};

export interface DrawRow {
  id: string;
  skill_id: string;
  kind: DrawKind;
  method: DrawMethod;
  setup: string;
  request: string;
  algorithm: string | null;
  commitment: string | null;
  secret: Buffer | null;
  created_by: string | null;
  created_at: Date;
}

export interface DrawResultRow {
  id: string;
  draw_id: string;
  word: string | null;
  seed: string | null;
  assignments: string | null;
  clashes: number;
  drawn_by: string | null;
  drawn_at: Date;
}

export function insertDraw(tx: EntityManager, row: DrawRow): Promise<RowProof> {
  return insert(tx, DRAW_ROWS, row);
}

export function insertResult(tx: EntityManager, row: DrawResultRow): Promise<RowProof> {
  return insert(tx, DRAW_RESULT_ROWS, row);
}

async function insert(tx: EntityManager, table: HashedTable, row: DrawRow | DrawResultRow): Promise<RowProof> {
  const values = table.columns.map((column) => (row as unknown as Record<string, unknown>)[column] ?? null);
  const places = values.map((_, index) => `$${index + 1}`).join(', ');
  await tx.query(`insert into ${table.table} (${table.columns.join(', ')}) values (${places})`, values);
  return proveRow(table, row as unknown as Record<string, unknown>);
}

export function listOf(row: Pick<DrawRow, 'request'>): DrawList {
  return JSON.parse(row.request) as DrawList;
}

export function setupOf(row: Pick<DrawRow, 'setup'>): DrawSetup {
  return JSON.parse(row.setup) as DrawSetup;
}
