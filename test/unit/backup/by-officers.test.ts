/** B12: a safety copy comes back with two key holders, on an empty computer, when passphrase and words are gone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { Disk, good, machine, type Machine } from '../../fixtures/machine.ts';
import { answerOf, lien, withOfficers, type Lost } from '../../support/officers.ts';
import { entity, joinedBy, meet, phrase, prisonDesk, put, unlocked, valuesOf } from '../../support/people.ts';

const next = 'a wholly new phrase';

async function copyOf(at: Machine): Promise<Bytes> {
  const folder = new Map<string, Bytes>();
  at.disk.folder = folder;
  const { last } = await good(at.vault.makeBackup({ where: 'elsewhere' }));
  return must(folder.get(must(last, 'a copy').name), 'the file');
}

async function emptyWith(file: Bytes): Promise<Machine> {
  const disk = new Disk();
  disk.folder = new Map([['picked', file]]);
  return machine(disk);
}

const picked = (at: Machine) => ({ handle: 'picked', size: must(at.disk.folder?.get('picked'), 'a file').length });

async function asked(at: Machine): Promise<{ id: string; file: Uint8Array<ArrayBuffer>; code: string }> {
  const made = await good(at.vault.requestRestore({ ...picked(at), passphrase: next }));
  const waiting = must((await good(at.vault.status())).restores?.at(-1), 'a request');
  expect(waiting).toMatchObject({ code: made.code, answers: 0 });
  return { ...made, id: waiting.id };
}

describe('a safety copy by two of three officers', () => {
  let lost: Lost;
  let file: Bytes;
  beforeAll(async () => {
    lost = await withOfficers();
    await put(lost.at.vault, lost.dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    file = await copyOf(lost.at);
  });

  it('B12: brings everything back in a new place, across restarts, told to everyone and logged', async () => {
    let at = await emptyWith(file);
    const { id, file: request, code } = await asked(at);
    at = await at.restart();
    expect(await good(at.vault.status())).toMatchObject({ state: 'new', restores: [{ id, code, answers: 0 }] });
    const { places, code: theirs } = await good(
      must(lost.officers[0], 'officer').vault.readRecoveryRequest({ bytes: request }),
    );
    expect(theirs).toBe(code);
    expect(places).toMatchObject([{ name: lien, service: 'psd:gent', label: lien, trust: 'verified' }]);
    expect(await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[0], request) }))).toBe(1);
    at = await at.restart();
    // The same again, or another of the same officer, is one still.
    expect(await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[0], request) }))).toBe(1);
    const finishing = { id, ...picked(at), passphrase: next };
    expect(await at.vault.restoreByOfficers(finishing)).toMatchObject({ problem: { code: 'answers-missing' } });
    expect(await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[2], request) }))).toBe(2);
    expect(await at.vault.restoreByOfficers({ ...finishing, passphrase: 'another' })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    expect(at.disk.keyFiles).toEqual([]);
    expect(await good(at.vault.restoreByOfficers(finishing))).toMatchObject({ name: lien, service: 'psd:gent' });

    const view = await good(at.vault.openDossier({ id: lost.dossier }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Slaapplaats zoeken' }]);
    expect(view.sections.some((each) => each.canWrite)).toBe(false);
    expect((await good(at.vault.accessLog({}))).map((each) => each.what)).toContain('recovered');
    expect(at.disk.restoreRequests).toBeNull();
    const household = await good(at.vault.household());
    expect(household).toMatchObject({ isInOrder: true, former: [{ name: lien, how: 'recovered' }] });
    expect(household.events[0]).toMatchObject({ did: 'recover' });

    const again = await at.restart();
    expect((await good(again.vault.status())).slots.map((each) => each.label).sort()).toEqual([
      lien,
      'Warre Kiezelsteen',
    ]);
    // The old passphrase opens nothing any more, the new one does, and a colleague is told.
    expect((await good((await unlocked(at, lien, next)).vault.caseload())).length).toBe(1);
    const slot = must(
      (await good(again.vault.status())).slots.find((each) => each.label === lien),
      'slot',
    ).id;
    expect(await again.vault.unlock({ slot, passphrase: phrase })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    const mate = await unlocked(at, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    expect((await good(mate.vault.household())).events[0]).toMatchObject({ did: 'recover', isNew: true });
  });

  it('B12: damaged, foreign and replayed answers are refused, each with its reason; the request waits on', async () => {
    const at = await emptyWith(file);
    const first = await asked(at);
    const answer = await answerOf(lost.officers[0], first.file);
    const second = await asked(at);
    const adding = (id: string, bytes: Uint8Array) => at.vault.addRestoreAnswer({ id, bytes: new Uint8Array(bytes) });
    expect(await adding(second.id, answer)).toMatchObject({ problem: { code: 'other-request' } });
    expect(await adding(first.id, first.file)).toMatchObject({ problem: { code: 'bad-file' } });
    expect(await adding('AAAA', answer)).toMatchObject({ problem: { code: 'not-found' } });
    expect((await good(at.vault.status())).restores).toMatchObject([{ answers: 0 }, { answers: 0 }]);
    await good(at.vault.dropRestoreRequest({ id: second.id }));
    expect((await good(at.vault.status())).restores).toHaveLength(1);
    expect(at.disk.journal).toEqual([]);
  });

  it("B12: an answer that was changed, or that is no key holder's, opens nothing, and a good one takes its place", async () => {
    const at = await emptyWith(file);
    const { id, file: request } = await asked(at);
    const good1 = await answerOf(lost.officers[0], request);
    await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[1], request) }));
    const finishing = { id, ...picked(at), passphrase: next };
    for (let place = 40; place < good1.length - 40; place += 97) {
      const bent = new Uint8Array(good1);
      bent[place] = bent[place] === 65 ? 66 : 65;
      if (Buffer.compare(bent, good1) === 0 || bent[place] === 10) continue;
      const added = await at.vault.addRestoreAnswer({ id, bytes: bent });
      if (added.ok)
        expect(await at.vault.restoreByOfficers(finishing)).toMatchObject({ problem: { code: 'answers-missing' } });
    }
    expect(at.disk.journal).toEqual([]);
    await good(at.vault.addRestoreAnswer({ id, bytes: good1 }));
    expect(await good(at.vault.restoreByOfficers(finishing))).toMatchObject({ name: lien });
  });

  it('B12: a copy of another computer, or of people without key holders, says so', async () => {
    const other = await copyOf(await prisonDesk());
    const at = await emptyWith(other);
    expect(await at.vault.requestRestore({ ...picked(at), passphrase: next })).toMatchObject({
      problem: { code: 'no-key-holders' },
    });
    at.disk.folder = new Map([['picked', file]]);
    const { id } = await asked(at);
    at.disk.folder = new Map([['picked', other]]);
    expect(await at.vault.restoreByOfficers({ id, ...picked(at), passphrase: next })).toMatchObject({
      problem: { code: 'other-copy' },
    });
    const used = await prisonDesk();
    expect(await used.vault.requestRestore({ handle: 'picked', size: 1, passphrase: next })).toMatchObject({
      problem: { code: 'not-empty' },
    });
  });

  it('B12: stopped at any write, the computer is empty and the request waits, or all is there', async () => {
    const at = await emptyWith(file);
    const { id, file: request } = await asked(at);
    for (const number of [1, 2])
      await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[number], request) }));
    let last = at;
    for (let writes = 0; ; writes += 1) {
      const cut = await at.restart();
      cut.disk.writesLeft = writes;
      const finished = await cut.vault.restoreByOfficers({ id, ...picked(cut), passphrase: next });
      cut.disk.writesLeft = undefined;
      last = await cut.restart();
      const status = await good(last.vault.status());
      if (status.state === 'new') {
        expect(finished.ok).toBe(false);
        expect(status.restores).toMatchObject([{ id, answers: 2 }]);
        continue;
      }
      // Once the keys are there, the request has done its work, however the rest went.
      expect((await good(last.vault.status())).restores).toBeUndefined();
      expect(last.disk.restoreRequests).toBeNull();
      expect(writes).toBeGreaterThan(1);
      break;
    }
    const back = await unlocked(last, lien, next);
    expect(await good(back.vault.caseload())).toHaveLength(1);
  });
});

it('B12: of a computer of several people the key holder says who is asking, and two who disagree are told', async () => {
  const lost = await withOfficers();
  const mates = 'Saartje Korenbloem';
  const mate = await joinedBy(lost.at, mates);
  const proof = { passphrase: `${phrase} of ${mates}` };
  for (const officer of lost.officers) await meet(mate, officer);
  await good(mate.vault.allowOfficers({ proof }));
  const at = await emptyWith(await copyOf(mate));
  const { id, file: request } = await asked(at);
  const { places } = await good(must(lost.officers[0], 'officer').vault.readRecoveryRequest({ bytes: request }));
  expect(places.map((each) => each.name).sort()).toEqual([lien, mates]);
  await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[0], request, mates) }));
  const aboutLien = await answerOf(lost.officers[1], request, lien);
  expect(await at.vault.addRestoreAnswer({ id, bytes: aboutLien })).toMatchObject({ problem: { code: 'other-place' } });
  await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[1], request, mates) }));
  expect(await good(at.vault.restoreByOfficers({ id, ...picked(at), passphrase: next }))).toMatchObject({
    name: mates,
  });
  // She reads what she read there, and nothing of Lien's.
  expect(await good(at.vault.caseload())).toEqual([]);
});
