import { useRef, useState } from 'react';
import type { LocalEntry } from '../../lib/offline-queue/database.ts';
import type { Value } from '../../lib/offline-queue/wire.ts';
import type { AspectModel, SheetModel } from '../model/sheet-model.ts';
import { orNotify } from '../notices.ts';
import { useWork } from '../services.ts';

interface Done {
  aspect: string;
  round: number;
  before: Value;
}

export interface Marking {
  set: (aspect: AspectModel, value: Value) => Promise<boolean>;
  draft: (aspect: AspectModel, text: string) => void;
  dismiss: (entry: LocalEntry) => void;
  undo: () => Promise<string | null>;
  canUndo: boolean;
}

/** What the keys do. Each tap is an entry of its own, so that undo is a further entry and nothing is ever erased. */
export function useMarking(model: SheetModel): Marking {
  const { tablet } = useWork();
  const done = useRef<Done[]>([]);
  const [count, setCount] = useState(0);
  const sheet = model.sheet.id;

  const record = ({ id, round, slot }: AspectModel, value: Value): Promise<boolean> =>
    orNotify(tablet.record({ sheet, aspect: id, round, value, seen: slot.seen }));

  return {
    async set(aspect, value) {
      // The same key again changes nothing, unless the server has something against the value that stands.
      if (value === aspect.slot.value && !aspect.trouble) return true;
      const kept = await record(aspect, value);
      if (kept) {
        done.current.push({ aspect: aspect.id, round: aspect.round, before: aspect.slot.value });
        setCount(done.current.length);
      }
      return kept;
    },
    draft: (aspect, text) => void orNotify(tablet.keepDraft(sheet, aspect.id, text)),
    dismiss: (entry) => void orNotify(tablet.dismiss(entry)),
    async undo() {
      const last = done.current.at(-1);
      const aspect = model.aspects.find(({ id }) => id === last?.aspect);
      if (!last || !aspect) return null;
      if (aspect.round === last.round && !(await record(aspect, last.before))) return null;
      done.current.pop();
      setCount(done.current.length);
      return aspect.id;
    },
    canUndo: count > 0 && !model.closed,
  };
}
