import { useQuery } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { deskRender } from '../testing/desk-render.tsx';
import { useAction } from './action.ts';

const read = jest.fn(() => Promise.resolve('stands'));

function Page({ dry }: { dry: boolean }) {
  useQuery({ queryKey: ['list'], queryFn: read });
  const order = useAction(() => Promise.resolve('done'), { dry });
  return (
    <button type="button" onClick={() => order.mutate()}>
      {order.isSuccess ? 'answered' : 'order'}
    </button>
  );
}

describe('an order', () => {
  it.each([
    [false, 2],
    [true, 1],
  ])('asks anew for what is on screen, unless it was dry (%s)', async (dry, reads) => {
    read.mockClear();
    deskRender(<Page dry={dry} />);
    await waitFor(() => expect(read).toHaveBeenCalledTimes(1));
    fireEvent.click(screen.getByRole('button', { name: 'order' }));
    await screen.findByRole('button', { name: 'answered' });
    expect(read).toHaveBeenCalledTimes(reads);
  });
});
