import { NOTICE_WORKING_DAYS, noticeDays, noticeEnd } from '@skillstar/rules';
import { Button, Checkbox, Form, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { serverTime } from '../../lib/server-clock.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { Choice } from '../controls/choice.tsx';
import { MomentField } from '../controls/day-field.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { Publication } from '../wire.ts';
import { dayWords, NoticeDays } from './notice-days.tsx';
import { useWorkCalendar } from './work-calendar.ts';

const { least, usual, most } = NOTICE_WORKING_DAYS;
const DAYS = Array.from({ length: most - least + 1 }, (_, at) => String(least + at));
const OWN = 'own';

/** 公示: how long everybody may look at the results before they are final. The server counts; here is what it will say. */
export function NoticeDialog({ publication, onClose }: { publication: Publication; onClose: () => void }) {
  const t = useText('results');
  const words = useText('words');
  const boardWords = useText('boards');
  const reader = useLanguage();
  const competition = useCompetition();
  const { calendar, turn, save } = useWorkCalendar(competition.query.data);
  const boards = useList('/competitions/{competition}/boards', { path: { competition: competition.id } });
  const named = boards.data?.some(({ skill, visibility }) => skill === publication.skill && visibility !== 'hidden');
  const closed = boards.data?.find(({ skill, visibility }) => skill === publication.skill && visibility !== 'open');
  const [lasts, setLasts] = useState(String(usual));
  const [ownEnd, setOwnEnd] = useState<string | null>(null);
  const [masked, setMasked] = useState(true);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [now] = useState(() => serverTime());
  const end = lasts === OWN ? null : noticeEnd(now, Number(lasts), calendar);
  const days = end === null ? [] : noticeDays(now, end);
  const beginning = useAction(
    async () => {
      await save();
      const length = lasts === OWN ? { endsAt: ownEnd! } : { workingDays: Number(lasts) };
      await call('POST', '/publications/{publication}/notice', {
        path: { publication: publication.id },
        body: { ...length, masked },
      });
    },
    { quiet: true, done: t('done.notice'), then: onClose },
  );
  const begin = () =>
    beginning.mutate(undefined, { onError: (error) => setProblem(error instanceof ProblemError ? error : null) });
  return (
    <Modal
      open
      title={t('ask.notice', { version: publication.version })}
      onCancel={onClose}
      closable={{ 'aria-label': words('close') }}
      width={620}
      footer={
        <div className="dialog-foot">
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="primary" disabled={lasts === OWN && !ownEnd} loading={beginning.isPending} onClick={begin}>
            {t('beginNotice')}
          </Button>
        </div>
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      <div className="decision-effect">
        <ul>
          <li>{t('effect.notice')}</li>
          <li>{t('effect.noticeFinal')}</li>
          {closed ? (
            <li className="signal-text">
              {t('effect.noticeOpens', { state: boardWords(`visibility.${closed.visibility}`) })}
            </li>
          ) : null}
        </ul>
      </div>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t('workingDays')} extra={end === null ? undefined : t('holidays')}>
          <Choice
            label={t('workingDays')}
            options={[
              ...DAYS.map((value) => ({ value, label: t('workingDaysN', { count: Number(value) }) })),
              { value: OWN, label: t('ownEnd') },
            ]}
            value={lasts}
            onChange={(value) => setLasts(value ?? String(usual))}
          />
        </Form.Item>
        {end === null ? (
          <Form.Item label={t('endsAt')} htmlFor="notice-ends">
            <MomentField id="notice-ends" value={ownEnd} onChange={setOwnEnd} />
          </Form.Item>
        ) : (
          <>
            <NoticeDays days={days} calendar={calendar} onTurn={turn} />
            <p className="notice-end">
              {t('endsAt')} <strong>{t('endOfDay', { day: dayWords(days.at(-1)!, reader) })}</strong>
            </p>
          </>
        )}
        <Checkbox checked={masked} onChange={(event) => setMasked(event.target.checked)}>
          {t('maskNames')}
        </Checkbox>
        {masked && named ? <p className="small quiet">{t('maskBoard')}</p> : null}
      </Form>
    </Modal>
  );
}
