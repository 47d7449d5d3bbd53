/**
 * What a service of the French Community recorded of a consultation in a security cell is told to whoever carries the dossier, and to
 * nobody else of the service (shared/disclosure/SPEC.md, D62).
 */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import { bases, basisKeys } from '../../../shared/disclosure/gate/bases.ts';
import { chosenPurposes, linesFor } from '../../../shared/disclosure/matrix.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { receivers } from '../../support/disclosure-lines.ts';
import { basisValue } from '../../support/consultations.ts';
import { atComputer, joinedBy, phrase, putting, slip, unlocked } from '../../support/people.ts';

const house = 'justice-house:namur';
const [lien, warre, fien] = ['Lien Zonnebloem', 'Warre Kiezelsteen', 'Fien Klaproos'];
const chosen = (id: string, basis: 'cell-french' | 'with-consent'): Change =>
  putting('consultation', id, 'basis', basisValue(basis), [], 'consultation');

const carriedBy = (holder: object): Change => putting('responsible', 'responsible', 'holder', holder, [], 'identity');

/** Three of one justice house at a computer, and a dossier with a consultation that one of them keeps. */
async function three(): Promise<{ at: Machine; dossier: string; person: (name: string) => string }> {
  const first = await atComputer(lien, 'justice-assistant', house);
  const { id: dossier } = await good(first.vault.newDossier({ ...slip, dates: [] }));
  await good(first.vault.beginSection({ dossier, section: 'consultation' }));
  await joinedBy(first, warre, house);
  await joinedBy(first, fien, house);
  const at = await unlocked(first, lien);
  const household = await good(at.vault.household());
  const person = (name: string): string => must(household.people.find((each) => each.name === name)?.person, name);
  return { at, dossier, person };
}

describe('D62 only who carries the dossier is told', () => {
  it('one basis asks it, with the article that does', () => {
    const asking = basisKeys.filter((key) => bases[key].caseManagerOnly !== undefined);
    expect(asking).toEqual(['cell-french']);
    expect(bases['cell-french'].caseManagerOnly).toMatchObject({ act: 'french-cells', article: /^10, al\. 2/ });
  });

  it('a colleague who does not carry it is refused the part, whatever stands there now; who carries it is given it', async () => {
    const { at, dossier, person } = await three();
    const { vault } = at;
    const share = (name: string) =>
      vault.shareWithColleague({ dossier, section: 'consultation', person: person(name) });
    await good(vault.change({ dossier, changes: [chosen('k1', 'cell-french')] }));
    const refused = { ok: false, problem: { code: 'case-manager-only', closes: { act: 'french-cells' } } };
    expect(await share(warre)).toMatchObject(refused);
    // It is in the signed log under another basis too, and after it was taken out.
    await good(vault.change({ dossier, changes: [chosen('k1', 'with-consent')] }));
    expect(await share(warre)).toMatchObject(refused);
    await good(
      vault.change({
        dossier,
        changes: [{ do: 'take-out', section: 'consultation', type: 'consultation', entity: 'k1' }],
      }),
    );
    expect(await share(warre)).toMatchObject(refused);
    const { sections } = await good(vault.openDossier({ id: dossier }));
    expect(sections.find(({ kind }) => kind === 'consultation')?.readers.map(({ name }) => name)).toEqual([lien]);

    const holder = { person: person(fien), name: fien, service: house };
    await good(vault.change({ dossier, changes: [carriedBy(holder)] }));
    expect(await share(fien)).toMatchObject({ ok: true });
    // Other parts are shared as before.
    await good(vault.shareWithColleague({ dossier, section: 'plan', person: person(warre) }));
  });

  it('nobody at another computer is let read it by a task: the part is sent to nobody who does not read it', () => {
    for (const purpose of [...chosenPurposes, 'stand-in'] as const)
      for (const receiver of Object.values(receivers)) {
        const lines = linesFor(purpose, receiver, ['identity', 'consultation'], []);
        expect(lines.filter(({ section, allowed }) => section === 'consultation' && allowed)).toEqual([]);
      }
  });

  it('where a colleague reads the part already, such a basis is not chosen in it', async () => {
    const { at, dossier, person } = await three();
    const { vault } = at;
    await good(vault.change({ dossier, changes: [chosen('k1', 'with-consent')] }));
    await good(vault.shareWithColleague({ dossier, section: 'consultation', person: person(warre) }));
    const closed = { ok: false, problem: { code: 'basis-closed', closes: { act: 'french-cells' } } };
    expect(await vault.change({ dossier, changes: [chosen('k2', 'cell-french')] })).toMatchObject(closed);
    expect(await vault.change({ dossier, changes: [chosen('k1', 'cell-french')] })).toMatchObject(closed);
    const holder = { person: person(warre), name: warre, service: house };
    await good(vault.change({ dossier, changes: [carriedBy(holder)] }));
    await good(vault.change({ dossier, changes: [chosen('k2', 'cell-french')] }));
    const theirs = await unlocked(at, warre, `${phrase} of ${warre}`);
    const { sections } = await good(theirs.vault.openDossier({ id: dossier }));
    expect(JSON.stringify(sections.find(({ kind }) => kind === 'consultation'))).toContain('cell-french');
  });
});
