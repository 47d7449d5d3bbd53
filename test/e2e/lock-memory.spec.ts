/** After locking, no process holds a key, and none but the shell can still hold what was typed. */
import { expect, test, type Locator } from '@playwright/test';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { lock } from '../journeys/start.ts';
import { ended, rendererPid } from './shell/bridge.ts';
import { formsOf, type Form } from './support/canary.ts';
import { dossierProfile, enter, lien } from './support/profiles.ts';
import { Screen } from './support/screen.ts';
import { secretsOf } from './support/secrets.ts';
import { slip } from './support/story.ts';

const inNote = 'Waterhoentjesnest';

test('a typed name and every key are in memory before the lock; after it keys are in no process, the name in none but the shell', async () => {
  test.setTimeout(150_000);
  const screen = await Screen.open();
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile(), env: { DISPLAY: screen.display } });
  await enter(desk);
  await dossier.openDossier(desk, slip.surname);
  await dossier.openTab(desk, 'notes');
  screen.focus();
  await noteField(desk).focus();
  screen.type(`Bezoek bij ${inNote}`);
  await expect(noteField(desk)).toHaveValue(new RegExp(inNote));
  const shell = desk.app.process().pid ?? 0;
  const keys = secretsOf(desk.profile, lien.passphrase);
  const renderer = await rendererPid(desk.app);
  const before = foundIn(familyOf(shell), [...formsOf(inNote), ...keys]);
  expect(before).toContain(`renderer ${renderer}: UTF-16`);
  for (const key of ['seat key', 'signing key', 'erasure key', 'key of section plan'])
    expect(before).toContain(`renderer ${renderer}: ${key}`);
  // The shell has never seen a key, not even while it is open.
  expect(before.filter((each) => each.startsWith('shell') && each.includes(' key'))).toEqual([]);

  await lock(desk);
  await ended(renderer);
  expect(familyOf(shell)).not.toContain(renderer);
  const wanted = [...formsOf(inNote), ...formsOf(lien.passphrase), ...keys];
  // Chromium's text input, and what the system composes letters with, leave their own copies of the last words in freed memory of
  // the shell, for a time nobody can set; what drives this test hands the passphrase through it besides. So both are looked for in
  // every other process; keys in every process.
  const left = (): string[] =>
    foundIn(familyOf(shell), wanted).filter((each) => !/^shell \d+: UTF-(?:16|8)$/.test(each));
  await expect.poll(left, { timeout: 20_000 }).toEqual([]);

  await enter(desk);
  await dossier.openDossier(desk, slip.surname);
  await dossier.openTab(desk, 'notes');
  await expect(noteField(desk)).toHaveValue(new RegExp(inNote));
  await desk.close();
  screen.close();
});

const noteField = ({ page, t }: Desk): Locator =>
  page.getByRole('textbox', { name: t('dossier:note.text'), exact: true });

/** A process and all below it. */
function familyOf(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0)] as const),
  );
  const isOfFamily = (pid: number): boolean => pid === root || (pid > 1 && isOfFamily(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isOfFamily);
}

/** Which process holds which form, as `renderer 1234: UTF-16`. */
function foundIn(pids: readonly number[], forms: readonly Form[]): string[] {
  return pids.flatMap((pid) => {
    const kind = /--type=([\w-]+)/.exec(read(`/proc/${pid}/cmdline`))?.[1] ?? 'shell';
    const found = new Set<string>();
    for (const piece of memoryOf(pid)) for (const { name, bytes } of forms) if (piece.includes(bytes)) found.add(name);
    return [...found].map((name) => `${kind} ${pid}: ${name}`);
  });
}

const pieceSize = 16 * 1024 * 1024;
const overlap = 256;

/** Everything readable and writable a process has mapped, piece by piece, the pieces overlapping a little. */
function* memoryOf(pid: number): Generator<Buffer> {
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return;
  }
  try {
    for (const line of read(`/proc/${pid}/maps`).split('\n')) {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from === '' || /\[vvar|\[vsyscall/.test(line)) continue;
      yield* piecesOf(memory, Number.parseInt(from, 16), Number.parseInt(to, 16));
    }
  } finally {
    closeSync(memory);
  }
}

function* piecesOf(memory: number, from: number, to: number): Generator<Buffer> {
  for (let at = from; at < to; at += pieceSize) {
    const piece = Buffer.alloc(Math.min(pieceSize + overlap, to - at));
    try {
      yield piece.subarray(0, readSync(memory, piece, 0, piece.length, at));
    } catch {
      // Reserved and never touched: nothing can be there.
    }
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
