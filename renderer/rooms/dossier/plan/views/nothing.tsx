/** A view of a plan without steps: where the first one is written. */
import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import classes from './views.module.css';

export function NoSteps({ onList }: { readonly onList: () => void }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <div className={classes.empty}>
      <p>{t('views.noSteps')}</p>
      <Button variant="default" leftSection={<IconListDetails size={18} aria-hidden />} onClick={onList}>
        {t('views.toList')}
      </Button>
    </div>
  );
}
