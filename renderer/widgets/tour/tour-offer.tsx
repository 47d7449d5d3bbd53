/** Right after the first start: a look round is on offer, and stays in Help. */
import { Button, Group } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { endTour, startTour, useTour } from './tour-steps.ts';
import classes from './tour.module.css';

export function TourOffer(): ReactNode {
  const { t } = useTranslation('tour');
  const isOffered = useTour((state) => state.isOffered);
  if (!isOffered) return null;
  return (
    <div className={classes['offer']} role="note" data-notices>
      <IconRoute size={20} stroke={1.75} aria-hidden />
      <span>{t('offer')}</span>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-md" onClick={startTour}>
          {t('start')}
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={endTour}>
          {t('notNow')}
        </Button>
      </Group>
    </div>
  );
}
