/** At an entry: whoever gave it says that it was put right or erased there. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { isoDateOf } from '../i18n/clock.ts';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/translation.ts';
import { useOpenDossier } from './dossier-context.tsx';

export interface CorrectedNoteProps {
  readonly section: SectionKind;
  readonly entity: string;
}

export function CorrectedNote({ section, entity }: CorrectedNoteProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { date } = useFormat();
  const { view } = useOpenDossier();
  const said = view.corrected?.find((each) => each.section === section && each.entity === entity);
  if (said === undefined) return null;
  return (
    <Text size="sm" fw={550} role="note" data-corrected={said.how}>
      {t(`corrected.${said.how}`, { date: date(isoDateOf(said.at)) })}
    </Text>
  );
}
