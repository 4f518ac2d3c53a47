import { Component, type ReactNode } from 'react';
import i18next from 'i18next';

/** A fault of ours never leaves a blank page: what was tapped lies in the database, and opening again shows it. */
export class Crash extends Component<{ children: ReactNode }, { fault: boolean }> {
  override state = { fault: false };

  static getDerivedStateFromError(): { fault: boolean } {
    return { fault: true };
  }

  override render(): ReactNode {
    if (!this.state.fault) return this.props.children;
    return (
      <main className="tablet broken" role="alert">
        <h1>{i18next.t('judge:notice.crashTitle')}</h1>
        <p>{i18next.t('judge:notice.crash')}</p>
        <button type="button" className="key key-strong" onClick={() => this.setState({ fault: false })}>
          {i18next.t('judge:retry')}
        </button>
      </main>
    );
  }
}
