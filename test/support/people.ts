/** People at their computers, for tests that go through the vault's own calls. All names are fictional. */
import { expect } from 'vitest';
import type { Change, DossierView, NewDossier, SendRequest, TodayRow, VaultApi } from '../../renderer/vault/api.ts';
import type { Purpose } from '../../shared/disclosure/purposes.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { EntityView, SectionView } from '../../shared/dossier/view.ts';
import { must } from '../../shared/result.ts';
import { good, machine, type Disk, type Machine, type Stick } from '../fixtures/machine.ts';
import { orders } from './orders.ts';

export const phrase = 'a good long phrase';

export async function atComputer(
  name: string,
  fn: string,
  service: string,
  disk?: Disk,
  label = name,
  passphrase = phrase,
): Promise<Machine> {
  const made = await machine(disk);
  await good(made.vault.create({ name, function: fn, service, passphrase, language: 'nl', label }));
  return made;
}

export const prisonDesk = (): Promise<Machine> => atComputer('Lien Zonnebloem', 'psd-social-worker', 'psd:gent');
export const justiceDesk = (): Promise<Machine> =>
  atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');

/** The same computer, restarted, with someone else: approved by the first person. */
export async function joinedBy(at: Machine, name: string, service = 'psd:gent'): Promise<Machine> {
  const again = await at.restart();
  const slot = must((await good(again.vault.status())).slots[0], 'a slot').id;
  await good(
    again.vault.addPerson({
      name,
      function: 'psd-psychologist',
      service,
      passphrase: `${phrase} of ${name}`,
      language: 'fr',
      label: name,
      approvedBy: { slot, passphrase: phrase },
    }),
  );
  return again;
}

export async function unlocked(at: Machine, label: string, passphrase = phrase): Promise<Machine> {
  const again = await at.restart();
  const slot = must(
    (await good(again.vault.status())).slots.find((each) => each.label === label),
    label,
  );
  await good(again.vault.unlock({ slot: slot.id, passphrase }));
  return again;
}

export const slip: NewDossier = {
  surname: 'Paardenbloem',
  firstName: 'Wolk',
  birth: '1991-04-03',
  fileLanguage: 'nl',
  personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
  place: 'prison:gent',
  route: 'judge',
  executableMonths: 18,
  executableText: '18 maanden',
  dates: [{ kind: 'conditional-release', value: '2027-02-01', source: 'registry', note: '' }],
};

/** Both take in the other's card and compare the number. */
export async function meet(a: Machine, b: Machine): Promise<{ a: string; b: string }> {
  const bAtA = await good(a.vault.importCard({ bytes: await good(b.vault.myCard()) }));
  const aAtB = await good(b.vault.importCard({ bytes: await good(a.vault.myCard()) }));
  expect(bAtA.safetyNumber).toBe(aAtB.safetyNumber);
  await good(a.vault.verify({ person: bAtA.person, how: 'phone' }));
  await good(b.vault.verify({ person: aAtB.person, how: 'phone' }));
  return { a: aAtB.person, b: bAtA.person };
}

export const putting = (
  type: string,
  entity: string,
  unit: string,
  value: unknown,
  sees: readonly string[] = [],
  section: SectionKind = 'plan',
): Change => ({ do: 'put', section, type, entity, unit, value, sees });

export const put = (
  vault: VaultApi,
  dossier: string,
  type: string,
  entity: string,
  unit: string,
  value: unknown,
  sees: readonly string[] = [],
): Promise<DossierView> => good(vault.change({ dossier, changes: [putting(type, entity, unit, value, sees)] }));

export const section = (view: DossierView, kind: SectionKind): SectionView | undefined =>
  view.sections.find((each) => each.kind === kind);
export const entity = (view: DossierView, kind: SectionKind, id: string): EntityView | undefined =>
  section(view, kind)?.entities.find((each) => each.id === id);
/** What waits in Today of one kind. */
export const rowsOfKind = async (
  { vault }: Pick<Machine, 'vault'>,
  kind: TodayRow['kind'],
): Promise<readonly TodayRow[]> => (await good(vault.today())).rows.filter((row) => row.kind === kind);

export const ops = (each: EntityView | undefined, unit: string): string[] =>
  each?.units[unit]?.versions.flatMap((version) => [version.op, ...version.same]) ?? [];
export const valuesOf = (each: EntityView | undefined, unit: string): readonly unknown[] =>
  each?.units[unit]?.versions.map((version) => version.value) ?? [];

export function carry(from: Machine, to: Machine): void {
  const stick: Stick = new Map();
  from.toStick(stick);
  to.fromStick(stick);
}

/** The one file of a purpose that still waits to be read. */
export async function waiting(at: Machine, purpose: Purpose): Promise<string> {
  const items = await good(at.vault.incoming());
  const found = items.filter((item) => item.purpose === purpose && item.state === 'new');
  expect(found).toHaveLength(1);
  return found[0]?.name ?? '';
}

export interface Sent {
  readonly dossier: string;
  readonly to: string;
  readonly purpose: Purpose;
  readonly sections?: readonly SectionKind[];
}

/** Writes down who ordered the inquiry of a dossier: of the one that waits, else of a new one. */
export const ordered = (vault: VaultApi, dossier: string): Promise<void> =>
  orders(vault, { dossier, purpose: 'inquiry-request' });

/** Sends a request for an inquiry that somebody ordered. */
export async function sendOrdered(vault: VaultApi, request: SendRequest): ReturnType<VaultApi['send']> {
  await orders(vault, request);
  return vault.send(request);
}

/** Sends, carries and takes in; an inquiry is ordered first. */
export async function sendTo(
  from: Machine,
  to: Machine,
  { dossier, to: person, purpose, sections = ['identity', 'plan'] }: Sent,
): Promise<void> {
  const send = purpose === 'inquiry-request' ? sendOrdered : (vault: VaultApi, asked: SendRequest) => vault.send(asked);
  await good(send(from.vault, { dossier, purpose, to: person, sections, message: '' }));
  carry(from, to);
  await takeIn(to, await waiting(to, purpose));
}

/** Takes a file in, having read what would go with it. */
export async function takeIn(at: Machine, name: string): Promise<string> {
  const { going } = await good(at.vault.look({ name }));
  return (await good(at.vault.accept({ name, ...(going && { seen: going.seen }) }))).dossier;
}

/** Two who have met, and a dossier that went over with an inquiry request. */
export async function shared(): Promise<{ a: Machine; b: Machine; ids: { a: string; b: string }; dossier: string }> {
  const a = await prisonDesk();
  const b = await justiceDesk();
  const ids = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
  return { a, b, ids, dossier };
}

/** Everything that must not change when a file is refused. */
export const stateOf = (at: Machine) => ({
  keyFiles: [...at.disk.keyFiles],
  contributions: at.disk.journal.filter((frame) => frame.kind === 'contribution').length,
  chunks: [...at.disk.chunks.keys()].sort(),
  outbox: [...at.disk.outbox.keys()].sort(),
});
