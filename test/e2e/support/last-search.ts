/**
 * The search at the end of every run: nothing that was typed in any test may stand in clear in a profile (the log is in
 * it) or on a stick. Each worker searches its own folders before they are removed; the teardown reads what was found.
 */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { formsOf, holding } from './canary.ts';

/** Made-up names the tests type, a word of a note, a word of a passphrase. */
const typed = ['Paardenbloem', 'Kwikstaartdal', 'Zwaluwnestje', 'Waterhoentjesnest', 'stille molens'];
const found = join(process.cwd(), 'out/test/leaks.txt');
/** Kinds of folders that hold nothing in clear; a card or a paper somebody saves names people. */
const sealed = /^passerelle-(?:profile|stick|home|temp|prepared)-/;

export function searchAtEnd(folders: Iterable<string>): void {
  const leaks = leaksIn([...folders].filter((folder) => sealed.test(basename(folder))));
  if (leaks.length === 0) return;
  mkdirSync(dirname(found), { recursive: true });
  appendFileSync(found, `${leaks.join('\n')}\n`);
}

const leaksIn = (folders: readonly string[]): readonly string[] =>
  holding(
    folders,
    typed.flatMap((text) => formsOf(text).map(({ name, bytes }) => ({ name: `${text} in ${name}`, bytes }))),
  );

/** Before a run: what an earlier one found is of no interest any more. */
export function forgetLeaks(): void {
  rmSync(found, { force: true });
}

/** Throws when something was found, or when the search does not find what is planted for it. */
export function mustBeClean(): void {
  seePlanted();
  let leaks = '';
  try {
    leaks = readFileSync(found, 'utf8');
  } catch {
    return;
  }
  throw new Error(`in clear after the run:\n${leaks}`);
}

function seePlanted(): void {
  for (const kind of ['profile', 'stick', 'home', 'temp']) {
    const folder = mkdtempSync(join(tmpdir(), `passerelle-${kind}-`));
    const inner = join(folder, 'some', 'where');
    mkdirSync(inner, { recursive: true });
    for (const text of typed) {
      for (const { name, bytes } of formsOf(text)) {
        const file = join(inner, 'planted');
        writeFileSync(file, Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]));
        if (leaksIn([folder]).length === 0) throw new Error(`the search does not find ${name} in a ${kind}`);
        rmSync(file);
      }
    }
    if (leaksIn([folder]).length > 0) throw new Error('the search finds what is not there');
    rmSync(folder, { recursive: true });
  }
}
