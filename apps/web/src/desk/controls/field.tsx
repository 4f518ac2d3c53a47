import { Form, type FormItemProps } from 'antd';
import { useText } from '../words.ts';

interface Props extends Omit<FormItemProps, 'required'> {
  required?: boolean;
  /** Its own rules ask for it: not marked as optional. */
  asked?: boolean;
}

/** A labelled field; what must be filled in says so in words when it is left out, optional ones are marked as such. */
export function Field({ required = false, asked = false, label, rules = [], children, ...rest }: Props) {
  const t = useText('words');
  return (
    <Form.Item
      {...rest}
      label={
        required || asked || !label ? (
          label
        ) : (
          <>
            {label}
            <span className="field-optional">{t('optional')}</span>
          </>
        )
      }
      rules={required ? [{ required: true, whitespace: true, message: t('required') }, ...rules] : rules}
    >
      {children}
    </Form.Item>
  );
}
