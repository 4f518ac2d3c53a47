import { useCallback, useState } from 'react';
import type { Draft } from './use-draft.ts';

/** What is shown as wrong: of fields that were left, or of all once somebody wanted to hand in. */
export function useFaults({ application, refusals, unsaved }: Draft) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // a returned application is full already: what is missing there is news
  const [all, setAll] = useState(application.status === 'returned');
  const leave = useCallback((field: string) => setLeft((before) => new Set(before).add(field)), []);
  const faultOf = (field: string): string | undefined => {
    if (refusals[field]) return refusals[field];
    // what is being saved is not judged by what stood there before
    if (unsaved.has(field) || (!all && !left.has(field))) return undefined;
    return application.faults.find((fault) => fault.field === field)?.message;
  };
  return { faultOf, leave, showAll: useCallback(() => setAll(true), []), all };
}
