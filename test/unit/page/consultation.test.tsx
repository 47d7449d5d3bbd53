// @vitest-environment happy-dom
/** A case consultation over a real vault, as somebody at the keyboard writes one. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { useSection } from '../../../renderer/fields/dossier-context.tsx';
import { Consultation } from '../../../renderer/rooms/dossier/apart/consultation.tsx';
import { AddressProvider, GoProvider } from '../../../renderer/routes/address.ts';
import type { Change } from '../../../renderer/vault/api.ts';
import { good } from '../../fixtures/machine.ts';
import { words } from '../../journeys/words.ts';
import { onBasis } from '../../support/consultations.ts';
import { type Mounted, atDossier, mountIn } from '../../support/mounted.tsx';
import { entity, valuesOf } from '../../support/people.ts';

Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
Object.assign(globalThis, {
  requestIdleCallback: (go: () => void) => setTimeout(go),
  cancelIdleCallback: clearTimeout,
});
const t = words('nl');
const id = '1f'.repeat(16);

function Part(): ReactNode {
  const section = useSection('consultation');
  return section === undefined ? null : <Consultation section={section} />;
}

interface Desk {
  readonly room: Mounted;
  readonly place: HTMLElement;
  readonly names: () => Promise<unknown>;
}

async function opened(changes: readonly Change[] = []): Promise<Desk> {
  await firstWords('nl');
  const { at, me, id: dossier } = await atDossier();
  await good(at.vault.beginSection({ dossier, section: 'consultation' }));
  if (changes.length > 0) await good(at.vault.change({ dossier, changes }));
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const room = await mountIn(
    at,
    me,
    dossier,
    <MantineProvider>
      <MemoryRouter>
        <GoProvider value={() => undefined}>
          <AddressProvider value={{ part: 'apart', query: new URLSearchParams() }}>
            <div
              ref={(drawn) => void (drawn?.getRootNode() !== document && drawn !== null && place.append(rootOf(drawn)))}
            >
              <Part />
            </div>
          </AddressProvider>
        </GoProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
  onTestFinished(room.leave);
  const names = async (): Promise<unknown> =>
    valuesOf(entity(await good(at.vault.openDossier({ id: dossier })), 'consultation', id), 'participants');
  return { room, place, names };
}

/** Where it is drawn, brought onto the page: only there a field can have the keyboard. */
function rootOf(drawn: HTMLElement): HTMLElement {
  let at = drawn;
  while (at.parentElement !== null) at = at.parentElement;
  return at;
}

async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    field.focus();
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // As the browser sets it: React keeps a setter of its own on the field.
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
}

const fieldOf = (place: HTMLElement, label: string): HTMLInputElement | HTMLTextAreaElement | undefined => {
  const named = [...place.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label) === true);
  return place.querySelector<HTMLInputElement>(`[id="${named?.htmlFor ?? ''}"]`) ?? undefined;
};

const press = (place: HTMLElement, words: string): void =>
  [...place.querySelectorAll('button')].find((each) => each.textContent === words)?.click();

test('Enter adds who takes part, and the keyboard waits for the next', async () => {
  const { room, place, names } = await opened(onBasis(id));
  const field = (): HTMLInputElement | HTMLTextAreaElement | undefined =>
    fieldOf(place, t('dossier:consult.participant'));
  await room.until(() => field() !== undefined);
  for (const each of ['An Peeters, CAW', 'Bo Maes, VDAB']) {
    const open = field();
    if (open === undefined) throw new Error('no field');
    await type(open, each);
    await room.doing(() => open.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await room.until(() => place.textContent?.includes(each) === true && field()?.value === '');
    expect(document.activeElement).toBe(field());
  }
  expect(await names()).toEqual([{ names: ['An Peeters, CAW', 'Bo Maes, VDAB'] }]);
});

test('D37: in which capacity somebody takes part is asked of each, shown beside the name, and nothing is refused for want of it', async () => {
  const { room, place, names } = await opened(onBasis(id));
  const field = (): HTMLInputElement | HTMLTextAreaElement | undefined =>
    fieldOf(place, t('dossier:consult.participant'));
  const capacity = (): HTMLSelectElement | undefined =>
    [...place.querySelectorAll('select')].find((each) => each.querySelector('option[value="prosecutor"]') !== null);
  const seats = (): readonly string[] =>
    [...place.querySelectorAll('li')]
      .map(({ textContent }) => textContent)
      .filter((each) => /^(Parket Gent|CAW) /.test(each));
  await room.until(() => field() !== undefined);
  for (const [who, as] of [
    ['Parket Gent', 'prosecutor'],
    ['CAW', ''],
  ] as const) {
    const [open, choice] = [field(), capacity()];
    if (open === undefined || choice === undefined) throw new Error('no field');
    await type(open, who);
    await room.doing(() => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(choice, as);
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await room.doing(() => open.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await room.until(() => seats().some((each) => each.startsWith(who)) && field()?.value === '');
    expect(capacity()?.value).toBe('');
  }
  expect(await names()).toEqual([
    { names: ['Parket Gent', 'CAW'], capacities: [{ who: 'Parket Gent', as: 'prosecutor' }] },
  ]);
  expect(seats()).toEqual([
    `Parket Gent ${t('units:values.takingPartAs.prosecutor')}`,
    `CAW ${t('dossier:consult.capacityNotSaid')}`,
  ]);
});

test('leaving the last field of a basis files it and closes nothing', async () => {
  const { room, place } = await opened();
  await room.doing(() => press(place, t('dossier:apart.addConsultation')));
  await room.doing(() => place.querySelector<HTMLInputElement>('input[value="by-law"]')?.click());
  const fields = ['reference', 'organiser', 'purpose', 'modalities'] as const;
  for (const name of fields) {
    const field = fieldOf(place, t(`units:fields.consultation.consultation.basis.${name}`));
    if (field === undefined) throw new Error(`no field ${name}`);
    await type(field, `met ${name}`);
  }
  const last = document.activeElement;
  await room.doing(() =>
    last?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: document.body })),
  );
  await room.until(() => place.querySelector<HTMLInputElement>('input[value="by-law"]')?.disabled === true);
  expect(last?.isConnected).toBe(true);
  expect(document.activeElement).toBe(last);
  await room.doing(() => press(place, t('dossier:entry.done')));
  await room.until(() => place.querySelector('input[value="by-law"]') === null);
  expect(place.textContent).toContain('met purpose');
});
