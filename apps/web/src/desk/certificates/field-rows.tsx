import { CERTIFICATE_WORDS } from '@skillstar/contract';
import { Button, Input, InputNumber, Switch } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../words.ts';
import type { CertificateField } from './certificate-wire.ts';

interface Props {
  fields: CertificateField[];
  shown: number | null;
  onShow: (index: number | null) => void;
  onChange: (fields: CertificateField[]) => void;
}

const NEW: CertificateField = {
  text: '',
  x: 40,
  y: 100,
  width: 217,
  size: 14,
  bold: false,
  align: 'center',
  color: '#0b1220',
};

/** The lines on the paper; the one whose row has the focus is marked there. */
export function FieldRows({ fields, shown, onShow, onChange }: Props) {
  const t = useText('certificates');
  const put = (index: number, change: Partial<CertificateField>) =>
    onChange(fields.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <ol className="certificate-fields" aria-label={t('fields')}>
      {fields.map((field, index) => (
        <li
          key={index}
          data-shown={shown === index}
          onFocus={() => onShow(index)}
          onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onShow(null)}
        >
          <Input
            className="field-text"
            aria-label={t('fieldText', { n: index + 1 })}
            maxLength={200}
            value={field.text}
            onChange={(event) => put(index, { text: event.target.value })}
          />
          <Choice
            label={t('insert', { n: index + 1 })}
            placeholder={t('insertWord')}
            options={CERTIFICATE_WORDS.map((value) => ({ value, label: t(`word.${value}`) }))}
            value={null}
            onChange={(word) => word && put(index, { text: `${field.text}{${word}}` })}
          />
          <Button
            type="text"
            aria-label={t('removeField', { n: index + 1 })}
            disabled={fields.length === 1}
            onClick={() => onChange(fields.filter((_, at) => at !== index))}
          >
            ×
          </Button>
          <div className="field-places">
            {(['x', 'y', 'width', 'size'] as const).map((side) => (
              <InputNumber
                key={side}
                size="small"
                aria-label={t(`fieldPlace.${side}`, { n: index + 1 })}
                prefix={t(`side.${side === 'size' ? 'points' : side}`)}
                min={side === 'size' ? 6 : side === 'width' ? 5 : 0}
                max={side === 'size' ? 96 : 297}
                precision={0}
                value={field[side]}
                onChange={(value) => value !== null && put(index, { [side]: value })}
              />
            ))}
            <Choice
              size="small"
              label={t('fieldAlign', { n: index + 1 })}
              options={(['left', 'center', 'right'] as const).map((value) => ({ value, label: t(`align.${value}`) }))}
              value={field.align}
              onChange={(align) => put(index, { align: align as CertificateField['align'] })}
            />
            <input
              type="color"
              aria-label={t('fieldColor', { n: index + 1 })}
              value={field.color}
              onChange={(event) => put(index, { color: event.target.value.toLowerCase() })}
            />
            <Switch
              size="small"
              aria-label={t('fieldBold', { n: index + 1 })}
              checkedChildren={t('bold')}
              unCheckedChildren={t('bold')}
              checked={field.bold}
              onChange={(bold) => put(index, { bold })}
            />
          </div>
        </li>
      ))}
      <li>
        <Button size="small" disabled={fields.length >= 40} onClick={() => onChange([...fields, NEW])}>
          {t('addField')}
        </Button>
      </li>
    </ol>
  );
}
