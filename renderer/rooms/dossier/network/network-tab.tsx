/** Who is around this person: the people on the case, and the inquiries at the addresses where he or she could live. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { useAddress } from '../../../routes/address.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { HandOvers } from '../hand-over/hand-overs.tsx';
import { Block } from '../../../fields/block.tsx';
import kit from '../../../fields/kit.module.css';
import { useEntityRows } from '../../../fields/entries/use-entity-rows.ts';
import { unitPlace } from '../../../fields/unit-place.ts';
import { Inquiry } from './inquiry.tsx';
import classes from './network.module.css';
import { BeforeWriting } from '../../../widgets/before-writing.tsx';
import { PeopleOnCase } from './people.tsx';

export interface NetworkTabProps {
  readonly plan: SectionView | undefined;
}

export function NetworkTab({ plan }: NetworkTabProps): ReactNode {
  return (
    <div className={`${kit.page} ${classes.tab}`}>
      {plan === undefined ? null : (
        <div className={classes.asked}>
          <BeforeWriting />
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
  const { rows, begin } = useEntityRows({
    section,
    place: (id) => unitPlace('plan', 'inquiry', id, 'question'),
    order: { newestFirst: true },
  });
  return (
    <Block
      title={t('inquiry.title')}
      term="social-inquiry"
      add={section.canWrite ? t('inquiry.add') : undefined}
      onAdd={begin}
      empty={rows.length === 0 ? t('inquiry.none') : null}
    >
      {rows.map((row) => (
        <Inquiry
          key={row.id}
          {...row}
          canWrite={section.canWrite}
          shown={query.get('at') === row.id}
          isAnswered={query.get('new') === '1'}
        />
      ))}
    </Block>
  );
}
