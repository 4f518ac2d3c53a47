import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { language } from '../../lib/language.ts';
import { inARow } from '../controls/listing.ts';
import { ProblemError } from './call.ts';

export interface ActionOptions<I, O> {
  /** Said when the server confirmed it. */
  done?: string | ((answer: O, input: I) => string);
  /** Where it leads; whoever has left the page meanwhile is not brought back. */
  then?: (answer: O, input: I) => void;
  /** The form that called shows the refusal itself. */
  quiet?: boolean;
  /** A dry run: nothing on screen has become older by it. */
  dry?: boolean;
}

/** An order to the server. After one that changes something, all that is on screen is asked again: the truth is one GET away. */
export function useAction<I = void, O = unknown>(
  run: (input: I) => Promise<O>,
  { done, then, quiet = false, dry = false }: ActionOptions<I, O> = {},
): UseMutationResult<O, ProblemError, I> {
  const queries = useQueryClient();
  const { message, notification } = App.useApp();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useMutation<O, ProblemError, I>({
    mutationFn: run,
    onSuccess: async (answer, input) => {
      if (done) void message.success(typeof done === 'function' ? done(answer, input) : done);
      if (here.current) then?.(answer, input);
      if (dry) return;
      // pages that are not shown forget what they knew: none greets its reader with what was before this order
      queries.removeQueries({ type: 'inactive' });
      await queries.invalidateQueries();
    },
    onError: (problem) => {
      // what somebody else saved comes on screen behind the refusal; the next attempt stands on it
      if (problem instanceof ProblemError && problem.code === 'version.stale') void queries.invalidateQueries();
      if (problem instanceof ProblemError && problem.status === 401)
        void queries.invalidateQueries({ queryKey: ['/me'] });
      if (quiet) return;
      if (!(problem instanceof ProblemError)) throw problem;
      notification.error({
        title: problem.detail,
        description: inARow(
          problem.errors.map((fault) => fault.message),
          language(),
        ),
      });
    },
  });
}
