import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useNavigate } from 'react-router';
import { keyOf, useRead } from '../data/queries.ts';
import type { MeView } from '../wire.ts';

export const MeContext = createContext<MeView | null>(null);

export function useMe(): MeView {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe stands below the gate');
  return me;
}

export function useMeQuestion() {
  return useRead('/me');
}

/** What the person may do somewhere; the server checks the exact scope at each use. */
export function useMay(): (policy: string) => boolean {
  const { permissions } = useMe();
  return (policy) => permissions.includes(policy);
}

/** Steps inside with the answer of a sign-in: the gate need not ask again. */
export function useEnter(): (me: MeView, to: string) => void {
  const queries = useQueryClient();
  const go = useNavigate();
  return (me, to) => {
    queries.setQueryData(keyOf('/me'), me);
    void go(to, { replace: true });
  };
}
