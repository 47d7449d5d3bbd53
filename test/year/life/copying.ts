/** Safety copies on a stick, and a computer that breaks and is set up again from one. */
import { join } from 'node:path';
import { mustHold } from '../checks/loss.ts';
import { dossiersOf } from '../checks/shown.ts';
import { good, passphraseOf, type Computer, type Desk, type Person } from '../machines/computer.ts';
import { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import { Stick } from '../machines/stick.ts';
import type { MadeCopy, YearWorld } from './year-world.ts';

/** A copy on a stick of its own, kept in a drawer. */
export async function makesCopy(world: YearWorld, computer: Computer, desk: Desk): Promise<void> {
  const drawer = new Stick();
  await drawer.plugInto(computer.files);
  const made = await desk.vault.makeBackup({ where: 'elsewhere' });
  await drawer.pullFrom(computer.files);
  if (!made.ok) {
    world.tell(`${desk.who.name} cannot make a safety copy: ${made.problem.code}`);
    return;
  }
  const found = drawer.files().find(([path]) => path === made.value.last?.name);
  mustHold(found !== undefined, 'a safety copy that was told does not lie there');
  const [name, bytes] = found;
  world.copies.push({
    computer: computer.name,
    by: desk.who,
    name,
    bytes,
    dossiers: new Set((await dossiersOf(desk.vault)).map(({ id }) => id)),
    held: world.ledger.copyOf(computer.name),
    at: world.clock.now,
  });
  world.tell(`${desk.who.name} makes a safety copy of ${computer.name}`, 'safety copies');
}

/** A computer's work out of a safety copy, on an empty disk; whoever made the copy is let in. */
export async function restore(computer: Computer, copy: MadeCopy): Promise<Desk> {
  const vault = computer.start();
  const path = join('/', copy.name);
  computer.files.poke(path, copy.bytes);
  const picked = await computer.shell.pick(path);
  good(await vault.restore({ ...picked, opensWith: { passphrase: passphraseOf(copy.by) } }));
  await computer.leave();
  return computer.enter(copy.by);
}

/** The disk breaks; the newest copy of it is put back, and everybody finds what stood there then. */
export async function breaksDown(world: YearWorld, computer: Computer): Promise<void> {
  const copy = world.copies.findLast((each) => each.computer === computer.name);
  if (copy === undefined) return;
  await computer.putBack({ files: new RecordedFiles(), store: new Map() });
  await restore(computer, copy);
  await computer.leave();
  world.ledger.putBack(computer.name, copy.held);
  world.tell(`${computer.name} breaks, and is set up again from a safety copy`, 'computers restored');
  for (const who of computer.people) await comesIn(world, computer, who);
}

async function comesIn(world: YearWorld, computer: Computer, who: Person): Promise<void> {
  await world.enter(computer, who);
  await computer.leave();
}
