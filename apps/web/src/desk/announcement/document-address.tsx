import { Button, Form, Input } from 'antd';
import { useRef } from 'react';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';

interface Props {
  competition: string;
  /** The document's place in the list. */
  at: number;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** Where a document lies: an address that is typed, or the one that an upload is given. */
export function DocumentAddress({ competition, at, id, value, onChange }: Props) {
  const t = useText('announcement');
  const form = Form.useFormInstance();
  const chooser = useRef<HTMLInputElement>(null);
  const uploading = useAction(
    (file: File) =>
      call('POST', '/competitions/{id}/announcement/files', {
        path: { id: competition },
        query: { name: file.name.slice(-150) },
        // by its content the server decides what it is; without this type it would not look
        body: new Blob([file], { type: 'application/pdf' }),
        timeoutMs: 120_000,
      }),
    {
      done: t('uploaded'),
      dry: true,
      then: ({ url }, file) => {
        onChange?.(url);
        const title = ['documents', at, 'title'];
        if (!form.getFieldValue(title)) form.setFieldValue(title, file.name.replace(/\.pdf$/i, '').slice(0, 100));
      },
    },
  );
  return (
    <div className="name-list-add">
      <Input
        id={id}
        maxLength={500}
        inputMode="url"
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <input
        ref={chooser}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) uploading.mutate(chosen);
        }}
      />
      <Button loading={uploading.isPending} onClick={() => chooser.current?.click()}>
        {t('upload')}
      </Button>
    </div>
  );
}
