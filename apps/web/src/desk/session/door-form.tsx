import { Button, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemNote } from '../controls/loaded.tsx';
import { useAction } from '../data/action.ts';
import { ProblemError } from '../data/call.ts';

interface Props<T, O> {
  submit: string;
  run: (values: T) => Promise<O>;
  then: (answer: O) => void;
  children: ReactNode | ((form: FormInstance<T>) => ReactNode);
}

/** A form that is the whole view: faults beside their fields, one button. */
export function DoorForm<T extends object, O>({ submit, run, then, children }: Props<T, O>) {
  const [form] = Form.useForm<T>();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const running = useAction(run, { quiet: true, then });
  const finish = (values: T) => {
    setProblem(null);
    running.mutate(values, {
      onError: (error) => {
        if (!(error instanceof ProblemError)) return;
        const known = error.errors.filter((fault) => fault.field in values);
        form.setFields(known.map(({ field, message }) => ({ name: field as never, errors: [message] })));
        setProblem(error);
      },
    });
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={finish} size="large" className="door-fields">
      {problem ? <ProblemNote problem={problem} /> : null}
      {typeof children === 'function' ? children(form) : children}
      <Button type="primary" htmlType="submit" block loading={running.isPending}>
        {submit}
      </Button>
    </Form>
  );
}
