import { Star } from '@skillstar/ui';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { ProblemNote } from '../controls/loaded.tsx';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { useText } from '../words.ts';
import { HallBefore } from './hall-before.tsx';
import { HallResult } from './hall-result.tsx';

/** The draw as the hall sees it: one thing at a time, large, by night. Nothing of the desk stands around it. */
export function HallPage() {
  const t = useText('draw');
  const may = useMay();
  const { competition: competitionId = '', skill: skillId = '' } = useParams();
  const [search] = useSearchParams();
  const kind = search.get('kind') === 'stations' ? 'stations' : 'codes';
  const competition = useCompetition();
  const skill = useSkill();
  const draws = useList('/skills/{id}/draws', { path: { id: skillId }, every: 5_000 });
  const draw = draws.data?.find((one) => one.kind === kind && one.status !== 'set-aside');
  // only a draw that was made here is revealed one by one; whoever opens the page later sees it whole
  const [fresh, setFresh] = useState<string | null>(null);
  const drawing = useAction(
    ({ id, word }: { id: string; word: string }) =>
      call('POST', '/draws/{id}/result', { path: { id }, body: { word: word.trim() || null } }),
    { quiet: true, then: ({ id }) => setFresh(id) },
  );
  return (
    <div className="hall ui-night">
      <header className="hall-head">
        <Star size={40} />
        <p>
          <span>{competition.name}</span>
          <b>{skill.name}</b>
        </p>
        <nav aria-label={t('hall.back')}>
          <a href={`/desk/c/${competitionId}/skills/${skillId}/draw`}>{t('hall.back')}</a>
          <button type="button" onClick={() => void document.documentElement.requestFullscreen?.().catch(() => null)}>
            {t('hall.screen')}
          </button>
          <LanguageSwitch />
        </nav>
      </header>
      <main className="hall-work">
        <h1>{t(`kind.${kind}`)}</h1>
        {drawing.error ? <ProblemNote problem={drawing.error} /> : null}
        {draws.error && !draws.data ? <ProblemNote problem={draws.error} retry={() => void draws.refetch()} /> : null}
        {draws.data && !draw ? (
          <div className="hall-empty">
            <p>{t('hall.empty')}</p>
            <p>{t('hall.emptyText')}</p>
          </div>
        ) : null}
        {draw?.status === 'promised' ? (
          <HallBefore
            draw={draw}
            busy={drawing.isPending}
            onDraw={may('draw.manage') ? (word) => drawing.mutate({ id: draw.id, word }) : null}
          />
        ) : draw ? (
          <HallResult key={draw.id} draw={draw} skill={skillId} reveal={fresh === draw.id} />
        ) : null}
      </main>
    </div>
  );
}
