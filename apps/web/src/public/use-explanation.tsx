import { useState, type ComponentType } from 'react';
import type { ExplainDialogProps } from './results/explain-dialog.tsx';

/** What a row asks for, and the dialog that answers: its script comes with the first question. */
export function useExplanation(board: string): {
  explain: (row: { id: string; title: string }) => void;
  dialog: React.ReactNode;
} {
  const [row, setRow] = useState<{ id: string; title: string } | null>(null);
  const [Dialog, setDialog] = useState<ComponentType<ExplainDialogProps> | null>(null);
  const explain = (asked: { id: string; title: string }) => {
    setRow(asked);
    if (!Dialog) void import('./results/results.tsx').then((part) => setDialog(() => part.ExplainDialog));
  };
  return { explain, dialog: row && Dialog ? <Dialog board={board} row={row} onClose={() => setRow(null)} /> : null };
}
