import { CERTIFICATE_PAPERS } from '@skillstar/contract';
import { Button, Form, Input, InputNumber, Switch } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { Choice } from '../controls/choice.tsx';
import { Leaving } from '../controls/leaving.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { CertificatePaper } from './certificate-paper.tsx';
import type { CertificateLayout, CertificateTemplate } from './certificate-wire.ts';
import { FieldRows } from './field-rows.tsx';
import { TemplatePictures } from './template-pictures.tsx';

/** The paper on the right is what the printer will make of the fields on the left. */
export function TemplateEditor({ template, context }: { template: CertificateTemplate; context: ReactNode }) {
  const t = useText('certificates');
  const may = useMay();
  const manage = may('certificate.manage');
  const [layout, setLayout] = useState<CertificateLayout>(template.layout);
  const [name, setName] = useState(template.name);
  const [shown, setShown] = useState<number | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const isChanged = name !== template.name || JSON.stringify(layout) !== JSON.stringify(template.layout);
  const unsaved = useCallback(() => isChanged, [isChanged]);
  const saving = useAction(
    () =>
      call('PATCH', '/certificate-templates/{id}', {
        path: { id: template.id },
        body: { version: template.version, name, layout },
      }),
    { quiet: true, done: t('templateSaved') },
  );
  const sample = useAction(() => saveFile(`/certificate-templates/${template.id}/sample.pdf`), { dry: true });
  const square = (part: 'qr' | 'seal') => (
    <div className="square-fields">
      <span>{t(part)}</span>
      {(['x', 'y', 'size'] as const).map((side) => (
        <InputNumber
          key={side}
          aria-label={t(`place.${side}`, { part: t(part) })}
          prefix={t(`side.${side}`)}
          min={side === 'size' ? 10 : 0}
          max={side === 'size' ? 80 : 297}
          precision={0}
          value={layout[part][side]}
          onChange={(value) => setLayout({ ...layout, [part]: { ...layout[part], [side]: value ?? 10 } })}
        />
      ))}
    </div>
  );
  return (
    <Page
      context={context}
      title={template.name}
      note={t('templateNote')}
      actions={
        <>
          <Button disabled={isChanged} loading={sample.isPending} onClick={() => sample.mutate()}>
            {t('sample')}
          </Button>
          {manage ? (
            <Button
              type="primary"
              disabled={!isChanged}
              loading={saving.isPending}
              onClick={() =>
                saving.mutate(undefined, { onError: (error) => error instanceof ProblemError && setProblem(error) })
              }
            >
              {t('saveTemplate')}
            </Button>
          ) : null}
        </>
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      <Leaving unsaved={unsaved} />
      <div className="certificate-editor">
        <Form layout="vertical" requiredMark={false} component="div" disabled={!manage}>
          <div className="rule-settings">
            <Form.Item label={t('templateName')} htmlFor="template-name">
              <Input id="template-name" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
            </Form.Item>
            <Form.Item label={t('issuer')} htmlFor="template-issuer">
              <Input
                id="template-issuer"
                maxLength={60}
                value={layout.issuer}
                onChange={(event) => setLayout({ ...layout, issuer: event.target.value })}
              />
            </Form.Item>
            <Form.Item label={t('paper')} htmlFor="template-paper">
              <Choice
                id="template-paper"
                options={CERTIFICATE_PAPERS.map((value) => ({ value, label: t(`papers.${value}`) }))}
                value={layout.paper}
                onChange={(paper) => setLayout({ ...layout, paper: paper as CertificateLayout['paper'] })}
              />
            </Form.Item>
            <Form.Item label={t('frame')} htmlFor="template-frame">
              <Switch
                id="template-frame"
                checked={layout.frame}
                onChange={(frame) => setLayout({ ...layout, frame })}
              />
            </Form.Item>
          </div>
          <TemplatePictures template={template} manage={manage} blocked={isChanged} />
          {square('qr')}
          {square('seal')}
          <FieldRows
            fields={layout.fields}
            shown={shown}
            onShow={setShown}
            onChange={(fields) => setLayout({ ...layout, fields })}
          />
        </Form>
        <CertificatePaper template={template} layout={layout} shown={shown} />
      </div>
    </Page>
  );
}
