import type { Template } from '@skillstar/contract';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../lib/language.ts';
import { DayField } from '../controls/day-field.tsx';
import { Field } from '../controls/field.tsx';
import { Loaded, ProblemNote } from '../controls/loaded.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';

interface Values {
  name: string;
  nameEn?: string;
  startsOn: string;
  days: number;
}

/** From a template to a competition with its groups and stages; what is still missing is then listed on its overview. */
export function NewCompetitionPage() {
  const t = useText('competitions');
  const reader = useLanguage();
  const go = useNavigate();
  const [template, setTemplate] = useState<Template>('skills-star');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [form] = Form.useForm<Values>();
  const templates = useRead('/templates');
  const making = useAction(
    (values: Values) =>
      call('POST', '/competitions', {
        body: { ...values, nameEn: values.nameEn || undefined, template },
      }),
    { quiet: true, done: t('made'), then: (made) => void go(`/c/${made.id}`) },
  );
  const submit = (values: Values) =>
    making.mutate(values, {
      onError: (error) => {
        if (!(error instanceof ProblemError)) return;
        setProblem(error);
        form.setFields(error.errors.map(({ field, message }) => ({ name: field as never, errors: [message] })));
      },
    });
  return (
    <Page title={t('new')} note={t('newNote')}>
      <Panel title={t('chooseTemplate')}>
        <Loaded query={templates}>
          {({ items }) => (
            <div className="templates" role="radiogroup" aria-label={t('chooseTemplate')}>
              {items.map((item) => (
                <label key={item.id} className="template" data-chosen={item.id === template}>
                  <input
                    type="radio"
                    name="template"
                    value={item.id}
                    checked={item.id === template}
                    onChange={() => setTemplate(item.id)}
                  />
                  <span>
                    <strong>{reader === 'en' ? item.nameEn : item.name}</strong>
                    <span>{t(item.id === 'world-skills' ? 'worldSkillsText' : 'skillsStarText')}</span>
                  </span>
                </label>
              ))}
            </div>
          )}
        </Loaded>
      </Panel>
      <Panel title={t('basics')}>
        {problem ? <ProblemNote problem={problem} /> : null}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          className="basics"
          initialValues={{ days: 3 }}
          onFinish={submit}
        >
          <Field name="name" label={t('name')} extra={t('nameHint')} required>
            <Input autoFocus maxLength={200} />
          </Field>
          <Field name="nameEn" label={t('nameEn')}>
            <Input maxLength={200} />
          </Field>
          <div className="field-pair">
            <Field name="startsOn" label={t('startsOn')} required>
              <DayField />
            </Field>
            <Form.Item name="days" label={t('days')} rules={[{ required: true, message: t('daysNeeded') }]}>
              <InputNumber min={1} max={60} className="desk-wide" />
            </Form.Item>
          </div>
          <Button type="primary" htmlType="submit" loading={making.isPending}>
            {t('create')}
          </Button>
        </Form>
      </Panel>
    </Page>
  );
}
