/** A part of Help: its heading, what it is about, and what belongs to it. */
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

export function Section({ id, title, about, children }: SectionProps): ReactNode {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {title}
      </Title>
      {about === undefined ? null : <Text mb="sm">{about}</Text>}
      {children}
    </section>
  );
}
