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
import type { FromViewer, ToViewer } from '../../../renderer/workers/viewer/messages.ts';
import type { Me } from '../../../renderer/vault/api.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { words } from '../../journeys/words.ts';
import { type Mounted, atDossier, mountIn } from '../../support/mounted.tsx';

Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
const t = words('nl');
const whole = new TextEncoder().encode('%PDF-1.4 een brief %%EOF');
const halved = new TextEncoder().encode('%PDF-1.4 een halve br');

/** The reader of PDFs, which has no page here: what has no end is broken to it. */
class Reader {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  postMessage({ id, question }: { id: number; question: ToViewer }): void {
    const isWhole = question.ask === 'page' || new TextDecoder().decode(question.bytes).endsWith('%%EOF');
    const shown = { answer: 'page', bitmap: new ImageBitmap(), width: 1, height: 1, text: '' } as const;
    const opened = question.ask === 'page' ? shown : ({ answer: 'opened', pages: 1 } as const);
    const answer: FromViewer = isWhole ? opened : { answer: 'trouble', trouble: 'broken' };
    setImmediate(() => this.onmessage?.({ data: { id, answer } }));
  }
  terminate(): void {
    this.onmessage = null;
  }
}
class Bitmap {
  close = (): void => undefined;
}
Object.assign(globalThis, { Worker: Reader, ImageBitmap: Bitmap });

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
  bytes: Uint8Array<ArrayBuffer> = whole,
): boolean {
  const file = new File([bytes], 'brief.pdf', { type: 'application/pdf' });
  const transfer = { files: [file], types: ['Files', ...kinds] };
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, type === 'paste' ? { clipboardData: transfer } : { dataTransfer: transfer });
  act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
}

const dialog = (): Element | null => document.querySelector('[role="dialog"]');

/** Says what the document in the window is, and keeps it. */
async function keep(): Promise<void> {
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
}

async function keptFile(): Promise<unknown> {
  const { sections } = await good(at.vault.openDossier({ id }));
  const proof = sections.find(({ kind }) => kind === 'plan')?.entities.find(({ type }) => type === 'proof');
  expect(proof?.units['proof']?.versions[0]?.value).toMatchObject({ step: '', type: 'Brief van zijn zus' });
  return proof?.units['file']?.versions[0]?.value;
}

test.each(['drop', 'paste'] as const)('by %s anywhere it is asked what it is, and kept', async (how) => {
  if (how === 'drop') expect(given('dragover')).toBe(true);
  expect(given(how)).toBe(true);
  await room.until(() => dialog()?.textContent?.includes('brief.pdf') === true);
  await keep();
  expect(await keptFile()).toMatchObject({ file: { name: 'brief.pdf', mime: 'application/pdf' } });
});

test.each([
  ['a PDF that is not whole', halved, 'application/pdf'],
  ['what is called a PDF and is none', new TextEncoder().encode('<html>'), 'application/octet-stream'],
  ['an empty file', new Uint8Array(), 'application/octet-stream'],
])('%s is told of before it is kept, and is kept all the same', async (_what, bytes, mime) => {
  given('drop', document.body, [], bytes);
  await room.until(() => dialog()?.textContent?.includes(t('files:trouble.broken')) === true);
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toContain(t('files:given.broken'));
  expect(dialog()?.textContent).not.toContain(t('files:copy.blackOut.open'));
  await keep();
  expect(await keptFile()).toMatchObject({ file: { name: 'brief.pdf', mime, size: bytes.length } });
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
