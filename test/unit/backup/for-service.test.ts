/** B16, Q1-Q6: two officers open what their service may have in a safety copy, without the person; nothing else opens. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeHead, headLengthIn } from '../../../shared/backup/head.ts';
import { decode } from '../../../shared/codec/cbor.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { hiddenKinds } from '../../../shared/dossier/sections.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { readWhole } from '../../../renderer/vault/services/backup/check.ts';
import { openAsSeat } from '../../../renderer/vault/services/backup/head.ts';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { openErasureKey, type KeyFile } from '../../../renderer/vault/core/keys/key-file.ts';
import { nextEntry } from '../../../renderer/vault/core/people/log.ts';
import { readPeople } from '../../../renderer/vault/core/people/people.ts';
import { openPackage, readServiceShare, serviceSlots } from '../../../renderer/vault/services/people/service-files.ts';
import { unpad } from '../../../renderer/vault/core/sealing/padding.ts';
import { sectionFrameHead, seatFrameHead } from '../../../renderer/vault/core/sealing/frames.ts';
import { decodeCard } from '../../../shared/trust/seat-card.ts';
import { Disk, good, machine, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import { keyFileOf, openedBy, overwrite, withHiddenKeys } from '../../support/household.ts';
import { answerOf, lien, names, withOfficers, type Lost } from '../../support/officers.ts';
import { atComputer, entity, meet, phrase, prisonDesk, put, unlocked, valuesOf } from '../../support/people.ts';

const next = 'a wholly new phrase';
const reason = 'Lien is overleden; haar dossiers moeten verder.';
const asking = { name: 'Mira Zonnehoed', function: 'psd-psychologist', service: 'psd:gent', passphrase: next, reason };

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

async function asked(at: Machine, as = asking): Promise<{ id: string; file: Uint8Array<ArrayBuffer>; code: string }> {
  const made = await good(at.vault.requestServiceOpening({ ...picked(at), ...as }));
  return { ...made, id: must((await good(at.vault.status())).restores?.at(-1), 'a request').id };
}

/** Lien also holds keys of every kind that stays hidden; then her copy. */
async function withHidden(): Promise<{ lost: Lost; hidden: readonly Bytes[]; file: Bytes }> {
  const lost = await withOfficers();
  await put(lost.at.vault, lost.dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const opened = openedBy(lost.at, lien);
  const { seat, file, erasureKey } = opened;
  const one = must(
    openSectionKeys(crypto, file, erasureKey, seat.seat, seat.real.wrap, seat.seatKey).keys[0],
    'a key she holds',
  );
  const keys = hiddenKinds.map((kind) => {
    const [section, epoch, key] = [crypto.random(16), crypto.random(32), crypto.random(32)];
    return { ...one, section, epoch, key, kind };
  });
  overwrite(lost.at, opened, withHiddenKeys(opened, keys));
  const at = await unlocked(lost.at, lien);
  // She is in with all of them, and whatever unlocking wraps has been wrapped.
  const now = openedBy(at, lien);
  const held = openSectionKeys(crypto, now.file, now.erasureKey, seat.seat, seat.real.wrap, seat.seatKey).keys;
  for (const { key } of keys) expect(held.some((each) => equal(each.key, key))).toBe(true);
  return { lost: { ...lost, at }, hidden: keys.map(({ key }) => key), file: await copyOf(at) };
}

/** Everything two officers have of a copy: the key they join, the body, the key file in it, its outermost key. */
async function openedWith(file: Bytes, officers: readonly (Machine | undefined)[]) {
  const head = decodeHead(file.slice(0, headLengthIn(file)));
  if (!head.ok) throw new Error(head.problem);
  const slot = must(serviceSlots(head.value.ways)[0], 'a service slot');
  const shares = officers.map((officer, at) => {
    const wrap = openedBy(must(officer, 'officer'), names[at] ?? '').seat.real.wrap;
    const mine = slot.shares.flatMap((box) => {
      const padded = crypto.unwrap(box, wrap);
      const share =
        padded &&
        readServiceShare(crypto, unpad(padded), (card) => {
          const read = decodeCard(crypto, card);
          return read.ok ? read.value.signKey : null;
        });
      return share ? [share.shares] : [];
    });
    return mine[0] ?? [];
  });
  const wrap = must(openPackage(crypto, head.value.vault, slot, shares[0] ?? [], shares[1] ?? []), 'the key');
  const body = must(openAsSeat(crypto, head.value, slot.id, [wrap]), 'the body');
  const frames: { kind: string; bytes: Bytes }[] = [];
  const whole = await readWhole(
    crypto,
    { key: body, file: head.value.id, head: headLengthIn(file) },
    file.length,
    (offset, length) => Promise.resolve(file.slice(offset, offset + length)),
    (some) => frames.push(...some),
  );
  const erasureKey = must(openErasureKey(crypto, whole.file, slot.id, wrap), 'the erasure key');
  return { slot, wrap, whole, frames, erasureKey };
}

describe('what the officers of a service hold of a copy', () => {
  let lost: Lost;
  let hidden: readonly Bytes[];
  let file: Bytes;
  beforeAll(async () => {
    ({ lost, hidden, file } = await withHidden());
  });

  it('Q2: two open the keys of identity, legal, plan, assessment and notes; of hidden kinds none, in any entry', async () => {
    const { slot, wrap, whole, erasureKey } = await openedWith(file, lost.officers.slice(0, 2));
    const { keys } = openSectionKeys(crypto, whole.file, erasureKey, slot.id, wrap);
    expect([...new Set(keys.map(({ kind }) => kind))].sort()).toEqual(
      ['assessment', 'identity', 'legal', 'notes', 'plan'].sort(),
    );
    // Every entry, whoever it is for, tried as anybody's: nothing else opens.
    const asMine: KeyFile = {
      ...whole.file,
      entries: whole.file.entries.filter(({ seat }) => !equal(seat, slot.id)),
    };
    const seats = [...new Set(asMine.entries.map(({ seat }) => seat))];
    expect(seats.length).toBeGreaterThan(0);
    for (const seat of seats) expect(openSectionKeys(crypto, asMine, erasureKey, seat, wrap).keys).toEqual([]);
    for (const key of hidden) expect(keys.some((each) => equal(each.key, key))).toBe(false);
  });

  it('Q1: they open no seat: neither her slots, her wrap, her frames, nor letters and secrets of colleagues', async () => {
    const { slot, wrap, whole, frames, erasureKey } = await openedWith(file, lost.officers.slice(0, 2));
    for (const each of whole.file.erasure)
      expect(crypto.unwrap(each.box, wrap) !== null).toBe(equal(each.seat, slot.id));
    for (const each of [...whole.file.emergency, ...whole.file.letters]) {
      expect(crypto.unwrap(each.box, wrap)).toBeNull();
      expect(crypto.open(each.box, new Uint8Array(), erasureKey)).toBeNull();
    }
    const { keys } = openSectionKeys(crypto, whole.file, erasureKey, slot.id, wrap);
    const readable = frames.filter(({ kind, bytes }) => {
      const head = kind === 'contribution' ? sectionFrameHead(bytes) : null;
      return head !== null && keys.some((each) => equal(each.epoch, head.epoch));
    });
    expect(readable.length).toBeGreaterThan(4);
    const hers = frames.filter(({ kind, bytes }) => kind !== 'contribution' && seatFrameHead(bytes) !== null);
    expect(hers.length).toBeGreaterThan(0);
    for (const { bytes } of hers) {
      const sealed = must(seatFrameHead(bytes), 'a seat frame').sealed;
      expect(crypto.unwrap(sealed, wrap)).toBeNull();
    }
  });

  it('Q1: one officer alone opens nothing, and the slot says neither service nor person', async () => {
    await expect(openedWith(file, [lost.officers[0], undefined])).rejects.toThrow();
    const alone = openedWith(file, [lost.officers[0], lost.officers[0]]);
    await expect(alone).rejects.toThrow();
    const slot = must(serviceSlots(keyFileOf(lost.at).slots)[0], 'a slot');
    expect(Buffer.from(JSON.stringify({ ...slot, box: '', shares: [] })).toString()).not.toContain('gent');
    expect(decode(slot.box).ok).toBe(false);
  });

  it('Q3: what is written later is wrapped too; what is erased is not any more; other officers get another key', async () => {
    const mine = await withOfficers();
    const before = must(serviceSlots(keyFileOf(mine.at).slots)[0], 'slot').id;
    const count = (): number => {
      const { entries, slots } = keyFileOf(mine.at);
      const { id } = must(serviceSlots(slots)[0], 'slot');
      return entries.filter(({ seat }) => equal(seat, id)).length;
    };
    expect(count()).toBe(5);
    await good(
      mine.at.vault.erase({ dossier: mine.dossier, reason: 'De termijn is voorbij.', proof: { passphrase: phrase } }),
    );
    expect(count()).toBe(0);
    const { id } = await good(mine.at.vault.newDossier((await import('../../support/people.ts')).slip));
    expect(count()).toBe(5);
    const another = await atComputer('Rune Esdoorn', 'psd-psychologist', 'psd:gent');
    const persons = (await good(mine.at.vault.correspondents()))
      .filter((each) => names.slice(0, 2).includes(each.name))
      .map((each) => each.person);
    persons.push((await meet(mine.at, another)).b);
    await good(mine.at.vault.setOfficers({ persons }));
    const slots = serviceSlots(keyFileOf(mine.at).slots);
    expect(slots).toHaveLength(1);
    expect(equal(must(slots[0], 'slot').id, before)).toBe(false);
    expect(keyFileOf(mine.at).entries.filter(({ seat }) => equal(seat, before))).toEqual([]);
    expect(keyFileOf(mine.at).erasure.filter(({ seat }) => equal(seat, before))).toEqual([]);
    expect(count()).toBe(5);
    expect(id).not.toBe('');
  });

  it('P11: the key counts only as the log of people names it, for officers of that service', () => {
    const opened = openedBy(lost.at, lien);
    const { entries, file: keyFile, seat } = opened;
    const people = must(readPeople(crypto, keyFile.vault, entries), 'people');
    expect(people.serviceKeys.get('psd:gent')).toBeDefined();
    const act = { do: 'service-key', service: 'psd:brugge', id: crypto.random(16), key: crypto.random(32) } as const;
    const forged = nextEntry(crypto, keyFile.vault, entries, 1, [seat.real.sign], act);
    expect(readPeople(crypto, keyFile.vault, [...entries, forged])).toBeNull();
    const stranger = nextEntry(crypto, keyFile.vault, entries, 1, [crypto.signKeys()], { ...act, service: 'psd:gent' });
    expect(readPeople(crypto, keyFile.vault, [...entries, stranger])).toBeNull();
  });
});

describe('a safety copy opened for the service', () => {
  let lost: Lost;
  let file: Bytes;
  beforeAll(async () => {
    lost = await withOfficers();
    await put(lost.at.vault, lost.dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    await good(lost.at.vault.putDraft({ place: 'x', dossier: lost.dossier, value: 'half', sees: [], at: 1 }));
    file = await copyOf(lost.at);
  });

  it('B16, Q5: a reason is demanded, seen by both officers, logged and told; the service reads, and writes nothing', async () => {
    let at = await emptyWith(file);
    const short = { ...picked(at), ...asking, reason: 'kort' };
    expect(await at.vault.requestServiceOpening(short)).toMatchObject({ problem: { field: 'reason' } });
    const { id, file: request, code } = await asked(at);
    at = await at.restart();
    expect((await good(at.vault.status())).restores).toMatchObject([{ id, code, answers: 0, forService: { reason } }]);
    const officer = must(lost.officers[0], 'officer');
    expect(await good(officer.vault.readRecoveryRequest({ bytes: request }))).toMatchObject({
      code,
      forService: { name: asking.name, service: 'psd:gent', reason },
      places: [{ name: lien, service: 'psd:gent', trust: 'verified' }],
    });
    await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(officer, request) }));
    expect((await good(officer.vault.accessLog({})))[0]).toMatchObject({ what: 'service-opening-answered', reason });
    const finishing = { id, ...picked(at), passphrase: next };
    expect(await at.vault.restoreByOfficers(finishing)).toMatchObject({ problem: { code: 'answers-missing' } });
    await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[2], request) }));
    expect(await good(at.vault.restoreByOfficers(finishing))).toMatchObject({ name: asking.name, service: 'psd:gent' });

    const view = await good(at.vault.openDossier({ id: lost.dossier }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Slaapplaats zoeken' }]);
    expect(view.sections.some((each) => each.canWrite)).toBe(false);
    expect(await good(at.vault.drafts())).toEqual([]);
    const mine = await good(at.vault.accessLog({}));
    expect(mine.filter((each) => each.what === 'service-opened')).toMatchObject([{ reason }]);
    expect(mine.map((each) => each.what)).not.toContain('recovered');

    // Everybody of that computer still has their place, and is told, with the reason; so is she, when she is back.
    for (const [name, words] of [
      [lien, phrase],
      ['Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`],
    ] as const) {
      const back = await unlocked(at, name, words);
      const household = await good(back.vault.household());
      expect(household.isInOrder).toBe(true);
      expect(household.events[0]).toMatchObject({ did: 'service-open', who: [asking.name], reason, isNew: true });
    }
    expect(await good((await unlocked(at, lien)).vault.drafts())).toHaveLength(1);
    const again = await unlocked(at, asking.name, next);
    expect((await good(again.vault.caseload())).length).toBe(1);
    expect((await good(again.vault.accessLog({}))).filter((each) => each.what === 'service-opened')).toHaveLength(1);
  });

  it('Q6: cut at any write, the computer is empty and the request waits, or the reason stands in the log', async () => {
    const at = await emptyWith(file);
    const { id, file: request } = await asked(at);
    for (const number of [1, 2])
      await good(at.vault.addRestoreAnswer({ id, bytes: await answerOf(lost.officers[number], request) }));
    let tries = 0;
    for (let writes = 0; ; writes += 1) {
      const cut = await at.restart();
      cut.disk.writesLeft = writes;
      await cut.vault.restoreByOfficers({ id, ...picked(cut), passphrase: next });
      cut.disk.writesLeft = undefined;
      const last = await cut.restart();
      if ((await good(last.vault.status())).state === 'new') continue;
      const back = await unlocked(last, asking.name, next);
      const what = (await good(back.vault.accessLog({}))).filter((each) => each.what === 'service-opened');
      expect(what).toMatchObject([{ reason }]);
      tries += 1;
      if (tries === 1) break;
    }
  });

  it('Q4: a request for a person gives no share of the service key, and one for the service none of a place', async () => {
    const at = await emptyWith(file);
    const officer = must(lost.officers[0], 'officer');
    const personal = await good(at.vault.requestRestore({ ...picked(at), passphrase: next }));
    const places = (await good(officer.vault.readRecoveryRequest({ bytes: personal.file }))).places;
    expect(places).toMatchObject([{ label: lien }]);
    const { file: request } = await asked(at);
    const service = (await good(officer.vault.readRecoveryRequest({ bytes: request }))).places;
    expect(service).toHaveLength(1);
    expect(await officer.vault.answerRecovery({ bytes: request, place: must(places[0], 'place').id })).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(
      await officer.vault.answerRecovery({ bytes: personal.file, place: must(service[0], 'place').id }),
    ).toMatchObject({ problem: { code: 'not-found' } });
  });

  it('Q4, P12: for another service, by a stranger, or with an answer about another reason, nothing opens', async () => {
    const at = await emptyWith(file);
    const other = await asked(at, { ...asking, service: 'psd:brugge' });
    for (const officer of lost.officers)
      expect(await officer.vault.readRecoveryRequest({ bytes: other.file })).toMatchObject({
        problem: { code: 'not-for-me' },
      });
    const { id, file: request } = await asked(at);
    const stranger = await prisonDesk();
    expect(await stranger.vault.readRecoveryRequest({ bytes: request })).toMatchObject({
      problem: { code: 'not-for-me' },
    });
    const second = await asked(at, { ...asking, reason: 'Een heel andere reden dan eerst.' });
    const answer = await answerOf(lost.officers[0], second.file);
    expect(await at.vault.addRestoreAnswer({ id, bytes: answer })).toMatchObject({
      problem: { code: 'other-request' },
    });
    const without = await copyOf(await prisonDesk());
    at.disk.folder = new Map([['picked', without]]);
    expect(await at.vault.requestServiceOpening({ ...picked(at), ...asking })).toMatchObject({
      problem: { code: 'no-service-key' },
    });
  });
});
