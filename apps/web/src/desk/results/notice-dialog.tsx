import { NOTICE_WORKING_DAYS, noticeEnd } from '@skillstar/rules';
import { Button, Checkbox, Form, Modal } from 'antd';
import { useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { MomentField } from '../controls/day-field.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useText } from '../words.ts';
import type { Publication } from '../wire.ts';

const { least, usual, most } = NOTICE_WORKING_DAYS;
const DAYS = Array.from({ length: most - least + 1 }, (_, at) => String(least + at));

/** 公示: how long everybody may look at the results before they are final. */
export function NoticeDialog({ publication, onClose }: { publication: Publication; onClose: () => void }) {
  const t = useText('results');
  const words = useText('words');
  const [days, setDays] = useState<string | null>(String(usual));
  const [endsAt, setEndsAt] = useState<string | null>(() => new Date(noticeEnd(Date.now(), usual)).toISOString());
  const [masked, setMasked] = useState(true);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const beginning = useAction(
    () =>
      call('POST', '/publications/{publication}/notice', {
        path: { publication: publication.id },
        body: { endsAt: endsAt!, masked },
      }),
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
      width={560}
      footer={
        <div className="dialog-foot">
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="primary" disabled={!endsAt} loading={beginning.isPending} onClick={begin}>
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
        </ul>
      </div>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t('workingDays')} extra={t('holidays')}>
          <Choice
            label={t('workingDays')}
            options={DAYS.map((value) => ({ value, label: t('workingDaysN', { count: Number(value) }) }))}
            value={days}
            onChange={(value) => {
              setDays(value);
              if (value) setEndsAt(new Date(noticeEnd(Date.now(), Number(value))).toISOString());
            }}
          />
        </Form.Item>
        <Form.Item label={t('endsAt')} htmlFor="notice-ends">
          <MomentField
            id="notice-ends"
            value={endsAt}
            onChange={(value) => {
              setDays(null);
              setEndsAt(value);
            }}
          />
        </Form.Item>
        <Checkbox checked={masked} onChange={(event) => setMasked(event.target.checked)}>
          {t('maskNames')}
        </Checkbox>
      </Form>
    </Modal>
  );
}
