import { fireEvent, render, screen } from '@testing-library/react';
import { Banner, Button, ConnectionState, Star } from './index.ts';

describe('plain components', () => {
  it('a busy button says so and cannot be pressed twice', () => {
    const press = jest.fn();
    render(
      <Button busy onClick={press}>
        保存
      </Button>,
    );
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(press).not.toHaveBeenCalled();
    expect(screen.getByRole('button')).toHaveAttribute('aria-busy', 'true');
  });

  it('a banner is announced', () => {
    render(<Banner title="榜单已封榜">名次停在 10:20。</Banner>);
    expect(screen.getByRole('status')).toHaveTextContent('榜单已封榜名次停在 10:20。');
  });

  it('a connection is told by a word beside its shape', () => {
    const { container } = render(<ConnectionState connection="stale" words="数据已过时" />);
    expect(container).toHaveTextContent('数据已过时');
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('the star is an ornament unless it is given a meaning', () => {
    const { container } = render(<Star />);
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    render(<Star label="技能之星" />);
    expect(screen.getByRole('img', { name: '技能之星' })).toBeInTheDocument();
  });
});
