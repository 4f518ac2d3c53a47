import { useRef, useState } from 'react';
import type { LocalEntry } from '../../lib/offline-queue/database.ts';
import type { Change } from '../../lib/offline-queue/record.ts';
import type { Value } from '../../lib/offline-queue/wire.ts';
import type { AspectModel, SheetModel } from '../model/sheet-model.ts';
import { notify, orNotify } from '../notices.ts';
import { useWork } from '../services.ts';

interface Done {
  aspect: string;
  round: number;
  /** The entry that the tap became. */
  entry: string;
  before: Value;
}

export interface Marking {
  set: (aspect: AspectModel, value: Value) => Promise<boolean>;
  draft: (aspect: AspectModel, text: string) => void;
  /** The figures on the pad at this moment; what the disk says of them comes a moment later. */
  draftOf: (aspect: AspectModel) => string;
  dismiss: (entry: LocalEntry) => void;
  undo: () => Promise<string | null>;
  canUndo: boolean;
}

/** What the keys do. Each tap is an entry of its own, so that undo is a further entry and nothing is ever erased. */
export function useMarking(model: SheetModel): Marking {
  const { tablet } = useWork();
  const done = useRef<Done[]>([]);
  const typed = useRef(new Map<string, string>());
  const [count, setCount] = useState(0);
  const sheet = model.sheet.id;

  const tapOf = ({ id, round, slot }: AspectModel, value: Value) => ({
    sheet,
    aspect: id,
    round,
    value,
    seen: slot.seen,
  });

  return {
    async set(aspect, value) {
      let change: Change | null = null;
      typed.current.set(aspect.id, '');
      const disputed = aspect.conflict !== null;
      const kept = await orNotify(tablet.set(tapOf(aspect, value), disputed).then((made) => (change = made)));
      if (!kept) typed.current.delete(aspect.id);
      const { entry, before } = (change ?? {}) as Partial<Change>;
      if (entry) done.current.push({ aspect: aspect.id, round: aspect.round, entry: entry.id, before: before ?? null });
      setCount(done.current.length);
      return kept;
    },
    draft(aspect, text) {
      typed.current.set(aspect.id, text);
      void orNotify(tablet.keepDraft(sheet, aspect.id, text));
    },
    draftOf: (aspect) => typed.current.get(aspect.id) ?? aspect.draft,
    dismiss: (entry) => void orNotify(tablet.dismiss(entry)),
    async undo() {
      const last = done.current.at(-1);
      const aspect = model.aspects.find(({ id }) => id === last?.aspect);
      if (!last || !aspect) return null;
      let change: Change | null = null;
      const tap = { ...tapOf(aspect, last.before), round: last.round };
      if (!(await orNotify(tablet.undo(tap, last.entry).then((made) => (change = made))))) return null;
      done.current.pop();
      // What lies below in the same slot is now stood upon by the entry that undid this one.
      const below = [...done.current].reverse().find((one) => one.aspect === last.aspect && one.round === last.round);
      const { entry } = (change ?? {}) as Partial<Change>;
      if (entry && below) below.entry = entry.id;
      if (!entry) notify('undo');
      setCount(done.current.length);
      return aspect.id;
    },
    canUndo: count > 0 && !model.closed,
  };
}
