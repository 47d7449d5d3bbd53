// @vitest-environment happy-dom
/** A document comes into a dossier over a real vault: by the button, and dropped or pasted wherever one is in it. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { Adding } from '../../../renderer/rooms/dossier/adding.tsx';
import { DocumentsTab } from '../../../renderer/rooms/dossier/documents-tab.tsx';
import { AddressProvider, GoProvider } from '../../../renderer/routes/address.ts';
import type { Me } from '../../../renderer/vault/api.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { words } from '../../journeys/words.ts';
import { type Mounted, atDossier, mountIn } from '../../support/mounted.tsx';

Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
const t = words('nl');
const pdf = new TextEncoder().encode('%PDF-1.4 een brief');

let at: Machine;
let me: Me;
let id: string;
let room: Mounted;

beforeEach(async () => {
  document.body.replaceChildren();
  await firstWords('nl');
  ({ at, me, id } = await atDossier());
  let place: HTMLElement | null = null;
  room = await mountIn(
    at,
    me,
    id,
    <MantineProvider env="test">
      <MemoryRouter>
        <GoProvider value={() => undefined}>
          <AddressProvider value={{ part: 'plan', query: new URLSearchParams() }}>
            <div ref={(drawn) => void (place = drawn)}>
              <Adding>
                <DocumentsTab />
              </Adding>
            </div>
          </AddressProvider>
        </GoProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
  onTestFinished(room.leave);
  document.body.append(rootOf(place));
});

/** Brought onto the page: only there something is dropped on it. */
function rootOf(drawn: HTMLElement | null): Node {
  if (drawn === null) throw new Error('not drawn');
  return drawn.getRootNode();
}

/** What a browser hands over with a drop or a paste. */
function given(
  type: 'drop' | 'dragover' | 'paste',
  target: EventTarget = document.body,
  kinds: readonly string[] = [],
): boolean {
  const file = new File([pdf], 'brief.pdf', { type: 'application/pdf' });
  const transfer = { files: [file], types: ['Files', ...kinds] };
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, type === 'paste' ? { clipboardData: transfer } : { dataTransfer: transfer });
  act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
}

const dialog = (): Element | null => document.querySelector('[role="dialog"]');

test.each(['drop', 'paste'] as const)('by %s anywhere it is asked what it is, and kept', async (how) => {
  if (how === 'drop') expect(given('dragover')).toBe(true);
  expect(given(how)).toBe(true);
  await room.until(() => dialog()?.textContent?.includes('brief.pdf') === true);
  const field = [...(dialog()?.querySelectorAll('label') ?? [])].find((label) =>
    label.textContent?.startsWith(t('dossier:proof.type')),
  );
  const input = document.querySelector<HTMLInputElement>(`[id="${field?.htmlFor ?? ''}"]`);
  await room.doing(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'Brief van zijn zus');
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await room.doing(() => dialog()?.querySelector('form')?.requestSubmit());
  await room.until(() => dialog() === null);
  const { sections } = await good(at.vault.openDossier({ id }));
  const proof = sections.find(({ kind }) => kind === 'plan')?.entities.find(({ type }) => type === 'proof');
  expect(proof?.units['proof']?.versions[0]?.value).toMatchObject({ step: '', type: 'Brief van zijn zus' });
  expect(proof?.units['file']?.versions[0]?.value).toMatchObject({
    file: { name: 'brief.pdf', mime: 'application/pdf' },
  });
});

test('what something on the page took is not asked about again, and words pasted in a field stay words', () => {
  const row = document.createElement('div');
  row.addEventListener('drop', (event) => event.preventDefault());
  const field = document.createElement('textarea');
  document.body.append(row, field);
  given('drop', row);
  expect(given('paste', field, ['text/plain'])).toBe(false);
  expect(dialog()).toBeNull();
});
