/** Dossiers that go from hand to hand: who hands over, the plan that goes along, and what Today says of it. All names are fictional. */
import type { TodayRow } from '../../renderer/vault/api.ts';
import { good, type Machine } from '../fixtures/machine.ts';
import { atComputer, meet, prisonDesk, putting, slip } from './people.ts';

export const day = 86_400_000;
export const parts = ['identity', 'legal', 'plan'] as const;
export const prisonB = (): Promise<Machine> => atComputer('Mira Kompasroos', 'psd-social-worker', 'psd:brugge');

export interface Person {
  readonly at: Machine;
  readonly person: string;
  readonly name: string;
  readonly service: string;
}

const asWorker = ({ person, name, service }: Person) => ({ person, name, service });

/** A plan with two others in it, and a hand-over prepared for `to`. */
async function prepared(from: Person, to: Person) {
  const { id: dossier } = await good(from.at.vault.newDossier(slip));
  const step = (id: string, what: string, who: object) => [
    putting('step', id, 'what', { text: what }),
    putting('step', id, 'due', { on: '2027-01-15' }),
    putting('step', id, 'who', { actor: who }),
  ];
  const changes = [
    ...step('s1', 'Slaapplaats zoeken', { kind: 'free', name: 'Zus Narcis' }),
    ...step('s2', 'Budget opmaken', { kind: 'directory', id: 'ocmw:gent', name: 'OCMW Gent' }),
    ...step('s3', 'Werk zoeken', { kind: 'detainee', name: 'Wolk' }),
  ];
  await good(from.at.vault.change({ dossier, changes }));
  await prepare(dossier, 'h1', from, to, '2026-12-01');
  return dossier;
}

export async function prepare(
  dossier: string,
  id: string,
  from: Person,
  to: Person,
  answerBy: string,
  after?: string,
): Promise<void> {
  const changes = [
    putting('hand-over', id, 'between', { from: asWorker(from), to: asWorker(to), ...(after && { after }) }),
    putting('hand-over', id, 'answerBy', { on: answerBy }),
    putting('hand-over', id, 'promises', { text: 'Zus Narcis maakt een kamer vrij' }),
  ];
  await good(from.at.vault.change({ dossier, changes }));
}

export const sends = (from: Person, to: Person, dossier: string) =>
  good(from.at.vault.send({ dossier, purpose: 'hand-over', to: to.person, sections: parts, message: '' }));

export const rowsOf = async ({ at }: Person): Promise<readonly TodayRow[]> =>
  (await good(at.vault.today())).rows.filter(({ kind }) => kind.startsWith('hand-over-'));

export const responsible = async ({ at }: Person): Promise<readonly string[]> =>
  (await good(at.vault.caseload())).map((row) => row.responsible);

export async function twoPrisons() {
  const [a, b] = [await prisonDesk(), await prisonB()];
  const ids = await meet(a, b);
  const lien: Person = { at: a, person: ids.a, name: 'Lien Zonnebloem', service: 'psd:gent' };
  const mira: Person = { at: b, person: ids.b, name: 'Mira Kompasroos', service: 'psd:brugge' };
  return { lien, mira, dossier: await prepared(lien, mira) };
}
