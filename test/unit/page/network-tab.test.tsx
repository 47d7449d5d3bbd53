// @vitest-environment happy-dom
/** The network of a dossier, drawn over a real vault: one way to hand over, and an inquiry that offers only what is still to be sent. */
import { MantineProvider } from '@mantine/core';
import { MemoryRouter } from 'react-router';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { useSection } from '../../../renderer/fields/dossier-context.tsx';
import { NetworkTab } from '../../../renderer/rooms/dossier/network/network-tab.tsx';
import { AddressProvider, GoProvider } from '../../../renderer/routes/address.ts';
import type { Change } from '../../../renderer/vault/api.ts';
import { good } from '../../fixtures/machine.ts';
import { words } from '../../journeys/words.ts';
import { atDossier, type AtDossier, mountIn } from '../../support/mounted.tsx';

Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const inquiry = (unit: string, value: unknown): Change => ({
  do: 'put',
  section: 'plan',
  type: 'inquiry',
  entity: '1f'.repeat(16),
  unit,
  value,
  sees: [],
});
const question = inquiry('question', { text: 'Kan hij bij zijn zus wonen?' });
const answer = inquiry('answer', { text: 'Ja.', view: 'Hij wil er wonen.', on: '2026-11-20' });

const Tab = () => <NetworkTab plan={useSection('plan')} />;

/** The tab, once it is drawn. */
async function drawn({ at, me, id }: AtDossier): Promise<HTMLElement> {
  await firstWords('nl');
  let place: HTMLElement | null = null;
  const room = await mountIn(
    at,
    me,
    id,
    <MantineProvider>
      <MemoryRouter>
        <GoProvider value={() => undefined}>
          <AddressProvider value={{ part: 'network', query: new URLSearchParams() }}>
            <div ref={(drawn) => void (place = drawn)}>
              <Tab />
            </div>
          </AddressProvider>
        </GoProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
  onTestFinished(room.leave);
  await room.until(() => place?.querySelector('button') !== null);
  if (place === null) throw new Error('not drawn');
  return place;
}

/** What the buttons of the tab say. */
const buttonsOf = async (desk: AtDossier): Promise<readonly (string | null)[]> =>
  [...(await drawn(desk)).querySelectorAll('button')].map((each) => each.textContent);

const t = words('nl');

test('who carries a dossier finds one button to hand it over, to whomever', async () => {
  const buttons = await buttonsOf(await atDossier('psd:gent', 'psd-social-worker'));
  // What the heading is, is explained by a press on it.
  const handing = buttons.filter((each) => /overdra/i.test(each ?? '') && each !== t('dossier:handOver.title'));
  expect(handing).toEqual([t('dossier:handOver.prepare')]);
});

test('an inquiry that is answered no longer offers to be sent to the justice house', async () => {
  const desk = await atDossier('psd:gent', 'psd-social-worker');
  await good(desk.at.vault.change({ dossier: desk.id, changes: [question] }));
  expect(await buttonsOf(desk)).toContain(t('dossier:inquiry.send'));
  await good(desk.at.vault.change({ dossier: desk.id, changes: [answer] }));
  expect(await buttonsOf(desk)).not.toContain(t('dossier:inquiry.send'));
});

test('what an inquiry lacks is said in quiet words, and looks like no answer', async () => {
  const desk = await atDossier('psd:gent', 'psd-social-worker');
  await good(desk.at.vault.change({ dossier: desk.id, changes: [question] }));
  const tab = await drawn(desk);
  for (const [unit, add] of [
    ['address', 'dossier:inquiry.addAddress'],
    ['hostInformed', 'dossier:inquiry.addInformed'],
  ] as const) {
    const line = tab.querySelector(`[data-unit="${unit}"]`);
    expect(line?.textContent).toBe(t('dossier:entry.toFillIn'));
    expect(line?.querySelector('button')?.getAttribute('aria-label')).toBe(t(add));
  }
  expect(tab.querySelector('[data-unit="useless"]')?.textContent).toBe(t('dossier:entry.ifApplies'));
});
