/** Under a condition: whether it is still as it was imposed, the steps that carry it with their proofs, and its changes. */
import { Badge } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useAddress } from '../../../routes/address.ts';
import { conditionState } from '../../../../shared/dossier/after-release.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useComeIntoView } from '../../../fields/use-come-into-view.ts';
import { useValues } from '../../../fields/use-values.ts';
import classes from './after-release.module.css';
import { CarriedBy } from './carried-by.tsx';
import { EntityList } from '../../../fields/entries/entity-list.tsx';

export interface ConditionMoreProps {
  readonly condition: EntityView;
  readonly section: SectionView;
}

export function ConditionMore({ condition, section }: ConditionMoreProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const changes = listOf(section, 'condition-change').flatMap((entity) => {
    const change = read('legal', 'condition-change', entity, 'change');
    return change?.condition === condition.id ? [change] : [];
  });
  const state = conditionState(changes, todayIso());
  const ref = useRef<HTMLDivElement>(null);
  const { query } = useAddress();
  useComeIntoView(ref, query.get('at') === condition.id, 'start');
  return (
    <div ref={ref} tabIndex={-1} className={classes.more}>
      {state === 'in-force' ? null : (
        <Badge variant="light" color="gray">
          {values.conditionChange[state]}
        </Badge>
      )}
      <CarriedBy
        place={unitPlace('legal', 'condition', condition.id, 'carriedBy')}
        entity={condition}
        canWrite={section.canWrite}
        words={{ choose: t('after.chooseSteps'), label: t('after.carriedBy') }}
      />
      <EntityList
        section={section}
        place={(id) => unitPlace('legal', 'condition-change', id, 'change')}
        form={{ start: { condition: condition.id } }}
        of={{ field: 'condition', id: condition.id }}
        add={t('after.addChange')}
      />
    </div>
  );
}
