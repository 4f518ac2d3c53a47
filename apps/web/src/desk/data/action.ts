import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { ProblemError } from './call.ts';

export interface ActionOptions<I, O> {
  /** Said when the server confirmed it. */
  done?: string | ((answer: O, input: I) => string);
  then?: (answer: O, input: I) => void;
  /** The form that called shows the refusal itself. */
  quiet?: boolean;
}

/** An order to the server; afterwards everything on screen is asked again, because the truth is one GET away. */
export function useAction<I = void, O = unknown>(
  run: (input: I) => Promise<O>,
  { done, then, quiet = false }: ActionOptions<I, O> = {},
): UseMutationResult<O, ProblemError, I> {
  const queries = useQueryClient();
  const { message, notification } = App.useApp();
  return useMutation<O, ProblemError, I>({
    mutationFn: run,
    onSuccess: async (answer, input) => {
      if (done) void message.success(typeof done === 'function' ? done(answer, input) : done);
      then?.(answer, input);
      await queries.invalidateQueries();
    },
    onError: (problem) => {
      if (quiet) return;
      if (!(problem instanceof ProblemError)) throw problem;
      notification.error({
        title: problem.detail,
        description: problem.errors.map((fault) => fault.message).join('；'),
      });
    },
  });
}
