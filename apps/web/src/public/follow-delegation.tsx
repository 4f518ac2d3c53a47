import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { BoardHead, BoardRow } from '@skillstar/contract';
import { localName, useLanguage } from '../lib/language.ts';
import { useFollowing } from './following.ts';
import { delegationsOf } from './row-filter.ts';
import { useT } from './words.ts';

/** Delegations are followed by code, on every board of their competition; competitors on their own board. */
const useDelegations = (head: BoardHead | null) => useFollowing(`delegations.${head?.competition.id ?? ''}`);

export interface FollowedRows {
  /** What stays pinned: the competitors and the delegations that this reader follows. */
  mine: readonly BoardRow[];
  /** The rows whose own star is lit. */
  followed: readonly string[];
  toggle: (row: string) => void;
}

export function useFollowedRows(board: string, head: BoardHead | null, rows: readonly BoardRow[]): FollowedRows {
  const competitors = useFollowing(board);
  const delegations = useDelegations(head);
  const ofDelegations = head?.kind === 'delegation';
  const { mine, followed } = useMemo(() => {
    const own = (row: BoardRow) =>
      ofDelegations ? delegations.followed.includes(row.code) : competitors.followed.includes(row.id);
    const shown = (row: BoardRow) => own(row) || delegations.followed.includes(row.delegation?.code ?? '');
    return { mine: rows.filter(shown), followed: rows.filter(own).map(({ id }) => id) };
  }, [rows, ofDelegations, competitors.followed, delegations.followed]);
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  const [toggleRow, toggleDelegation] = [competitors.toggle, delegations.toggle];
  const toggle = useCallback(
    (id: string) => {
      const code = ofDelegations ? latest.current.find((row) => row.id === id)?.code : undefined;
      if (code === undefined) toggleRow(id);
      else toggleDelegation(code);
    },
    [ofDelegations, toggleRow, toggleDelegation],
  );
  return { mine, followed, toggle };
}

/** A delegation that is picked, or followed already, with the way to change that. */
export function FollowDelegation({
  head,
  rows,
  picked,
}: {
  head: BoardHead;
  rows: readonly BoardRow[];
  picked: string;
}) {
  const t = useT();
  const reader = useLanguage();
  const { followed, toggle } = useDelegations(head);
  const shown = delegationsOf(rows).filter(({ code }) => code === picked || followed.includes(code));
  if (!shown.length) return null;
  return (
    <p className="follow-delegations">
      {shown.map((one) => (
        <button
          key={one.code}
          type="button"
          aria-pressed={followed.includes(one.code)}
          onClick={() => toggle(one.code)}
        >
          {t(followed.includes(one.code) ? 'follow.following' : 'follow.add', { name: localName(one, reader) })}
        </button>
      ))}
    </p>
  );
}
