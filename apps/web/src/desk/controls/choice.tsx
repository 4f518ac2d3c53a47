import { Select, type SelectProps } from 'antd';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

type Base = Pick<SelectProps, 'id' | 'placeholder' | 'disabled' | 'className' | 'style' | 'size' | 'autoFocus'> & {
  options: Option[];
  /** Needed wherever no form label names the field. */
  label?: string;
  clearable?: boolean;
  'aria-describedby'?: string;
};

export interface ChoiceProps extends Base {
  value?: string | null;
  onChange?: (value: string | null) => void;
}

const SEARCH_FROM = 8;

/**
 * antd's select, once: named, searchable when long, and with every option in the list (the virtual list shows a
 * screen reader only two of them).
 */
export function Choice({ options, label, clearable, value, onChange, ...rest }: ChoiceProps) {
  return (
    <Select<string>
      {...rest}
      aria-label={label}
      virtual={false}
      value={value ?? undefined}
      onChange={(next) => onChange?.(next ?? null)}
      options={options}
      allowClear={clearable}
      showSearch={options.length >= SEARCH_FROM ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false}
    />
  );
}

export interface ManyChoicesProps extends Base {
  value?: string[];
  onChange?: (value: string[]) => void;
}

export function ManyChoices({ options, label, clearable, value, onChange, ...rest }: ManyChoicesProps) {
  return (
    <Select<string[]>
      {...rest}
      mode="multiple"
      aria-label={label}
      virtual={false}
      value={value ?? []}
      onChange={(next) => onChange?.(next)}
      options={options}
      allowClear={clearable}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
    />
  );
}
