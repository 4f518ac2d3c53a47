import { formatMark, parseMark, type Calculation } from '@skillstar/rules';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../words.ts';
import { RangeEditor } from './range-editor.tsx';

interface Props {
  label: string;
  value: Calculation | null;
  onChange: (calculation: Calculation | null) => void;
}

const FREE = 'FREE';
const FRESH: Record<Calculation['type'], Calculation> = {
  PASS_FAIL: { type: 'PASS_FAIL' },
  NUMBER_COMPLETED: { type: 'NUMBER_COMPLETED', possible: '1' },
  CHOICE: { type: 'CHOICE', choices: [{ label: '', deduction: '0' }] },
  RANGED_SCORE: { type: 'RANGED_SCORE', target: '', ranges: [{ lower: '0', upper: '0', deduction: '0' }] },
  PARTIAL: { type: 'PARTIAL', step: 25 },
};

/** How the measured value becomes a mark, with its parameters. */
export function CalculationEditor({ label, value, onChange }: Props) {
  const t = useText('schemes');
  const kinds = ['PASS_FAIL', 'NUMBER_COMPLETED', 'CHOICE', 'RANGED_SCORE', 'PARTIAL'] as const;
  return (
    <div className="calculation">
      <Choice
        size="small"
        label={`${label} ${t('fields.calculation')}`}
        options={[
          { value: FREE, label: t('kind.FREE') },
          ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
        value={value?.type ?? FREE}
        onChange={(kind) => onChange(kind === FREE || kind === null ? null : FRESH[kind as Calculation['type']])}
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
        <StepField value={value.step} onChange={(step) => onChange({ ...value, step })} />
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

function StepField({ value, onChange }: { value: number; onChange: (step: number) => void }) {
  const t = useText('schemes');
  const [text, setText] = useState(() => formatMark(value));
  return (
    <label>
      {t('step')}
      <Input
        size="small"
        inputMode="decimal"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const step = parseMark(event.target.value.trim());
          if (step !== null && step > 0) onChange(step);
        }}
      />
    </label>
  );
}
