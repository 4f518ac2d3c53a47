import type { AspectType } from '@skillstar/rules';
import { Button, Input, Segmented } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../words.ts';
import { CalculationEditor } from './calculation-editor.tsx';
import { OwnRuleEditor } from './own-rule-editor.tsx';
import { faultsOf, ofType, type AspectEdit, type SectionEdit } from './scheme-editing.ts';

interface Props {
  label: string;
  aspect: AspectEdit;
  sections: SectionEdit[];
  onChange: (aspect: AspectEdit) => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
}

export function AspectEditor({ label, aspect, sections, onChange, onUp, onDown, onRemove }: Props) {
  const t = useText('schemes');
  const words = useText('words');
  const faults = faultsOf(aspect);
  const set = (change: Partial<AspectEdit>) => onChange({ ...aspect, ...change });
  return (
    <li className="aspect-editor" aria-label={label}>
      <div className="aspect-editor-head">
        <span className="code">{label}</span>
        <Segmented<AspectType>
          size="small"
          aria-label={`${label} ${t('fields.type')}`}
          value={aspect.type}
          onChange={(type) => onChange(ofType(aspect, type))}
          options={[
            { value: 'M', label: t('measurement') },
            { value: 'J', label: t('judgement') },
            { value: 'P', label: t('panel') },
            { value: 'D', label: t('deduction') },
          ]}
        />
        <span className="spring" />
        <label className="aspect-max">
          {t(aspect.type === 'D' ? 'mostDeducted' : 'max')}
          <Input
            className="figures"
            inputMode="decimal"
            status={faults.includes('maxInvalid') ? 'error' : undefined}
            value={aspect.max}
            onChange={(event) => set({ max: event.target.value })}
          />
        </label>
        {sections.length > 0 ? (
          <Choice
            label={`${label} ${t('section')}`}
            placeholder={t('section')}
            options={sections.map(({ number, name }) => ({ value: number, label: `${number} ${name}` }))}
            value={aspect.section}
            onChange={(section) => set({ section })}
          />
        ) : null}
        <span className="row-actions">
          <Button size="small" type="text" disabled={!onUp} aria-label={`${t('up')} ${label}`} onClick={() => onUp?.()}>
            ↑
          </Button>
          <Button
            size="small"
            type="text"
            disabled={!onDown}
            aria-label={`${t('down')} ${label}`}
            onClick={() => onDown?.()}
          >
            ↓
          </Button>
          <Button size="small" type="text" aria-label={`${words('delete')} ${label}`} onClick={onRemove}>
            {words('delete')}
          </Button>
        </span>
      </div>
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        aria-label={`${label} ${t('description')}`}
        placeholder={t('description')}
        status={faults.includes('descriptionMissing') ? 'error' : undefined}
        value={aspect.description}
        onChange={(event) => set({ description: event.target.value })}
      />
      <div className="field-pair">
        <Input
          aria-label={`${label} ${t('fields.extra')}`}
          placeholder={t('fields.extra')}
          value={aspect.extra}
          onChange={(event) => set({ extra: event.target.value })}
        />
        {aspect.type === 'M' ? (
          <Input
            aria-label={`${label} ${t('fields.requirement')}`}
            placeholder={t('fields.requirement')}
            value={aspect.requirement}
            onChange={(event) => set({ requirement: event.target.value })}
          />
        ) : null}
      </div>
      {aspect.type === 'M' ? (
        <CalculationEditor label={label} value={aspect.calculation} onChange={(calculation) => set({ calculation })} />
      ) : aspect.type !== 'J' ? (
        <OwnRuleEditor label={label} value={aspect.calculation} onChange={(calculation) => set({ calculation })} />
      ) : (
        <ol className="descriptor-editors" start={0}>
          {aspect.descriptors.map((text, score) => (
            <li key={score}>
              <b>{score}</b>
              <Input.TextArea
                autoSize={{ minRows: 1, maxRows: 4 }}
                aria-label={`${label} ${t('descriptor', { score })}`}
                placeholder={t('descriptor', { score })}
                status={text.trim() ? undefined : 'error'}
                value={text}
                onChange={(event) =>
                  set({ descriptors: aspect.descriptors.map((one, n) => (n === score ? event.target.value : one)) })
                }
              />
            </li>
          ))}
        </ol>
      )}
      {faults.length > 0 ? (
        <p className="aspect-faults" role="status">
          {faults.map((fault) => t(`fault.${fault}`)).join(' ')}
        </p>
      ) : null}
    </li>
  );
}
