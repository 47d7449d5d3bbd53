/**
 * `passerelle self-test`: a package shows that it starts. It opens its first screen on an empty profile of its own among
 * the temporary files, looks at it and ends. It takes nothing: no profile, no page, no code to run.
 */
import type { WebContents } from 'electron';
import { readFileSync, writeSync } from 'node:fs';
import type { PolicyState } from '../../shared/machine-policy/policy.ts';

const patience = 20_000;

/** Whether the first word that is no switch asks for it. */
export const isSelfTest = (words: readonly string[]): boolean =>
  words.find((word) => !word.startsWith('-')) === 'self-test';

export interface FirstScreen {
  readonly address: string;
  /** `drawn`: a heading and a button are there, and nothing of Node. */
  readonly page: 'drawn' | 'node-in-page' | 'not-drawn';
  /** What the kernel says of the page's process on Linux (2: its system calls are filtered); null elsewhere. */
  readonly seccomp: string | null;
  /** Of the machine: whether there is one, and what is wrong with it, each by code and name. */
  readonly policy: { readonly state: PolicyState['state']; readonly mistakes?: readonly string[] };
}

/** Looks until the first screen is drawn, and no longer than 20 s. */
export async function lookAtFirstScreen(contents: WebContents, policy: PolicyState): Promise<FirstScreen> {
  const seen: unknown = await Promise.race([contents.executeJavaScript(waitForPage).catch(() => null), late(patience)]);
  return {
    address: contents.getURL(),
    page: seen === 'drawn' || seen === 'node-in-page' ? seen : 'not-drawn',
    seccomp: seccompOf(contents.getOSProcessId()),
    policy: told(policy),
  };
}

/** Says in one line what was found; answers the code to end with, 0 when all is as it should be. */
export function report(found: FirstScreen): number {
  try {
    writeSync(1, `${JSON.stringify(found)}\n`);
  } catch {
    // Nobody listens: the code says it too.
  }
  return codeOf(found);
}

/** 0 when all is as it should be, else 1. */
export function codeOf(found: FirstScreen): number {
  const isConfined = found.seccomp === null || found.seccomp === '2';
  const isInOrder = found.policy.state !== 'refused';
  return found.page === 'drawn' && isConfined && isInOrder && found.address.startsWith('app://') ? 0 : 1;
}

const told = (policy: PolicyState): FirstScreen['policy'] => ({
  state: policy.state,
  ...(policy.state === 'refused' && {
    mistakes: policy.mistakes.map(({ code, key }) => (key === undefined ? code : `${key}: ${code}`)),
  }),
});

const waitForPage = `new Promise((done) => {
  const look = () =>
    document.querySelector('h1, h2, [role=heading]') && document.querySelector('button')
      ? done('require' in globalThis || 'process' in globalThis ? 'node-in-page' : 'drawn')
      : setTimeout(look, 50);
  look();
})`;

const late = (milliseconds: number): Promise<null> => new Promise((done) => setTimeout(() => done(null), milliseconds));

function seccompOf(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return /^Seccomp:\s+(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
