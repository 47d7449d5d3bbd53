/** The registry's dates and those entered by hand. The registry's prevail over anything computed. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { FieldTerm } from '../../../fields/field-term.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { DateBadge } from '../../../fields/date-badge.tsx';
import { useValues } from '../../../fields/use-values.ts';
import { EntityBlock } from '../../../fields/entries/entity-block.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { ByHand } from './by-hand.tsx';
import classes from './legal.module.css';
import { termOf } from './terms.ts';

export function LegalDates({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityBlock
      section={section}
      place={(id) => unitPlace('legal', 'legal-date', id, 'date')}
      order={{ text: ({ value }) => value }}
      words={{ title: t('legal.dates'), add: t('legal.addDate'), none: t('legal.noDates') }}
      shown={(date) => <DateLine date={date} />}
      under={(entity) => <ByHand entity={entity} canWrite={section.canWrite} />}
    />
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
