import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Input } from 'antd';
import { ProblemError } from '../data/call.ts';
import { deskRender } from '../testing/desk-render.tsx';
import { Field } from './field.tsx';
import { RecordDialog } from './record-dialog.tsx';

interface Values {
  name: string;
  unit: string;
}

const stale = () => Promise.reject(new ProblemError({ code: 'version.stale', status: 409, detail: '' }));

function show(save: (values: Values, version: number) => Promise<unknown>, onClose = jest.fn()) {
  deskRender(
    <RecordDialog<Values>
      open
      title="选手"
      start={{ values: { name: '王芳', unit: '轴承集团' }, version: 3 }}
      names={{ name: '姓名', unit: '单位' }}
      reload={() => Promise.resolve({ values: { name: '王芳', unit: '汽轮机厂' }, version: 4 })}
      save={save}
      onClose={onClose}
    >
      <Field name="name" label="姓名" required>
        <Input />
      </Field>
      <Field name="unit" label="单位">
        <Input />
      </Field>
    </RecordDialog>,
  );
  return onClose;
}

const type = (label: RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a form of the desk', () => {
  it('keeps what was typed when somebody else saved first, and saves on the present version', async () => {
    const save = jest.fn((_: Values, version: number): Promise<unknown> =>
      version === 3 ? stale() : Promise.resolve(),
    );
    const onClose = show(save);
    type(/姓名/, '王芳芳');
    press('保存');
    fireEvent.click(await screen.findByRole('button', { name: '取最新内容，保留我的修改' }));
    await waitFor(() => expect(screen.getByLabelText(/单位/)).toHaveValue('汽轮机厂'));
    expect(screen.getByLabelText(/姓名/)).toHaveValue('王芳芳');
    press('保存');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(save).toHaveBeenLastCalledWith({ name: '王芳芳', unit: '汽轮机厂' }, 4);
  });

  it('puts a fault that the server found beside its field', async () => {
    const errors = [{ field: 'unit', code: 'x', message: '单位名称太长。' }];
    show(() => Promise.reject(new ProblemError({ code: 'validation.failed', status: 400, detail: '有 1 处', errors })));
    press('保存');
    await waitFor(() => expect(screen.getByLabelText(/单位/)).toHaveAccessibleDescription(/单位名称太长/));
  });

  it('asks for what is missing before it asks the server', async () => {
    const save = jest.fn(() => Promise.resolve());
    show(save);
    type(/姓名/, ' ');
    press('保存');
    expect(await screen.findByText('此项必填')).toBeInTheDocument();
    expect(save).not.toHaveBeenCalled();
  });
});
