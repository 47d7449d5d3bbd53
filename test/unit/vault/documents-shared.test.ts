/** Pieces lie once on a computer, whoever reads them: they go with the last who has them. */
import { expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { onBasis } from '../../support/consultations.ts';
import { openedBy } from '../../support/household.ts';
import {
  atComputer,
  carry,
  joinedBy,
  meet,
  phrase,
  prisonDesk,
  putting,
  slip,
  takeIn,
  unlocked,
} from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const hers = `${phrase} of ${warre}`;
const reason = 'de bewaartermijn is voorbij';

/** A consultation with its minutes, at a computer of two. */
async function minutesOfTwo() {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  await good(first.vault.beginSection({ dossier, section: 'consultation' }));
  await joinedBy(first, warre);
  const at = await unlocked(first, lien);
  const bytes = new TextEncoder().encode('het verslag, ondertekend');
  const frame = { ground: 'decreet', purpose: 'onderdak', on: '2026-11-20', expires: '2026-12-20' };
  const file = await good(at.vault.attach({ name: 'verslag.pdf', mime: 'application/pdf', bytes }));
  const naming = [
    ...onBasis('k1'),
    putting('consultation', 'k1', 'frame', frame, [], 'consultation'),
    putting('consultation', 'k1', 'scan', { file }, [], 'consultation'),
  ];
  const mate = must((await good(at.vault.household())).people.find((each) => each.name === warre)?.person, warre);
  const share = () => at.vault.shareWithColleague({ dossier, section: 'consultation', person: mate });
  const name = () => good(at.vault.change({ dossier, changes: naming }));
  return { at, dossier, file, share, name };
}

it.each(['named before it was shared', 'named after it was shared'] as const)(
  'A8: a document %s stays for a colleague until they erase it too',
  async (order) => {
    const { at, dossier, file, share, name } = await minutesOfTwo();
    if (order === 'named before it was shared') await name();
    await good(share());
    if (order === 'named after it was shared') await name();
    const erased = await good(at.vault.erase({ dossier, reason, proof: { passphrase: phrase } }));
    expect(erased).toMatchObject({ documents: 0, isUnfinished: false });
    const his = await unlocked(at, warre, hers);
    expect(await his.vault.readAttachment({ dossier, attachment: file })).toMatchObject({ ok: true });
    // The last who has it takes the pieces along.
    const last = { dossier, reason, proof: { passphrase: hers } };
    expect(await good(his.vault.erase(last))).toMatchObject({ documents: 1 });
    expect(his.disk.chunks.size).toBe(0);
  },
);

it('A8: with nobody else who has it, pieces go at once; the list of references says nothing of how many there are', async () => {
  const { at, dossier, name } = await minutesOfTwo();
  await name();
  const listed = () => openedBy(at, lien).file.documents.map(({ box }) => (box.length - 40) / 16);
  const before = listed();
  expect(before.every((each) => each >= 64 && each % 64 === 0)).toBe(true);
  expect(await good(at.vault.erase({ dossier, reason, proof: { passphrase: phrase } }))).toMatchObject({
    documents: 1,
  });
  expect(at.disk.chunks.size).toBe(0);
  expect(listed()).toEqual(before);
});

it('A8: a document that comes with the epoch that alone names a colleague stays for them when whoever took it in erases', async () => {
  const home = await prisonDesk();
  await joinedBy(home, warre);
  const bruges = await atComputer('Mira Vlinder', 'psd-social-worker', 'psd:brugge');
  const asWarre = await unlocked(home, warre, hers);
  const { b: warreThere } = await meet(bruges, asWarre);
  const asLien = await unlocked(asWarre, lien);
  const { b: lienThere } = await meet(bruges, asLien);
  const { id: dossier } = await good(bruges.vault.newDossier(slip));
  const bytes = new TextEncoder().encode('het attest, ondertekend');
  const file = await good(bruges.vault.attach({ name: 'attest.pdf', mime: 'application/pdf', bytes }));
  const slipOf = putting('slip', 'slip1', 'scan', { file, on: '2026-11-20' }, [], 'legal');
  await good(bruges.vault.change({ dossier, changes: [slipOf] }));
  const sections = ['identity', 'legal', 'plan'] as const;
  await good(bruges.vault.send({ dossier, purpose: 'hand-over', to: warreThere, sections, message: '' }));
  await good(bruges.vault.send({ dossier, purpose: 'hand-over', to: lienThere, sections, message: '' }));
  carry(bruges, asLien);
  const items = await good(asLien.vault.incoming());
  const own = must(
    items.find(({ purpose, problem }) => purpose === 'hand-over' && problem === undefined),
    'a file for Lien',
  );
  await takeIn(asLien, own.name);
  const erased = await good(asLien.vault.erase({ dossier, reason, proof: { passphrase: phrase } }));
  expect(erased).toMatchObject({ documents: 0 });
  expect(asLien.disk.chunks.size).toBeGreaterThan(0);
});
