import { useCallback } from 'react';
import { request, type Page } from '../../lib/api.ts';
import type { components } from '../../lib/api-types.ts';
import { useFresh, type Fresh } from '../use-fresh.ts';
import type { Prize } from './prizes/prize.ts';

export type Entry = components['schemas']['EntryView'];
export type Report = components['schemas']['MyResultView'];
export type ApplicationLine = components['schemas']['ApplicationLineView'];
export type Certificate = components['schemas']['MyCertificateView'];

export interface MyData {
  entries: Entry[];
  reports: Report[];
  applications: ApplicationLine[];
  certificates: Certificate[];
  prizes: Prize[];
}

/** Everything that is the contestant's own, in one picture. */
export function useMyData(): Fresh<MyData> {
  const load = useCallback(async (signal: AbortSignal): Promise<MyData> => {
    const [entries, reports, applications, certificates, prizes] = await Promise.all([
      request<{ items: Entry[] }>('GET', '/me/entries', { signal }),
      request<{ items: Report[] }>('GET', '/me/results', { signal }),
      allApplications(signal),
      request<{ items: Certificate[] }>('GET', '/me/certificates', { signal }),
      request<{ items: Prize[] }>('GET', '/me/prizes', { signal }),
    ]);
    return {
      entries: entries.items,
      reports: reports.items,
      applications,
      certificates: certificates.items,
      prizes: prizes.items,
    };
  }, []);
  return useFresh(load, 60_000);
}

async function allApplications(signal: AbortSignal): Promise<ApplicationLine[]> {
  const lines: ApplicationLine[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<ApplicationLine> = await request('GET', '/me/applications', {
      signal,
      query: { limit: 200, cursor },
    });
    lines.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return lines;
}
