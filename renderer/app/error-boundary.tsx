/** Around everything, the last resort: nothing saved is lost, and there is a way on. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from './translation.ts';
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

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
