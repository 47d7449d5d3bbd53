/** What is deducted from the sentence, days on which it did not run, and what was left to serve after a revocation. */
import type { ReactNode } from 'react';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { codeWords } from '../../../../shared/release/index.ts';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { EntityPart } from './entity-part.tsx';
import { deductionError } from './entry-errors.ts';
import { EntryError } from './entry-error.tsx';
import type { LawHere } from './law-here.ts';

export interface DeductionsProps {
  readonly section: SectionView;
}

interface WithLaw extends DeductionsProps {
  readonly law: LawHere | undefined;
}

export function Deductions({ section, law }: WithLaw): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityPart
      section={section}
      place={(id) => unitPlace('legal', 'deduction', id, 'deduction')}
      words={{ title: t('calendar.deductions'), add: t('calendar.addDeduction'), none: t('calendar.noDeductions') }}
      under={(entity) => (law === undefined ? null : <Overlap section={section} law={law} entity={entity} />)}
    />
  );
}

interface OverlapProps extends DeductionsProps {
  readonly law: LawHere;
  readonly entity: EntityView;
}

/** A stretch that would count twice: said at the stretch, with what to do. */
function Overlap({ section, law, entity }: OverlapProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const error = deductionError(law.recorded, entity, listOf(section, 'deduction'));
  if (error === undefined) return null;
  const { detainedSince = '' } = law.recorded.facts;
  return (
    <EntryError>
      {error === 'in-detention'
        ? t('legal.inDetention', { date: format.date(detainedSince) })
        : codeWords['deduction-overlaps'][format.language]}
    </EntryError>
  );
}

export function Interruptions({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const isOpen = (entity: EntityView): boolean =>
    read('legal', 'interruption', entity, 'interruption')?.counts === 'unknown';
  return (
    <EntityPart
      section={section}
      place={(id) => unitPlace('legal', 'interruption', id, 'interruption')}
      words={{
        title: t('calendar.interruptions'),
        add: t('calendar.addInterruption'),
        none: t('calendar.noInterruptions'),
      }}
      under={(entity) =>
        isOpen(entity) ? <EntryError>{codeWords['interruption-effect'][language]}</EntryError> : null
      }
    />
  );
}

export function Revocations({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityPart
      section={section}
      place={(id) => unitPlace('legal', 'revocation', id, 'revocation')}
      words={{ title: t('calendar.revocations'), add: t('calendar.addRevocation'), none: t('calendar.noRevocations') }}
    />
  );
}
