/** Hand-overs of a dossier to another service or prison: prepared, talked through, sent, answered; nothing moves before that. */
import { useState, type ReactNode } from 'react';
import { useAddress, useGo } from '../../../routes/address.ts';
import { listOf } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useMe } from '../../../data/vault.tsx';
import { dossierPath } from '../../../routes/paths.ts';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { Block } from '../../../fields/block.tsx';
import { usePerson } from '../../../fields/person.ts';
import { HandOver } from '../../../widgets/caseload/hand-over.tsx';
import { HandOverCard } from './hand-over.tsx';
import { PrepareHandOver } from './prepare.tsx';

export function HandOvers({ plan }: { readonly plan: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const me = useMe();
  const { responsible, surname, firstName, birth } = usePerson();
  const { view, reload } = useOpenDossier();
  const { query } = useAddress();
  const go = useGo();
  const [preparing, setPreparing] = useState(false);
  const [begun, setBegun] = useState<string>();
  const [isHere, setHere] = useState(false);
  const mayHandOver = plan.canWrite && (responsible === undefined || responsible.person === me.person);
  const newestFirst = [...listOf(plan, 'hand-over')].reverse();
  // With an inquiry named, it is its answer that is begun.
  const isAsked = query.get('new') === '1' && query.get('at') === null && mayHandOver;
  const close = (): void => {
    setPreparing(false);
    if (isAsked) void go(dossierPath(view.id, { tab: 'network' }), { replace: true });
  };
  const toColleague = (): void => {
    close();
    setHere(true);
  };
  if (newestFirst.length === 0 && !mayHandOver) return null;
  return (
    <Block
      title={t('handOver.title')}
      term="handover"
      add={mayHandOver ? t('handOver.prepare') : undefined}
      onAdd={() => setPreparing(true)}
      empty={newestFirst.length === 0 ? t('handOver.none') : null}
    >
      {newestFirst.map((entity) => (
        <HandOverCard
          key={entity.id}
          entity={entity}
          plan={plan}
          shown={query.get('at') === entity.id}
          isBegun={begun === entity.id}
        />
      ))}
      {preparing || isAsked ? (
        <PrepareHandOver
          onClose={close}
          onBegun={setBegun}
          {...(responsible?.person === me.person && { onColleague: toColleague })}
        />
      ) : null}
      {isHere ? (
        <HandOver rows={[{ id: view.id, surname, firstName, birth }]} onClose={() => setHere(false)} onDone={reload} />
      ) : null}
    </Block>
  );
}
