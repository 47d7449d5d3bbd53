// @vitest-environment happy-dom
/** The room of updates: what it says of a folder, in which order it lets things be done, and every refusal in four languages. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, describe, expect, test } from 'vitest';
import { AppInfoContext } from '../../../renderer/data/app-info.tsx';
import { isWaiting, takeOver } from '../../../renderer/data/carried-file.ts';
import { MeContext, ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { firstWords, languages } from '../../../renderer/i18n/i18n.ts';
import { UpdatesRoom } from '../../../renderer/rooms/updates/updates.tsx';
import type { Me } from '../../../renderer/vault/api.ts';
import { useOpenedFile } from '../../../renderer/widgets/published/opened-file.ts';
import type { MachinePolicy } from '../../../shared/machine-policy/policy.ts';
import { fail, ok } from '../../../shared/result.ts';
import { updateProblem, type UpdateView } from '../../../shared/update/update.ts';
import { drawing } from '../../support/drawing.ts';
import { words } from '../../journeys/words.ts';

const drawn = drawing();
const t = words('en');
const sha256 = 'ab'.repeat(32);
const view: UpdateView = {
  token: '0'.repeat(32),
  label: 'Stick',
  application: {
    version: '0.2.0',
    dataFrom: '0.1.0',
    news: { nl: ['Iets nieuws.'], fr: ['Du neuf.'], de: ['Etwas Neues.'], en: ['Something new.'] },
    isInstalled: false,
    packages: [
      { name: 'a.tar.gz', form: 'tar', size: 2_000_000, isAsInstalled: false },
      { name: 'a.deb', form: 'deb', size: 1_000_000, isAsInstalled: true },
    ],
  },
  carried: [{ name: 'law-7.txt', is: 'law-pack', size: 10 }],
};

interface Around {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly policy?: MachinePolicy;
  readonly me?: Partial<Me>;
  readonly copy?: unknown;
}

let asked: [string, unknown][] = [];
beforeEach(async () => {
  await firstWords('en');
  asked = [];
});

async function draw(
  part: ReactNode,
  { answers = {}, policy = {}, me = {}, copy = ok({}) }: Around = {},
): Promise<void> {
  const shell = (name: string, input: unknown) => {
    asked.push([name, input]);
    return Promise.resolve(answers[name] ?? ok(view));
  };
  const vault = {
    backups: () => Promise.resolve(ok({})),
    makeBackup: (input: unknown) => {
      asked.push(['makeBackup', input]);
      return Promise.resolve(copy);
    },
    onEvent: () => () => undefined,
  };
  // Of the vault and of what the shell says of itself only what is asked here.
  const services = { shell, vault } as unknown as Services;
  const info = { version: '0.1.0', runtime: '', developmentRuntime: true, locale: 'en', clockOffset: 0 };
  await doing(() =>
    drawn.root.render(
      <MantineProvider>
        <MemoryRouter>
          <AppInfoContext.Provider value={{ ...info, policy: { state: 'in-force', policy } }}>
            <ServicesContext.Provider value={services}>
              <MeContext.Provider value={{ readsOnly: null, ...me } as Me}>{part}</MeContext.Provider>
            </ServicesContext.Provider>
          </AppInfoContext.Provider>
        </MemoryRouter>
      </MantineProvider>,
    ),
  );
}
const doing = (work: () => void): Promise<void> =>
  act(async () => {
    work();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
const button = (label: string): HTMLButtonElement | undefined =>
  [...drawn.place.querySelectorAll('button')].find((each) => each.textContent === label);
const press = (label: string): Promise<void> => doing(() => button(label)?.click());
const said = (): string => drawn.place.textContent;
const drawAndLook = async (around?: Around): Promise<void> => {
  await draw(<UpdatesRoom />, around);
  await press(t('updates:look'));
};

test('UP1: what a folder brings is said: version, what is new, from which data on', async () => {
  await drawAndLook();
  expect(asked).toEqual([['update.look', { where: 'plugged-in' }]]);
  expect(said()).toContain(t('updates:version', { version: '0.2.0' }));
  expect(said()).toContain('Something new.');
  expect(said()).toContain(t('updates:dataFrom', { version: '0.1.0' }));
  await press(t('updates:choose'));
  expect(asked.at(-1)).toEqual(['update.look', { where: 'choose' }]);
});

describe('UP9: a package', () => {
  test('is handed over once a safety copy was made, as it was installed here', async () => {
    await drawAndLook({ answers: { 'update.hand': ok({ sha256 }) } });
    expect(button(t('updates:hand.do'))).toBeUndefined();
    await press(t('updates:copy.make'));
    expect(asked.at(-1)).toEqual(['makeBackup', { where: 'elsewhere' }]);
    await press(t('updates:hand.do'));
    expect(asked.at(-1)).toEqual(['update.hand', { token: view.token, name: 'a.deb' }]);
    expect(said()).toContain(sha256);
    expect(button(t('updates:hand.install'))).toBeUndefined();
  });

  test('is not handed over when the copy failed; where none can be made, that is said', async () => {
    await drawAndLook({ copy: fail({ code: 'stick-full' }) });
    await press(t('updates:copy.make'));
    expect(button(t('updates:hand.do'))).toBeUndefined();
    await drawAndLook({ me: { readsOnly: 'newer-version' } });
    expect(said()).toContain(t('updates:copy.cannot'));
    expect(button(t('updates:hand.do'))).toBeDefined();
  });

  test('UP8: is started from here where the policy lets it, in the form of this computer alone', async () => {
    await drawAndLook({ policy: { updates: 'install' }, answers: { 'update.install': ok(undefined) } });
    await press(t('updates:copy.make'));
    await press(t('updates:hand.install'));
    expect(asked.at(-1)).toEqual(['update.install', { token: view.token, name: 'a.deb' }]);
    await doing(() => drawn.place.querySelector<HTMLInputElement>('input[value="a.tar.gz"]')?.click());
    expect(button(t('updates:hand.install'))).toBeUndefined();
  });
});

test('UP6: the version that is installed brings nothing to do, and a folder for other systems says so', async () => {
  const { application, ...rest } = view;
  const withIt = (change: object) => ({ 'update.look': ok({ ...rest, application: { ...application, ...change } }) });
  await drawAndLook({ answers: withIt({ isInstalled: true }) });
  expect(said()).toContain(t('updates:isInstalled'));
  expect(button(t('updates:copy.make'))).toBeUndefined();
  await drawAndLook({ answers: withIt({ packages: [] }) });
  expect(said()).toContain(t('updates:noneForThis'));
  expect(button(t('updates:copy.make'))).toBeUndefined();
});

test('UP8, PM15: with updates off nothing can be looked for, and who set that is said', async () => {
  await draw(<UpdatesRoom />, { policy: { updates: 'off' } });
  expect(drawn.place.querySelector('button')).toBeNull();
  expect(said()).toContain(t('policy:by'));
});

test('UP10: what travels along is opened by the room it belongs to, as if it had been picked', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  await drawAndLook({ answers: { 'update.carried': ok(bytes) } });
  await press(t('updates:carried.open'));
  expect(isWaiting('law-pack')).toBe(true);
  expect(takeOver('directory')).toBeUndefined();
  const read: unknown[] = [];
  const Room = (): ReactNode => {
    const { opened } = useOpenedFile((input) => {
      read.push(input.bytes);
      return Promise.resolve(ok('seven'));
    }, 'law-pack');
    return <p>{opened?.news}</p>;
  };
  await draw(<Room />);
  expect(drawn.place.querySelector('p')?.textContent).toBe('seven');
  expect(read).toEqual([bytes]);
  expect(isWaiting('law-pack')).toBe(false);
});

describe('UP3: a refusal', () => {
  const problems = updateProblem.options.filter((problem) => problem !== 'cancelled');

  test.each(languages)('says what happened, what is safe and what to do next (%s)', async (language) => {
    await firstWords(language);
    const own = words(language);
    const shown = new Set<string>();
    for (const problem of problems) {
      await draw(<UpdatesRoom />, { answers: { 'update.look': fail(problem) } });
      await press(own('updates:look'));
      const alert = drawn.place.querySelector('[role="alert"]')?.textContent ?? '';
      const plain = alert.replaceAll(/[\u00a0\u202f]/gu, ' ');
      for (const part of ['what', 'safe', 'next'] as const)
        expect(plain).toContain(own(`updates:refused.${problem}.${part}`));
      shown.add(alert);
    }
    expect(shown.size).toBe(problems.length);
  });

  test('is none when a person closed the dialog', async () => {
    await drawAndLook({ answers: { 'update.look': fail('cancelled') } });
    expect(drawn.place.querySelector('[role="alert"]')).toBeNull();
  });
});
