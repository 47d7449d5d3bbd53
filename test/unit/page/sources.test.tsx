// @vitest-environment happy-dom
/** Documents from a scanner's folder and a camera: what is asked once one is filed, and when the camera is off. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { AppInfoContext, type AppInfo } from '../../../renderer/data/app-info.tsx';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { documentOf } from '../../../renderer/fields/sources/photos.ts';
import { RemoveOriginal } from '../../../renderer/fields/sources/remove-original.tsx';
import { ScannerDialog } from '../../../renderer/fields/sources/scanner-dialog.tsx';
import { SourcesProvider, useSources, type Sources } from '../../../renderer/fields/sources/sources.tsx';
import { useGiveFile } from '../../../renderer/fields/sources/use-give-file.ts';
import { useCamera, type Camera } from '../../../renderer/fields/sources/use-camera.ts';
import type { GivenFile } from '../../../renderer/fields/pick-file.ts';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { fail, ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
const t = words('nl');

const info: AppInfo = {
  version: '1.0.0',
  runtime: 'x',
  developmentRuntime: false,
  locale: 'nl',
  clockOffset: 0,
  policy: { state: 'none' },
};

type Answers = Readonly<Record<string, (input: { readonly id: string }) => unknown>>;

beforeEach(async () => {
  document.body.replaceChildren();
  await firstWords('nl');
});

/** Drawn over a shell that answers so; what it was asked, in order. */
function drawn(
  part: ReactNode,
  answers: Answers,
  vault: object = {},
): { readonly asked: readonly string[]; readonly leave: () => void } {
  const asked: string[] = [];
  const shell = (name: string, input: { readonly id: string }) => {
    asked.push(name);
    return Promise.resolve(answers[name]?.(input) ?? ok(undefined));
  };
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const leave = (): void => act(() => root.unmount());
  onTestFinished(leave);
  act(() =>
    root.render(
      <ServicesContext.Provider value={{ shell, vault } as unknown as Services}>
        <MantineProvider env="test">{part}</MantineProvider>
      </ServicesContext.Provider>,
    ),
  );
  return { asked, leave };
}

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((go) => setImmediate(go));
  });
const button = (key: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === t(key));
async function press(pressed: HTMLElement | undefined): Promise<void> {
  if (pressed === undefined) throw new Error('no such button');
  act(() => pressed.click());
  await settle();
}

test('SH20: an original goes only when it is said; why it could not stays there to be read', async () => {
  let isClosed = 0;
  const { asked } = drawn(<RemoveOriginal original={{ scan: 's', isTaken: true }} onClose={() => (isClosed += 1)} />, {
    'scanner.remove': () => fail('scan-not-removed'),
  });
  expect(document.body.textContent).toContain(t('files:scanner.remove.clear'));
  expect(asked).toEqual([]);
  await press(button('files:scanner.remove.do'));
  expect(asked).toEqual(['scanner.remove']);
  expect(document.body.textContent).toContain(t('problems:scan-not-removed.next'));
  expect(isClosed).toBe(0);
  await press(button('common:close'));
  expect(isClosed).toBe(1);
});

test('SH20: one of which only a copy with passages blacked out was kept is not offered', () => {
  drawn(<RemoveOriginal original={{ scan: 's', isTaken: false }} onClose={() => undefined} />, {});
  expect(button('files:scanner.remove.do')).toBeUndefined();
  expect(document.body.textContent).toContain(t('files:scanner.remove.notTaken'));
});

test.each([
  ['as it lies there', undefined, 'files:scanner.remove.ask'],
  ['beside its blacked-out copy', true, 'files:scanner.remove.ask'],
  ['not at all, only its blacked-out copy', false, 'files:scanner.remove.notTaken'],
] as const)('SH20: of an original that came in %s it is asked once it is filed', async (_how, isKept, said) => {
  let sources: Sources | undefined;
  function Filing(): ReactNode {
    sources = useSources();
    return null;
  }
  drawn(
    <AppInfoContext.Provider value={info}>
      <SourcesProvider>
        <Filing />
      </SourcesProvider>
    </AppInfoContext.Provider>,
    { 'scanner.folder': () => ok({ label: 'balie', isFixed: false }) },
  );
  await settle();
  expect(sources).toMatchObject({ folder: { label: 'balie' }, hasCamera: true });
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  const original =
    isKept === undefined ? {} : { original: { input: { name: '', mime: '', handle: '', size: 1 }, isKept } };
  act(() => sources?.filed({ scan: 's', ...original }));
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain(t(said));
  await press(button(isKept === false ? 'common:close' : 'files:scanner.remove.stay'));
  expect(document.querySelector('[role="dialog"]')).toBeNull();
});

test('a file that a form took in is let go of, and one that could not be kept too', async () => {
  let giving: ReturnType<typeof useGiveFile> | undefined;
  function Giving(): ReactNode {
    giving = useGiveFile(() => Promise.resolve(ok(undefined)));
    return null;
  }
  let isKept = true;
  const attach = () => Promise.resolve(isKept ? ok({ id: 'a' }) : fail({ code: 'disk-full' }));
  const { asked } = drawn(<Giving />, { 'files.open': () => ok({ handle: 'h', name: 'a', size: 0 }) }, { attach });
  act(() => giving?.give());
  await settle();
  isKept = false;
  act(() => giving?.give());
  await settle();
  expect(asked).toEqual(['files.open', 'files.close', 'files.open', 'files.close']);
  expect(giving?.problem).toEqual({ code: 'disk-full' });
});

