import { Star } from '@skillstar/ui';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded, ProblemNote } from '../controls/loaded.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { useText } from '../words.ts';
import type { CheckInView } from '../wire.ts';
import { ArrivalCard } from './arrival-card.tsx';
import { CodeForm } from './code-form.tsx';
import { readCode } from './read-code.ts';
import { Roll } from './roll.tsx';
import { Scanner } from './scanner.tsx';

type Method = 'camera' | 'typed' | 'list';

/** 检录 on a phone: read the card, look at the person, confirm. By a typed code or by the list where no camera is. */
export function CheckInPage() {
  const t = useText('checkIn');
  const may = useMay();
  const competition = useCompetition();
  const path = { id: competition.id };
  const list = useList('/competitions/{id}/check-ins', { path, every: 10_000 });
  const [search, setSearch] = useSearchParams();
  const [held, setHeld] = useState<{ card: CheckInView; method: Method } | null>(null);
  // one after another: the camera goes on for the next card
  const [camera, setCamera] = useState({ on: false, text: '' });
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const finding = useAction(
    ({ code }: { code: string; method: Method }) =>
      call('GET', '/competitions/{id}/entry-cards/holder', { path, query: { code } }),
    { quiet: true, dry: true, then: (card, { method }) => setHeld({ card, method }) },
  );
  const recording = useAction(
    ({ card, present, method }: { card: CheckInView; present: boolean; method: Method }) =>
      call('POST', '/competitions/{id}/check-ins', { path, body: { competitor: card.competitor, present, method } }),
    { quiet: true, then: (card, { method }) => setHeld({ card, method }) },
  );
  const { mutate: find } = finding;
  const look = useCallback(
    (text: string, method: Method) => {
      const code = readCode(text);
      setHeld(null);
      setProblem(null);
      find(
        { code: code ?? text.slice(0, 40), method },
        { onError: (error) => setProblem(error instanceof ProblemError ? error : null) },
      );
    },
    [find],
  );
  // a phone's own camera has led here with the code in the address
  const linked = search.get('code');
  useEffect(() => {
    if (!linked) return;
    look(linked, 'camera');
    setSearch({}, { replace: true });
  }, [linked, look, setSearch]);
  const there = list.data?.filter(({ presentAt }) => presentAt !== null).length ?? 0;
  return (
    <div className="check-in">
      <header className="check-in-head ui-night">
        <Star size={30} />
        <p>
          <b>{t('title')}</b>
          <span>{competition.name}</span>
        </p>
        <nav aria-label={t('navigation')}>
          <a href={`/desk/c/${competition.id}`}>{t('desk')}</a>
          <LanguageSwitch />
        </nav>
      </header>
      <main>
        <h1 className="ui-unseen">{t('title')}</h1>
        {held ? (
          <ArrivalCard
            competition={competition.id}
            card={held.card}
            busy={recording.isPending}
            onRecord={
              may('check-in.record')
                ? (present) =>
                    recording.mutate(
                      { ...held, present },
                      { onError: (error) => setProblem(error instanceof ProblemError ? error : null) },
                    )
                : null
            }
            onNext={() => setHeld(null)}
          />
        ) : (
          <Scanner
            before={camera}
            onText={(text, live) => {
              if (live) setCamera({ on: true, text });
              look(text, 'camera');
            }}
            onStop={() => setCamera({ on: false, text: '' })}
          />
        )}
        {problem ? <ProblemNote problem={problem} /> : null}
        <CodeForm busy={finding.isPending} onCode={(code) => look(code, 'typed')} />
        <Loaded query={list}>
          {(rows) => (
            <>
              <p className="check-in-count">
                <b>{there}</b> / {rows.length} <span>{t('present')}</span>
              </p>
              <Roll
                rows={rows}
                onChoose={(card) => {
                  setProblem(null);
                  setHeld({ card, method: 'list' });
                  window.scrollTo(0, 0);
                }}
              />
            </>
          )}
        </Loaded>
      </main>
    </div>
  );
}
