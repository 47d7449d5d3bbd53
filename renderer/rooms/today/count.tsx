/** How many, quietly, beside a word. */
import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

export const Count = ({ count }: { readonly count: number }): ReactNode =>
  count === 0 ? null : (
    <Badge variant="light" color="gray" size="sm" className="tabular">
      {count}
    </Badge>
  );
