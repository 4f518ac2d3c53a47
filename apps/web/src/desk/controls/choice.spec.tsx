import { createEvent, fireEvent, screen } from '@testing-library/react';
import { deskRender } from '../testing/desk-render.tsx';
import { Choice } from './choice.tsx';

const OPTIONS = [
  { value: 'a', label: '一组' },
  { value: 'b', label: '二组' },
];

describe('a choice', () => {
  it('shows nothing as chosen when its owner keeps nothing, whatever was picked before', async () => {
    const onChange = jest.fn();
    deskRender(<Choice label="全部分给" placeholder="请选择" options={OPTIONS} value={null} onChange={onChange} />);
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '全部分给' }));
    fireEvent.click(await screen.findByText('二组'));
    expect(onChange).toHaveBeenCalledWith('b');
    expect(screen.getByText('请选择')).toBeInTheDocument();
  });

  it('keeps the page behind it still when an arrow opens the list', () => {
    deskRender(<Choice label="裁判组" options={OPTIONS} value={null} />);
    const box = screen.getByRole('combobox', { name: '裁判组' });
    const arrow = createEvent.keyDown(box, { key: 'ArrowDown', keyCode: 40 });
    fireEvent(box, arrow);
    expect(arrow.defaultPrevented).toBe(true);
  });
});
