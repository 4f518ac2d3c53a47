import type { Calculation } from '@skillstar/rules';
import { Button, Input } from 'antd';
import { useText } from '../words.ts';

type Ranged = Extract<Calculation, { type: 'RANGED_SCORE' }>;

/** Target and ranges: distances below and above it, inclusive; the smallest matching deduction counts. */
export function RangeEditor({ value, onChange }: { value: Ranged; onChange: (calculation: Ranged) => void }) {
  const t = useText('schemes');
  return (
    <div className="calculation-rows">
      <label>
        {t('target')}
        <Input
          size="small"
          inputMode="decimal"
          value={value.target}
          onChange={(event) => onChange({ ...value, target: event.target.value })}
        />
      </label>
      {value.ranges.map((range, place) => {
        const put = (change: Partial<typeof range>) =>
          onChange({ ...value, ranges: value.ranges.map((one, n) => (n === place ? { ...one, ...change } : one)) });
        return (
          <div key={place}>
            <Input
              size="small"
              prefix="−"
              aria-label={t('lowerOf', { n: place + 1 })}
              value={range.lower}
              onChange={(event) => put({ lower: event.target.value })}
            />
            <Input
              size="small"
              prefix="+"
              aria-label={t('upperOf', { n: place + 1 })}
              value={range.upper}
              onChange={(event) => put({ upper: event.target.value })}
            />
            <Input
              size="small"
              suffix="%"
              aria-label={t('deductionOf', { n: place + 1 })}
              placeholder={t('unused')}
              value={range.deduction ?? ''}
              onChange={(event) => put({ deduction: event.target.value === '' ? null : event.target.value })}
            />
          </div>
        );
      })}
      <Button
        size="small"
        type="text"
        onClick={() => onChange({ ...value, ranges: [...value.ranges, { lower: '0', upper: '0', deduction: '100' }] })}
      >
        {t('addRange')}
      </Button>
    </div>
  );
}
