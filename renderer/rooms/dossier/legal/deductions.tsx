/** What is deducted from the sentence, and days on which it did not run. */
import type { ReactNode } from 'react';
import { listOf } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useTranslation } from '../../../app/translation.ts';
import { Block } from '../kit/block.tsx';
import { TakeOutButton } from '../kit/take-out-button.tsx';
import { TakenOutOrChanged } from '../kit/taken-out-or-changed.tsx';
import { UnitEntry } from '../kit/unit-entry.tsx';
import { unitPlace } from '../kit/unit-place.ts';
import { usePending } from '../kit/use-pending.ts';
import { useValues } from '../kit/use-values.ts';
import classes from './legal.module.css';
import { deductionEditing, interruptionEditing } from './sentence-forms.tsx';

export interface DeductionsProps {
  readonly section: SectionView;
}

export function Deductions({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const pending = usePending('legal', 'deduction', 'deduction', section);
  const rows: readonly Row[] = [
    ...listOf(section, 'deduction').map((entity) => ({ id: entity.id, entity })),
    ...pending.begun,
  ];
  return (
    <Block
      title={t('calendar.deductions')}
      add={section.canWrite ? t('calendar.addDeduction') : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? t('calendar.noDeductions') : null}
    >
      <ul className={classes.dates}>
        {rows.map((row) => (
          <Line key={row.id} row={row} section={section}>
            <UnitEntry
              place={unitPlace('legal', 'deduction', row.id, 'deduction')}
              view={row.entity?.units['deduction']}
              editing={deductionEditing(t, values)}
              canWrite={section.canWrite}
              fresh={pending.newest === row.id}
              onLeftEmpty={() => pending.forget(row.id)}
            />
          </Line>
        ))}
      </ul>
    </Block>
  );
}

export function Interruptions({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const pending = usePending('legal', 'interruption', 'interruption', section);
  const rows: readonly Row[] = [
    ...listOf(section, 'interruption').map((entity) => ({ id: entity.id, entity })),
    ...pending.begun,
  ];
  return (
    <Block
      title={t('calendar.interruptions')}
      add={section.canWrite ? t('calendar.addInterruption') : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? t('calendar.noInterruptions') : null}
    >
      <ul className={classes.dates}>
        {rows.map((row) => (
          <Line key={row.id} row={row} section={section}>
            <UnitEntry
              place={unitPlace('legal', 'interruption', row.id, 'interruption')}
              view={row.entity?.units['interruption']}
              editing={interruptionEditing(t, values)}
              canWrite={section.canWrite}
              fresh={pending.newest === row.id}
              onLeftEmpty={() => pending.forget(row.id)}
            />
          </Line>
        ))}
      </ul>
    </Block>
  );
}

interface Row {
  readonly id: string;
  readonly entity?: EntityView;
}

interface LineProps extends DeductionsProps {
  readonly row: Row;
  readonly children: ReactNode;
}

function Line({ row: { entity }, section, children }: LineProps): ReactNode {
  return (
    <li className={classes.line}>
      <div className={classes.lineBody}>
        {children}
        {entity === undefined ? null : (
          <TakenOutOrChanged section="legal" entity={entity} canWrite={section.canWrite} />
        )}
      </div>
      {section.canWrite && entity !== undefined ? <TakeOutButton section="legal" entity={entity} /> : null}
    </li>
  );
}
