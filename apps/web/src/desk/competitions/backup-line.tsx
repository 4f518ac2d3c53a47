import { StatusDot } from '@skillstar/ui';
import { useLanguage } from '../../lib/language.ts';
import { showMoment } from '../controls/moment.ts';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';

/** The nightly one has been missed when the last is older than this. */
const OVERDUE_MS = 36 * 3_600_000;

/** When the installation was last copied, red where it is overdue or a later attempt failed. */
export function BackupLine() {
  const t = useText('competitions');
  const reader = useLanguage();
  const { data } = useRead('/ready', { every: 60_000 });
  if (!data) return null;
  const { backup } = data;
  if (!backup) return <StatusDot tone="waiting">{t('backup.none')}</StatusDot>;
  if (backup.at === null) return <StatusDot tone="signal">{t('backup.failedFirst')}</StatusDot>;
  const at = showMoment(backup.at, reader);
  if (backup.failedSince) return <StatusDot tone="signal">{t('backup.failed', { at })}</StatusDot>;
  if (Date.now() - Date.parse(backup.at) > OVERDUE_MS)
    return <StatusDot tone="signal">{t('backup.overdue', { at })}</StatusDot>;
  if (backup.filesLost > 0)
    return <StatusDot tone="signal">{t('backup.filesLost', { at, count: backup.filesLost })}</StatusDot>;
  return <StatusDot tone="confirmed">{t(backup.tried ? 'backup.tried' : 'backup.untried', { at })}</StatusDot>;
}
