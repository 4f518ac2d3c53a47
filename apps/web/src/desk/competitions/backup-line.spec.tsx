import { screen } from '@testing-library/react';
import { deskRender } from '../testing/desk-render.tsx';
import { BackupLine } from './backup-line.tsx';

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

async function shown(
  backup: { at: string | null; tried: boolean; failedSince: boolean; filesLost: number } | null,
): Promise<Element> {
  globalThis.fetch = jest.fn(async () => ({
    ok: true,
    status: 200,
    headers: new Headers(),
    json: async () => ({ ready: true, backup }),
  })) as unknown as typeof fetch;
  deskRender(<BackupLine />);
  return (await screen.findByText(/备份/)).closest('.ui-status')!;
}

it.each([
  [
    'a whole one of this night',
    { at: hoursAgo(8), tried: true, failedSince: false, filesLost: 0 },
    'confirmed',
    /已试恢复/,
  ],
  [
    'one that could not be tried',
    { at: hoursAgo(8), tried: false, failedSince: false, filesLost: 0 },
    'confirmed',
    /未能试恢复/,
  ],
  ['one that is overdue', { at: hoursAgo(37), tried: true, failedSince: false, filesLost: 0 }, 'signal', /超过一天半/],
  ['one that failed since', { at: hoursAgo(1), tried: true, failedSince: true, filesLost: 0 }, 'signal', /失败/],
  ['one without some files', { at: hoursAgo(8), tried: true, failedSince: false, filesLost: 3 }, 'signal', /缺少 3 个/],
  ['a first one that failed', { at: null, tried: false, failedSince: true, filesLost: 0 }, 'signal', /还没有备份/],
  ['none yet', null, 'waiting', /还没有备份/],
] as const)('says of %s what it is', async (_, backup, tone, words) => {
  const line = await shown(backup);
  expect(line.className).toContain(`ui-status-${tone}`);
  expect(line.textContent).toMatch(words);
});
