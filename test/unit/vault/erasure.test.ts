/** Erasing (renderer/vault/SPEC.md, Z1-Z6): what was erased cannot be read any more, by anybody with these files. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readCertificate } from '../../../shared/access-log/certificate.ts';
import type { Attachment } from '../../../renderer/vault/api.ts';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { copyOf } from '../../fixtures/copies.ts';
import { dugUp } from '../../support/digging.ts';
import { crypto } from '../../support/exchange.ts';
import { keyFileOf, openedBy } from '../../support/household.ts';
import {
  carry,
  joinedBy,
  justiceDesk,
  meet,
  phrase,
  prisonDesk,
  put,
  section,
  sendTo,
  slip,
  unlocked,
  waiting,
} from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const hers = `${phrase} of ${warre}`;
const proof = { passphrase: phrase };
const reason = 'bewaartermijn is voorbij';

const said = {
  surname: 'Schemerlampje',
  step: 'Slaapplaats bij de molen',
  note: 'ochtendnevel over de katoenvelden',
  draft: 'half getypte zin over rietkragen',
  document: 'dit staat in het document zelf',
  message: 'graag voor de eerste sneeuw',
  answer: 'de kamer aan de tuinkant is vrij',
};
const sayings = Object.values(said);

/** Which of it can still be read from the files of a computer. */
async function legible(at: Machine, label = lien, passphrase = phrase): Promise<readonly string[]> {
  const all = await dugUp(at, label, passphrase);
  return sayings.filter((each) => all.includes(each));
}

/** A dossier with everything a dossier leaves on a computer, sent to a justice assistant who answered. */
async function written(): Promise<{ a: Machine; b: Machine; ids: { a: string; b: string }; dossier: string }> {
  const a = await prisonDesk();
  const b = await justiceDesk();
  const ids = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier({ ...slip, surname: said.surname }));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: said.step });
  const note = { text: said.note, on: '2026-11-24', kind: 'other' } as const;
  await good(a.vault.change({ dossier, changes: [{ do: 'note', section: 'notes', note }] }));
  const bytes = new TextEncoder().encode(said.document);
  const file = await good(a.vault.attach({ name: 'brief.txt', mime: 'text/plain', bytes }));
  await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
  await good(a.vault.putDraft({ place: 'plan/x', dossier, value: { text: said.draft }, sees: [], at: 1 }));
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
  await put(b.vault, dossier, 'inquiry', 'q1', 'answer', { text: said.answer, on: '2026-11-24' });
  const answer = { dossier, purpose: 'answer', to: ids.a, sections: ['plan'], message: said.message } as const;
  await good(b.vault.send(answer));
  carry(b, a);
  await good(a.vault.accept({ name: await waiting(a, 'answer') }));
  // The shell knows a file that was here once: a stick does not bring it again.
  b.disk.outbox.clear();
  return { a, b, ids, dossier };
}

