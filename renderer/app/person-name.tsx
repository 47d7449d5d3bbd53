/** A person as they stand in lists: surname first, birth year to tell namesakes apart. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface PersonNameProps {
  readonly surname: string;
  readonly firstName: string;
  /** `1987`, or an ISO date of which the year is shown. */
  readonly birth?: string;
}

/** `Regenboog, Basiel`. */
export const fullName = ({ surname, firstName }: PersonNameProps): string =>
  firstName === '' ? surname : `${surname}, ${firstName}`;

export function PersonName({ surname, firstName, birth }: PersonNameProps): ReactNode {
  return (
    <bdi>
      <Text span fw={600}>
        {surname}
      </Text>
      {firstName === '' ? '' : `, ${firstName}`}
      {birth === undefined || birth === '' ? null : (
        <Text span c="dimmed" className="tabular">
          {` ${birth.slice(0, 4)}`}
        </Text>
      )}
    </bdi>
  );
}
