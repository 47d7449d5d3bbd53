/** Who is around this person: the people on the case, and the inquiries at the addresses where he or she could live. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { useAddress } from '../../../routes/address.ts';
import { listOf } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { HandOvers } from '../hand-over/hand-overs.tsx';
import { Block } from '../../../fields/block.tsx';
import kit from '../../../fields/kit.module.css';
import { usePending } from '../../../fields/use-pending.ts';
import { Inquiry } from './inquiry.tsx';
import classes from './network.module.css';
import { PeopleOnCase } from './people.tsx';

export interface NetworkTabProps {
  readonly plan: SectionView | undefined;
}

export function NetworkTab({ plan }: NetworkTabProps): ReactNode {
  return (
    <div className={`${kit.page} ${classes.tab}`}>
      {plan === undefined ? null : (
        <div className={classes.asked}>
          <Inquiries section={plan} />
          <HandOvers plan={plan} />
        </div>
      )}
      <PeopleOnCase />
    </div>
  );
}

function Inquiries({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { query } = useAddress();
  const pending = usePending('plan', 'inquiry', 'question', section);
  const newestFirst = [...listOf(section, 'inquiry')].reverse();
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...pending.begun,
    ...newestFirst.map((entity) => ({ id: entity.id, entity })),
  ];
  return (
    <Block
      title={t('inquiry.title')}
      term="social-inquiry"
      add={section.canWrite ? t('inquiry.add') : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? t('inquiry.none') : null}
    >
      {rows.map(({ id, entity }) => (
        <Inquiry
          key={id}
          id={id}
          entity={entity}
          canWrite={section.canWrite}
          fresh={pending.newest === id}
          shown={query.get('at') === id}
          onLeftEmpty={() => pending.forget(id)}
        />
      ))}
    </Block>
  );
}
