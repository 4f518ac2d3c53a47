import { formatMark } from '@skillstar/rules';
import { Button, Checkbox, Input } from 'antd';
import { useText } from '../words.ts';
import {
  addCriterion,
  addForm,
  isWeighted,
  sumOfCriterion,
  sumOfForm,
  weigh,
  type SchemeEdit,
} from './scheme-editing.ts';

interface Props {
  edit: SchemeEdit;
  shown: string | null;
  onShow: (form: string) => void;
  onChange: (edit: SchemeEdit) => void;
}

/** Criteria and their forms with their sums; the one that is edited stands out. */
export function SchemeOutline({ edit, shown, onShow, onChange }: Props) {
  const t = useText('schemes');
  return (
    <nav className="scheme-outline" aria-label={t('outline')}>
      {edit.criteria.map((criterion) => (
        <div key={criterion.key}>
          <div className="scheme-outline-head">
            <span className="code">{criterion.code}</span>
            <Input
              size="small"
              aria-label={t('criterionName', { code: criterion.code })}
              value={criterion.name}
              onChange={(event) =>
                onChange({
                  ...edit,
                  criteria: edit.criteria.map((one) =>
                    one.key === criterion.key ? { ...one, name: event.target.value } : one,
                  ),
                })
              }
            />
            <span className="figures">{formatMark(sumOfCriterion(criterion))}</span>
          </div>
          {criterion.weight === null ? null : (
            <label className="scheme-weight">
              {t('weightOf', { code: criterion.code })}
              <Input
                size="small"
                className="figures"
                inputMode="decimal"
                suffix="%"
                status={criterion.weight.trim() === '' ? 'error' : undefined}
                value={criterion.weight}
                onChange={(event) =>
                  onChange({
                    ...edit,
                    criteria: edit.criteria.map((one) =>
                      one.key === criterion.key ? { ...one, weight: event.target.value } : one,
                    ),
                  })
                }
              />
            </label>
          )}
          <ul>
            {criterion.forms.map((form) => (
              <li key={form.key}>
                <button type="button" aria-current={form.key === shown} onClick={() => onShow(form.key)}>
                  <span className="code">{form.code}</span>
                  <span>{form.name || t('unnamed')}</span>
                  <span className="figures">{formatMark(sumOfForm(form))}</span>
                </button>
              </li>
            ))}
            <li>
              <Button
                size="small"
                type="text"
                onClick={() => {
                  const next = addForm(criterion);
                  onChange({ ...edit, criteria: edit.criteria.map((one) => (one.key === criterion.key ? next : one)) });
                  onShow(next.forms.at(-1)!.key);
                }}
              >
                {t('addForm')}
              </Button>
            </li>
          </ul>
        </div>
      ))}
      <Button
        size="small"
        disabled={edit.criteria.length >= 9}
        onClick={() => {
          const next = addCriterion(edit);
          onChange(next);
          onShow(next.criteria.at(-1)!.forms[0]!.key);
        }}
      >
        {t('addCriterion')}
      </Button>
      {edit.criteria.length > 0 ? (
        <Checkbox
          className="scheme-weighted"
          checked={isWeighted(edit)}
          onChange={(event) => onChange(weigh(edit, event.target.checked))}
        >
          {t('weighted')}
        </Checkbox>
      ) : null}
    </nav>
  );
}