describe('a dossier that was erased', () => {
  let a: Machine;
  let b: Machine;
  let ids: { a: string; b: string };
  let dossier: string;
  beforeEach(async () => {
    ({ a, b, ids, dossier } = await written());
  });

  it('Z1, Z2, K6: can be read before from the files and the passphrase, and nothing of it after', async () => {
    expect(await legible(a)).toEqual(sayings);
    const before = openedBy(a, lien);
    const view = await good(a.vault.erase({ dossier, reason, proof }));
    expect(view).toMatchObject({ scope: 'dossier', dossier, reason, documents: 1, isUnfinished: false });
    expect(await legible(a)).toEqual([]);
    expect(openedBy(a, lien).erasureKey).not.toEqual(before.erasureKey);
    expect(a.disk.keyFiles[0]).toEqual(a.disk.keyFiles[1]);
    expect([a.disk.chunks.size, a.disk.drafts.size]).toEqual([0, 0]);
    expect(await legible(await unlocked(a, lien))).toEqual([]);
  });

  it('is gone from every list, the search and what was being typed, at once and after a restart', async () => {
    await good(a.vault.newDossier({ ...slip, surname: 'Madelief' }));
    await good(a.vault.erase({ dossier, reason, proof }));
    const late = { place: 'plan/x', dossier, value: { text: said.draft }, sees: [], at: 2 };
    expect(await a.vault.putDraft(late)).toMatchObject({ problem: { code: 'unknown-dossier' } });
    for (const at of [a, await unlocked(a, lien)]) {
      expect((await good(at.vault.caseload())).map(({ surname }) => surname)).toEqual(['Madelief']);
      expect(await at.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });
      expect((await good(at.vault.search({ query: 'molen', limit: 9 }))).hits).toEqual([]);
      expect(await good(at.vault.drafts())).toEqual([]);
      expect((await good(at.vault.health())).damagedDossiers).toEqual([]);
      expect((await good(at.vault.erasures())).map((each) => each.dossier)).toEqual([dossier]);
    }
  });

  it('Z1: is asked for with the passphrase and a reason, and stands in the log before anything goes', async () => {
    expect(await a.vault.erase({ dossier, reason, proof: { passphrase: 'wrong' } })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    expect(await a.vault.erase({ dossier, reason: 'zo', proof })).toMatchObject({ problem: { code: 'does-not-fit' } });
    a.disk.full = true;
    expect(await a.vault.erase({ dossier, reason, proof })).toMatchObject({ problem: { code: 'disk-full' } });
    a.disk.full = false;
    expect(await legible(a)).toEqual(sayings);
    expect(await good(a.vault.erasures())).toEqual([]);
    await good(a.vault.erase({ dossier, reason, proof }));
    const log = await good(a.vault.accessLog({ dossier }));
    expect(log[0]).toMatchObject({ what: 'erased-dossier', reason });
  });

  it('Z5: says before and after what it does not reach', async () => {
    const plan = await good(a.vault.erasurePlan({ dossier }));
    expect(plan).toMatchObject({ documents: 1, drafts: 1, elsewhere: ['Joppe Waterlelie'], lastCopy: null });
    expect(plan.parts.map(({ kind }) => kind).sort()).toEqual(['assessment', 'identity', 'legal', 'notes', 'plan']);
    expect(plan.parts.some(({ forMeAlone }) => forMeAlone)).toBe(false);
    const view = await good(a.vault.erase({ dossier, reason, proof }));
    expect(view).toMatchObject({ elsewhere: ['Joppe Waterlelie'], files: { outgoing: 1, incoming: 1, unread: 0 } });
    // What the other holds stays with them.
    expect(await legible(b, 'Joppe Waterlelie')).toContain(said.step);
  });

  it('Z2: interrupted at any write it is not begun, or finished at the next unlock', async () => {
    for (let writes = 0; ; writes += 1) {
      const cut = await copyOf(a, { noticed: false });
      const one = await unlockedCopy(cut);
      cut.disk.writesLeft = writes;
      const done = await one.vault.erase({ dossier, reason, proof });
      cut.disk.writesLeft = undefined;
      const after = await unlockedCopy(cut);
      const isBegun = (await good(after.vault.erasures())).length === 1;
      const left = await legible(after);
      expect(left, `after ${writes} writes`).toEqual(isBegun ? [] : sayings);
      expect((await good(after.vault.caseload())).length).toBe(isBegun ? 0 : 1);
      expect(isBegun || !done.ok).toBe(true);
      if (done.ok) return expect(writes).toBeGreaterThan(2);
    }
  });

  it('Z3: is told of when a file brings it back, and comes back only when a person says so', async () => {
    await good(a.vault.erase({ dossier, reason, proof }));
    const waitingToGo = a.disk.outbox.size;
    await good(b.vault.send({ dossier, purpose: 'update', to: ids.a, sections: ['plan'], message: '' }));
    carry(b, a);
    const [item] = await good(a.vault.incoming());
    expect(item).toMatchObject({ state: 'problem', problem: { code: 'erased-here' } });
    const name = item?.name ?? '';
    const report = await good(a.vault.look({ name }));
    expect(report.erased).toMatchObject({ by: lien, reason, parts: ['plan'], all: true });
    expect(await a.vault.accept({ name })).toMatchObject({ problem: { code: 'erased-here' } });
    expect(await a.vault.accept({ name, erased: 'leave-out' })).toMatchObject({ problem: { code: 'not-allowed' } });
    // Nothing asks for it again behind the person's back.
    expect(a.disk.outbox.size).toBe(waitingToGo);
    const again = await unlocked(a, lien);
    expect(await good(again.vault.caseload())).toEqual([]);
    const taken = await again.vault.accept({ name, erased: 'take-back' });
    // The rest of it is with the sender, who thought it was here: it is asked for.
    expect(taken).toMatchObject({ problem: { code: 'earlier-missing' } });
    carry(again, b);
    await good(b.vault.incoming());
    await good(b.vault.send({ dossier, purpose: 'update', to: ids.a, sections: ['identity', 'plan'], message: '' }));
    carry(b, again);
    await good(again.vault.accept({ name: await waiting(again, 'update') }));
    expect((await good(again.vault.erasures()))[0]?.takenBack).toBeDefined();
    const view = await good(again.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')?.entities.map(({ id }) => id)).toContain('s1');
    expect((await good(again.vault.accessLog({ dossier }))).map(({ what }) => what)).toContain('took-back-erased');
  });

  it('Z3: a refusal tells the sender why', async () => {
    await good(a.vault.erase({ dossier, reason, proof }));
    await good(b.vault.send({ dossier, purpose: 'update', to: ids.a, sections: ['plan'], message: '' }));
    carry(b, a);
    const [item] = await good(a.vault.incoming());
    await good(a.vault.refuse({ name: item?.name ?? '', reason: 'hier gewist' }));
    expect((await good(a.vault.incoming())).map(({ name }) => name)).not.toContain(item?.name);
    expect(await legible(a)).toEqual([]);
    carry(a, b);
    await good(b.vault.incoming());
    const sent = (await good(b.vault.outgoing())).find(({ purpose }) => purpose === 'update');
    expect(sent).toMatchObject({ state: 'refused', reason: 'hier gewist' });
  });

  it('Z6, access-log A8: gives a certificate that is checked without the application, and fails on any changed byte', async () => {
    const { id } = await good(a.vault.erase({ dossier, reason, proof }));
    const file = await good(a.vault.certificate({ id, text: 'Gewist op 24 november 2026\nReden: ' + reason }));
    expect(readCertificate(crypto, file)).toMatchObject({ name: lien, scope: 'dossier', dossier, documents: 1 });
    for (const at of [40, 60, file.length - 200, file.length - 20]) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readCertificate(crypto, changed), `byte ${at}`).toBeNull();
    }
    // A blank where a reader of JSON would pass it over.
    const wider = Buffer.from(file).toString().replace('{"signature":', '{"signature": ');
    expect(readCertificate(crypto, new TextEncoder().encode(wider))).toBeNull();
    expect(sayings.filter((each) => Buffer.from(file).includes(each))).toEqual([]);
    expect(await a.vault.certificate({ id: 'unknown', text: '' })).toMatchObject({ problem: { code: 'not-found' } });
  });
});

