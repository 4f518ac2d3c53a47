import type { Calculation, PanelCalculation } from '@skillstar/rules';
import { InputNumber } from 'antd';
import { useText } from '../words.ts';
import { MarkField } from './mark-field.tsx';

interface Props {
  label: string;
  value: Calculation | null;
  onChange: (calculation: Calculation) => void;
}

/** How a panel's scores become one, or what a deduction costs each time. */
export function OwnRuleEditor({ label, value, onChange }: Props) {
  const t = useText('schemes');
  if (value?.type === 'DEDUCTION') {
    return (
      <div className="calculation">
        <MarkField
          label={t('pointsEach')}
          name={`${label} ${t('pointsEach')}`}
          value={value.points}
          onChange={(points) => onChange({ ...value, points })}
        />
      </div>
    );
  }
  if (value?.type !== 'PANEL') return null;
  const count = (field: 'dropHighest' | 'dropLowest' | 'minimumJudges', max: number) => (
    <Count
      label={t(`rule.${field}`)}
      name={`${label} ${t(`rule.${field}`)}`}
      max={max}
      value={value[field]}
      onChange={(next) => onChange({ ...value, [field]: next } as PanelCalculation)}
    />
  );
  return (
    <div className="calculation">
      {count('dropHighest', 3)}
      {count('dropLowest', 3)}
      {count('minimumJudges', 15)}
      <MarkField
        label={t('step')}
        name={`${label} ${t('step')}`}
        value={value.step}
        onChange={(step) => onChange({ ...value, step })}
      />
    </div>
  );
}

interface CountProps {
  label: string;
  name: string;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

function Count({ label, name, max, value, onChange }: CountProps) {
  return (
    <label>
      {label}
      <InputNumber
        size="small"
        aria-label={name}
        min={0}
        max={max}
        precision={0}
        value={value}
        onChange={(next) => onChange(next ?? 0)}
      />
    </label>
  );
}
