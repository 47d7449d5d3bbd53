/** Someone with three officers who may help her back in, each at a computer of their own. */
import { expect } from 'vitest';
import { must } from '../../shared/result.ts';
import { good, type Machine } from '../fixtures/machine.ts';
import { atComputer, joinedBy, meet, phrase, prisonDesk, slip, unlocked } from './people.ts';

export const lien = 'Lien Zonnebloem';
const proof = { passphrase: phrase };
export const names = ['Ode Korenbloem', 'Pim Klaproos', 'Quinten Wilg'];

export interface Lost {
  readonly at: Machine;
  readonly officers: readonly Machine[];
  readonly dossier: string;
}

/** Lien has three verified officers and agreed; a colleague is on her computer. */
export async function withOfficers(): Promise<Lost> {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  await joinedBy(first, 'Warre Kiezelsteen');
  const at = await unlocked(first, lien);
  const officers: Machine[] = [];
  const persons: string[] = [];
  for (const name of names) {
    const officer = await atComputer(name, 'psd-psychologist', 'psd:gent');
    persons.push((await meet(at, officer)).b);
    officers.push(officer);
  }
  expect(await at.vault.setOfficers({ persons: persons.slice(0, 2) })).toMatchObject({
    problem: { code: 'not-verified' },
  });
  expect((await good(at.vault.setOfficers({ persons }))).officers).toMatchObject({ names, mine: 'none', by: lien });
  expect((await good(at.vault.allowOfficers({ proof }))).officers).toMatchObject({ mine: 'these' });
  return { at, officers, dossier };
}

/** An officer's answer to a request, about the one place in it that is asked for by `name`. */
export async function answerOf(
  officer: Machine | undefined,
  file: Uint8Array<ArrayBuffer>,
  name = lien,
): Promise<Uint8Array<ArrayBuffer>> {
  const { vault } = must(officer, 'officer');
  const { places } = await good(vault.readRecoveryRequest({ bytes: file }));
  const place = must(
    places.find((each) => each.name === name),
    name,
  ).id;
  return good(vault.answerRecovery({ bytes: file, place }));
}
