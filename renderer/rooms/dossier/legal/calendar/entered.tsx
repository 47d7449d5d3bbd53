/** What was entered beside a computed date: the registry's word that it is not open, and a date by hand. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LawKind, RecordedLaw } from '../../../../../shared/release/law/index.ts';
import { useFormat } from '../../../../app/format.ts';
import { useTranslation } from '../../../../app/translation.ts';

export interface EnteredProps {
  readonly kind: LawKind;
  readonly recorded: RecordedLaw;
}

export function Entered({ kind, recorded }: EnteredProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const [notOpen, byHand] = [recorded.notOpen.get(kind), recorded.byHand.get(kind)];
  return (
    <>
      {notOpen === undefined ? null : (
        <Text size="sm" fw={550} data-entered="not-open">
          {t('calendar.registryNotOpen', { date: format.date(notOpen) })}
        </Text>
      )}
      {byHand === undefined ? null : (
        <Text size="sm" data-entered="by-hand">
          {t('calendar.byHand', { date: format.date(byHand) })}
        </Text>
      )}
    </>
  );
}
