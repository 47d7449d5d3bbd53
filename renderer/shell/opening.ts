/**
 * What the page begins with: what the shell and the key file say, and the locked screen where that is what they say. Its
 * code stands apart from the code that draws (build/first-files.mts).
 */
import { beginning, rests } from 'virtual:drawn-ahead';
import { inForce } from '../../shared/machine-policy/policy.ts';
import { fail } from '../../shared/result.ts';
import type { Answer, Status, VaultProblem } from '../vault/api.ts';
import { entryStatus } from '../vault/entry-status.ts';
import { shellCalls } from '../vault/shell.ts';
import { watchEarlyKeys } from '../ui/early-keys.ts';
import { watchPresses } from '../ui/press.ts';
import type { AppInfo } from '../data/app-info.tsx';
import type { Bridge } from '../../shared/bridge/contract.ts';
import { answerLater, screenName, screenOf } from './first-sight.ts';
import type { LetGo } from './click-replay.ts';
import { styleNonce } from './nonce.ts';
import { languageOf } from '../i18n/words/files.ts';

export interface Opening {
  readonly info: Promise<AppInfo>;
  /** Who may unlock, as it was asked first of all. */
  readonly status: Answer<Status>;
  /** The same, where it is here already. */
  readonly known: Awaited<Answer<Status>> | undefined;
  /** Given where the locked screen stands in the page: presses what was pressed on it meanwhile. */
  readonly letGo?: LetGo;
}

/** So long it is waited for who may unlock, and for that to be seen: a hidden window paints nothing. In milliseconds. */
const patience = 300;

export async function open(call: Bridge['call']): Promise<Opening> {
  // A press may begin before the code that draws is there.
  watchPresses(window);
  watchEarlyKeys();
  const first = shellCalls(call);
  const info = first('app.info', undefined);
  const status = entryStatus(first).catch(() => fail<VaultProblem>({ code: 'failed' }));
  const known = await Promise.race([status, later(patience)]);
  if (known?.ok !== true || known.value.state !== 'locked') return { info, status, known };
  const { locale, developmentRuntime, policy } = await info;
  // What it says on the locked screen is drawn ahead for nobody.
  if (policy.state === 'refused' || inForce(policy).language !== undefined) return { info, status, known };
  const { slots } = known.value;
  const language = languageOf(locale);
  const rest = rests[screenName({ language, people: slots.length, developmentRuntime })];
  const root = document.getElementById('root');
  if (rest === undefined || root === null || slots.length === 0) return { info, status, known };
  document.documentElement.lang = language;
  // As the library does it once it is there.
  document.documentElement.dataset['mantineColorScheme'] = matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light';
  root.append(screenOf(beginning + rest, slots, styleNonce));
  const letGo = answerLater(root);
  await Promise.race([painted(), later(patience)]);
  return { info, status, known, letGo };
}

const later = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
