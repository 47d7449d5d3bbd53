/** Who can still read a part of a dossier, at whichever computer, from whichever file, without help of the vault's own records. */
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { takeIn } from '../../simulation/world/taking-in.ts';
import { restore } from '../life/copying.ts';
import type { MadeCopy, YearWorld } from '../life/year-world.ts';
import { Computer, good, type Desk, type Person } from '../machines/computer.ts';
import { dossiersOf, textsIn } from './shown.ts';

/** What was erased: parts of a dossier. */
export interface Erased {
  readonly dossier: string;
  readonly parts: readonly SectionKind[];
}

/** Whether anything of these parts stands on this desk. */
async function standsThere({ vault }: Desk, { dossier, parts }: Erased): Promise<boolean> {
  const sections = (await dossiersOf(vault)).flatMap((view) => (view.id === dossier ? view.sections : []));
  return sections.some(
    (section) => parts.includes(section.kind) && (textsIn(section).size > 0 || section.entities.length > 0),
  );
}

/** People of a computer who read it there as it lies now. Nothing is changed: a double is looked at. */
export async function readersAt(computer: Computer, erased: Erased): Promise<readonly Person[]> {
  const found: Person[] = [];
  const double = await computer.double();
  for (const who of computer.people) if (await standsThere(await double.enter(who), erased)) found.push(who);
  return found;
}

/** People of a computer who would read it once the files that are on the stick reach them. */
export async function readersByStick(world: YearWorld, computer: Computer, erased: Erased): Promise<readonly Person[]> {
  const found: Person[] = [];
  const double = await computer.double();
  for (const who of computer.people) {
    const desk = await double.enter(who);
    for (const [, bytes] of world.stick.files()) await arrives(double, bytes);
    for (const { name, state } of good(await desk.vault.incoming()))
      if (state === 'new' || state === 'looked-at') await takeIn(desk.vault, name);
    if (await standsThere(desk, erased)) found.push(who);
  }
  return found;
}

async function arrives(computer: Computer, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const begun = await computer.shell.call('inbox.begin', undefined);
  if (!begun.ok) return;
  const { handle } = begun.value;
  await computer.shell.call('inbox.write', { handle, bytes });
  await computer.shell.call('inbox.finish', { handle });
}

/** Whether a safety copy, put back on an empty computer, still shows it to whoever made it. */
export async function opensFromCopy(world: YearWorld, copy: MadeCopy, erased: Erased): Promise<boolean> {
  const empty = new Computer(`from ${copy.name}`, world.crypto, { ...world.clock });
  return standsThere(await restore(empty, copy), erased);
}
