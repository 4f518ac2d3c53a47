import { request } from './api.ts';
import { hearServerTime } from './server-clock.ts';

export interface SiteConfig {
  version: string;
  /** Nobody exists yet: the first-run page makes the organiser. */
  firstRun: boolean;
  /** Where live listens: '' for this origin, null for this host at livePort. */
  liveUrl: string | null;
  livePort?: number;
  demo: boolean;
  secure: boolean;
  serverTime: string;
}

let pending: Promise<SiteConfig> | null = null;

/** Asked once per page; a failure is forgotten, so that the next caller asks again. */
export function siteConfig(): Promise<SiteConfig> {
  pending ??= request<SiteConfig>('GET', '/config', { timeoutMs: 5_000 }).then(
    (config) => {
      hearServerTime(config.serverTime);
      return config;
    },
    (error: unknown) => {
      pending = null;
      throw error;
    },
  );
  return pending;
}

export function liveAddress(config: Pick<SiteConfig, 'liveUrl' | 'livePort'>, page: Location = location): string {
  if (config.liveUrl !== null && config.liveUrl !== undefined) return config.liveUrl || page.origin;
  return `${page.protocol}//${page.hostname}:${config.livePort ?? 3001}`;
}

export async function liveUrl(): Promise<string> {
  return liveAddress(await siteConfig());
}
