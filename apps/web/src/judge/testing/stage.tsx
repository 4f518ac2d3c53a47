// Before Dexie is loaded: its live queries look once whether there is an IndexedDB at all.
import 'fake-indexeddb/auto';
import { deserialize, serialize } from 'node:v8';
import { render, screen, waitFor } from '@testing-library/react';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { startI18n } from '../../lib/i18n.ts';
import { TabletDatabase } from '../../lib/offline-queue/database.ts';
import { leaseLine } from '../../lib/offline-queue/line.ts';
import { ModelServer, sheetView } from '../../lib/offline-queue/testing/model-server.ts';
import type { AspectView, SheetView } from '../../lib/offline-queue/wire.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { App } from '../app.tsx';
import { go } from '../route.ts';
import type { TabletServer } from '../server/tablet-server.ts';
import { ServicesContext, type Services } from '../services.ts';
import { lockWith } from '../session/pin-lock.ts';
import { startSession } from '../session/session.ts';
import { words } from '../words.ts';

// jsdom has none of its own, and the pretended IndexedDB copies values with it.
globalThis.structuredClone ??= (value) => deserialize(serialize(value)) as never;

/** The whole app on a tablet of its own, with the model server behind it. */
export interface Stage {
  server: ModelServer;
  services: Services;
  signed: string[];
}

const who = {
  person: { id: 'judge-a', name: '林知远' },
  device: { id: 'd', name: '平板 1' },
  permissions: ['sheet.mark'],
};

export function offline(): ProblemError {
  return new ProblemError({ code: 'network.unreachable', status: 0, detail: '连不上服务器' });
}

export async function setStage(sheets: SheetView[], signedIn = true): Promise<Stage> {
  startI18n(words);
  const server = new ModelServer('judge-a', sheets);
  const db = new TabletDatabase('stage', { indexedDB: new IDBFactory(), IDBKeyRange });
  const signed: string[] = [];
  const guard = <T,>(answer: () => T): Promise<T> =>
    server.weather === 'fine' ? Promise.resolve(answer()) : Promise.reject(offline());
  const known = (id: string): SheetView => server.package().sheets.find((sheet) => sheet.id === id)!;
  const here: TabletServer = {
    me: () =>
      signedIn ? guard(() => who) : Promise.reject(new ProblemError({ code: 'signIn.required', status: 401 })),
    enter: (_, pin) =>
      pin === '2580'
        ? guard(() => who)
        : Promise.reject(new ProblemError({ code: 'device.pinWrong', status: 401, detail: 'PIN 不正确' })),
    signIn: () => guard(() => who),
    signOut: () => guard(() => undefined),
    package: () => guard(() => server.package()),
    sheet: (id) => guard(() => known(id)),
    send: server.send(),
    sign: (id, hash) => guard(() => (signed.push(hash), { ...known(id), signedSeats: [1] })),
    report: () => guard(() => undefined),
  };
  const services: Services = { db, server: here, line: leaseLine(db, Date.now, 5), version: 'test' };
  if (signedIn) await startSession(db, who, lockWith('2580', 'salt'));
  go({ at: 'list' });
  render(
    <ServicesContext value={services}>
      <App />
    </ServicesContext>,
  );
  return { server, services, signed };
}

/** One sheet with an aspect of each kind that a spec asks for. */
export function sheetOf(
  id: string,
  aspects: (Partial<AspectView> & { id: string })[],
  over: Partial<SheetView> = {},
): SheetView {
  const sheet = sheetView(
    id,
    aspects.map((aspect) => aspect.id),
    over,
  );
  return { ...sheet, aspects: sheet.aspects.map((aspect, at) => ({ ...aspect, ...aspects[at]! })) };
}

export async function open(sheet: string, aspect: string | null = null): Promise<void> {
  await screen.findByText(/共 \d+ 张/);
  await waitFor(() => expect(document.querySelector('.tile')).not.toBeNull());
  go({ at: 'sheet', sheet, aspect });
  await screen.findByRole('article');
}
