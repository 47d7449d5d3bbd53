/** Work of somebody the list revoked, in the file of another who had not heard of it. */
import { describe, expect, test } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { firstList, nextList, office, takes } from '../../support/officers-of-realm.ts';
import { atComputer, justiceDesk, prisonDesk, put, section, sendTo, slip } from '../../support/people.ts';

const services = ['psd:gent', 'justice-house:gent'];
const person = async (at: Machine, name: string) =>
  must(
    (await good(at.vault.correspondents())).find((each) => each.name === name),
    name,
  );

describe('M5 C1 C11 work of someone revoked that another passes on', () => {
  const wout = (): Promise<Machine> => atComputer('Wout Klaproos', 'justice-assistant', 'justice-house:gent');

  test('counts as long as they write in the section: the same for all, whatever they heard of first', async () => {
    const [at, a, b, early, late] = [
      await office(),
      await prisonDesk(),
      await justiceDesk(),
      await wout(),
      await atComputer('Mira Lisdodde', 'justice-assistant', 'justice-house:gent'),
    ];
    const cards = await Promise.all([a, b, early, late].map((each) => good(each.vault.myCard())));
    const list = await firstList(at, cards, services);
    for (const each of [a, b, early, late]) await takes(each, list);
    const idOf = async (name: string): Promise<string> => (await person(a, name)).person;
    const { id: dossier } = await good(a.vault.newDossier(slip));
    for (const [there, name] of [
      [b, 'Joppe Waterlelie'],
      [early, 'Wout Klaproos'],
      [late, 'Mira Lisdodde'],
    ] as const)
      await sendTo(a, there, { dossier, to: await idOf(name), purpose: 'inquiry-request' });
    // He writes where all three read.
    await sendTo(a, b, { dossier, to: await idOf('Joppe Waterlelie'), purpose: 'update' });
    await put(b.vault, dossier, 'step', 's9', 'what', { text: 'Kamer bij zijn zus bekeken' });
    await sendTo(b, a, { dossier, to: (await person(b, 'Lien Zonnebloem')).person, purpose: 'answer' });
    const update = async (there: Machine, name: string): Promise<unknown> => {
      await sendTo(a, there, { dossier, to: await idOf(name), purpose: 'update' });
      return section(await good(there.vault.openDossier({ id: dossier })), 'plan')?.entities.find(
        ({ id }) => id === 's9',
      );
    };

    // One has the work before the list that takes Joppe back; the other after it, from Lien, who has not heard of it.
    await update(early, 'Wout Klaproos');
    const second = await nextList(at, { do: 'revoke-person', person: await idOf('Joppe Waterlelie'), why: 'exposed' });
    await takes(late, second);
    const there = await update(late, 'Mira Lisdodde');
    await takes(early, second);
    const before = section(await good(early.vault.openDossier({ id: dossier })), 'plan')?.entities.find(
      ({ id }) => id === 's9',
    );
    // Nobody can tell any more who signs with his key.
    const version = { value: { text: 'Kamer bij zijn zus bekeken' }, author: { shown: 'unconfirmed' } };
    expect(there).toMatchObject({ units: { what: { versions: [version] } } });
    expect(there).toEqual(before);
  });
});
