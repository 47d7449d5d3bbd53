/** A block of a page with a list that one adds to: what is there, what has been begun, and the button. */
import { IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { ButtonWithIcon } from '../ui/button-with-icon.tsx';
import { FieldTerm, type ExplainedTerm } from './field-term.tsx';
import classes from './kit.module.css';

export interface BlockProps {
  readonly title: string;
  /** The title is a term of the field. */
  readonly term?: ExplainedTerm;
  readonly add?: string | undefined;
  readonly onAdd?: (() => void) | undefined;
  /** Said when the block is empty. */
  readonly empty?: ReactNode;
  readonly children?: ReactNode;
}

export function Block({ title, term, add, onAdd, empty, children }: BlockProps): ReactNode {
  const id = useId();
  return (
    <section className={classes.block} aria-labelledby={id}>
      <div className={classes.blockHead}>
        <h2 id={id}>
          <FieldTerm id={term}>{title}</FieldTerm>
        </h2>
        {add === undefined || onAdd === undefined ? null : (
          <ButtonWithIcon size="compact-md" variant="default" icon={IconPlus} onClick={onAdd}>
            {add}
          </ButtonWithIcon>
        )}
      </div>
      {empty === undefined || empty === null ? null : <p className={classes.emptyLine}>{empty}</p>}
      {children}
    </section>
  );
}
