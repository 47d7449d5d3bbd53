/** Why a dossier outside one's own list is opened, and why and to whom something is handed on (A12, A13 of the access log). */
import { describe, expect, it, vi } from 'vitest';
import { ownMotives } from '../../../shared/access-log/motive.ts';
import { verifyLogFile } from '../../../shared/access-log/export.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import {
  entity,
  joinedBy,
  justiceDesk,
  meet,
  ops,
  phrase,
  prisonDesk,
  put,
  putting,
  shared,
  slip,
  unlocked,
} from '../../support/people.ts';

/** A dossier Lien carries and Warre reads as a colleague. */
async function colleagues(): Promise<{ lien: Machine; id: string; asWarre: () => Promise<Machine>; warre: string }> {
  const a = await prisonDesk();
  await joinedBy(a, 'Warre Hulst');
  const lien = await unlocked(a, 'Lien Zonnebloem');
  const { id } = await good(lien.vault.newDossier(slip));
  const found = (await good(lien.vault.correspondents())).find(({ name }) => name === 'Warre Hulst');
  const warre = found?.person ?? '';
  for (const section of ['identity', 'legal', 'plan'] as const)
    await good(lien.vault.shareWithColleague({ dossier: id, section, person: warre }));
  return { lien, id, warre, asWarre: () => unlocked(lien, 'Warre Hulst', `${phrase} of Warre Hulst`) };
}

const openings = async (at: Machine, dossier: string): Promise<readonly object[]> =>
  (await good(at.vault.accessLog({ dossier }))).filter(({ what }) => what === 'opened');

