import type { BoardListItem, BoardSnapshot } from '@skillstar/contract';
import { ProblemError, request, send, type Page } from '../lib/api.ts';
import { liveUrl } from '../lib/config.ts';

/** A competition as the api shows it to everybody. */
export interface CompetitionFacts {
  id: string;
  name: string;
  nameEn: string | null;
  startsOn: string;
  days: number;
  status: 'draft' | 'published' | 'closed';
  counts: { skills: number; competitors: number; delegations: number; judges: number };
}

export async function competitions(signal: AbortSignal): Promise<CompetitionFacts[]> {
  const page = await request<Page<CompetitionFacts>>('GET', '/competitions', { signal });
  return page.items.filter((one) => one.status !== 'draft');
}

export function competition(id: string, signal: AbortSignal): Promise<CompetitionFacts> {
  return request<CompetitionFacts>('GET', '/competitions/{id}', { path: { id }, signal });
}

export interface RegistrationFacts {
  state: 'not-yet' | 'open' | 'over';
  closesAt: string | null;
}

/** null: the competition takes none. */
export async function registrationOf(id: string, signal: AbortSignal): Promise<RegistrationFacts | null> {
  try {
    return await request<RegistrationFacts>('GET', '/competitions/{id}/registration', { path: { id }, signal });
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
}

export async function boardsOf(competitionId: string, signal: AbortSignal): Promise<BoardListItem[]> {
  const address = `${await liveUrl()}/live/boards?competition=${encodeURIComponent(competitionId)}`;
  const response = await send(address, { credentials: 'omit' }, { signal });
  return ((await response.json()) as { boards: BoardListItem[] }).boards;
}

/** The public snapshot, for the few leaders on a card; the board itself has the live client. */
export async function boardGlance(id: string, signal: AbortSignal): Promise<BoardSnapshot> {
  const response = await send(`${await liveUrl()}/live/boards/${id}`, { credentials: 'omit' }, { signal });
  return (await response.json()) as BoardSnapshot;
}
