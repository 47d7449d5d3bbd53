/** A block of a page with entities of one type, one below the other, and the button that adds one. */
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { Block, type BlockProps } from '../block.tsx';
import type { FormOptions } from '../form/editing.ts';
import { TakeOutButton } from '../take-out-button.tsx';
import { TakenOutOrChanged } from '../taken-out-or-changed.tsx';
import classes from './entity-block.module.css';
import { UnitEntry } from './unit-entry.tsx';
import { useEntityRows, type RowsOf } from './use-entity-rows.ts';
import { useAddress } from '../../routes/address.ts';
import { useComeIntoView } from '../use-come-into-view.ts';

export interface EntityBlockProps<V> extends RowsOf<V> {
  readonly words: { readonly title: string; readonly add: string; readonly none: string };
  readonly term?: BlockProps['term'];
  readonly form?: FormOptions;
  /** The value at rest; the unit's words unless given. */
  readonly shown?: (value: V) => ReactNode;
  /** One is begun as this is drawn: it was asked for elsewhere. Told once it is. */
  readonly asked?: (() => void) | undefined;
  /** What stands under an entry that is in the dossier. */
  readonly under?: (entity: EntityView) => ReactNode;
}

export function EntityBlock<V>(props: EntityBlockProps<V>): ReactNode {
  const { section, place, words, term, form, shown, under, asked } = props;
  const { rows, begin } = useEntityRows(props);
  const beginAsked = useEffectEvent(() => {
    if (asked === undefined) return;
    begin();
    asked();
  });
  useEffect(() => beginAsked(), []);
  const { canWrite } = section;
  return (
    <Block
      title={words.title}
      {...(term !== undefined && { term })}
      add={canWrite ? words.add : undefined}
      onAdd={begin}
      empty={rows.length === 0 ? words.none : null}
    >
      <ul className={classes.rows}>
        {rows.map(({ id, entity, ...entry }) => (
          <Row key={id} id={id}>
            <div className={classes.body}>
              <UnitEntry
                {...entry}
                place={place(id)}
                view={entity?.units[place(id).unit]}
                canWrite={canWrite}
                {...(form !== undefined && { form })}
                {...(shown !== undefined && { shown })}
              />
              {entity === undefined ? null : under?.(entity)}
              {entity === undefined ? null : (
                <TakenOutOrChanged section={section.kind} entity={entity} canWrite={canWrite} />
              )}
            </div>
            {canWrite && entity !== undefined ? <TakeOutButton section={section.kind} entity={entity} /> : null}
          </Row>
        ))}
      </ul>
    </Block>
  );
}

/** One that the address names comes into view. */
function Row({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  const ref = useRef<HTMLLIElement>(null);
  const { query } = useAddress();
  useComeIntoView(ref, query.get('at') === id, 'start');
  return (
    <li ref={ref} tabIndex={-1} className={classes.row}>
      {children}
    </li>
  );
}
