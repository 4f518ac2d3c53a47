import { useRef, useState } from 'react';
import { mostPictures } from '@skillstar/rules';
import { Button } from '@skillstar/ui';
import { useLanguage } from '../../../lib/language.ts';
import { sentenceOf } from '../sentence.ts';
import { FieldFrame, notesOf, type FieldFrameProps } from './frame-field.tsx';
import { upload } from './upload.ts';
import { wordsOf, type FormField } from './wire.ts';
import { useT } from './words.ts';

const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp'];

export interface PictureFieldProps extends Pick<FieldFrameProps, 'id' | 'fault' | 'reason'> {
  application: string;
  field: FormField;
  pictures: string[];
  onPictures: (pictures: string[]) => void;
}

export function PictureField({ id, fault, reason, application, field, pictures, onPictures }: PictureFieldProps) {
  const t = useT();
  const reader = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState<string>();
  const label = wordsOf(field.label, reader);
  const most = mostPictures(field);
  const one = most === 1;
  const take = async (files: File[]) => {
    setFailed(undefined);
    let held = one ? [] : pictures;
    for (const file of files.slice(0, most - held.length)) {
      if (!ACCEPTED.includes(file.type)) {
        setFailed(t('picture.otherKind'));
        break;
      }
      try {
        setShare(0);
        held = [...held, (await upload(application, field.key, file, setShare)).id];
        onPictures(held);
      } catch (error) {
        setFailed(sentenceOf(error));
        break;
      }
    }
    setShare(null);
  };
  const hint = [
    field.hint ? wordsOf(field.hint, reader) : null,
    t('picture.rules'),
    one ? null : t('picture.up', { most }),
  ];
  const frame = { fault: failed ?? fault, reason, hint: hint.filter(Boolean).join(' · ') };
  return (
    <FieldFrame id={id} label={label} required={field.required} group {...frame}>
      {pictures.length > 0 ? (
        <ul className="register-pictures">
          {pictures.map((picture, index) => (
            <li key={picture}>
              <img
                src={`/api/me/applications/${application}/pictures/${picture}`}
                alt={t('picture.of', { label, n: index + 1 })}
              />
              <Button
                kind="quiet"
                aria-label={`${t('picture.remove')} ${t('picture.of', { label, n: index + 1 })}`}
                onClick={() => onPictures(pictures.filter((other) => other !== picture))}
              >
                {t('picture.remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        ref={chooser}
        type="file"
        hidden
        accept={ACCEPTED.join()}
        multiple={!one}
        data-field={field.key}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(files);
        }}
      />
      {one || pictures.length < most ? (
        <Button
          busy={share !== null}
          aria-describedby={notesOf(id, frame)}
          aria-label={`${label}：${t(pictures.length === 0 ? 'picture.add' : one ? 'picture.replace' : 'picture.another')}`}
          onClick={() => chooser.current?.click()}
        >
          {t(pictures.length === 0 ? 'picture.add' : one ? 'picture.replace' : 'picture.another')}
        </Button>
      ) : null}
      {share === null ? null : (
        <div role="status" className="register-progress">
          <progress value={share} max={1} aria-label={label} />
          <span>{t('picture.uploading', { percent: Math.round(share * 100) })}</span>
        </div>
      )}
    </FieldFrame>
  );
}
