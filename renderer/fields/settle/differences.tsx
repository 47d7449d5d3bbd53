/** What stands in two versions of one thing, for its row in the dossier and for the list of all differences. */
import type { ReactNode } from 'react';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { unitSchema } from '../../../shared/dossier/entities.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { unitOrder, type Lookup } from '../../i18n/units/unit-words.ts';
import { useLookup } from '../lookup.ts';
import { BroughtBackLine, SettledLine } from '../settled-line.tsx';
import { TakenOutOrChanged } from '../taken-out-or-changed.tsx';
import { TwoVersions } from '../two-versions.tsx';
import type { UnitPlace } from '../unit-place.ts';
import { isWritten } from '../form/unit-form.tsx';
import { WriteAnother } from './write-another.tsx';

export interface DifferencesProps {
  readonly section: SectionKind;
  readonly entity: EntityView;
  readonly canWrite: boolean;
  /** Units that show their own differences elsewhere. */
  readonly except?: readonly string[];
  readonly lookup?: Lookup;
}

export function Differences({ section, entity, canWrite, except = [], lookup }: DifferencesProps): ReactNode {
  const words = useUnitWords();
  const names = useLookup();
  if (entity.state === 'taken-out') return null;
  if (entity.state === 'taken-out-and-changed')
    return <TakenOutOrChanged section={section} entity={entity} canWrite={canWrite} />;
  const known = unitOrder(section, entity.type);
  const others = Object.keys(entity.units).filter((unit) => !known.includes(unit));
  return (
    <>
      {entity.broughtBack === undefined ? null : <BroughtBackLine entity={entity} />}
      {[...known, ...others]
        .filter((unit) => !except.includes(unit))
        .map((unit) => {
          const view = entity.units[unit];
          if (view === undefined) return null;
          const said = (value: unknown): string => words.value(section, entity.type, unit, value, lookup ?? names);
          if (view.versions.length < 2 && view.versions[0]?.settlement === undefined) return null;
          const mayWrite = canWrite && !view.readOnly;
          if (view.versions.length < 2) {
            const place = placeOf(section, entity, unit);
            return <SettledLine key={unit} place={place} view={view} words={said} canWrite={mayWrite} />;
          }
          return (
            <UnitDifference key={unit} section={section} entity={entity} unit={unit} words={said} canWrite={mayWrite} />
          );
        })}
    </>
  );
}

function placeOf(section: SectionKind, entity: EntityView, unit: string): UnitPlace<unknown> {
  const schema = unitSchema(section, entity.type, unit);
  return { section, type: entity.type, entity: entity.id, unit, parse: (value) => schema?.safeParse(value).data };
}

interface UnitDifferenceProps {
  readonly section: SectionKind;
  readonly entity: EntityView;
  readonly unit: string;
  readonly words: (value: unknown) => string;
  readonly canWrite: boolean;
}

function UnitDifference({ section, entity, unit, words, canWrite }: UnitDifferenceProps): ReactNode {
  const names = useUnitWords();
  const place = placeOf(section, entity, unit);
  const versions = entity.units[unit]?.versions ?? [];
  return (
    <TwoVersions
      place={place}
      label={names.unit(section, entity.type, unit)}
      versions={versions}
      words={words}
      canWrite={canWrite}
      editor={
        isWritten(place) ? (settle) => <WriteAnother place={place} from={versions[0]} settle={settle} /> : undefined
      }
    />
  );
}
