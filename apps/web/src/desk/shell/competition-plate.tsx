import { Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';

/** The plate that says which competition the desk is set to, and switches it. */
export function CompetitionPlate({ competition }: { competition: string | null }) {
  const t = useText('shell');
  const words = useText('words');
  const reader = useLanguage();
  const may = useMay();
  const go = useNavigate();
  const list = useList('/competitions', { when: may('competition.read') });
  if (!may('competition.read')) return null;
  const present = list.data?.find(({ id }) => id === competition);
  return (
    <div className="plate">
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: competition ? [competition] : [],
          items: [
            ...(list.data ?? []).map((item) => ({ key: item.id, label: localName(item, reader) })),
            { type: 'divider' as const },
            { key: 'list', label: t('allCompetitions') },
            ...(may('competition.create') ? [{ key: 'new', label: t('newCompetition') }] : []),
          ],
          onClick: ({ key }) =>
            void go(key === 'list' ? '/competitions' : key === 'new' ? '/competitions/new' : `/c/${key}`),
        }}
      >
        <button type="button" className="plate-button" aria-haspopup="menu">
          <strong>{present ? localName(present, reader) : t('chooseCompetition')}</strong>
          {present ? (
            <>
              <span>{t('plate', { from: present.startsOn, count: present.days })}</span>
              <span>{words(`competitionStatus.${present.status}`)}</span>
            </>
          ) : (
            <span>{t('switch')}</span>
          )}
        </button>
      </Dropdown>
    </div>
  );
}
