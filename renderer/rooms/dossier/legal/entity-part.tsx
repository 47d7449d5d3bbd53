/** Entities of one type as rows of a part; one that is asked for opens, and one that is wrong says why below itself. */
import type { ReactNode } from 'react';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { useEntityRows, type RowsOf } from '../../../fields/entries/use-entity-rows.ts';
import type { ExplainedTerm } from '../../../fields/field-term.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { Part } from './part.tsx';
import classes from './part.module.css';
import { Place } from './wanted.tsx';

export interface EntityPartProps<V> extends RowsOf<V> {
  readonly words: { readonly title: string; readonly add: string; readonly none: string };
  readonly term?: ExplainedTerm;
  /** The value at rest; the unit's words unless given. */
  readonly shown?: (value: V) => ReactNode;
  /** What stands under an entry that is in the dossier. */
  readonly under?: (entity: EntityView) => ReactNode;
  /** What stands above the rows. */
  readonly children?: ReactNode;
}

export function EntityPart<V>(props: EntityPartProps<V>): ReactNode {
  const { section, place, words, term, shown, under, children } = props;
  const { rows, begin } = useEntityRows(props);
  const { canWrite, kind } = section;
  const { type, unit } = place('');
  return (
    <Part
      title={words.title}
      term={term}
      add={canWrite ? words.add : undefined}
      onAdd={begin}
      none={rows.length === 0 ? words.none : undefined}
    >
      {children}
      {rows.length === 0 ? null : (
        <ul className={classes.rows}>
          {rows.map(({ id, entity, fresh, onLeftEmpty }) => (
            <li key={id} className={classes.row}>
              <div className={classes.body}>
                <Place name={`${type}/${id}`}>
                  {(asked) => (
                    <UnitEntry
                      key={asked}
                      place={place(id)}
                      view={entity?.units[unit]}
                      canWrite={canWrite}
                      fresh={fresh || asked > 0}
                      onLeftEmpty={onLeftEmpty}
                      {...(shown !== undefined && { shown })}
                    />
                  )}
                </Place>
                {entity === undefined ? null : under?.(entity)}
                {entity === undefined ? null : <TakenOutOrChanged section={kind} entity={entity} canWrite={canWrite} />}
              </div>
              {canWrite && entity !== undefined ? <TakeOutButton section={kind} entity={entity} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
