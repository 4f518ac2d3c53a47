import { pendingAssignment } from './pending-assignment.ts';

const standing = (teams: Record<string, string>) => (id: string) => teams[id] ?? null;

describe('choices that wait to be saved together', () => {
  it('are sent with what stood there when they were made', () => {
    const chosen = { a1: { from: null, team: 't1' }, a2: { from: 't1', team: 't2' } };
    expect(pendingAssignment(chosen, standing({ a2: 't1' }))).toEqual({
      assignment: [
        { subCriterion: 'a1', from: null, team: 't1' },
        { subCriterion: 'a2', from: 't1', team: 't2' },
      ],
      overtaken: 0,
    });
  });

  it('count no more, and are counted, where somebody else has decided otherwise meanwhile', () => {
    const chosen = { a1: { from: null, team: 't1' }, a2: { from: null, team: 't1' } };
    expect(pendingAssignment(chosen, standing({ a1: 't3' }))).toEqual({
      assignment: [{ subCriterion: 'a2', from: null, team: 't1' }],
      overtaken: 1,
    });
  });

  it('are nothing where they ask for what stands already, or somebody else has done it', () => {
    const chosen = { a1: { from: 't1', team: 't1' }, a2: { from: null, team: 't1' } };
    expect(pendingAssignment(chosen, standing({ a1: 't1', a2: 't1' }))).toEqual({ assignment: [], overtaken: 0 });
  });
});
