import { formatMark } from '@skillstar/rules';
import { Button, Input, InputNumber } from 'antd';
import { useText } from '../words.ts';
import { AspectEditor } from './aspect-editor.tsx';
import { labelsOf } from './aspect-labels.ts';
import { newAspect, sumOfForm, type AspectEdit, type FormEdit, type SectionEdit } from './scheme-editing.ts';

interface Props {
  form: FormEdit;
  sections: SectionEdit[];
  onChange: (form: FormEdit) => void;
}

/** One sub-criterion: its name, its day, and its aspects in order. */
export function FormEditor({ form, sections, onChange }: Props) {
  const t = useText('schemes');
  const labels = labelsOf(form);
  const put = (place: number, aspect: AspectEdit) =>
    onChange({ ...form, aspects: form.aspects.map((one, n) => (n === place ? aspect : one)) });
  const move = (place: number, by: number) => {
    const aspects = [...form.aspects];
    const [moved] = aspects.splice(place, 1);
    aspects.splice(place + by, 0, moved!);
    onChange({ ...form, aspects });
  };
  return (
    <section className="form-editor" aria-label={form.code}>
      <div className="form-editor-head">
        <span className="scheme-code">{form.code}</span>
        <label>
          {t('formName')}
          <Input
            value={form.name}
            maxLength={300}
            onChange={(event) => onChange({ ...form, name: event.target.value })}
          />
        </label>
        <label>
          {t('day')}
          <InputNumber min={1} max={60} value={form.day} onChange={(day) => onChange({ ...form, day: day ?? 1 })} />
        </label>
        <p className="live-total">
          <span>{formatMark(sumOfForm(form))}</span>
          <small>{t('formSum')}</small>
        </p>
      </div>
      <ol className="aspect-editors">
        {form.aspects.map((aspect, place) => (
          <AspectEditor
            key={aspect.key}
            label={labels[place]!}
            aspect={aspect}
            sections={sections}
            onChange={(next) => put(place, next)}
            onUp={place > 0 ? () => move(place, -1) : null}
            onDown={place < form.aspects.length - 1 ? () => move(place, 1) : null}
            onRemove={() => onChange({ ...form, aspects: form.aspects.filter((_, n) => n !== place) })}
          />
        ))}
      </ol>
      <Button
        onClick={() =>
          onChange({
            ...form,
            aspects: [...form.aspects, newAspect(form.aspects.at(-1)?.section ?? sections[0]?.number ?? null)],
          })
        }
      >
        {t('addAspect')}
      </Button>
    </section>
  );
}
