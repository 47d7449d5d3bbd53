// @vitest-environment happy-dom
/** What the organisation set, on screen: shown as that, not to be changed, and said with its next step where it is refused. */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppInfoContext } from '../../../renderer/data/app-info.tsx';
import { useIdleMinutes } from '../../../renderer/data/policy.ts';
import { MeContext } from '../../../renderer/data/vault.tsx';
import { firstWords, i18n, languages } from '../../../renderer/i18n/i18n.ts';
import { PolicySet } from '../../../renderer/rooms/health/policy-set.tsx';
import { LanguageStep } from '../../../renderer/rooms/start/language-step.tsx';
import { MyLanguage } from '../../../renderer/widgets/policy/my-language.tsx';
import { PolicyNumber } from '../../../renderer/widgets/policy/policy-number.tsx';
import { PolicyRefused } from '../../../renderer/widgets/policy/policy-refused.tsx';
import type { Me } from '../../../renderer/vault/api.ts';
import {
  policyMistakeCodes,
  settingNames,
  type MachinePolicy,
  type PolicyState,
} from '../../../shared/machine-policy/policy.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const info = { version: '', runtime: '', developmentRuntime: true, locale: 'en', clockOffset: 0 };

function draw(policy: PolicyState, part: ReactNode): HTMLElement {
  act(() =>
    drawn.root.render(
      <MantineProvider>
        <MemoryRouter>
          <AppInfoContext.Provider value={{ ...info, policy }}>{part}</AppInfoContext.Provider>
        </MemoryRouter>
      </MantineProvider>,
    ),
  );
  return drawn.place;
}
const set = (policy: MachinePolicy): PolicyState => ({ state: 'in-force', policy });
const refused: PolicyState = { state: 'refused', mistakes: [{ code: 'unknown', key: 'lockminutes' }] };

beforeEach(() => firstWords('en'));

describe('PM12', () => {
  test('a language that is set is spoken and cannot be changed', () => {
    const chosen = vi.fn<(language: string) => void>();
    const switchOf = (place: HTMLElement) => [...place.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(switchOf(draw({ state: 'none' }, <MyLanguage onChange={chosen} />)).some(({ disabled }) => disabled)).toBe(
      false,
    );
    const place = draw(set({ language: 'fr' }), <MyLanguage onChange={chosen} />);
    expect(switchOf(place).every(({ disabled }) => disabled)).toBe(true);
    expect(place.querySelector('[role="radiogroup"]')?.getAttribute('aria-label')).toContain(i18n.t('policy:by'));
  });

  test('the first step of a new computer offers no other language than the one that is set', () => {
    const step = <LanguageStep onNext={() => undefined} onBack={undefined} onRestore={undefined} />;
    const offered = (place: HTMLElement) =>
      [...place.querySelectorAll<HTMLButtonElement>('button[lang]')].filter(({ disabled }) => !disabled).length;
    expect(offered(draw({ state: 'none' }, step))).toBe(4);
    const place = draw(set({ language: 'fr' }), step);
    expect(offered(place)).toBe(0);
    expect(place.textContent).toContain(i18n.t('policy:by'));
  });

  test('it locks after the minutes that are set, else after those a person chose', () => {
    const Shown = (): ReactNode => <p>{useIdleMinutes()}</p>;
    const mine = (
      <MeContext.Provider value={{ idleMinutes: 30 } as Me}>
        <Shown />
      </MeContext.Provider>
    );
    expect(draw({ state: 'none' }, mine).textContent).toContain('30');
    expect(draw(set({ lockMinutes: 2 }), mine).querySelector('p')?.textContent).toBe('2');
    expect(draw(refused, mine).querySelector('p')?.textContent).toBe('5');
  });

  test('every value that is set is shown, and nothing where nothing is', () => {
    const place = draw(
      set({ lockMinutes: 2, language: 'fr', folder: 'off', backupFolder: '/srv/copies' }),
      <PolicySet />,
    );
    const values = [...place.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(values).toEqual(['after 2 minutes', 'Français', 'closed', '/srv/copies']);
    expect(draw(set({}), <PolicySet />).querySelector('section')).toBeNull();
  });
});

describe('PM4: a policy that is refused', () => {
  test.each(languages)('is said with what is wrong by its name, and what to do next (%s)', async (language) => {
    await firstWords(language);
    const place = draw(refused, <PolicyRefused />);
    expect(place.querySelector('[role="alert"]')?.textContent).toContain(i18n.t('policy:refused.next'));
    expect(place.querySelector('li')?.textContent).toContain('lockminutes');
    for (const code of policyMistakeCodes) {
      const mistakes = [{ code }];
      const line = draw({ state: 'refused', mistakes }, <PolicyRefused />).querySelector('li')?.textContent;
      expect(line).not.toMatch(/mistake\.|\{\{|undefined/);
    }
  });

  test.each(languages)('tells ten mistakes at once, each with its setting (%s)', async (language) => {
    await firstWords(language);
    const keys = settingNames.slice(0, 10);
    const codes = ['unknown', 'wrong-type', 'out-of-bounds', 'not-a-choice', 'not-a-full-path'] as const;
    const mistakes = keys.map((key, at) => ({ code: codes[at % codes.length] ?? 'unknown', key }));
    const lines = [...draw({ state: 'refused', mistakes }, <PolicyRefused />).querySelectorAll('li')];
    expect(lines).toHaveLength(10);
    for (const [at, key] of keys.entries()) expect(lines[at]?.textContent).toContain(key);
    expect(new Set(lines.map((line) => line.textContent)).size).toBe(10);
  });

  test('is nothing to speak of where there is none', () => {
    expect(draw(set({ updates: 'off' }), <PolicyRefused />).querySelector('[role="alert"]')).toBeNull();
  });
});

test('PM13: another number than the one that is set is loud; the same one is to be compared all the same', () => {
  const [one, other] = ['01234 56789 01234 56789 01234 56789', '11234 56789 01234 56789 01234 56789'];
  const same = draw(set({ keepersNumber: one }), <PolicyNumber number={one} />);
  expect(same.querySelector('[role="alert"]')).toBeNull();
  expect(same.textContent).toContain(i18n.t('policy:number.same'));
  const loud = draw(set({ keepersNumber: one }), <PolicyNumber number={other} />);
  expect(loud.querySelector('[role="alert"]')?.textContent).toContain(i18n.t('policy:number.other'));
});
