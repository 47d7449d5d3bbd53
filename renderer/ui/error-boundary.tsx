/** Around everything, the last resort, and around a dossier: nothing saved is lost, and there is a way on. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { TroubleNote } from './problems.tsx';

function BrokenPage(): ReactNode {
  const { t } = useTranslation('problems');
  return (
    <main style={{ padding: '2rem', maxWidth: '40rem', margin: '0 auto' }}>
      <TroubleNote text={{ what: t('broken.what'), safe: t('broken.safe'), next: t('broken.next') }}>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('startAgain')}
        </Button>
      </TroubleNote>
    </main>
  );
}

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown in place of what broke; a page of its own where nothing else stands around it. */
  readonly instead?: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (this.props.instead ?? <BrokenPage />) : this.props.children;
  }
}
