/** When a room breaks: the rest stays, nothing saved is lost, and there is a way on. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../routes/paths.ts';
import { TroubleNote } from '../ui/problems.tsx';
import { useTranslation } from '../i18n/translation.ts';

/** For a route: React Router shows it in place of the room that broke. */
export function BrokenRoom(): ReactNode {
  const { t } = useTranslation('problems');
  const navigate = useNavigate();
  return (
    <TroubleNote text={{ what: t('broken.what'), safe: t('broken.safe'), next: t('broken.next') }}>
      <Button variant="default" onClick={() => void navigate(paths.today)}>
        {t('toToday')}
      </Button>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('startAgain')}
      </Button>
    </TroubleNote>
  );
}
