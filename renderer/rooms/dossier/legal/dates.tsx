/** The registry's dates and those entered by hand, and where it answered that something is not open. Its word prevails. */
import { useState, type ReactNode } from 'react';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { FieldTerm } from '../../../fields/field-term.tsx';
import { newEntityId, unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ByHand } from './by-hand.tsx';
import { Sure } from './table/sure.tsx';
import { EntityPart } from './entity-part.tsx';
import classes from './legal.module.css';
import { termOf } from './terms.ts';
import { Place } from './wanted.tsx';

export function LegalDates({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityPart
      section={section}
      place={(id) => unitPlace('legal', 'legal-date', id, 'date')}
      order={{ text: ({ value }) => value }}
      words={{ title: t('legal.dates'), add: t('legal.addDate'), none: t('legal.noDates') }}
      shown={(date) => <DateLine date={date} />}
      under={(entity) => <ByHand entity={entity} canWrite={section.canWrite} />}
    >
      <Place name="start" toEmpty>
        {(asked) => (asked === 0 ? null : <Start key={asked} section={section} />)}
      </Place>
    </EntityPart>
  );
}

/** The start of the detention, for whoever came from the row that misses it. */
function Start({ section }: { readonly section: SectionView }): ReactNode {
  const [id] = useState(newEntityId);
  const [isOpen, setOpen] = useState(true);
  const isKept = section.entities.some((entity) => entity.id === id);
  if (!isOpen || isKept) return null;
  return (
    <UnitEntry
      place={unitPlace('legal', 'legal-date', id, 'date')}
      view={undefined}
      form={{ start: { kind: 'detention-start', source: 'registry' } }}
      canWrite={section.canWrite}
      fresh
      onLeftEmpty={() => setOpen(false)}
    />
  );
}

function DateLine({ date }: { readonly date: UnitValue<'legal', 'legal-date', 'date'> }): ReactNode {
  const values = useValues();
  const format = useFormat();
  return (
    <div className={classes.date}>
      <span className={classes.dateValue}>{format.numericDate(date.value)}</span>
      <span>
        <FieldTerm id={termOf(date.kind)}>{values.dateKind[date.kind]}</FieldTerm>
        {date.note === '' ? null : <bdi className={classes.dateNote}> · {date.note}</bdi>} <Sure status={date.source} />
      </span>
    </div>
  );
}

/** What the registry answers is a date, or that it is not open: a reason has no place. */
export function RegistryAnswers({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <EntityPart
      section={section}
      place={(id) => unitPlace('legal', 'registry-answer', id, 'answer')}
      words={{ title: t('legal.answers'), add: t('legal.addAnswer'), none: t('legal.noAnswers') }}
    />
  );
}
