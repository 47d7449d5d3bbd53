// @vitest-environment happy-dom
/** The locked screen says why it was locked, and nothing of whom it was left with (electron/SPEC.md, SH7). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { LockReason } from '../../../electron/window/lock-reason.ts';
import { AppInfoContext, type AppInfo } from '../../../renderer/data/app-info.tsx';
import { lockNow } from '../../../renderer/data/lock.ts';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { Unlock } from '../../../renderer/rooms/start/unlock.tsx';
import { changeLanguage } from '../../../renderer/i18n/i18n.ts';
import type { LockedBy } from '../../../shared/bridge/contract.ts';
import { languages } from '../../../shared/language.ts';
import { noPolicy } from '../../../shared/machine-policy/policy.ts';
import { ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const never = (): void => undefined;

function shown(lockedBy?: LockedBy): string {
  const info: AppInfo = {
    version: '1.0.0',
    runtime: '',
    developmentRuntime: false,
    locale: 'nl',
    clockOffset: 0,
    policy: noPolicy,
    ...(lockedBy && { lockedBy }),
  };
  act(() =>
    drawn.root.render(
      <MantineProvider env="test">
        <ServicesContext.Provider value={{ vault: {}, shell: never } as unknown as Services}>
          <AppInfoContext.Provider value={info}>
            <Unlock slots={[{ id: 's', label: 'L.' }]} onOpen={never} onAnotherPerson={never} onLost={never} />
          </AppInfoContext.Provider>
        </ServicesContext.Provider>
      </MantineProvider>,
    ),
  );
  return drawn.place.textContent ?? '';
}

describe('the locked screen', () => {
  test.each(languages)('says in %s after how many minutes', async (language) => {
    await changeLanguage(language);
    const t = words(language);
    expect(shown({ by: 'idle', minutes: 15 })).toContain(t('start:unlock.lockedIdle_other').replace('{{count}}', '15'));
    for (const by of ['person', 'screen', 'sleep'] as const)
      expect(shown({ by })).toContain(t(`start:unlock.lockedBy.${by}`));
  });

  test('says nothing at a start', () => {
    const t = words('nl');
    const text = shown();
    for (const by of ['person', 'screen', 'sleep']) expect(text).not.toContain(t(`start:unlock.lockedBy.${by}`));
  });
});

test('SH7: why is told to the shell with the lock', async () => {
  const asked: unknown[] = [];
  const shell = (_name: string, input: unknown) => Promise.resolve(void asked.push(input));
  const vault = { prepareLock: () => Promise.resolve(ok(undefined)) };
  await lockNow({ vault, shell } as unknown as Services, { by: 'idle', minutes: 10 });
  expect(asked).toMatchObject([{ why: { by: 'idle', minutes: 10 } }]);
});

test('SH7: of a page that was lost nothing is said, nor again of an earlier lock', () => {
  const reason = new LockReason();
  expect(reason.now).toBeUndefined();
  reason.comes({ by: 'sleep' });
  expect(reason.now).toBeUndefined();
  reason.replaced();
  expect(reason.now).toEqual({ by: 'sleep' });
  reason.replaced();
  expect(reason.now).toBeUndefined();
});
