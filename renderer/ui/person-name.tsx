/** A person as they stand in lists: surname first, birth year to tell namesakes apart. */
import type { ReactNode } from 'react';
import classes from './person-name.module.css';

export interface PersonNameProps {
  readonly surname: string;
  readonly firstName: string;
  /** `1987`, or an ISO date of which the year is shown. */
  readonly birth?: string;
}

/** `Regenboog, Basiel`. */
export const fullName = ({ surname, firstName }: PersonNameProps): string =>
  firstName === '' ? surname : `${surname}, ${firstName}`;

/** Plain elements: long lists hold one in every row. */
export function PersonName({ surname, firstName, birth }: PersonNameProps): ReactNode {
  return (
    <bdi className={classes['name']}>
      <span className={classes['surname']}>{surname}</span>
      {firstName === '' ? '' : `, ${firstName}`}
      {birth === undefined || birth === '' ? null : (
        <span className={`tabular ${classes['year'] ?? ''}`}>{` ${birth.slice(0, 4)}`}</span>
      )}
    </bdi>
  );
}
