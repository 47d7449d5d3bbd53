// @vitest-environment happy-dom
/** Putting two dossiers of one person together from the person page, and separating them at the head, drawn over a real vault. */
import { MantineProvider } from '@mantine/core';
import { MemoryRouter } from 'react-router';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { firstWords, i18n } from '../../../renderer/i18n/i18n.ts';
import { OnePersonCard } from '../../../renderer/rooms/dossier/one-person/person-card.tsx';
import { OnePersonLine } from '../../../renderer/rooms/dossier/one-person/line.tsx';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { atDossier, type AtDossier, type Mounted, mountIn } from '../../support/mounted.tsx';
import { slip } from '../../support/people.ts';

Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const alike = { surname: 'Paardebloem', firstName: 'Wolk' };

interface Drawn extends Mounted {
  readonly place: () => HTMLElement;
}

async function drawn({ at, me }: AtDossier, id: string, part: ReactNode): Promise<Drawn> {
  await firstWords('nl');
  let place: HTMLElement | null = null;
  const room = await mountIn(
    at,
    me,
    id,
    <MantineProvider env="test">
      <MemoryRouter>
        <div ref={(found) => void (place = found)}>{part}</div>
      </MemoryRouter>
    </MantineProvider>,
  );
  return { ...room, place: () => must(place, 'what is drawn') };
}

const press = (around: ParentNode, name: string): void => {
  const buttons = [...around.querySelectorAll<HTMLButtonElement>('button')];
  const found = buttons.filter((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  found.at(-1)?.click();
};

test('OP1: a name alike on the person page is put together, and the form says what stays', async () => {
  const desk = await atDossier();
  const { id: other } = await good(desk.at.vault.newDossier({ ...slip, ...alike }));
  await good(desk.at.vault.newDossier({ ...slip, surname: 'Zandloper', firstName: 'Mia' }));
  const room = await drawn(desk, desk.id, <OnePersonCard />);
  const put = i18n.t('dossier:onePerson.putNamed', { name: 'Paardebloem, Wolk' });
  await room.until(() => room.place().querySelector(`[aria-label="${put}"]`) !== null);
  expect(room.place().querySelector('[aria-label*="Zandloper"]')).toBeNull();
  await room.doing(() => press(room.place(), put));
  await room.until(() => room.place().textContent.includes(i18n.t('dossier:onePerson.dialog.stays')));
  await room.doing(() => {
    room
      .place()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await room.until(() => !room.place().textContent.includes(i18n.t('dossier:onePerson.dialog.stays')));
  const view = await good(desk.at.vault.openDossier({ id: other }));
  expect(view.onePerson?.dossiers.map(({ id }) => id)).toEqual([desk.id, other]);
  room.leave();
});

test('OP4: the head of either names the other, and separates them again', async () => {
  const desk = await atDossier();
  const { id: other } = await good(desk.at.vault.newDossier({ ...slip, ...alike }));
  await good(desk.at.vault.putTogether({ dossier: desk.id, with: other, main: desk.id }));
  const room = await drawn(desk, other, <OnePersonLine />);
  const title = i18n.t('dossier:onePerson.line', { count: 2 });
  const line = room.place().querySelector(`nav[aria-label="${title}"]`);
  expect(line?.querySelector('a')?.getAttribute('href')).toContain(desk.id);
  expect(line?.textContent).toContain(i18n.t('dossier:onePerson.apart'));
  await room.doing(() => press(room.place(), i18n.t('dossier:onePerson.separate')));
  for (let turn = 0; turn < 200; turn += 1) {
    const { onePerson } = await good(desk.at.vault.openDossier({ id: desk.id }));
    if (onePerson === undefined) break;
    expect(turn).toBeLessThan(199);
  }
  room.leave();
});
