/** Time outside prison as it was carried out: permissions, leave, monitoring, release under conditions. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { Block } from '../../../fields/block.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { usePending } from '../../../fields/use-pending.ts';
import type { LegalTabProps } from './legal-tab-props.ts';
import classes from './legal.module.css';

export function TimeOutside({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('legal', 'modality', 'period', section);
  const periods = [...listOf(section, 'modality')].sort((a, b) => fromOf(b).localeCompare(fromOf(a)));
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...pending.begun,
    ...periods.map((entity) => ({ id: entity.id, entity })),
  ];
  return (
    <Block
      title={t('legal.outside')}
      add={section.canWrite ? t('legal.addOutside') : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? t('legal.noOutside') : null}
    >
      <ul className={classes.dates}>
        {rows.map(({ id, entity }) => (
          <li key={id} className={classes.line}>
            <div className={classes.lineBody}>
              <UnitEntry
                place={unitPlace('legal', 'modality', id, 'period')}
                view={entity?.units['period']}
                canWrite={section.canWrite}
                fresh={pending.newest === id}
                onLeftEmpty={() => pending.forget(id)}
              />
              {entity === undefined ? null : (
                <TakenOutOrChanged section="legal" entity={entity} canWrite={section.canWrite} />
              )}
            </div>
            {section.canWrite && entity !== undefined ? <TakeOutButton section="legal" entity={entity} /> : null}
          </li>
        ))}
      </ul>
    </Block>
  );
}

const fromOf = (entity: EntityView): string => read('legal', 'modality', entity, 'period')?.from ?? '';
