/** Case consultations of a dossier, and the beginning of one: its basis first. */
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { listOf } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { ChooseBasis } from '../consultation/basis/choose-basis.tsx';
import { ConsultationCard } from '../consultation/card.tsx';
import kit from '../../../fields/kit.module.css';
import { usePending } from '../../../fields/use-pending.ts';
import { BeforeWriting } from '../../../widgets/before-writing.tsx';

export function Consultation({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const consultations = listOf(section, 'consultation');
  const pending = usePending('consultation', 'consultation', 'basis', section);
  return (
    <>
      <BeforeWriting />
      {section.canWrite ? (
        <ButtonWithIcon mb="sm" size="compact-md" variant="default" icon={IconPlus} onClick={() => pending.begin()}>
          {t('apart.addConsultation')}
        </ButtonWithIcon>
      ) : null}
      {consultations.length + pending.begun.length === 0 ? <p className={kit.emptyLine}>{t('apart.none')}</p> : null}
      {pending.begun.map(({ id }) => (
        <div key={id} className={kit.card}>
          <ChooseBasis consultation={id} view={undefined} onLeftEmpty={() => pending.forget(id)} />
        </div>
      ))}
      {consultations.map((entity) => (
        <ConsultationCard key={entity.id} section={section} entity={entity} />
      ))}
    </>
  );
}
