/** Entities of one type, each as an entry, with the button that adds one; what a person has begun stands among them. */
import { IconPlus } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useAddress } from '../../routes/address.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { hasShapeOf } from '../form-shape.ts';
import { TakeOutButton } from '../take-out-button.tsx';
import { TakenOutOrChanged } from '../taken-out-or-changed.tsx';
import type { FormOptions } from '../form/editing.ts';
import { useEntityRows } from './use-entity-rows.ts';
import { UnitEntry } from './unit-entry.tsx';
import type { UnitPlace } from '../unit-place.ts';
import { useComeIntoView } from '../use-come-into-view.ts';
import classes from './entity-list.module.css';

/** The field that names what an entity belongs to, and the id there; an empty one: it belongs to nothing. */
export interface Owner {
  readonly field: string;
  readonly id: string;
}

const isOf = ({ field, id }: Owner, value: unknown): boolean =>
  hasShapeOf({ [field]: '' }, value) ? value[field] === id : id === '';

export interface EntityListProps<V> {
  readonly section: SectionView;
  readonly place: (id: string) => UnitPlace<V>;
  readonly form?: FormOptions;
  /** The value at rest; the unit's words unless given. */
  readonly shown?: (value: V) => ReactNode;
  /** What it belongs to; absent: all of the type. */
  readonly of?: Owner;
  readonly add: string;
  readonly canAdd?: boolean;
  /** What stands under an entry. */
  readonly under?: (entity: EntityView) => ReactNode;
}

export function EntityList<V>(props: EntityListProps<V>): ReactNode {
  const { section, place, form, shown, of, add, canAdd = true, under } = props;
  const { unit } = place('');
  const { rows, begin } = useEntityRows({
    section,
    place,
    belongs: (value) => of === undefined || isOf(of, value),
  });
  const { canWrite } = section;
  return (
    <>
      {rows.length === 0 ? null : (
        <ul className={classes.list}>
          {rows.map(({ id, entity, ...entry }) => (
            <Entry key={id} id={id}>
              <div className={classes.line}>
                <div className={classes.grow}>
                  <UnitEntry
                    {...entry}
                    place={place(id)}
                    view={entity?.units[unit]}
                    {...(form !== undefined && { form })}
                    {...(shown !== undefined && { shown })}
                    canWrite={canWrite}
                  />
                </div>
                {canWrite && entity !== undefined ? <TakeOutButton section={section.kind} entity={entity} /> : null}
              </div>
              {entity === undefined ? null : (
                <TakenOutOrChanged section={section.kind} entity={entity} canWrite={canWrite} />
              )}
              {entity === undefined ? null : under?.(entity)}
            </Entry>
          ))}
        </ul>
      )}
      {canWrite && canAdd ? (
        <ButtonWithIcon size="compact-md" variant="subtle" icon={IconPlus} onClick={begin}>
          {add}
        </ButtonWithIcon>
      ) : null}
    </>
  );
}

/** One that the address names comes into view. */
function Entry({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  const ref = useRef<HTMLLIElement>(null);
  const { query } = useAddress();
  useComeIntoView(ref, query.get('at') === id, 'start');
  return (
    <li ref={ref} tabIndex={-1} data-entry={id}>
      {children}
    </li>
  );
}
