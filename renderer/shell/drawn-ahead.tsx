/** The locked screen as text, drawn by its own components while the application is built (build/drawn-ahead.mts). */
import { renderToString } from 'react-dom/server';
import { languages } from '../../shared/language.ts';
import { noPolicy } from '../../shared/machine-policy/policy.ts';
import { ok } from '../../shared/result.ts';
import type { Status } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';
import type { AppInfo } from '../data/app-info.tsx';
import { screenName, slotMarks } from './first-sight.ts';
import { firstWords } from '../i18n/i18n.ts';
import { Page } from './page.tsx';
import type { Services } from '../data/vault.tsx';

/** Drawing asks nobody anything. */
const nobody: Services = {
  vault: new Proxy({} as VaultClient, { get: (_, name) => () => Promise.reject(new Error(String(name))) }),
  shell: (name) => Promise.reject(new Error(name)),
};

/** Each form it can have, by its name: language, one or several people, the runtime of development or of people. */
export async function drawAhead(): Promise<Record<string, string>> {
  const screens: Record<string, string> = {};
  for (const language of languages) {
    await firstWords(language);
    for (const people of [1, 2]) {
      for (const developmentRuntime of [true, false]) {
        const slots = slotMarks.slice(0, people).map((mark) => ({ id: mark, label: mark }));
        const info: AppInfo = {
          version: '',
          runtime: '',
          developmentRuntime,
          locale: language,
          clockOffset: 0,
          writeProtected: false,
          policy: noPolicy,
        };
        screens[screenName({ language, people, developmentRuntime })] = renderToString(draw(info, slots));
      }
    }
  }
  return screens;
}

function draw(info: AppInfo, slots: Status['slots']): ReturnType<typeof Page> {
  const known = ok<Status>({ state: 'locked', slots });
  return <Page services={nobody} info={info} nonce="" status={Promise.resolve(known)} known={known} />;
}
