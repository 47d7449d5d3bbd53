/** On top of a dossier that someone reads by consent: it was taken back. What stands below is greyed; nobody says why. */
import { Alert } from '@mantine/core';
import { IconHandOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../app/translation.ts';
import { isoDateOf } from '../../../app/clock.ts';
import { useFormat } from '../../../app/format.ts';
import classes from '../dossier.module.css';
import { useOpenDossier } from '../kit/dossier-context.tsx';

export function TakenBack(): ReactNode {
  const { t } = useTranslation('consent');
  const format = useFormat();
  const { withdrawnAt } = useOpenDossier().view;
  if (withdrawnAt === undefined) return null;
  return (
    <Alert className={classes.waiting} color="gray" role="note" icon={<IconHandOff aria-hidden />}>
      {t('came.withdrawn', { date: format.date(isoDateOf(withdrawnAt)) })}
    </Alert>
  );
}
