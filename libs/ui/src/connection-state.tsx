import { StatusDot, type StatusTone } from './status-dot.tsx';

export type Connection = 'connecting' | 'live' | 'stale' | 'polling' | 'offline';

const TONES: Record<Connection, StatusTone> = {
  connecting: 'waiting',
  live: 'confirmed',
  polling: 'waiting',
  stale: 'faint',
  offline: 'faint',
};

/** How fresh this view is, in words; `words` come from the entry's locale file. */
export function ConnectionState({ connection, words }: { connection: Connection; words: string }) {
  return <StatusDot tone={TONES[connection]}>{words}</StatusDot>;
}
