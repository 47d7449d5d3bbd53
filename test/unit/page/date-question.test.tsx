// @vitest-environment happy-dom
/** Which date is right: both are said with their day and year, whatever the computer takes for today (W2, W3). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { DateQuestion } from '../../../renderer/widgets/date-question.tsx';
import { dayAndTime, formatFor } from '../../../renderer/i18n/format.ts';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { fail } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

test('a clock that runs ahead says its own day and year; saying it is right is answered, also where it fails', async () => {
  await firstWords('nl');
  const t = words('nl');
  const [reads, last] = [Date.now(), Date.UTC(2020, 1, 3, 9, 15)];
  const asked: unknown[] = [];
  const vault = {
    sayDateIsRight: (input: unknown) => {
      asked.push(input);
      return Promise.resolve(fail({ code: 'disk-full' }));
    },
  };
  const place = document.createElement('div');
  const services = { vault } as unknown as Services;
  const root = createRoot(place);
  act(() =>
    root.render(
      <MantineProvider>
        <ServicesContext.Provider value={services}>
          <DateQuestion question={{ is: 'ahead', reads, last }} />
        </ServicesContext.Provider>
      </MantineProvider>,
    ),
  );
  const format = formatFor('nl');
  expect(format.moment(reads)).not.toBe(dayAndTime(reads, format));
  for (const each of [reads, last]) expect(place.textContent).toContain(dayAndTime(each, format));
  expect(place.textContent).toContain(String(new Date(reads).getFullYear()));
  const button = [...place.querySelectorAll('button')].find((each) => each.textContent?.includes('klopt'));
  await act(async () => {
    button?.click();
    await Promise.resolve();
  });
  expect(asked).toEqual([{ reason: '' }]);
  expect(place.textContent).toContain(t('problems:disk-full.next'));
  act(() => root.unmount());
});
