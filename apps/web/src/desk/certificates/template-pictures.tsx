import { Button } from 'antd';
import { useRef } from 'react';
import { request } from '../../lib/api.ts';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { CertificateTemplate } from './certificate-wire.ts';

interface Props {
  template: CertificateTemplate;
  manage: boolean;
  /** A picture saves a version at once: what was typed is saved first. */
  blocked: boolean;
}

/** The printed background and the seal; both are painted anew by the server. */
export function TemplatePictures({ template, manage, blocked }: Props) {
  const t = useText('certificates');
  return (
    <div className="template-pictures">
      {(['background', 'seal'] as const).map((kind) => (
        <PictureRow key={kind} kind={kind} template={template} manage={manage} blocked={blocked} />
      ))}
      {blocked ? <p className="quiet small">{t('saveFirst')}</p> : null}
    </div>
  );
}

function PictureRow({ kind, template, manage, blocked }: Props & { kind: 'background' | 'seal' }) {
  const t = useText('certificates');
  const file = useRef<HTMLInputElement>(null);
  const sending = useAction(
    (picture: File) =>
      request('POST', '/certificate-templates/{id}/picture', {
        path: { id: template.id },
        query: { kind },
        body: picture,
        timeoutMs: 60_000,
      }),
    { done: t('pictureSaved') },
  );
  const removing = useAction(() =>
    call('PATCH', '/certificate-templates/{id}', {
      path: { id: template.id },
      body: { version: template.version, without: kind },
    }),
  );
  return (
    <div className="template-picture">
      <span>{t(kind)}</span>
      <span className="quiet">{template[kind] ? t('present') : t('absent')}</span>
      <input
        ref={file}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp"
        aria-label={t(`upload.${kind}`)}
        onChange={(event) => {
          const [picture] = event.target.files ?? [];
          event.target.value = '';
          if (picture) sending.mutate(picture);
        }}
      />
      {manage ? (
        <>
          <Button size="small" disabled={blocked} loading={sending.isPending} onClick={() => file.current?.click()}>
            {t(`upload.${kind}`)}
          </Button>
          {template[kind] ? (
            <Button size="small" type="text" disabled={blocked} onClick={() => removing.mutate()}>
              {t(`remove.${kind}`)}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
