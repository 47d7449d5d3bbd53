/** What was entered beside a computed date: the registry's word that it is not open, and a date by hand. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import { readingOf } from '../../../../../shared/dossier/second-reader.ts';
import type { LawKind, RecordedLaw } from '../../../../../shared/release/law/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { useSection } from '../../../../fields/dossier-context.tsx';
import { Said } from '../by-hand.tsx';

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
          {t('calendar.byHand', { date: format.date(byHand) })} <ReadTwice kind={kind} />
        </Text>
      )}
    </>
  );
}

/** What a second person said of the date by hand. */
function ReadTwice({ kind }: Pick<EnteredProps, 'kind'>): ReactNode {
  const legal = useSection('legal');
  const entity = listOf(legal, 'legal-date').find((each) => {
    const date = read('legal', 'legal-date', each, 'date');
    return date?.kind === kind && date.source === 'by-hand';
  });
  const reading = readingOf(entity);
  return reading === undefined ? null : <Said reading={reading} />;
}
