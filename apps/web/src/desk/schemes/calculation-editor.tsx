import { CALCULATION_TYPES, type Calculation } from '@skillstar/rules';
import { Button, Input } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../words.ts';
import { MarkField } from './mark-field.tsx';
import { RangeEditor } from './range-editor.tsx';

interface Props {
  label: string;
  value: Calculation | null;
  onChange: (calculation: Calculation | null) => void;
}

const FREE = 'FREE';
type Kind = (typeof CALCULATION_TYPES)[number];
const FRESH: Record<Kind, Calculation> = {
  PASS_FAIL: { type: 'PASS_FAIL' },
  NUMBER_COMPLETED: { type: 'NUMBER_COMPLETED', possible: '1' },
  CHOICE: { type: 'CHOICE', choices: [{ label: '', deduction: '0' }] },
  RANGED_SCORE: { type: 'RANGED_SCORE', target: '', ranges: [{ lower: '0', upper: '0', deduction: '0' }] },
  PARTIAL: { type: 'PARTIAL', step: 25 },
};

/** How the measured value becomes a mark, with its parameters. */
export function CalculationEditor({ label, value, onChange }: Props) {
  const t = useText('schemes');
  return (
    <div className="calculation">
      <Choice
        size="small"
        label={`${label} ${t('fields.calculation')}`}
        options={[
          { value: FREE, label: t('kind.FREE') },
          ...CALCULATION_TYPES.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
        value={value?.type ?? FREE}
        onChange={(kind) => onChange(kind === FREE || kind === null ? null : FRESH[kind as Kind])}
      />
      {value?.type === 'NUMBER_COMPLETED' ? (
        <label>
          {t('possible')}
          <Input
            size="small"
            inputMode="numeric"
            value={value.possible}
            onChange={(event) => onChange({ ...value, possible: event.target.value })}
          />
        </label>
      ) : null}
      {value?.type === 'PARTIAL' ? (
        <MarkField label={t('step')} value={value.step} onChange={(step) => onChange({ ...value, step })} />
      ) : null}
      {value?.type === 'RANGED_SCORE' ? <RangeEditor value={value} onChange={onChange} /> : null}
      {value?.type === 'CHOICE' ? (
        <div className="calculation-rows">
          {value.choices.map((choice, place) => {
            const put = (change: Partial<typeof choice>) =>
              onChange({
                ...value,
                choices: value.choices.map((one, n) => (n === place ? { ...one, ...change } : one)),
              });
            return (
              <div key={place}>
                <Input
                  size="small"
                  aria-label={t('choiceLabel', { n: place + 1 })}
                  placeholder={t('choiceLabel', { n: place + 1 })}
                  value={choice.label}
                  onChange={(event) => put({ label: event.target.value })}
                />
                <Input
                  size="small"
                  aria-label={t('deductionOf', { n: place + 1 })}
                  suffix="%"
                  value={choice.deduction}
                  onChange={(event) => put({ deduction: event.target.value })}
                />
              </div>
            );
          })}
          <Button
            size="small"
            type="text"
            onClick={() => onChange({ ...value, choices: [...value.choices, { label: '', deduction: '100' }] })}
          >
            {t('addChoice')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
