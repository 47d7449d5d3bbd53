/** What is deducted from the sentence, days on which it did not run, and what the registry says is not open. */
import type { ReactNode } from 'react';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { EntityBlock } from '../../../fields/entries/entity-block.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useTranslation } from '../../../i18n/translation.ts';

export interface DeductionsProps {
  readonly section: SectionView;
}

export function Deductions({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityBlock
      section={section}
      place={(id) => unitPlace('legal', 'deduction', id, 'deduction')}
      words={{ title: t('calendar.deductions'), add: t('calendar.addDeduction'), none: t('calendar.noDeductions') }}
    />
  );
}

export function Interruptions({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityBlock
      section={section}
      place={(id) => unitPlace('legal', 'interruption', id, 'interruption')}
      words={{
        title: t('calendar.interruptions'),
        add: t('calendar.addInterruption'),
        none: t('calendar.noInterruptions'),
      }}
    />
  );
}

export function Revocations({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityBlock
      section={section}
      place={(id) => unitPlace('legal', 'revocation', id, 'revocation')}
      words={{ title: t('calendar.revocations'), add: t('calendar.addRevocation'), none: t('calendar.noRevocations') }}
    />
  );
}

/** What the registry answers is a date, or that it is not open: a reason has no place. */
export function RegistryAnswers({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityBlock
      section={section}
      place={(id) => unitPlace('legal', 'registry-answer', id, 'answer')}
      words={{ title: t('legal.answers'), add: t('legal.addAnswer'), none: t('legal.noAnswers') }}
    />
  );
}
