import { useEffect, useState, type ComponentType } from 'react';
import { CompetitionBoards } from './competition-boards.tsx';
import { CompetitionCalls } from './competition-calls.tsx';
import type { CompetitionFacts } from './competition-facts.ts';

type Part = ComponentType<{ competition: string }>;

/** All that stands below the name of a competition: what can be done now, what is on notice, its boards and draws. */
export function CompetitionParts({ competition }: { competition: CompetitionFacts }) {
  const { id } = competition;
  const [parts, setParts] = useState<{ Notices: Part; Draws: Part } | null>(null);
  useEffect(() => {
    // without them the boards are there all the same
    import('./results/results.tsx').then(
      (part) => setParts({ Notices: part.CompetitionNotices, Draws: part.CompetitionDraws }),
      () => undefined,
    );
  }, []);
  return (
    <>
      <CompetitionCalls id={id} />
      {parts ? <parts.Notices competition={id} /> : null}
      <CompetitionBoards competition={competition} />
      {parts ? <parts.Draws competition={id} /> : null}
    </>
  );
}
