// @vitest-environment happy-dom
/** A field of a date shows the whole day at rest, the year of this year as well, in as much room in every language. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { todayIso } from '../../../renderer/i18n/clock.ts';
import { DateCell, DateField } from '../../../renderer/fields/date-field.tsx';
import { parseDate } from '../../../renderer/fields/parse-date.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

function valueOf(field: ReactNode): string | undefined {
  const place = document.createElement('div');
  const root = createRoot(place);
  onTestFinished(() => act(() => root.unmount()));
  act(() => root.render(<MantineProvider>{field}</MantineProvider>));
  return place.querySelector('input')?.value;
}

test.each(['nl', 'fr', 'de', 'en'] as const)('in %s, where there is little room, ten signs', async (language) => {
  await firstWords(language);
  const thisYear = `${todayIso().slice(0, 4)}-01-09`;
  const onChange = (): void => undefined;
  for (const day of [thisYear, '2030-09-11'])
    for (const field of [
      <DateField key="field" show="short" value={day} onChange={onChange} />,
      <DateCell key="cell" value={day} onChange={onChange} />,
    ]) {
      const shown = valueOf(field) ?? '';
      expect(shown).toMatch(/^\d\d[/.]\d\d[/.]\d{4}$/);
      expect(parseDate(shown, '2000-01-01')).toBe(day);
    }
});
