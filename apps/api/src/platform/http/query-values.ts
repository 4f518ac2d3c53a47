/** Everything in an address is text: a flag or a number of it is read here, and what is neither is left to be refused. */
type Given = { value: unknown };

export const truth = ({ value }: Given): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export const whole = ({ value }: Given): unknown =>
  typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : value;
