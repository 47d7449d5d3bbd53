// @vitest-environment happy-dom
/** What somebody who inspects sees: the log and what left without a name, and a way out that locks (U11, U12 of the vault). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { expect, test } from 'vitest';
import { AppInfoContext } from '../../../renderer/data/app-info.tsx';
import { MeContext, ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { InspectionScreen } from '../../../renderer/shell/inspection.tsx';
import { noPolicy } from '../../../shared/machine-policy/policy.ts';
import { must, ok } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, put, slip } from '../../support/people.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const info = { version: '', runtime: '', developmentRuntime: true, locale: 'en', clockOffset: 0, policy: noPolicy };

test('U11, U12: nobody of the caseload is named on any of its pages, and what ends it locks', async () => {
  const { vault } = await prisonDesk();
  const { id } = await good(vault.newDossier(slip));
  await put(vault, id, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const me = await good(vault.beginInspection({ who: 'privacy-officer', name: 'Iris Lavendel', minutes: 15 }));
  const inspection = must(me.inspection ?? undefined, 'an inspection');
  const asked: string[] = [];
  const shell = (name: string) => {
    asked.push(name);
    return Promise.resolve(ok(undefined));
  };
  const services = { vault: { ...vault, onEvent: () => () => undefined }, shell } as unknown as Services;
  await act(async () => {
    drawn.root.render(
      <MantineProvider>
        <AppInfoContext.Provider value={info}>
          <ServicesContext.Provider value={services}>
            <MeContext.Provider value={me}>
              <InspectionScreen inspection={{ ...inspection, until: Date.now() + 60_000 }} />
            </MeContext.Provider>
          </ServicesContext.Provider>
        </AppInfoContext.Provider>
      </MantineProvider>,
    );
    await vault.accessLog({});
  });
  await act(() => vault.inspection());
  const tabs = [...drawn.place.querySelectorAll<HTMLElement>('[role="tab"]')];
  expect(tabs).toHaveLength(5);
  for (const tab of tabs) {
    await act(async () => {
      tab.click();
      await vault.readerCategories();
    });
    expect(drawn.place.textContent).toContain('Iris Lavendel');
    for (const word of ['Paardenbloem', 'Wolk', 'Slaapplaats', id]) expect(drawn.place.textContent).not.toContain(word);
  }
  const [end] = drawn.place.querySelectorAll('button');
  await act(async () => {
    end?.click();
    await vault.prepareLock();
  });
  await act(() => Promise.resolve());
  expect(asked).toContain('app.lock');
});
