import { createContext, use } from 'react';
import type { TabletDatabase } from '../lib/offline-queue/database.ts';
import type { Line } from '../lib/offline-queue/line.ts';
import type { Road } from '../lib/offline-queue/sender.ts';
import type { TabletServer } from './server/tablet-server.ts';
import type { Session } from './session/session.ts';
import type { Tablet } from './tablet.ts';

/** What the app stands on; a spec brings its own server and disk. */
export interface Services {
  db: TabletDatabase;
  server: TabletServer;
  line: Line;
  version: string;
}

export interface Work {
  tablet: Tablet;
  session: Session;
  road: Road;
}

export const ServicesContext = createContext<Services | null>(null);
export const WorkContext = createContext<Work | null>(null);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('no services above this component');
  return services;
}

export function useWork(): Work {
  const work = use(WorkContext);
  if (!work) throw new Error('nobody is signed in above this component');
  return work;
}
