/** On top of a dossier that someone reads by consent: it was taken back. What stands below is greyed; nobody says why. */
import { Alert } from '@mantine/core';
import { IconHandOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { isoDateOf } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import classes from '../../../fields/notice.module.css';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';

export function TakenBack(): ReactNode {
  const { t } = useTranslation('consent');
  const format = useFormat();
  const { withdrawnAt } = useOpenDossier().view;
  if (withdrawnAt === undefined) return null;
  return (
    <Alert className={classes.notice} color="gray" role="note" icon={<IconHandOff aria-hidden />}>
      {t('came.withdrawn', { date: format.date(isoDateOf(withdrawnAt)) })}
    </Alert>
  );
}
