/** Case consultations of a dossier, and the beginning of one: its basis first. */
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { useAddress, useGo } from '../../../routes/address.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
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
  // What leaving the last field files stays open, with the keyboard where it was, until its writer is done.
  const [writing, setWriting] = useState<readonly string[]>([]);
  const begun = [...new Set([...writing, ...pending.begun.map(({ id }) => id)])];
  // Of the one whose basis was written just now what comes next stands open.
  const [written, setWritten] = useState<string>();
  const close = (id: string): void => {
    setWriting((before) => before.filter((each) => each !== id));
    setWritten(id);
  };
  const { begin: beginOne } = pending;
  const begin = useCallback((): void => {
    const id = beginOne();
    setWriting((before) => [...before, id]);
  }, [beginOne]);
  useBegunByAddress(section.canWrite, begin);
  return (
    <>
      <BeforeWriting />
      {section.canWrite ? (
        <ButtonWithIcon mb="sm" size="compact-md" variant="default" icon={IconPlus} onClick={begin}>
          {t('apart.addConsultation')}
        </ButtonWithIcon>
      ) : null}
      {consultations.length + begun.length === 0 ? <p className={kit.emptyLine}>{t('apart.none')}</p> : null}
      {begun.map((id) => (
        <div key={id} className={kit.card}>
          <ChooseBasis
            consultation={id}
            view={consultations.find((each) => each.id === id)?.units['basis']}
            onLeftEmpty={() => pending.forget(id)}
            onClose={() => close(id)}
          />
        </div>
      ))}
      {consultations
        .filter(({ id }) => !begun.includes(id))
        .map((entity) => (
          <ConsultationCard key={entity.id} section={section} entity={entity} isNew={written === entity.id} />
        ))}
    </>
  );
}

/** Where the address asks for a new one, it is begun, once. */
function useBegunByAddress(canWrite: boolean, begin: () => void): void {
  const { query } = useAddress();
  const go = useGo();
  const { view } = useOpenDossier();
  const isAsked = canWrite && query.get('new') === '1';
  const isBegun = useRef(false);
  useEffect(() => {
    // The address goes on asking until it has changed.
    if (isAsked && !isBegun.current) {
      begin();
      void go(dossierPath(view.id, { tab: 'apart' }), { replace: true });
    }
    isBegun.current = isAsked;
  }, [begin, go, isAsked, view.id]);
}
