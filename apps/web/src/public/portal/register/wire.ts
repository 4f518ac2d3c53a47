import type { Answers } from '@skillstar/rules';
import { request, type Page } from '../../../lib/api.ts';
import type { components } from '../../../lib/api-types.ts';
import type { Language } from '../../../lib/language.ts';

type Schemas = components['schemas'];
export type Registration = Schemas['RegistrationView'];
export type FormField = Registration['form']['fields'][number];
export type Application = Omit<Schemas['ApplicationView'], 'answers'> & { answers: Answers };
export type ApplicationLine = Schemas['ApplicationLineView'];
export type Place = Schemas['EntryPlaceView'];

/** What changed since the last save. */
export interface Change {
  skill?: string | null;
  group?: string | null;
  delegation?: string | null;
  answers?: Answers;
}

export const registrationOf = (id: string, signal?: AbortSignal): Promise<Registration> =>
  request('GET', '/competitions/{id}/registration', { path: { id }, ...(signal && { signal }) });

export const mine = (competition?: string, signal?: AbortSignal): Promise<Page<ApplicationLine>> =>
  request('GET', '/me/applications', { query: { competition, limit: 200 }, ...(signal && { signal }) });

export const begin = (competition: string): Promise<Application> =>
  request('POST', '/competitions/{id}/applications', { path: { id: competition }, body: {} });

export const read = (id: string, signal?: AbortSignal): Promise<Application> =>
  request('GET', '/me/applications/{id}', { path: { id }, ...(signal && { signal }) });

export const save = (id: string, version: number, change: Change): Promise<Application> =>
  request('PATCH', '/me/applications/{id}', { path: { id }, body: { version, ...change } });

export const handIn = (id: string, version: number): Promise<Application> =>
  request('POST', '/me/applications/{id}/submissions', { path: { id }, body: { version } });

export const withdraw = (id: string, version: number, reason: string | null): Promise<Application> =>
  request('POST', '/me/applications/{id}/withdrawal', { path: { id }, body: { version, reason } });

export const drop = (id: string): Promise<void> => request('DELETE', '/me/applications/{id}', { path: { id } });

export type HandInReceipt = Schemas['HandInReceiptView'];

export const handInAll = async (competition: string): Promise<HandInReceipt[]> =>
  (
    await request<Schemas['HandInReceiptListView']>('POST', '/competitions/{id}/application-submissions', {
      path: { id: competition },
      timeoutMs: 120_000,
    })
  ).items;

export type ImportReport = Schemas['ImportReportView'];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `dryRun`: looks only. A browser may not know what kind of file it is. */
export const importMany = (competition: string, file: Blob, dryRun: boolean): Promise<ImportReport> =>
  request('POST', '/competitions/{id}/imports/applications', {
    path: { id: competition },
    query: { dryRun },
    body: new Blob([file], { type: XLSX }),
    timeoutMs: 120_000,
  });

/** In the reader's language, Chinese where there is no other name. */
export function nameOf({ name, nameEn }: { name: string; nameEn: string | null }, reader: Language): string {
  return reader === 'en' ? (nameEn ?? name) : name;
}

export function wordsOf(words: { zh: string; en: string }, reader: Language): string {
  return reader === 'en' ? words.en : words.zh;
}
