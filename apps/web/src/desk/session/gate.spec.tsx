import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useQueryClient } from '@tanstack/react-query';
import { Route, Routes } from 'react-router';
import { request } from '../../lib/api.ts';
import { ProblemError } from '../data/call.ts';
import { keyOf } from '../data/queries.ts';
import { deskRender } from '../testing/desk-render.tsx';
import { Gate } from './gate.tsx';

jest.mock('../../lib/api.ts', () => ({ ...jest.requireActual<object>('../../lib/api.ts'), request: jest.fn() }));

const ME = {
  person: { id: 'p1', name: '周宁', signInName: 'organiser', phone: null, mail: null },
  permissions: [],
  grants: [],
};
const answer = jest.mocked(request);
let signedIn = true;

beforeEach(() => {
  signedIn = true;
  answer.mockImplementation((method: string, path: string) => {
    if (path === '/config') return Promise.resolve({ firstRun: false });
    if (path === '/sign-ins' && method === 'POST') {
      signedIn = true;
      return Promise.resolve(ME);
    }
    if (signedIn) return Promise.resolve(ME);
    return Promise.reject(new ProblemError({ code: 'signIn.required', status: 401, detail: '请先登录。' }));
  });
});

function Form() {
  const queries = useQueryClient();
  return (
    <>
      <input aria-label="姓名" />
      <button type="button" onClick={() => void queries.invalidateQueries({ queryKey: keyOf('/me') })}>
        再问
      </button>
    </>
  );
}

const show = () =>
  deskRender(
    <Routes>
      <Route element={<Gate />}>
        <Route path="/" element={<Form />} />
      </Route>
      <Route path="/sign-in" element={<p>门外</p>} />
    </Routes>,
  );

describe('the gate', () => {
  it('lets nobody in who has not signed in', async () => {
    signedIn = false;
    show();
    expect(await screen.findByText('门外')).toBeInTheDocument();
  });

  it('asks for the password over the page when a session ends, and leaves what was typed as it is', async () => {
    show();
    fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '𠮷田' } });
    signedIn = false;
    fireEvent.click(screen.getByText('再问'));
    fireEvent.change(await screen.findByLabelText('密码'), { target: { value: 'secret' } });
    fireEvent.click(screen.getByRole('button', { name: '登录' }));
    await waitFor(() => expect(screen.queryByText('登录已失效')).toBeNull());
    expect(answer).toHaveBeenCalledWith(
      'POST',
      '/sign-ins',
      expect.objectContaining({ body: { login: 'organiser', password: 'secret' } }),
    );
    expect(screen.getByLabelText('姓名')).toHaveValue('𠮷田');
  });
});
