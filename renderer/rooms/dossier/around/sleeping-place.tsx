/** One place where the person sleeps, or will: where, from when to when, with whom, and who looks whether it can be. */
import { useRef, type ReactNode } from 'react';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import { useSection } from '../../../fields/dossier-context.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { UnitLine } from '../../../fields/entries/unit-line.tsx';
import type { EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import { History } from '../../../fields/history.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { useComeIntoView } from '../../../fields/use-come-into-view.ts';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useAddress } from '../../../routes/address.ts';
import { useFormat } from '../../../i18n/format.ts';
import { placeName } from '../../../i18n/name-words.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useMe } from '../../../data/vault.tsx';
import facts from '../network/network.module.css';
import classes from './around.module.css';

interface SleepingPlaceProps extends EntityRow {
  readonly canWrite: boolean;
}

export function SleepingPlace({ id, entity, canWrite, fresh, onLeftEmpty }: SleepingPlaceProps): ReactNode {
  const { language } = useFormat();
  const { query } = useAddress();
  const ref = useRef<HTMLDivElement>(null);
  useComeIntoView(ref, query.get('at') === id, 'start');
  return (
    <div ref={ref} tabIndex={-1} className={classes.place} data-sleeping={id}>
      <div className={classes.placeHead}>
        <div className={classes.grow}>
          <UnitEntry
            place={unitPlace('plan', 'sleeping-place', id, 'where')}
            view={entity?.units['where']}
            canWrite={canWrite}
            fresh={fresh}
            onLeftEmpty={onLeftEmpty}
            shown={({ at, text }) => <strong>{at === undefined ? text : placeName(at, language)}</strong>}
          />
        </div>
        {canWrite && entity !== undefined ? <TakeOutButton section="plan" entity={entity} /> : null}
      </div>
      {entity === undefined ? null : (
        <>
          <TakenOutOrChanged section="plan" entity={entity} canWrite={canWrite} />
          <More entity={entity} canWrite={canWrite} />
          <History section="plan" entity={entity.id} />
        </>
      )}
    </div>
  );
}

interface MoreProps extends Pick<SleepingPlaceProps, 'canWrite'> {
  readonly entity: NonNullable<EntityRow['entity']>;
}

function More({ entity, canWrite }: MoreProps): ReactNode {
  const { t } = useTranslation('dossier');
  const me = useMe();
  const known = useContactNames();
  const line = { entity, canWrite, unfilled: t('entry.ifApplies') };
  const { id } = entity;
  return (
    <dl className={facts['facts']}>
      <UnitLine {...line} place={unitPlace('plan', 'sleeping-place', id, 'period')} add={t('sleeping.addPeriod')} />
      <UnitLine
        {...line}
        place={unitPlace('plan', 'sleeping-place', id, 'host')}
        form={{ suggest: { name: known } }}
        add={t('sleeping.addHost')}
      />
      <UnitLine
        {...line}
        place={unitPlace('plan', 'sleeping-place', id, 'checkedBy')}
        form={{ suggest: { name: [me.name] } }}
        add={t('sleeping.addCheckedBy')}
      />
      <UnitLine {...line} place={unitPlace('plan', 'sleeping-place', id, 'checked')} add={t('sleeping.addChecked')} />
    </dl>
  );
}

/** People of the surroundings, as far as the reader reads them: offered, never taken over unasked. */
function useContactNames(): readonly string[] {
  const section = useSection('assessment');
  return listOf(section, 'contact').flatMap((entity) => read('assessment', 'contact', entity, 'who')?.name ?? []);
}