test('SH18: a scan is taken like a file that is picked, and what the folder has against it is said', async () => {
  const file = new TextEncoder().encode('%PDF-1.7 a letter');
  const scan = { id: 's1', name: 'scan.pdf', size: file.length, modifiedAt: 1_790_000_000_000, kind: 'pdf' };
  let isSlow = true;
  let given: GivenFile | undefined;
  const { asked } = drawn(
    <ScannerDialog
      folder={{ label: 'balie', isFixed: false }}
      onFile={(file) => (given = file)}
      onClose={() => undefined}
    />,
    {
      'scanner.list': () => (isSlow ? fail('scanner-slow') : ok({ scans: [scan], left: 2 })),
      'scanner.open': () => ok({ handle: 'h', name: scan.name, size: scan.size }),
      'files.read': () => ok(file.slice(0, 16)),
    },
  );
  await settle();
  expect(document.body.textContent).toContain(t('problems:scanner-slow.next'));
  isSlow = false;
  await press(button('files:scanner.again'));
  expect(document.body.textContent).toContain(t('files:scanner.left_other', { count: 2 }));
  await press([...document.querySelectorAll('button')].find((each) => each.textContent?.includes('scan.pdf')));
  expect(given).toMatchObject({ name: 'scan.pdf', mime: 'application/pdf', scan: 's1', input: { handle: 'h' } });
  expect(asked).toEqual(['scanner.list', 'scanner.list', 'scanner.open', 'files.read']);
});

/** A camera that stands in: its stream, and how often it was asked for. */
function standIn(answer: () => Promise<unknown>): {
  readonly stream: MediaStream;
  readonly wanted: unknown[];
  isOn: () => boolean;
  readonly isPulledOut: () => void;
} {
  const wanted: unknown[] = [];
  let isOn = true;
  const track = Object.assign(new EventTarget(), { stop: () => (isOn = false), getSettings: () => ({}) });
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: {
      getUserMedia: (constraints: unknown) => {
        wanted.push(constraints);
        return answer().then(() => stream);
      },
      enumerateDevices: () => Promise.resolve([]),
    },
  });
  return { stream, wanted, isOn: () => isOn, isPulledOut: () => void track.dispatchEvent(new Event('ended')) };
}

/** The dialog's camera, without its dialog. */
function looking(answers: Answers = {}): ReturnType<typeof drawn> & { readonly camera: () => Camera | undefined } {
  let camera: Camera | undefined;
  function Looking(): ReactNode {
    camera = useCamera();
    return null;
  }
  return { ...drawn(<Looking />, answers), camera: () => camera };
}

test('SH21: the shell is asked first; the camera is off when the dialog goes, and no sound was ever asked for', async () => {
  const { wanted, isOn } = standIn(() => Promise.resolve());
  const { asked, leave, camera } = looking();
  await settle();
  expect(camera()?.now.state).toBe('on');
  expect(wanted).toMatchObject([{ audio: false }]);
  leave();
  expect(isOn()).toBe(false);
  expect(asked).toEqual(['camera.open', 'camera.close']);
});

test('SH21: it goes off while the window is out of sight, and on again when asked', async () => {
  const { isOn } = standIn(() => Promise.resolve());
  const { asked, camera } = looking();
  await settle();
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(isOn()).toBe(false);
  expect(camera()?.now.state).toBe('off');
  hidden.mockRestore();
  act(() => camera()?.start());
  await settle();
  expect(camera()?.now.state).toBe('on');
  expect(asked).toEqual(['camera.open', 'camera.close', 'camera.open']);
});

test('SH21: one that is pulled out is told as gone, and none is let in any more', async () => {
  const { isPulledOut } = standIn(() => Promise.resolve());
  const { asked, camera } = looking();
  await settle();
  act(isPulledOut);
  expect(camera()?.now).toEqual({ state: 'trouble', trouble: 'none' });
  expect(asked).toEqual(['camera.open', 'camera.close']);
});

test('SH21: one that comes after the dialog went is turned off at once', async () => {
  let come: () => void = () => undefined;
  const { isOn } = standIn(() => new Promise<void>((resolve) => (come = resolve)));
  const { leave } = looking();
  await settle();
  leave();
  come();
  await new Promise((go) => setImmediate(go));
  expect(isOn()).toBe(false);
});

test.each([
  ['NotFoundError', 'none'],
  ['NotReadableError', 'busy'],
  ['NotAllowedError', 'refused'],
])('SH21: %s is told as "%s", and the shell lets no camera in any more', async (name, trouble) => {
  standIn(() => Promise.reject(new DOMException('', name)));
  const { asked, camera } = looking();
  await settle();
  expect(camera()?.now).toEqual({ state: 'trouble', trouble });
  expect(asked).toEqual(['camera.open', 'camera.close']);
});

test('PM18: where the organisation took it away no camera is asked for', async () => {
  const { wanted } = standIn(() => Promise.resolve());
  const { camera } = looking({ 'camera.open': () => fail('by-policy') });
  await settle();
  expect(camera()?.now).toEqual({ state: 'problem', problem: { code: 'by-policy' } });
  expect(wanted).toEqual([]);
});

test('SH21: one sheet is a picture, several are one PDF', async () => {
  const page = { jpeg: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), width: 4, height: 3 };
  expect(documentOf([page], 'Foto')).toMatchObject({ name: 'Foto.jpg', mime: 'image/jpeg', size: 4 });
  const both = documentOf([page, page], 'Foto');
  expect(both).toMatchObject({ name: 'Foto.pdf', mime: 'application/pdf' });
  const whole = await both.read();
  expect(whole.ok && new TextDecoder('latin1').decode(whole.value)).toMatch(/^%PDF-1\.4[^]*\/Count 2/);
});
