/** One matter of the page about this computer. */
import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Household } from '../vault/api.ts';

export interface HouseholdProps {
  readonly household: Household;
  /** Something changed: ask again. */
  readonly onChange: () => void;
}

export interface CardProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One matter of the page. */
export function Card({ title, children }: CardProps): ReactNode {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
