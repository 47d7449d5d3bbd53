/** What is kept of a consultation in the own file, and beside it: rights that are limited, what may be told, why it lasts longer. */
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { hasCategories } from '../../../../../shared/disclosure/gate/forbidden.ts';
import { closedNow, decidingOf } from '../../../../../shared/disclosure/gate/gate.ts';
import type { Part } from '../../../../../shared/disclosure/gate/parts.ts';
import { isClosed } from '../../../../../shared/dossier/consultation-of.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import type { FormOptions } from '../../../../fields/form/editing.ts';
import { useEntityRows } from '../../../../fields/entries/use-entity-rows.ts';
import { UnitEntry } from '../../../../fields/entries/unit-entry.tsx';
import { TakenOutOrChanged } from '../../../../fields/taken-out-or-changed.tsx';
import { unitPlace, type UnitPlace } from '../../../../fields/unit-place.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { useUnitWords } from '../../../../i18n/units/unit-text.tsx';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import classes from './basis.module.css';

interface OfOne {
  readonly section: SectionView;
  readonly entity: EntityView;
}

interface KeptProps extends OfOne {
  /** What stands beside something kept in the own file: its way into the plan. */
  readonly beside: (record: EntityView) => ReactNode;
}

export function Kept({ section, entity, beside }: KeptProps): ReactNode {
  const deciding = decidingOf(entity);
  const isOpen = (part: Part): boolean => closedNow(deciding, part) === undefined;
  const of = { section, consultation: entity.id };
  const isByCategory = deciding.basis !== undefined && hasCategories(deciding.basis.basis);
  return (
    <>
      {isOpen('own-record') ? (
        <Entries {...of} placeOf={(id) => unitPlace('consultation', 'own-record', id, 'record')} beside={beside} />
      ) : null}
      {isOpen('own-note') ? (
        <Entries
          {...of}
          placeOf={(id) => unitPlace('consultation', 'own-note', id, 'note')}
          form={isByCategory ? { needs: ['kind'] } : { without: ['kind'] }}
        />
      ) : null}
      {isOpen('agreed-to-tell') ? (
        <Entries {...of} placeOf={(id) => unitPlace('consultation', 'agreed-to-tell', id, 'tell')} />
      ) : null}
      {isOpen('limited-rights') && !isClosed(entity) ? (
        <Entries {...of} placeOf={(id) => unitPlace('consultation', 'limited-right', id, 'limited')} />
      ) : null}
      {isOpen('non-participation') ? (
        <Entries {...of} placeOf={(id) => unitPlace('consultation', 'non-participation', id, 'report')} />
      ) : null}
      {isOpen('notes-longer') ? <Longer entity={entity} section={section} unit="notes-longer" /> : null}
      {isOpen('common-file-longer') && isClosed(entity) ? (
        <Longer entity={entity} section={section} unit="common-file-longer" />
      ) : null}
    </>
  );
}

interface LongerProps extends OfOne {
  readonly unit: 'notes-longer' | 'common-file-longer';
}

function Longer({ section, entity, unit }: LongerProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  return (
    <section className={classes.part}>
      <h3>{words.unit('consultation', 'consultation', unit)}</h3>
      <UnitEntry
        place={unitPlace('consultation', 'consultation', entity.id, unit)}
        view={entity.units[unit]}
        canWrite={section.canWrite}
        add={t('gate.write', { what: words.unit('consultation', 'consultation', unit) })}
      />
    </section>
  );
}

interface EntriesProps<V> {
  readonly section: SectionView;
  readonly consultation: string;
  readonly placeOf: (id: string) => UnitPlace<V>;
  readonly beside?: (entity: EntityView) => ReactNode;
  readonly form?: FormOptions;
}

function Entries<V>({ section, consultation, placeOf, beside, form }: EntriesProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const { type, unit } = placeOf('');
  const belongs = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'consultation' in value && value.consultation === consultation;
  const { rows, begin } = useEntityRows({ section, place: placeOf, belongs });
  if (rows.length === 0 && !section.canWrite) return null;
  return (
    <section className={classes.part}>
      <h3>{words.type('consultation', type)}</h3>
      {rows.map(({ id, entity, ...entry }) => (
        <div key={id} className={classes.row}>
          {entity === undefined ? null : (
            <TakenOutOrChanged section="consultation" entity={entity} canWrite={section.canWrite} />
          )}
          <UnitEntry
            {...entry}
            place={placeOf(id)}
            view={entity?.units[unit]}
            form={{ ...form, start: { consultation } }}
            canWrite={section.canWrite}
          />
          {entity === undefined ? null : beside?.(entity)}
        </div>
      ))}
      {section.canWrite ? (
        <ButtonWithIcon
          variant="subtle"
          size="compact-md"
          icon={IconPlus}
          aria-label={t('gate.addNamed', { what: words.type('consultation', type) })}
          onClick={begin}
        >
          {t('apart.add')}
        </ButtonWithIcon>
      ) : null}
    </section>
  );
}
