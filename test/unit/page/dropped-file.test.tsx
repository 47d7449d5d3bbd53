// @vitest-environment happy-dom
/** A file dropped where nothing takes it is never met with silence (renderer/vault/SPEC.md, X15). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { GoProvider } from '../../../renderer/routes/address.ts';
import { OpenedFile } from '../../../renderer/shell/opened-file.tsx';
import { droppedOf } from '../../../renderer/shell/dropped.ts';
import { unnamedSender } from '../../../renderer/widgets/exchange/unnamed-sender.ts';
import { fail, ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const t = words('nl');
const drawn = drawing();

/** What was written into the inbox, piece by piece. */
let inbox: Uint8Array[];
let caughtUp: number;
let gone: string[];

const seen = {
  from: { person: 'p', name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'jh:gent', shown: 'compared' },
  to: { name: 'Lien', function: 'psd-social-worker', service: 'psd:gent' },
  purpose: 'answer',
  madeAt: 1_790_000_000_000,
  realm: 'real',
  isReadWhole: true,
  isTaken: false,
};

/** Reads what was dropped: what has no end is damaged. */
async function lookAtFile({ blob }: { readonly blob: Blob }): Promise<unknown> {
  const text = await blob.text();
  return text.endsWith('end') ? ok(seen) : fail({ code: 'damaged-file' });
}

beforeEach(() => {
  [inbox, caughtUp, gone] = [[], 0, []];
  const answers: Record<string, (input: { readonly bytes: Uint8Array }) => unknown> = {
    'opened.take': () => ({ state: 'none' }),
    'inbox.begin': () => ok({ handle: 'h' }),
    'inbox.write': ({ bytes }) => ok(void inbox.push(bytes)),
    'inbox.finish': () => ok({ name: 'x', size: 1 }),
  };
  const shell = (name: string, input: { readonly bytes: Uint8Array }) => Promise.resolve(answers[name]?.(input));
  const vault = {
    lookAtFile,
    correspondents: () => Promise.resolve(ok([])),
    catchUp: () => Promise.resolve(ok(void (caughtUp += 1))),
    onEvent: () => () => undefined,
  };
  act(() =>
    drawn.root.render(
      <ServicesContext.Provider value={{ shell, vault } as unknown as Services}>
        <MantineProvider env="test">
          <MemoryRouter>
            <GoProvider value={(to) => void gone.push(typeof to === 'string' ? to : '')}>
              <OpenedFile />
            </GoProvider>
          </MemoryRouter>
        </MantineProvider>
      </ServicesContext.Provider>,
    ),
  );
});

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await new Promise((go) => setImmediate(go));
  });

/** Lets go of a file over the page; whether somebody took it. */
async function drop(name: string, text: string): Promise<boolean> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [new File([text], name)], types: ['Files'] } });
  act(() => void document.body.dispatchEvent(event));
  await settle();
  return event.defaultPrevented;
}

const dialog = (): string => document.querySelector('[role="dialog"]')?.textContent ?? '';
const button = (words_: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words_);

test('X15: a damaged one says that it is, with what to do next, and cannot be taken in', async () => {
  expect(await drop('ab12.bundle', 'half of')).toBe(true);
  expect(dialog()).toContain(t('files:opened.dropped'));
  expect(dialog()).toContain(t('problems:damaged-file.what'));
  expect(dialog()).toContain(t('problems:damaged-file.next'));
  expect(button(t('files:opened.takeIn'))).toBeUndefined();
  expect(inbox).toEqual([]);
});

test('X15: a whole one is told of, and comes into Received when a person says so', async () => {
  await drop('AB12.BUNDLE', 'all of it, to the end');
  expect(dialog()).toContain('Joppe Waterlelie');
  expect(inbox).toEqual([]);
  act(() => button(t('files:opened.takeIn'))?.click());
  await settle();
  expect(inbox.map((piece) => new TextDecoder().decode(piece)).join('')).toBe('all of it, to the end');
  expect(caughtUp).toBe(1);
  expect(gone).toEqual(['/exchange/received']);
  expect(dialog()).toBe('');
});

test('a card goes to its room, and of what is none of ours it is said where it belongs', async () => {
  await drop('joppe.card', 'card');
  expect(dialog()).toContain(t('files:opened.kind.card.what'));
  act(() => button(t('files:opened.kind.card.go'))?.click());
  await settle();
  expect(gone).toEqual(['/exchange/correspondents']);
  await drop('brief.pdf', 'pdf');
  expect(dialog()).toContain(t('files:opened.refused.not-here.next'));
});

test('what something on the page took is left to it', async () => {
  const taker = (event: Event): void => event.preventDefault();
  document.body.addEventListener('drop', taker);
  onTestFinished(() => document.body.removeEventListener('drop', taker));
  await drop('ab12.bundle', 'half of');
  expect(dialog()).toBe('');
});

test('of several files the first of ours is meant', () => {
  const files = ['a.pdf', 'b.bundle', 'c.card'].map((name) => new File([''], name));
  expect(droppedOf(files)).toMatchObject({ kind: 'bundle' });
  expect(droppedOf(files.slice(0, 1))).toMatchObject({ kind: undefined });
  expect(droppedOf([])).toBeUndefined();
});

test('a file that came in damaged is called that, and not from somebody unknown', () => {
  expect(unnamedSender({ problem: { code: 'damaged-file' } })).toBe('damagedFile');
  expect(unnamedSender({ problem: { code: 'unknown-sender' } })).toBe('unknownSender');
});
