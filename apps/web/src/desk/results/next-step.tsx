import { Banner } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { showMoment } from '../controls/moment.ts';
import { useMay, useMe } from '../session/me.ts';
import { useText } from '../words.ts';
import type { SkillResults } from '../wire.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import { ResultDecision, type Decision } from './result-decision.tsx';
import { useRemaining } from '../../lib/remaining.ts';

/** What holds now, and the one thing to do next, offered to whoever may do it. */
export function NextStep({ results }: { results: SkillResults }) {
  const [decision, setDecision] = useState<Decision | 'notice' | null>(null);
  const close = () => setDecision(null);
  return (
    <>
      <State results={results} decide={setDecision} />
      {decision === 'notice' ? <NoticeDialog publication={results.publication!} onClose={close} /> : null}
      {decision && decision !== 'notice' ? (
        <ResultDecision decision={decision} results={results} onClose={close} />
      ) : null}
    </>
  );
}

function State({ results, decide }: { results: SkillResults; decide: (decision: Decision | 'notice') => void }) {
  const t = useText('results');
  const reader = useLanguage();
  const may = useMay();
  const me = useMe();
  const { proposal, correction, publication, blockers, contentHash, versions } = results;
  const remaining = useRemaining(publication?.notice?.endsAt ?? null, reader);
  const button = (decision: Decision | 'notice', label: string, primary = false) => (
    <Button type={primary ? 'primary' : 'default'} onClick={() => decide(decision)}>
      {label}
    </Button>
  );
  const approvers = (publication?.approvers ?? []).map(({ name }) => name).join(reader === 'en' ? ', ' : '、');

  if (proposal) {
    const stale = proposal.contentHash !== contentHash;
    const own = proposal.by.id === me.person?.id;
    return (
      <Banner
        tone={stale ? 'signal' : 'accent'}
        title={t(stale ? 'step.stale' : 'step.proposed', { version: proposal.version })}
        action={
          <div className="page-actions">
            {may('result.approve') || own ? button('refuse', t(own ? 'takeBack' : 'sendBack')) : null}
            {stale && may('result.propose') && blockers.length === 0
              ? button('propose', t('proposeAgain'), true)
              : null}
            {!stale && !own && may('result.approve') ? button('approve', t('approve'), true) : null}
          </div>
        }
      >
        {t(own && !stale ? 'step.proposedOwn' : 'step.proposedText', {
          by: proposal.by.name,
          at: showMoment(proposal.at, reader),
        })}
      </Banner>
    );
  }
  if (results.status !== 'closed') {
    const unchanged = versions.length > 0 && results.rows.every(({ changed }) => !changed);
    const actions = (
      <div className="page-actions">
        {correction && unchanged && may('result.correct') ? button('withdraw', t('withdraw')) : null}
        {blockers.length === 0 && !unchanged && may('result.propose')
          ? button('propose', t('propose', { version: (publication?.version ?? 0) + 1 }), true)
          : null}
      </div>
    );
    const title = correction
      ? t('step.correcting', { version: publication!.version })
      : blockers.length > 0
        ? t('step.blocked', { count: blockers.length })
        : t('step.ready');
    return (
      <Banner
        tone={correction ? 'signal' : blockers.length > 0 ? 'accent' : 'confirmed'}
        title={title}
        action={actions}
      >
        {correction
          ? t('step.correctingText', {
              reason: correction.reason,
              by: correction.by.name,
              at: showMoment(correction.at, reader),
            })
          : blockers.length > 0
            ? t('step.blockedText')
            : t('step.readyText')}
      </Banner>
    );
  }
  const notice = publication!.notice;
  const version = publication!.version;
  const correct = may('result.correct') ? button('correct', t('correct')) : null;
  if (!notice) {
    return (
      <Banner
        tone="confirmed"
        title={t('step.finalised', { version })}
        action={
          <div className="page-actions">
            {correct}
            {may('notice.manage') ? button('notice', t('beginNotice'), true) : null}
          </div>
        }
      >
        {t('step.finalisedText', { approvers })}
      </Banner>
    );
  }
  return (
    <Banner
      tone={notice.finalAt ? 'confirmed' : 'accent'}
      title={notice.finalAt ? t('step.final', { version }) : t('step.onNotice', { version, remaining })}
      action={correct}
    >
      {notice.finalAt
        ? t('step.finalText', { at: showMoment(notice.finalAt, reader), approvers })
        : t('step.onNoticeText', { at: showMoment(notice.endsAt, reader) })}
    </Banner>
  );
}
