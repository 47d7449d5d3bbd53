/** What is wrong with something entered, said where it stands. */
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './part.module.css';

export function EntryError({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className={classes.error} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