const unlockedCopy = async (at: Machine): Promise<Machine> => unlocked(await machine(at.disk, at.clock), lien);

describe('a part that was erased', () => {
  it('Z1: goes alone; the rest of the dossier stays, and its drafts', async () => {
    const { a, dossier } = await written();
    await good(a.vault.putDraft({ place: 'identity/x', dossier, value: { text: 'blijft' }, sees: [], at: 1 }));
    expect(await a.vault.erase({ dossier, section: 'identity', reason, proof })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    await good(a.vault.erase({ dossier, section: 'plan', reason, proof }));
    expect(await legible(a)).toEqual([said.surname, said.note]);
    for (const at of [a, await unlocked(a, lien)]) {
      const view = await good(at.vault.openDossier({ id: dossier }));
      expect(view.sections.map(({ kind }) => kind).sort()).toEqual(['assessment', 'identity', 'legal', 'notes']);
      expect((await good(at.vault.drafts())).map(({ place }) => place)).toEqual(['identity/x']);
    }
  });

  it('Z3: is left out of a file that brings other parts too, when a person says so', async () => {
    const { a, b, ids, dossier } = await written();
    await good(a.vault.erase({ dossier, section: 'plan', reason, proof }));
    await put(b.vault, dossier, 'step', 's9', 'what', { text: 'Nieuw' });
    await good(
      b.vault.change({
        dossier,
        changes: [
          {
            do: 'put',
            section: 'identity',
            type: 'person',
            entity: 'person',
            unit: 'destination',
            value: { place: 'Gent' },
            sees: [],
          },
        ],
      }),
    );
    await good(b.vault.send({ dossier, purpose: 'update', to: ids.a, sections: ['identity', 'plan'], message: '' }));
    carry(b, a);
    const item = (await good(a.vault.incoming())).find(({ state }) => state === 'problem');
    const name = item?.name ?? '';
    expect((await good(a.vault.look({ name }))).erased).toMatchObject({ parts: ['plan'], all: false });
    await good(a.vault.accept({ name, erased: 'leave-out' }));
    expect((await good(a.vault.incoming())).map((each) => each.name)).not.toContain(name);
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(view.sections.map(({ kind }) => kind)).not.toContain('plan');
    const person = section(view, 'identity')?.entities.find(({ id }) => id === 'person');
    expect(person?.units['destination']?.versions[0]?.value).toEqual({ place: 'Gent' });
    expect(await legible(a)).toEqual([said.surname, said.note]);
  });
});

describe('a document that was erased', () => {
  it('Z7: its pieces go, what names it is taken out, and the rest stays; the certificate does not claim more', async () => {
    const { a, b, ids, dossier } = await written();
    const proofOf = async (at: Machine) =>
      section(await good(at.vault.openDossier({ id: dossier })), 'plan')?.entities.find(({ id }) => id === 'p1');
    const file = (await proofOf(a))?.units['file']?.versions[0]?.value as { file: Attachment };
    const document = file.file.id;
    expect(await good(a.vault.documentPlan({ dossier, document }))).toMatchObject({ elsewhere: ['Joppe Waterlelie'] });
    expect(await a.vault.eraseDocument({ dossier, document: 'unknown', reason, proof })).toMatchObject({
      problem: { code: 'not-found' },
    });
    const view = await good(a.vault.eraseDocument({ dossier, document, reason, proof }));
    expect(view).toMatchObject({ scope: 'document', documents: 1, parts: [], isUnfinished: false });
    expect(await legible(a)).toEqual(
      // The answer of the justice assistant carried it too: that file is gone with its message.
      sayings.filter((each) => each !== said.document && each !== said.message),
    );
    expect((await proofOf(a))?.state).toBe('taken-out');
    expect(await a.vault.readAttachment({ dossier, attachment: file.file })).toMatchObject({
      problem: { code: 'erased-document' },
    });
    expect(await good(a.vault.damagedDocuments({ dossier }))).toEqual([]);
    // A file that names it again does not bring its pieces back.
    await good(b.vault.send({ dossier, purpose: 'update', to: ids.a, sections: ['plan'], message: '' }));
    carry(b, a);
    await good(a.vault.accept({ name: await waiting(a, 'update') }));
    expect(a.disk.chunks.size).toBe(0);
    expect((await good((await unlocked(a, lien)).vault.erasures()))[0]).toMatchObject({ scope: 'document' });
  });
});

describe('on a computer of several people', () => {
  /** Lien's dossier, of which Warre reads identity and plan; nothing but section keys opens what he read. */
  async function sharing(): Promise<{ at: Machine; dossier: string }> {
    const first = await prisonDesk();
    const { id: dossier } = await good(first.vault.newDossier({ ...slip, surname: said.surname }));
    await put(first.vault, dossier, 'step', 's1', 'what', { text: said.step });
    await joinedBy(first, warre);
    const at = await unlocked(first, lien);
    const person = (await good(at.vault.correspondents()))[0]?.person ?? '';
    await good(at.vault.shareWithColleague({ dossier, section: 'plan', person }));
    const there = await unlocked(at, warre, hers);
    await good(there.vault.openDossier({ id: dossier }));
    await good(there.vault.putDraft({ place: 'plan/x', dossier, value: { text: said.draft }, sees: [], at: 1 }));
    return { at: await unlocked(there, lien), dossier };
  }

  it('Z4: an owner erases for all of them; a colleague finds a letter, and their drafts go when they come in', async () => {
    const { at, dossier } = await sharing();
    expect(await legible(at, warre, hers)).toEqual([said.surname, said.step, said.draft]);
    expect(await good(at.vault.erasurePlan({ dossier }))).toMatchObject({ colleaguesToo: [warre], colleaguesKeep: [] });
    await good(at.vault.erase({ dossier, reason, proof }));
    expect(await legible(at)).toEqual([]);
    // Their draft waits for them, under their own key.
    expect(await legible(at, warre, hers)).toEqual([said.draft]);
    const there = await unlocked(at, warre, hers);
    expect(await good(there.vault.caseload())).toEqual([]);
    expect(await good(there.vault.erasures())).toMatchObject([{ isTold: true, by: { name: lien }, reason }]);
    expect(await legible(there, warre, hers)).toEqual([]);
    expect((await good(there.vault.health())).damagedDossiers).toEqual([]);
    const log = await good(there.vault.accessLog({ dossier }));
    expect(log[0]).toMatchObject({ what: 'told-erased' });
    expect(keyFileOf(there).letters).toEqual([]);
    const { id } = (await good(there.vault.erasures()))[0] ?? { id: '' };
    expect(await there.vault.certificate({ id, text: '' })).toMatchObject({ problem: { code: 'not-allowed' } });
  });

  it('Z4: who writes in it for another service erases what is theirs alone', async () => {
    const { a, b, dossier } = await written();
    const plan = await good(b.vault.erasurePlan({ dossier }));
    expect(plan.parts.every(({ forMeAlone }) => forMeAlone)).toBe(true);
    expect(plan).toMatchObject({ elsewhere: [lien] });
    await good(b.vault.erase({ dossier, reason, proof }));
    expect(await legible(b, 'Joppe Waterlelie')).toEqual([]);
    expect(await legible(await unlocked(a, lien))).toEqual(sayings);
  });
});
