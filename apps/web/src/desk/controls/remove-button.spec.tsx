import { fireEvent, screen, waitFor } from '@testing-library/react';
import { deskRender } from '../testing/desk-render.tsx';
import { RemoveButton } from './remove-button.tsx';

describe('a thing of a list', () => {
  it('goes away after the question only', async () => {
    const act = jest.fn(() => Promise.resolve());
    deskRender(<RemoveButton name="初赛" act={act} />);
    fireEvent.click(screen.getByRole('button', { name: '删除 初赛' }));
    expect(await screen.findByText('删除“初赛”？')).toBeInTheDocument();
    expect(act).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    await waitFor(() => expect(act).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(screen.queryByText('删除“初赛”？')).toBeNull());
  });

  it('stays when the answer is no', async () => {
    const act = jest.fn(() => Promise.resolve());
    deskRender(<RemoveButton name="冯晓蕾" verb="移出" act={act} />);
    fireEvent.click(screen.getByRole('button', { name: '移出 冯晓蕾' }));
    fireEvent.click(await screen.findByRole('button', { name: '取消' }));
    await waitFor(() => expect(screen.queryByText('移出“冯晓蕾”？')).toBeNull());
    expect(act).not.toHaveBeenCalled();
  });
});
