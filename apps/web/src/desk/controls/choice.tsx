import { Select, type SelectProps } from 'antd';
import type { KeyboardEvent } from 'react';

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

/** An arrow that opens or walks the list does not also scroll the page behind it. */
function keepPageStill(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.preventDefault();
}

/**
 * antd's select, once: named, searchable when long, and with every option in the list (the virtual list shows a
 * screen reader only two of them).
 */
export function Choice({ options, label, clearable, value, onChange, ...rest }: ChoiceProps) {
  return (
    <Select<string | null>
      {...rest}
      aria-label={label}
      virtual={false}
      onKeyDown={keepPageStill}
      // undefined would leave antd to remember the last choice by itself
      value={value || null}
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
      onKeyDown={keepPageStill}
      value={value ?? []}
      onChange={(next) => onChange?.(next)}
      options={options}
      allowClear={clearable}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
    />
  );
}
