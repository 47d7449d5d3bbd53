/** The registry's dates and those entered by hand. The registry's prevail over anything computed. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { FieldTerm } from '../../../fields/field-term.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Block } from '../../../fields/block.tsx';
import { DateBadge } from '../../../fields/date-badge.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { useValues } from '../../../fields/use-values.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { usePending } from '../../../fields/use-pending.ts';
import { ByHand } from './by-hand.tsx';
import classes from './legal.module.css';
import { termOf } from './terms.ts';

export function LegalDates({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('legal', 'legal-date', 'date', section);
  const dates = [...listOf(section, 'legal-date')].sort((a, b) => valueOf(a).localeCompare(valueOf(b)));
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...dates.map((entity) => ({ id: entity.id, entity })),
    ...pending.begun,
  ];
  return (
    <Block
      title={t('legal.dates')}
      add={section.canWrite ? t('legal.addDate') : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? t('legal.noDates') : null}
    >
      <ul className={classes.dates}>
        {rows.map(({ id, entity }) => (
          <li key={id}>
            <DateEntry
              id={id}
              entity={entity}
              canWrite={section.canWrite}
              fresh={pending.newest === id}
              onLeftEmpty={() => pending.forget(id)}
            />
          </li>
        ))}
      </ul>
    </Block>
  );
}

const valueOf = (entity: EntityView): string => read('legal', 'legal-date', entity, 'date')?.value ?? '';

interface DateEntryProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly fresh: boolean;
  readonly onLeftEmpty: () => void;
}

function DateEntry({ id, entity, canWrite, fresh, onLeftEmpty }: DateEntryProps): ReactNode {
  return (
    <div className={classes.line}>
      <div className={classes.lineBody}>
        <UnitEntry
          place={unitPlace('legal', 'legal-date', id, 'date')}
          view={entity?.units['date']}
          canWrite={canWrite}
          fresh={fresh}
          onLeftEmpty={onLeftEmpty}
          shown={(date) => <DateLine date={date} />}
        />
        {entity === undefined ? null : <ByHand entity={entity} canWrite={canWrite} />}
        {entity === undefined ? null : <TakenOutOrChanged section="legal" entity={entity} canWrite={canWrite} />}
      </div>
      {canWrite && entity !== undefined ? <TakeOutButton section="legal" entity={entity} /> : null}
    </div>
  );
}

function DateLine({ date }: { readonly date: UnitValue<'legal', 'legal-date', 'date'> }): ReactNode {
  const values = useValues();
  const format = useFormat();
  return (
    <div className={classes.date}>
      <span className={classes.dateValue}>{format.date(date.value)}</span>
      <span>
        <FieldTerm id={termOf(date.kind)}>{values.dateKind[date.kind]}</FieldTerm>
        {date.note === '' ? null : (
          <bdi className={classes.dateNote}>
            <br />
            {date.note}
          </bdi>
        )}
      </span>
      <DateBadge status={date.source} />
    </div>
  );
}
