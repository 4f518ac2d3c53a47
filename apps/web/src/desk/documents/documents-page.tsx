import { Button } from 'antd';
import { useState } from 'react';
import { localName, useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { Choice } from '../controls/choice.tsx';
import { Page } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';

const DOCUMENTS = [
  { key: 'entryCards', file: 'entry-cards.pdf', query: {}, all: false },
  { key: 'badges', file: 'badges.pdf', query: { who: 'competitors' }, all: false },
  { key: 'signInSheets', file: 'sign-in-sheets.pdf', query: {}, all: false },
  { key: 'staffBadges', file: 'badges.pdf', query: { who: 'staff' }, all: true },
] as const;

/** What is printed before the start, for all, one skill or one delegation. */
export function DocumentsPage() {
  const t = useText('documents');
  const reader = useLanguage();
  const may = useMay();
  const { id: competition, name } = useCompetition();
  const path = { id: competition };
  const skills = useList('/competitions/{id}/skills', { path });
  const delegations = useList('/competitions/{id}/delegations', { path });
  const [skill, setSkill] = useState<string | null>(null);
  const [delegation, setDelegation] = useState<string | null>(null);
  const saving = useAction(
    ({ file, query, all }: (typeof DOCUMENTS)[number]) =>
      saveFile(`/competitions/${competition}/documents/${file}`, {
        ...query,
        ...(!all && skill ? { skill } : {}),
        ...(!all && delegation ? { delegation } : {}),
      }),
    { dry: true },
  );
  return (
    <Page context={name} title={t('title')} note={t('note')}>
      <div className="filters">
        <Choice
          clearable
          label={t('skill')}
          placeholder={t('allSkills')}
          options={(skills.data ?? []).map((one) => ({
            value: one.id,
            label: `${one.number} ${localName(one, reader)}`,
          }))}
          value={skill}
          onChange={setSkill}
        />
        <Choice
          clearable
          label={t('delegation')}
          placeholder={t('allDelegations')}
          options={(delegations.data ?? []).map((one) => ({ value: one.id, label: localName(one, reader) }))}
          value={delegation}
          onChange={setDelegation}
        />
      </div>
      <ul className="documents">
        {DOCUMENTS.map((document) => (
          <li key={document.key}>
            <div>
              <h2>{t(`${document.key}.title`)}</h2>
              <p>{t(`${document.key}.text`)}</p>
            </div>
            <Button
              aria-label={`${t('save')} ${t(`${document.key}.title`)}`}
              loading={saving.isPending && saving.variables === document}
              disabled={!may('document.print')}
              onClick={() => saving.mutate(document)}
            >
              {t('save')}
            </Button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
