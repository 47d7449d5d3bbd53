/** Of an inquiry: who ordered it and under which article; or why the director did not ask for one. */
import type { ReactNode } from 'react';
import { articlesOffered, askedUnlessUseless } from '../../../../shared/disclosure/mandates.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { FormOptions } from '../../../fields/form/editing.ts';
import { UnitLine } from '../../../fields/entries/unit-line.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { OrderSource, Sources } from '../../../widgets/exchange/order-source.tsx';

interface OrderProps {
  readonly entity: EntityView;
  readonly canWrite: boolean;
  /** The question was filed just now: who ordered it is asked next, since nothing goes without. */
  readonly isNext?: boolean;
}

export function Order({ entity, canWrite, isNext = false }: OrderProps): ReactNode {
  const { t } = useTranslation('dossier');
  const form = useArticles();
  const ordered = read('plan', 'inquiry', entity, 'ordered');
  return (
    <>
      <UnitLine
        entity={entity}
        canWrite={canWrite}
        place={unitPlace('plan', 'inquiry', entity.id, 'ordered')}
        form={form}
        fresh={isNext && entity.units['ordered'] === undefined}
        unfilled={t('entry.toFillIn')}
        add={t('inquiry.addOrdered')}
      />
      {ordered === undefined ? null : (
        <dd>
          <OrderSource order={ordered} />
        </dd>
      )}
    </>
  );
}

/** Only the director can find an inquiry useless, and only before there is an answer. */
export function Useless({ entity, canWrite }: OrderProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { useless, answer, ordered } = entity.units;
  const isAnothers = ordered !== undefined && read('plan', 'inquiry', entity, 'ordered')?.authority !== 'director';
  if (useless === undefined && (isAnothers || answer !== undefined)) return null;
  return (
    <>
      <UnitLine
        entity={entity}
        canWrite={canWrite}
        place={unitPlace('plan', 'inquiry', entity.id, 'useless')}
        unfilled={t('entry.ifApplies')}
        add={t('inquiry.addUseless')}
      />
      {useless === undefined ? null : (
        <dd>
          <Sources rows={askedUnlessUseless} />
        </dd>
      )}
    </>
  );
}

/** Articles of the authority that is chosen, offered while one is typed. */
function useArticles(): FormOptions {
  const { language } = useFormat();
  return { suggest: { article: ({ authority }) => articlesOffered(String(authority ?? ''), language) } };
}
