/** @jest-environment node */
import { ModelServer } from '../lib/offline-queue/testing/model-server.ts';
import { TestTablet } from '../lib/offline-queue/testing/tablet.ts';
import { leaseLine } from '../lib/offline-queue/line.ts';
import type { Road } from '../lib/offline-queue/sender.ts';
import { ProblemError } from '../lib/problem-error.ts';
import type { TabletServer } from './server/tablet-server.ts';
import { startSession } from './session/session.ts';
import { NotSentError, Tablet } from './tablet.ts';

const problem = (code: string, status: number) => new ProblemError({ code, status });

async function desk(over: Partial<TabletServer> = {}) {
  const model = new ModelServer('a');
  const disk = await (await new TestTablet(model).start()).fetchPackage();
  await startSession(disk.db, { person: { id: 'a', name: '甲' }, device: { id: 'd', name: '平板' } }, null);
  const roads: Road[] = [];
  const view = (id: string) => model.viewOf(model.sheets.find((sheet) => sheet.id === id)!);
  const server: TabletServer = {
    me: async () => ({ person: { id: 'a', name: '甲' }, device: null, permissions: [] }),
    enter: () => Promise.reject(new Error('not here')),
    signIn: () => Promise.reject(new Error('not here')),
    signOut: async () => undefined,
    package: async () => model.package(),
    sheet: async (id) => view(id),
    send: model.send(),
    sign: async (id) => ({ ...view(id), signedSeats: [1] }),
    report: async () => undefined,
    ...over,
  };
  const line = leaseLine(disk.db, Date.now, 2);
  const tablet = new Tablet({ db: disk.db, server, line, person: 'a', onRoad: (road) => roads.push(road) });
  return { tablet, model, disk, roads };
}

const tap = (tablet: Tablet) => tablet.record({ sheet: 's1', aspect: 'a1', round: 1, value: '0.5', seen: null });
const until = async (held: () => boolean | Promise<boolean>): Promise<void> => {
  for (let n = 0; n < 400 && !(await held()); n++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await held()).toBe(true);
};

describe('whose session the cookie is', () => {
  it('sends nothing while the cookie is another judge’s', async () => {
    const me = async () => ({ person: { id: 'b', name: '乙' }, device: null, permissions: [] });
    const { tablet, model, roads } = await desk({ me });
    await tap(tablet);
    await until(() => roads.at(-1)?.kind === 'denied');
    tablet.stop();
    expect(model.batches).toEqual([]);
    expect(await tablet.unsent()).toBe(1);
  });

  it('asks again after the page came back to the front', async () => {
    let asked = 0;
    const me = async () => (asked++, { person: { id: 'a', name: '甲' }, device: null, permissions: [] });
    // A fresh package would tell as well whose session it is.
    const { tablet } = await desk({ me, package: () => Promise.reject(problem('network.unreachable', 0)) });
    await tap(tablet);
    await until(async () => (await tablet.unsent()) === 0);
    tablet.wake();
    await tap(tablet);
    await until(async () => asked === 2 && (await tablet.unsent()) === 0);
    tablet.stop();
  });

  it('says that the sign-in has ended although nothing is unsent, and takes it back when it holds again', async () => {
    let out = true;
    const refuse = () => Promise.reject(problem('signIn.required', 401));
    const { tablet, roads, model } = await desk({
      sheet: async (id) => (out ? refuse() : model.viewOf(model.sheets.find((sheet) => sheet.id === id)!)),
      me: async () => (out ? refuse() : { person: { id: 'a', name: '甲' }, device: null, permissions: [] }),
    });
    await tablet.refreshSheet('s1');
    expect(roads.at(-1)).toEqual({ kind: 'signedOut' });
    tablet.wake();
    await until(() => roads.at(-1)?.kind === 'signedOut');
    out = false;
    tablet.wake();
    await until(() => roads.at(-1)?.kind === 'clear');
    tablet.stop();
  });

  it('a sheet that was taken from this judge does not end the session', async () => {
    const { tablet, roads } = await desk({ sheet: () => Promise.reject(problem('access.denied', 403)) });
    await tablet.refreshSheet('s1');
    expect(roads).toEqual([]);
  });
});

describe('signing', () => {
  it('sends what is unsent first and then signs exactly what was reviewed', async () => {
    const signed: string[] = [];
    const { tablet, model } = await desk({
      sign: async (id, hash) => (signed.push(hash), model.viewOf(model.sheets.find((sheet) => sheet.id === id)!)),
    });
    const entry = await tap(tablet);
    await tablet.sign('s1', 'reviewed');
    tablet.stop();
    expect(model.knows(entry.id)).toBe(1);
    expect(signed).toEqual(['reviewed']);
  });

  it('does not sign while an entry of the sheet cannot be sent', async () => {
    const { tablet, model } = await desk();
    await tap(tablet);
    model.weather = 'requestLost';
    await tap(tablet);
    await expect(tablet.sign('s1', 'reviewed')).rejects.toBeInstanceOf(NotSentError);
    tablet.stop();
  });
});
