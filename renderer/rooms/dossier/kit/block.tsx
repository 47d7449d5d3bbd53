/** A block of a page with a list that one adds to: what is there, what has been begun, and the button. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './kit.module.css';

export interface BlockProps {
  readonly title: string;
  readonly add?: string | undefined;
  readonly onAdd?: (() => void) | undefined;
  /** Said when the block is empty. */
  readonly empty?: ReactNode;
  readonly children?: ReactNode;
}

export function Block({ title, add, onAdd, empty, children }: BlockProps): ReactNode {
  const id = useId();
  return (
    <section className={classes.block} aria-labelledby={id}>
      <div className={classes.blockHead}>
        <h2 id={id}>{title}</h2>
        {add === undefined || onAdd === undefined ? null : (
          <Button size="compact-md" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
            {add}
          </Button>
        )}
      </div>
      {empty === undefined || empty === null ? null : <p className={classes.emptyLine}>{empty}</p>}
      {children}
    </section>
  );
}
