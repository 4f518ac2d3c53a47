import { Banner } from '@skillstar/ui';
import { Button, Drawer, Form, type FormInstance } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { ProblemError } from '../data/call.ts';
import { mergeStale } from '../data/stale.ts';
import { useAction } from '../data/action.ts';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import { inARow, listing } from './listing.ts';
import { ProblemNote } from './loaded.tsx';

export interface Snapshot<T> {
  values: T;
  version: number;
}

interface Props<T extends object> {
  open: boolean;
  title: string;
  onClose: () => void;
  /** What stands in the form when it opens. */
  start: Snapshot<T>;
  save: (values: T, version: number) => Promise<unknown>;
  /** The record as it is stored now; asked when somebody else saved meanwhile. */
  reload?: () => Promise<Snapshot<T>>;
  /** Names of the fields, to say which ones changed. */
  names?: Partial<Record<keyof T, string>>;
  saveLabel?: string;
  done?: string;
  size?: number;
  children: ReactNode | ((form: FormInstance<T>) => ReactNode);
}

/** Every create-or-edit form of the desk: faults beside their fields, and nobody's typing lost to a stale version. */
export function RecordDialog<T extends object>(props: Props<T>) {
  const { open, title, onClose, start, save, reload, names, saveLabel, done, size = 480, children } = props;
  const t = useText('words');
  const reader = useLanguage();
  const [form] = Form.useForm<T>();
  const [base, setBase] = useState(start);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [merged, setMerged] = useState<{ taken: string[]; disputed: string[] } | null>(null);
  const saving = useAction(({ values, version }: { values: T; version: number }) => save(values, version), {
    quiet: true,
    done: done ?? t('saved'),
    then: onClose,
  });

  useEffect(() => {
    if (!open) return;
    setBase(start);
    setProblem(null);
    setMerged(null);
    form.resetFields();
    form.setFieldsValue(start.values as Parameters<typeof form.setFieldsValue>[0]);
    // the record at the moment of opening; later changes arrive through `reload`
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [open]);

  const submit = async (version = base.version) => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setProblem(null);
    try {
      await saving.mutateAsync({ values: { ...base.values, ...values }, version });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const known = error.errors.filter((fault) => fault.field in (values as object));
      form.setFields(known.map(({ field, message }) => ({ name: field as never, errors: [message] })));
      setProblem(error);
    }
  };

  const takeTheirs = async () => {
    if (!reload) return;
    const theirs = await reload();
    const outcome = mergeStale(base.values, { ...base.values, ...form.getFieldsValue() }, theirs.values);
    form.setFieldsValue(outcome.values as Parameters<typeof form.setFieldsValue>[0]);
    setBase(theirs);
    setProblem(null);
    const name = (key: keyof T) => names?.[key] ?? String(key);
    setMerged({ taken: outcome.taken.map(name), disputed: outcome.disputed.map(name) });
  };

  const stale = problem?.code === 'version.stale';
  return (
    <Drawer
      open={open}
      title={title}
      size={size}
      onClose={onClose}
      closable={{ 'aria-label': t('close') }}
      destroyOnHidden
      footer={
        <div className="dialog-foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={saving.isPending} onClick={() => void submit()}>
            {saveLabel ?? t('save')}
          </Button>
        </div>
      }
    >
      {stale ? (
        <Banner
          tone="accent"
          live="alert"
          title={t('stale.title')}
          action={<Button onClick={() => void takeTheirs()}>{t('stale.take')}</Button>}
        >
          {t('stale.text')}
        </Banner>
      ) : problem ? (
        <ProblemNote problem={problem} />
      ) : merged ? (
        <Banner tone="plain" title={t('stale.merged')}>
          {inARow(
            [
              merged.taken.length > 0 ? t('stale.taken', { fields: listing(merged.taken, reader) }) : '',
              merged.disputed.length > 0 ? t('stale.disputed', { fields: listing(merged.disputed, reader) }) : '',
            ],
            reader,
          )}
        </Banner>
      ) : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={() => void submit()} className="record-form">
        {typeof children === 'function' ? children(form) : children}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Drawer>
  );
}
