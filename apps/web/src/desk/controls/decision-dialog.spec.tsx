import { fireEvent, screen, waitFor } from '@testing-library/react';
import { deskRender } from '../testing/desk-render.tsx';
import { DecisionDialog } from './decision-dialog.tsx';

describe('a decision', () => {
  it('is taken only with its reason and, where nothing undoes it, with the word typed by hand', async () => {
    const act = jest.fn(() => Promise.resolve());
    deskRender(
      <DecisionDialog
        reason
        typed="870"
        title="取消资格"
        effect="成绩作废"
        confirmLabel="执行"
        act={act}
        onClose={jest.fn()}
      />,
    );
    const button = screen.getByRole('button', { name: '执行' });
    expect(screen.getByText('成绩作废')).toBeInTheDocument();
    expect(button).toBeDisabled();
    fireEvent.change(screen.getByLabelText('理由'), { target: { value: '  违规携带材料 ' } });
    expect(button).toBeDisabled();
    fireEvent.change(screen.getByLabelText(/输入“870”确认/), { target: { value: '870' } });
    fireEvent.click(button);
    await waitFor(() => expect(act).toHaveBeenCalledWith('违规携带材料'));
  });
});
