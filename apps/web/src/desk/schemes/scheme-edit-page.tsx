import { Banner } from '@skillstar/ui';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import { SchemeEditor } from './scheme-editor.tsx';

export function SchemeEditPage() {
  const t = useText('schemes');
  const competition = useCompetition();
  const { id, name } = useSkill();
  const scheme = useRead('/skills/{id}/scheme', { path: { id } });
  const back = `/c/${competition.id}/skills/${id}/scheme`;
  if (scheme.error?.status === 404) {
    return <SchemeEditor skill={id} name={name} context={competition.name} back={back} scheme={null} />;
  }
  return (
    <Loaded page query={scheme}>
      {(present) =>
        present.status === 'locked' ? (
          <Page context={competition.name} title={t('editTitle')}>
            <Banner tone="plain" title={t('locked')}>
              {t('lockedText')}
            </Banner>
          </Page>
        ) : (
          <SchemeEditor skill={id} name={name} context={competition.name} back={back} scheme={present} />
        )
      }
    </Loaded>
  );
}
