import { useText } from '../words.ts';
import type { MissingGroup } from './group-missing.ts';

export function MissingWords({ group }: { group: MissingGroup }) {
  const t = useText('competitions');
  return (
    <>
      {group.first.message}
      {group.others.length > 0 ? (
        <span className="quiet"> {t('andMore', { count: group.others.length, codes: group.others.join(' ') })}</span>
      ) : null}
    </>
  );
}
