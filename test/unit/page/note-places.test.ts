/** Where a note may be written: three keystrokes for everyone who works on a dossier, a reason for everyone else. */
import { describe, expect, it } from 'vitest';
import { notePlaces } from '../../../renderer/rooms/dossier/notes/note-places.ts';
import type { DossierView, Me } from '../../../renderer/vault/api.ts';
import { good } from '../../fixtures/machine.ts';
import {
  joinedBy,
  justiceDesk,
  meet,
  phrase,
  prisonDesk,
  section,
  sendTo,
  shared,
  slip,
  unlocked,
} from '../../support/people.ts';

const writer = ({ person, function: fn, service, readsOnly }: Me) => ({ person, function: fn, service, readsOnly });
const kinds = (view: DossierView, me: Me): readonly string[] =>
  notePlaces(view, writer(me)).writable.map(({ kind, begins }) => (begins === true ? `${kind}, begun` : kind));

describe('where a note may stand', () => {
  it('after a hand-over the justice assistant begins notes of the justice house, and nobody of the prison reads them', async () => {
    const { a, b, ids, dossier } = await shared();
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] });
    const before = await good(b.vault.openDossier({ id: dossier }));
    const me = await good(b.vault.me());
    expect(section(before, 'notes')).toBeUndefined();
    expect(kinds(before, me)).toEqual(['notes, begun', 'plan', 'legal']);
    await good(b.vault.beginSection({ dossier, section: 'notes' }));
    const note = { text: 'Kennismaking', on: '2026-11-24', kind: 'conversation' } as const;
    const after = await good(b.vault.change({ dossier, changes: [{ do: 'note', section: 'notes', note }] }));
    expect(section(after, 'notes')).toMatchObject({ readers: [{ name: 'Joppe Waterlelie' }], notes: [{ note }] });
    expect(kinds(after, me)).toEqual(['notes', 'plan', 'legal']);
  });

  it('a colleague who was given the plan alone writes there: the notes of the service are kept already', async () => {
    const at = await prisonDesk();
    const { id: dossier } = await good(at.vault.newDossier(slip));
    await joinedBy(at, 'Warre Kiezelsteen');
    const lien = await unlocked(at, 'Lien Zonnebloem');
    const warre = (await good(lien.vault.correspondents()))[0]?.person ?? '';
    await good(lien.vault.shareWithColleague({ dossier, section: 'plan', person: warre }));
    const there = await unlocked(lien, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    const view = await good(there.vault.openDossier({ id: dossier }));
    expect(kinds(view, await good(there.vault.me()))).toEqual(['plan']);
  });

  it('who opened a dossier only to read it is told why not', async () => {
    const { vault } = await prisonDesk();
    const view = await good(vault.newDossier(slip));
    const me = writer(await good(vault.me()));
    expect(notePlaces(view, me).whyNot).toBeUndefined();
    expect(notePlaces(view, { ...me, person: 'somebody else' })).toEqual({ writable: [], whyNot: 'emergency' });
    expect(notePlaces({ ...view, sections: [] }, me)).toEqual({ writable: [], whyNot: 'extract' });
    for (const readsOnly of ['newer-version', 'read-only'] as const)
      expect(notePlaces(view, { ...me, readsOnly })).toEqual({ writable: [], whyNot: readsOnly });
  });

  it('says who else reads what stands there', async () => {
    const a = await prisonDesk();
    const b = await justiceDesk();
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
    const view = await good(a.vault.openDossier({ id: dossier }));
    const { writable } = notePlaces(view, writer(await good(a.vault.me())));
    expect(writable.find(({ kind }) => kind === 'notes')?.readers).toEqual([]);
    expect(writable.find(({ kind }) => kind === 'plan')?.readers).toEqual(['Joppe Waterlelie']);
  });
});
