/** How a period with a first and a last day is typed. Both are needed, in their order. */
import { Group } from '@mantine/core';
import { DateField } from './date-field.tsx';
import type { UnitEditing } from './unit-entry.tsx';

type Period = { readonly from: string; readonly until: string };

export const periodEditing = (labels: Period): UnitEditing<Period, Period> => ({
  empty: { from: '', until: '' },
  toForm: ({ from, until }) => ({ from, until }),
  toValue: ({ from, until }) => (from === '' || until === '' || from > until ? undefined : { from, until }),
  fields: (form, set) => (
    <Group align="flex-start">
      <DateField label={labels.from} value={form.from} onChange={(from) => set({ ...form, from })} w={190} />
      <DateField label={labels.until} value={form.until} onChange={(until) => set({ ...form, until })} w={190} />
    </Group>
  ),
});
