/** What was chosen for a sub-criterion and is not saved yet, with the team that stood there when it was chosen. */
export interface Choice {
  from: string | null;
  team: string | null;
}

export interface Pending {
  /** What to send. */
  assignment: (Choice & { subCriterion: string })[];
  /** Choices made on what somebody else has changed since: they count no more, what stands now is shown. */
  overtaken: number;
}

/** Holds the choices that wait against what stands now. */
export function pendingAssignment(
  chosen: Record<string, Choice>,
  standing: (subCriterion: string) => string | null,
): Pending {
  const open = Object.entries(chosen).filter(([id, { team }]) => team !== standing(id));
  const assignment = open
    .filter(([id, { from }]) => from === standing(id))
    .map(([subCriterion, choice]) => ({ subCriterion, ...choice }));
  return { assignment, overtaken: open.length - assignment.length };
}
