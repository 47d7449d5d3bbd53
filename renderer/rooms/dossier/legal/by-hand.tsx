/** Under a date entered by hand: why it was, and what a second person says of it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { read } from '../../../../shared/dossier/read.ts';
import { mayReadSecond, readingOf, type Reading } from '../../../../shared/dossier/second-reader.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useMe } from '../../../data/vault.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import classes from './legal.module.css';

export interface ByHandProps {
  readonly entity: EntityView;
  readonly canWrite: boolean;
}

export function ByHand({ entity, canWrite }: ByHandProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const me = useMe();
  const reading = readingOf(entity);
  const date = read('legal', 'legal-date', entity, 'date');
  if (reading === undefined || date === undefined) return null;
  const { reason, second } = entity.units;
  return (
    <div className={classes.dateNote} data-reading={reading.state}>
      <div className={classes.dateSaid}>
        {reason === undefined ? <Text size="sm">{t('legal.noReason')}</Text> : null}
        <UnitEntry
          place={unitPlace('legal', 'legal-date', entity.id, 'reason')}
          view={reason}
          canWrite={canWrite}
          add={t('legal.addReason')}
        />
      </div>
      <div className={classes.dateSaid}>
        <Said reading={reading} />
        {mayReadSecond(entity, me.person) ? (
          <UnitEntry
            place={unitPlace('legal', 'legal-date', entity.id, 'second')}
            view={second}
            form={{
              always: { of: date.value },
              labels: { answer: t('legal.readingAnswer', { date: format.date(date.value) }) },
            }}
            canWrite={canWrite}
            add={t('legal.readSecond')}
          />
        ) : null}
      </div>
    </div>
  );
}

export function Said({ reading }: { readonly reading: Reading }): ReactNode {
  const { t } = useTranslation('dossier');
  if (reading.state === 'not-read')
    return (
      <Text size="sm" span>
        {t('legal.notReadTwice')}
      </Text>
    );
  const { name } = reading.by;
  return (
    <Text size="sm" span>
      {reading.state === 'confirms'
        ? t('legal.readTwice', { name })
        : t('legal.disagrees', { name, text: reading.text })}
    </Text>
  );
}
