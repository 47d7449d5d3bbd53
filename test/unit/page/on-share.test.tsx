// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { expect, test } from 'vitest';
import { AppInfoContext, type AppInfo } from '../../../renderer/data/app-info.tsx';
import { changeLanguage } from '../../../renderer/i18n/i18n.ts';
import { OnShare } from '../../../renderer/rooms/health/on-share.tsx';
import { languages } from '../../../shared/language.ts';
import { noPolicy } from '../../../shared/machine-policy/policy.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();

function shown(onShare: boolean): string {
  const info: AppInfo = {
    version: '1.0.0',
    runtime: '',
    developmentRuntime: false,
    locale: 'nl',
    clockOffset: 0,
    policy: noPolicy,
    onShare,
  };
  act(() =>
    drawn.root.render(
      <MantineProvider env="test">
        <AppInfoContext.Provider value={info}>
          <OnShare />
        </AppInfoContext.Provider>
      </MantineProvider>,
    ),
  );
  return drawn.place.textContent ?? '';
}

test.each(languages)(
  'SH24 in %s a place on a share is said with what to do, and nothing elsewhere',
  async (language) => {
    await changeLanguage(language);
    const t = words(language);
    const said = shown(true);
    expect(said).toContain(t('health:onShare.title'));
    expect(said).toContain(t('health:onShare.next'));
    expect(shown(false)).not.toContain(t('health:onShare.title'));
  },
);
