/** At the end of the year sticks go back and forth without a mishap, and everybody who reads a part reads all of it. */
import type { DossierView } from '../../../renderer/vault/api.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { decidesTasks, fromStick, ontoStick, takesIn } from '../life/exchanging.ts';
import type { YearWorld } from '../life/year-world.ts';
import { good, type Computer, type Desk, type Person } from '../machines/computer.ts';
import { mustHold } from './loss.ts';
import { dossiersOf, textsIn } from './shown.ts';

/** What was decided last has come to everybody after so many rounds: two go by until it was passed on by whoever reads both ways. */
const quietRounds = 3;
/** More than anything needs that comes to rest. */
const mostRounds = 12;

export async function converges(world: YearWorld): Promise<void> {
  for (let round = 0, quiet = 0; quiet < quietRounds; round += 1) {
    mustHold(round < mostRounds, 'something new waits for a decision for ever');
    quiet += 1;
    for (const computer of world.computers)
      for (const who of computer.people) if (await sendsAll(world, computer, who)) quiet = 0;
  }
  await allReadAlike(world);
}

/**
 * Reads all that came, decides what waits, and sends every part to whoever of another office reads it. Whether anything was
 * decided.
 */
async function sendsAll(world: YearWorld, computer: Computer, who: Person): Promise<boolean> {
  const desk = await world.enter(computer, who);
  await fromStick(world, computer);
  for (const { name, state, problem } of good(await desk.vault.incoming()))
    if (state === 'new' || state === 'looked-at') await takesIn(world, computer, desk, name);
    // What else such a file brings comes without what was erased here.
    else if (problem?.code === 'erased-here') await desk.vault.accept({ name, erased: 'leave-out' });
  const decided = await decidesTasks(desk.vault);
  for (const view of await dossiersOf(desk.vault))
    for (const to of world.elsewhere(computer)) await sends(desk, view, to);
  await ontoStick(world, computer, desk);
  await world.looks(computer, desk);
  await computer.leave();
  return decided > 0;
}

async function sends({ vault }: Desk, view: DossierView, to: Person): Promise<void> {
  const sections = view.sections.filter(({ readers }) => isAmong(readers, to)).map(({ kind }) => kind);
  if (sections.length === 0) return;
  await vault.send({ dossier: view.id, purpose: 'update', to: to.person, sections, message: '' });
}

const isAmong = (readers: SectionView['readers'], { person }: Pick<Person, 'person'>): boolean =>
  readers.some((each) => each.person === person);

interface Reading {
  readonly who: Person;
  readonly computer: Computer;
  readonly section: SectionView;
  readonly shown: ReadonlySet<string>;
}

/** Of two who name each other as readers, both are shown the same, or what was put in its place. */
async function allReadAlike(world: YearWorld): Promise<void> {
  const bySection = new Map<string, Reading[]>();
  for (const computer of world.computers)
    for (const who of computer.people) {
      const desk = await world.enter(computer, who);
      for (const view of await dossiersOf(desk.vault))
        for (const section of view.sections) {
          const key = `${view.id}/${section.id}/${section.epoch}`;
          const readings = bySection.get(key) ?? [];
          readings.push({ who, computer, section, shown: textsIn(section) });
          bySection.set(key, readings);
        }
      await computer.leave();
    }
  for (const readings of bySection.values())
    for (const one of readings)
      for (const other of readings) if (one.computer !== other.computer) alike(world, one, other, readings);
}

function alike(world: YearWorld, one: Reading, other: Reading, all: readonly Reading[]): void {
  if (!isAmong(one.section.readers, other.who) || !isAmong(other.section.readers, one.who)) return;
  for (const text of one.shown)
    mustHold(
      world.ledger.isShownOrReplaced(text, other.shown) ||
        one.section.waiting + other.section.waiting > 0 ||
        nobodyLetsThemRead(world, text, other, all),
      `${other.who.name} does not see "${text}" in ${other.section.kind}, which ${one.who.name} sees`,
    );
  world.counts['parts compared'] = (world.counts['parts compared'] ?? 0) + 1;
}

/**
 * Somebody wrote it who was not told of this reader, and no owner holds it any more: what a reader would newly read an owner lets them
 * read (shared/contributions/SPEC.md, E11).
 */
const nobodyLetsThemRead = ({ ledger }: YearWorld, text: string, { who }: Reading, all: readonly Reading[]): boolean =>
  !ledger.isWrittenFor(text, who.person) &&
  !all.some(({ who: each, section, shown }) => section.owners.includes(each.service) && shown.has(text));
