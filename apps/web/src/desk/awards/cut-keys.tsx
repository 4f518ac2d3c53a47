import { Button } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../words.ts';
import type { AwardPart, AwardRule } from './award-wire.ts';
import { PartField } from './part-field.tsx';

type Key = NonNullable<AwardRule['tieKeys']>[number];

interface Props {
  keys: Key[];
  parts: AwardPart[];
  onChange: (keys: Key[]) => void;
}

/** What parts those who are equal at a cut: one part of the result after the other. */
export function CutKeys({ keys, parts, onChange }: Props) {
  const t = useText('awards');
  const put = (index: number, key: Key | null) =>
    onChange(keys.flatMap((one, at) => (at === index ? (key ?? []) : one)));
  const free = parts.find(({ code }) => !keys.some(({ key }) => key === code));
  return (
    <fieldset className="cut-keys">
      <legend>{t('cutKeys')}</legend>
      {keys.map((key, index) => (
        <div key={index}>
          <PartField
            label={t('cutKey', { n: index + 1 })}
            parts={parts}
            value={key.key}
            onChange={(code) => put(index, { ...key, key: code })}
          />
          <Choice
            label={t('cutOrder', { n: index + 1 })}
            options={(['desc', 'asc'] as const).map((value) => ({ value, label: t(`order.${value}`) }))}
            value={key.order}
            onChange={(order) => put(index, { ...key, order: order as Key['order'] })}
          />
          <Button
            type="text"
            aria-label={t('removeCutKey', { n: index + 1 })}
            disabled={keys.length === 1}
            onClick={() => put(index, null)}
          >
            ×
          </Button>
        </div>
      ))}
      <Button size="small" type="text" onClick={() => onChange([...keys, { key: free?.code ?? '', order: 'desc' }])}>
        {t('addCutKey')}
      </Button>
    </fieldset>
  );
}