describe('the motive of an opening', () => {
  it('A12: on one’s own list nothing is asked, and the log says by what it is there', async () => {
    const { lien, id } = await colleagues();
    await good(lien.silent.openDossier({ id }));
    expect(await openings(lien, id)).toMatchObject([{ motive: 'carries', who: 'Lien Zonnebloem', dossier: id }]);
  });

  it('A12: elsewhere nothing is shown, drawn ahead or logged without one, and with one it counts until locking', async () => {
    const { id, asWarre } = await colleagues();
    const warre = await asWarre();
    const refused = { ok: false, problem: { code: 'motive-needed' } };
    expect(await warre.silent.openDossier({ id })).toMatchObject(refused);
    expect(await warre.silent.prepareDossier({ id, preparing: 1 })).toMatchObject(refused);
    expect(await warre.silent.beginOpening({ id, opening: 1 })).toMatchObject(refused);
    expect(await warre.silent.openingLogged({ opening: 1 })).toMatchObject(refused);
    expect(await warre.silent.openPrepared({ id, preparing: 1, opening: 2 })).toMatchObject(refused);
    expect(await warre.silent.openDossier({ id, motive: { motive: 'other', words: ' ' } })).toMatchObject(refused);
    expect(await openings(warre, id)).toEqual([]);

    const motive = { motive: 'other', words: 'Vraag van de directie' } as const;
    await good(warre.silent.beginOpening({ id, opening: 3, motive }));
    await good(warre.silent.openingLogged({ opening: 3 }));
    await good(warre.silent.openDossier({ id }));
    const why = { motive: 'other', reason: 'Vraag van de directie', who: 'Warre Hulst' };
    expect(await openings(warre, id)).toMatchObject([why, why]);

    const again = await asWarre();
    expect(await again.silent.openDossier({ id })).toMatchObject(refused);
  });

  it('A12: a step one does in it puts it on one’s own list', async () => {
    const { lien, id, warre, asWarre } = await colleagues();
    await put(lien.vault, id, 'step', 's1', 'who', { actor: { kind: 'person', id: warre, name: 'Warre Hulst' } });
    const at = await asWarre();
    await good(at.silent.openDossier({ id }));
    expect(await openings(at, id)).toMatchObject([{ motive: 'step' }]);
  });

  it('A12: nothing is written or read back in it before somebody says why', async () => {
    const { id, asWarre } = await colleagues();
    const { silent } = await asWarre();
    const refused = { ok: false, problem: { code: 'motive-needed' } };
    const step = {
      section: 'plan',
      type: 'step',
      entity: 's1',
      unit: 'what',
      sees: [],
      value: { text: 'Kaart' },
    } as const;
    const write = () => silent.change({ dossier: id, changes: [{ do: 'put', ...step }] });
    const place = { dossier: id, section: 'plan' } as const;
    const readBack = () => [
      silent.history(place),
      silent.stateOn({ ...place, at: 0, by: 'known' }),
      silent.changesBetween({ ...place, from: 0, to: 1, by: 'known' }),
      silent.beginSection(place),
    ];
    expect(await write()).toMatchObject(refused);
    for (const answer of await Promise.all(readBack())) expect(answer).toMatchObject(refused);
    await good(silent.openDossier({ id, motive: { motive: 'asked-along' } }));
    await good(write());
    expect((await good(silent.history(place))).some(({ entity }) => entity === 's1')).toBe(true);
  });

  it('A12: what would be sent of it is shown as little, nor what left before', async () => {
    const { lien, id, asWarre } = await colleagues();
    await put(lien.vault, id, 'step', 's1', 'what', { text: 'Een woord als kwartelslag' });
    const warre = await asWarre();
    const { silent } = warre;
    const { b: to } = await meet(warre, await justiceDesk());
    const asked = { dossier: id, to, message: '' };
    const look = () =>
      Promise.all([
        silent.planSend({ ...asked, purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] }),
        silent.planExtract({ ...asked, kind: 'consultation', purpose: 'Overleg', fields: [] }),
        silent.whatLeft({ dossier: id }),
      ]);
    for (const answer of await look()) expect(answer).toMatchObject({ ok: false, problem: { code: 'motive-needed' } });
    await good(silent.openDossier({ id, motive: { motive: 'asked-along' } }));
    const [planned, extract, left] = await look();
    expect(JSON.stringify(planned)).toContain('kwartelslag');
    expect([extract, left]).toMatchObject([{ ok: true }, { ok: true, value: [] }]);
  });

  it('A12: what was opened stays open for work, whoever carries it by then', async () => {
    const { lien, id, warre } = await colleagues();
    await good(lien.silent.openDossier({ id }));
    const view = await good(lien.silent.openDossier({ id }));
    const holder = { person: warre, name: 'Warre Hulst', service: 'psd:gent' };
    const responsible = entity(view, 'identity', 'responsible');
    const sees = ops(responsible, 'holder');
    await good(
      lien.silent.change({
        dossier: id,
        changes: [putting('responsible', 'responsible', 'holder', holder, sees, 'identity')],
      }),
    );
    await put(lien.silent, id, 'step', 's9', 'what', { text: 'Nog iets' });
    expect((await good(lien.silent.history({ dossier: id, section: 'plan' }))).length).toBeGreaterThan(0);
  });

  it('A12: a search finds people wherever they are, and texts where one looks: not even that there is one elsewhere', async () => {
    const { lien, id, asWarre } = await colleagues();
    await put(lien.vault, id, 'step', 's1', 'what', { text: 'Een woord als kwartelslag' });
    const look = async ({ silent }: Machine, query: string) => {
      const { hits, namesOnly } = await vi.waitFor(async () => {
        const found = await good(silent.search({ query, limit: 9 }));
        expect(found.complete).toBe(true);
        return found;
      });
      return { kinds: hits.map(({ kind }) => kind), namesOnly };
    };
    expect(await look(lien, 'kwartelslag')).toEqual({ kinds: ['step'], namesOnly: false });
    const warre = await asWarre();
    expect(await look(warre, 'kwartelslag')).toEqual({ kinds: [], namesOnly: true });
    expect(await look(warre, slip.surname)).toEqual({ kinds: ['person'], namesOnly: true });
    await good(warre.silent.openDossier({ id, motive: { motive: 'asked-along' } }));
    expect(await look(warre, 'kwartelslag')).toEqual({ kinds: ['step'], namesOnly: false });
  });

  it('A12, A13: who is asked by a file of their own is not asked why; the log of the sender names them', async () => {
    const { a, b, dossier } = await shared();
    await good(b.silent.openDossier({ id: dossier }));
    expect(await openings(b, dossier)).toMatchObject([{ motive: 'asked-by-name' }]);
    expect(ownMotives).toContain('asked-by-name');
    const sent = (await good(a.vault.accessLog({ dossier }))).find(({ what }) => what === 'sent-inquiry-request');
    expect(sent).toMatchObject({ motive: 'inquiry-request', to: 'Joppe Waterlelie, justice-house:gent' });
  });
});

describe('the motive of a disclosure', () => {
  it('A13: a paper is not made without saying where it goes', async () => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier(slip));
    const refused = { ok: false, problem: { code: 'motive-needed' } };
    expect(await vault.recordPaper({ dossier, paper: 'plan' })).toMatchObject(refused);
    expect(await vault.recordPaper({ dossier, paper: 'plan', goes: { motive: 'other' } })).toMatchObject(refused);
    expect(await good(vault.savedPapers({ dossier }))).toEqual([]);
    const goes = { motive: 'decision', to: 'De directie', words: 'zitting' } as const;
    await good(vault.recordPaper({ dossier, paper: 'plan', mark: 'PDF 3f2a', goes }));
    expect(await good(vault.accessLog({ dossier }))).toMatchObject([
      { what: 'paper-printed', motive: 'decision', to: 'De directie', reason: 'PDF 3f2a · zitting' },
    ]);
    const file = await good(vault.exportLog());
    expect(verifyLogFile(crypto, file, [])).toMatchObject({ is: 'complete' });
    expect(new TextDecoder().decode(file)).toContain('"motive":"decision","to":"De directie"');
  });
});
