/** Lets the privacy officer or a supervisory authority look from here, without dossiers, for a time. */
import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { inspectionMinutes, inspectors } from '../../../shared/access-log/inspector.ts';
import { useSession } from '../../data/session.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { FormDialog } from './form-dialog.tsx';
import classes from './service.module.css';

export function BeginInspection(): ReactNode {
  const { t } = useTranslation('officer');
  const { beginInspection } = useSession();
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={classes.part} aria-labelledby="inspection">
      <div className={classes.head}>
        <h2 id="inspection">{t('inspection.title')}</h2>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('inspection.begin')}
        </Button>
      </div>
      <Text>{t('inspection.about')}</Text>
      {isAsking ? (
        <FormDialog
          title={t('inspection.begin')}
          action={t('inspection.begin')}
          fields={[
            {
              name: 'who',
              label: t('inspection.who'),
              as: 'choice',
              choices: inspectors.map((value) => ({ value, label: t(`inspection.whoIs.${value}`) })),
            },
            { name: 'name', label: t('inspection.name'), as: 'line', needed: true },
            {
              name: 'minutes',
              label: t('inspection.minutes'),
              as: 'choice',
              choices: inspectionMinutes.map((each) => ({ value: String(each), label: String(each) })),
            },
          ]}
          initial={{ who: inspectors[0], name: '', minutes: '60' }}
          onDo={({ who, name = '', minutes }) =>
            beginInspection({
              who: inspectors.find((each) => each === who) ?? inspectors[0],
              name,
              minutes: inspectionMinutes.find((each) => String(each) === minutes) ?? 60,
            })
          }
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}
