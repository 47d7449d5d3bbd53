/** A dossier is erased at one computer, and its certificate is held against what still opens anywhere. */
import type { ErasureView } from '../../../renderer/vault/api.ts';
import { mustHold } from '../checks/loss.ts';
import { opensFromCopy, readersAt, readersByStick } from '../checks/opens-anywhere.ts';
import { dossiersOf } from '../checks/shown.ts';
import { good, passphraseOf, type Computer, type Desk, type Person } from '../machines/computer.ts';
import { endings } from '../machines/disk.ts';
import type { YearWorld } from './year-world.ts';

/** Somebody erases a dossier; now and then all ends in the midst of it, and is finished by whoever comes in next. */
export async function erases(world: YearWorld, computer: Computer, who: Person): Promise<void> {
  const desk = await world.enter(computer, who);
  const view = world.random.pickOr(await dossiersOf(desk.vault));
  if (view === undefined) return;
  const dossier = view.id;
  const { files } = computer;
  const [before, store] = [files.steps.length, await computer.copyOfStore()];
  const input = { dossier, reason: 'the period is over', proof: { passphrase: passphraseOf(who) } };
  const done = await desk.vault.erase(input);
  mustHold(done.ok, `${who.name} cannot erase: ${done.ok ? '' : done.problem.code}`);
  const isCut = world.random.once(3);
  if (isCut) {
    const at = before + world.random.below(files.steps.length - before + 1);
    const how = world.random.pick(endings);
    await computer.endsIn(at, how, store, world.random);
    world.tell(`${computer.name}: ${how} while ${who.name} erases`, 'erasures interrupted');
  }
  const after = await computer.enter(who);
  const certificate = good(await after.vault.erasures()).find((each) => each.dossier === dossier);
  if (certificate === undefined) {
    // Nothing had begun: all of it is there.
    mustHold(isCut, 'an erasure that was told has no certificate');
    await world.looks(computer, after);
    await computer.leave();
    return;
  }
  mustHold(!certificate.isUnfinished, 'an erasure stays unfinished after coming in again');
  isErased(world, computer, dossier, certificate);
  await world.looks(computer, after);
  await isTrue(world, computer, after, certificate);
  await computer.leave();
}

/** From now on nobody whom it was erased for is to find it there. */
function isErased(world: YearWorld, computer: Computer, dossier: string, { colleaguesKeep }: ErasureView): void {
  const keeps = computer.people.some(({ name }) => colleaguesKeep.includes(name));
  // What a colleague keeps of it is known again once it is seen again: it may be a part, or later work alone.
  for (const { person } of computer.people) world.ledger.erasedAt({ computer: computer.name, person }, dossier);
  world.tell(`${computer.name}: a dossier is erased${keeps ? ', a colleague keeps it' : ''}`, 'dossiers erased');
}

/** Z1, Z4, Z8, Z9: whoever still reads it anywhere is named, and so are copies that open. */
async function isTrue(world: YearWorld, computer: Computer, { who }: Desk, view: ErasureView): Promise<void> {
  for (const reader of await readersAt(computer, view))
    mustHold(
      reader.person !== who.person && view.colleaguesKeep.includes(reader.name),
      `${reader.name} reads at ${computer.name} what was erased there by ${who.name}, and is not named: ${JSON.stringify(view)}`,
    );
  for (const other of world.computers) {
    if (other === computer) continue;
    const readers = [...(await readersAt(other, view)), ...(await readersByStick(world, other, view))];
    for (const reader of readers)
      mustHold(
        view.elsewhere.includes(reader.name) || view.unnamed > 0 || !couldKnow(world, computer, who, view, reader),
        `${reader.name} still reads what was erased, and the certificate does not name them`,
      );
  }
  await copiesAreNamed(world, computer, who, view);
}

/** Whoever was let in elsewhere, unknown here, is named nowhere: only those ever shown as readers can be. */
const couldKnow = (world: YearWorld, computer: Computer, who: Person, view: ErasureView, reader: Person): boolean =>
  view.parts.some((section) =>
    world.ledger.hasSeenReader(
      { computer: computer.name, person: who.person },
      { dossier: view.dossier, section },
      reader.person,
    ),
  );

async function copiesAreNamed(world: YearWorld, computer: Computer, who: Person, view: ErasureView): Promise<void> {
  const holding = world.copies.filter(
    (each) => each.computer === computer.name && each.dossiers.has(view.dossier) && !world.forgottenCopies.has(each),
  );
  let opening = 0;
  for (const copy of holding) if (await opensFromCopy(world, copy, view)) opening += 1;
  if (opening === 0) return;
  world.counts['copies that still open'] = (world.counts['copies that still open'] ?? 0) + opening;
  mustHold(
    view.lastCopy !== null || (view.copies?.count ?? 0) > 0,
    `${opening} safety copies still open what ${who.name} erased, and the certificate names none`,
  );
}
