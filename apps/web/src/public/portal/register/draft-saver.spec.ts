import { ProblemError } from '../../../lib/problem-error.ts';
import { DraftSaver } from './draft-saver.ts';
import type { Application, Change } from './wire.ts';

const first = { id: 'a', version: 1, faults: [] } as unknown as Application;
type Call = { change: Change; version: number; answer: (result: Application | ProblemError) => Promise<void> };

function saver(): { draft: DraftSaver; calls: Call[] } {
  const calls: Call[] = [];
  const draft = new DraftSaver(first, (_, version, change) => {
    return new Promise((resolve, reject) => {
      calls.push({
        change,
        version,
        answer: async (result) => {
          if (result instanceof ProblemError) reject(result);
          else resolve(result);
          await jest.advanceTimersByTimeAsync(0);
        },
      });
    });
  });
  return { draft, calls };
}
const saved = (version: number) => ({ ...first, version });
const problem = (code: string, status: number, field?: string) =>
  new ProblemError({ code, status, ...(field && { errors: [{ field, code, message: '太长了' }] }) });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('what is typed is saved when the typing pauses, once', async () => {
  const { draft, calls } = saver();
  draft.change({ answers: { unit: '云' } });
  await jest.advanceTimersByTimeAsync(700);
  draft.change({ answers: { unit: '云岭' }, skill: 'k' });
  await jest.advanceTimersByTimeAsync(700);
  expect([calls.length, draft.now.state]).toEqual([0, 'typing']);
  await jest.advanceTimersByTimeAsync(100);
  expect(calls).toMatchObject([{ change: { answers: { unit: '云岭' }, skill: 'k' }, version: 1 }]);
  await calls[0]!.answer(saved(2));
  expect(draft.now).toMatchObject({ state: 'saved', application: { version: 2 } });
});

it('typing goes on while a save is under way: the next one waits for it and bears its version', async () => {
  const { draft, calls } = saver();
  draft.change({ answers: { unit: '云' } });
  const one = draft.flush();
  draft.change({ answers: { phone: '138' } });
  const two = draft.flush();
  expect(calls).toHaveLength(1);
  await calls[0]!.answer(saved(2));
  expect(await one).toBe(true);
  expect(calls[1]).toMatchObject({ change: { answers: { phone: '138' } }, version: 2 });
  await calls[1]!.answer(saved(3));
  expect([await two, await draft.flush(), calls.length]).toEqual([true, true, 2]);
});

it('without the network nothing is lost: it goes again, with what was typed meanwhile', async () => {
  const { draft, calls } = saver();
  draft.change({ answers: { unit: '云', name: '甲' } });
  const lost = draft.flush();
  await calls[0]!.answer(problem('network.unreachable', 0));
  expect([await lost, draft.now.state]).toEqual([false, 'failed']);
  await jest.advanceTimersByTimeAsync(3_000);
  draft.change({ answers: { unit: '云岭' } });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(calls[1]!.change).toEqual({ answers: { unit: '云岭', name: '甲' } });
  await calls[1]!.answer(problem('network.unreachable', 0));
  await jest.advanceTimersByTimeAsync(4_000);
  expect(calls).toHaveLength(3);
});

it('what cannot be kept is named at its field, and a change of it tries again', async () => {
  const { draft, calls } = saver();
  draft.change({ answers: { unit: 'x'.repeat(600) } });
  const refused = draft.flush();
  await calls[0]!.answer(problem('validation.failed', 400, 'answers.unit'));
  expect([await refused, draft.now.state, draft.now.refusals]).toEqual([
    false,
    'refused',
    { 'answers.unit': '太长了' },
  ]);
  draft.change({ answers: { unit: 'x' } });
  void draft.flush();
  await calls[1]!.answer(saved(2));
  expect(draft.now).toMatchObject({ state: 'saved', refusals: {} });
});

it('a draft that was changed elsewhere is not overwritten', async () => {
  const { draft, calls } = saver();
  draft.change({ answers: { unit: '云' } });
  const stale = draft.flush();
  await calls[0]!.answer(problem('version.stale', 409));
  expect(await stale).toBe(false);
  draft.change({ answers: { unit: '云岭' } });
  await jest.advanceTimersByTimeAsync(60_000);
  expect([await draft.flush(), calls.length, draft.now.state]).toEqual([false, 1, 'stale']);
});

it('tells which places the server has not judged yet', async () => {
  const { draft, calls } = saver();
  draft.change({ skill: 'k' });
  void draft.flush();
  draft.change({ answers: { unit: '云' } });
  expect([...draft.now.unsaved].sort()).toEqual(['answers.unit', 'skill']);
  await calls[0]!.answer(saved(2));
  expect([...draft.now.unsaved]).toEqual(['answers.unit']);
});
