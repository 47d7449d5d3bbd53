/**
 * Somebody at another computer, beside an installation of the real application: the same vault as in it, in this process. What goes
 * between them are files: cards, and what lies on a stick.
 */
import { listOf, read } from '../../shared/dossier/read.ts';
import { Disk, good, machine, type Machine } from '../fixtures/machine.ts';

export interface Who {
  readonly name: string;
  readonly function: string;
  readonly service: string;
}

/** Somebody a dossier is handed over by or to. */
export interface Worker {
  readonly person: string;
  readonly name: string;
  readonly service: string;
}

/** @param now what the clock of their computer says */
export async function colleagueAt(who: Who, now: number): Promise<Machine> {
  const at = await machine(new Disk(), { now });
  await good(at.vault.create({ ...who, passphrase: `een lange zin van ${who.name}`, label: who.name, language: 'nl' }));
  return at;
}

/** Takes in somebody's card and compares its number; answers who that is, and the sixty digits. */
export async function meets(
  { vault }: Machine,
  card: Uint8Array<ArrayBuffer>,
): Promise<{ readonly person: string; readonly digits: string }> {
  const { person, safetyNumber = '' } = await good(vault.importCard({ bytes: card }));
  await good(vault.verify({ person, how: 'phone' }));
  return { person, digits: safetyNumber.replaceAll(/\D/g, '') };
}

/** Reads everything on a stick, and accepts the one new file of a purpose. Answers its dossier. */
export async function accepts(
  at: Machine,
  stick: readonly Uint8Array<ArrayBuffer>[],
  purpose: 'hand-over' | 'support-sheet',
): Promise<string> {
  for (const file of stick) at.receives(file);
  const items = await good(at.vault.incoming());
  const [item, ...others] = items.filter((each) => each.purpose === purpose && each.state === 'new');
  if (item === undefined || others.length > 0) throw new Error(`not one ${purpose} came`);
  return (await good(at.vault.accept({ name: item.name }))).dossier;
}

/** Hands a dossier that was handed over to them on to the next. */
export async function handsOn({ vault }: Machine, dossier: string, to: Worker): Promise<void> {
  const { sections } = await good(vault.openDossier({ id: dossier }));
  const plan = sections.find(({ kind }) => kind === 'plan');
  const before = listOf(plan, 'hand-over')[0];
  const from = read('plan', 'hand-over', before, 'between')?.to;
  const put = (unit: string, value: unknown) =>
    ({ do: 'put', section: 'plan', type: 'hand-over', entity: 'onward', unit, value, sees: [] }) as const;
  await good(vault.change({ dossier, changes: [put('between', { from, to, after: before?.id })] }));
  const parts = ['identity', 'legal', 'plan'] as const;
  await good(vault.send({ dossier, purpose: 'hand-over', to: to.person, sections: parts, message: '' }));
}

/** Takes in what lies on a stick for them, receipts too, and says to somebody where a dossier stands. */
export async function tells(
  at: Machine,
  stick: readonly Uint8Array<ArrayBuffer>[],
  { dossier, to }: { readonly dossier: string; readonly to: string },
): Promise<void> {
  for (const file of stick) at.receives(file);
  await good(at.vault.incoming());
  const sections = ['identity', 'plan'] as const;
  await good(at.vault.send({ dossier, purpose: 'update', to, sections, message: '' }));
}

export { good };
