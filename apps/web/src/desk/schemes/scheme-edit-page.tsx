import { Banner } from '@skillstar/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { SchemeView } from '../wire.ts';
import { SchemeEditor } from './scheme-editor.tsx';

type Scale = SchemeView['ranking']['scale'];

export function SchemeEditPage() {
  const { id } = useSkill();
  return <EditSkill key={id} />;
}

/** What stood there at the beginning is edited; what others save meanwhile is met when this is saved. */
function EditSkill() {
  const t = useText('schemes');
  const competition = useCompetition();
  const { id, name } = useSkill();
  const [begun, setBegun] = useState<{ with: SchemeView | null; scale: Scale } | null>(null);
  const scheme = useRead('/skills/{id}/scheme', { path: { id }, when: begun === null });
  const back = `/c/${competition.id}/skills/${id}/scheme`;
  if (begun === null) {
    const { template } = competition.query.data ?? {};
    const scale = template === 'world-skills' ? 'worldskills-500' : 'none';
    if (scheme.error?.status === 404 && template) setBegun({ with: null, scale });
    else if (scheme.data && scheme.isFetchedAfterMount) setBegun({ with: scheme.data, scale });
    return (
      <Loaded page query={{ ...scheme, data: undefined }}>
        {() => null}
      </Loaded>
    );
  }
  if (begun.with?.status !== 'locked') {
    return (
      <SchemeEditor
        skill={id}
        name={name}
        context={competition.name}
        back={back}
        scheme={begun.with}
        scale={begun.scale}
      />
    );
  }
  return (
    <Page
      context={
        <>
          {competition.name} · <Link to={back}>{name}</Link>
        </>
      }
      title={t('editTitle')}
    >
      <Banner tone="plain" title={t('locked')} action={<Link to={back}>{t('toScheme')}</Link>}>
        {t('lockedText')}
      </Banner>
    </Page>
  );
}
