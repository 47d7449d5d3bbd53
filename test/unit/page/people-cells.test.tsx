// @vitest-environment happy-dom
/** A row of people is one line: what a cell has no room for is said on pointing anywhere at it. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { MeContext, ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { GoProvider } from '../../../renderer/routes/address.ts';
import { PeopleTable } from '../../../renderer/rooms/people/people-table.tsx';
import type { DossierRow, Me } from '../../../renderer/vault/api.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const t = words('nl');
const row: DossierRow = {
  id: 'd1',
  realm: 'practice',
  surname: 'D’Étoile-Maanlicht',
  firstName: 'Nour',
  birth: '1988-12-09',
  place: 'prison:gent',
  changedSinceSeen: 0,
  responsible: '',
  carriedByMe: true,
  unsettled: 0,
  damaged: false,
  hasDates: true,
  next: { kind: 'conditional-release', on: '2027-02-28', source: 'registry' },
};
const vault = new Proxy(
  {},
  { get: (_, name) => (name === 'onEvent' ? () => () => undefined : () => new Promise(() => undefined)) },
);
const nothing = (): void => undefined;

test('the name and the next date are there whole', () => {
  act(() =>
    drawn.root.render(
      <MantineProvider env="test">
        <ServicesContext.Provider value={{ vault } as unknown as Services}>
          <MeContext.Provider value={{ service: 'psd:gent', function: 'psd-social-worker', realm: 'real' } as Me}>
            <MemoryRouter>
              <GoProvider value={nothing}>
                <PeopleTable
                  rows={[row]}
                  alike={[]}
                  order={{ by: 'name', isDescending: false }}
                  onOrder={nothing}
                  onRestore={nothing}
                />
              </GoProvider>
            </MemoryRouter>
          </MeContext.Provider>
        </ServicesContext.Provider>
      </MantineProvider>,
    ),
  );
  const titles = [...drawn.place.querySelectorAll('td')].map(({ title }) => title);
  expect(titles).toContain('D’Étoile-Maanlicht, Nour');
  expect(titles).toContain(`28/02/2027 ${t('terms:dateKind.conditional-release')}`);
});
