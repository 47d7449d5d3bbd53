/**
 * Formats of version 1 as released: these files are never made again (test/support/write-golden.ts writes only what is
 * missing). What was written then is read now, and contributions signed now from the same keys are the same bytes.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  newestKeyFile,
  openErasureKey,
  openPeopleBox,
  openSectionKeys,
  openSlot,
  passphraseSlots,
  wordsSlots,
} from '../../../renderer/vault/keys/key-file.ts';
import { decodeSeat } from '../../../renderer/vault/keys/seat.ts';
import {
  openForSeat,
  openSectionFrame,
  openSegment,
  seatFrameHead,
  sectionFrameHead,
} from '../../../renderer/vault/store/frames.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { verifySignature } from '../../../shared/contributions/format.ts';
import { SectionLog } from '../../../shared/contributions/section-log.ts';
import { must } from '../../../shared/result.ts';
import { decode } from '../../../shared/codec/cbor.ts';
import { Disk, good, machine } from '../../fixtures/machine.ts';
import { phrase } from '../../support/people.ts';
import { crypto } from '../../support/exchange.ts';
import * as made from '../../support/golden.ts';
import { decoded } from '../../support/section.ts';

const golden = (name: string) =>
  must(fromHex(readFileSync(`test/golden/${name}.hex`, 'utf8').replaceAll('\n', '')), name);

describe('contributions, format version 1', () => {
  it('F1-F6: a contribution, whole and redacted', () => {
    expect(toHex(made.contribution.bytes)).toBe(toHex(golden('contribution-v1')));
    expect(toHex(made.redacted)).toBe(toHex(golden('contribution-v1-redacted')));
    const read = decoded(golden('contribution-v1-redacted'));
    expect(verifySignature(crypto, read)).toBe(true);
    expect(read.ops.map((each) => each?.op.op ?? null)).toEqual([null, 'note']);
    expect(toHex(read.id)).toBe('2a81e340fbc4ae4e19119c9cf67612de324cf38520db48c993f78104fd63016c');
  });

  it('E1-E3: foundings, and a section read from the next epoch alone', () => {
    expect(toHex(made.founding.bytes)).toBe(toHex(golden('founding-v1')));
    expect(toHex(made.nextFounded.bytes)).toBe(toHex(golden('founding-v1-next')));
    const author = {
      seat: '',
      person: '',
      name: 'Lien Zonnebloem',
      function: '',
      service: '',
      shown: 'compared' as const,
    };
    const next = decoded(golden('founding-v1-next'));
    const log = new SectionLog(
      made.place,
      () => author,
      (epoch) => epoch === toHex(next.id),
    );
    for (const each of [next, decoded(golden('contribution-v1'))]) log.add(each, verifySignature(crypto, each));
    expect(log.view({ canWrite: true, readers: [] })).toMatchObject({
      entities: [{ id: 's1', units: { what: { versions: [{ value: { text: 'Slaapplaats zoeken' } }] } } }],
      notes: [{ note: { text: 'Gebeld met zijn zus' } }],
      waiting: 0,
      quarantined: 0,
    });
  });
});

describe('the key file', () => {
  const opened = (name: string) => {
    const read = newestKeyFile([golden(name)]);
    if (!read.ok || read.value === null) throw new Error('the key file does not open');
    const slot = must(passphraseSlots(read.value)[0], 'slot');
    expect(slot).toMatchObject({ label: 'mijn plek', kdf: { passes: 3, memory: 268_435_456 } });
    const seat = must(decodeSeat(must(openSlot(crypto, made.vault, slot, made.slotKey), 'slot')), 'seat');
    const erasure = must(openErasureKey(crypto, read.value, seat.seat, seat.real.wrap), 'erasure key');
    return { file: read.value, seat, erasure };
  };

  it('K1-K8, version 1', () => {
    const { file, seat, erasure } = opened('key-file-v1');
    // Its section began under the id its founding had before contributions got their mark.
    const epoch = must(fromHex('2c04f68e1b91251d74bc24f6e2604127c1e1748bc0a90e29214b026f5d47f261'), 'id');
    expect(openSectionKeys(crypto, file, erasure, seat.seat, seat.real.wrap)).toMatchObject({
      keys: [{ ...made.sectionKey, epoch }],
      unreadable: 0,
    });
    expect(openPeopleBox(crypto, file, erasure)).toMatchObject({ version: 1, people: [{ real: made.lien.cardBytes }] });
  });

  it('K1-K9, version 2: what is mine alone opens with the seat key only', () => {
    const { file, seat, erasure } = opened('key-file-v2');
    const { seatKey } = seat;
    expect(openSectionKeys(crypto, file, erasure, seat.seat, seat.real.wrap, seatKey)).toMatchObject({
      keys: [made.sectionKey, made.healthKey],
      unreadable: 0,
    });
    expect(openSectionKeys(crypto, file, erasure, seat.seat, seat.real.wrap)).toMatchObject({
      keys: [made.sectionKey],
      unreadable: 1,
    });
    expect(file.entries[0]?.box.length).toBe(file.entries[1]?.box.length);
    expect(openPeopleBox(crypto, file, erasure)).toEqual({ version: 2, entries: made.peopleEntries });
    const words = must(wordsSlots(file)[0], 'words');
    expect(decodeSeat(must(openSlot(crypto, made.vault, words, made.slotKey), 'slot'))).toEqual(seat);
  });

  it('K1: what version 1 was written with is read, taken over in one signed entry, and written as version 2', async () => {
    const disk = new Disk();
    const file = golden('key-file-v1-two-people');
    disk.keyFiles = [file, file];
    const at = await machine(disk);
    const [lien, warre] = (await good(at.vault.status())).slots;
    await good(at.vault.unlock({ slot: must(lien, 'slot').id, passphrase: phrase }));
    expect((await good(at.vault.correspondents())).map((each) => each.name)).toEqual(['Warre Kiezelsteen']);
    const written = decode(must(disk.keyFiles[0], 'copy'));
    expect(written).toMatchObject({ ok: true, value: { version: 2, letters: [] } });
    const again = await at.restart();
    const opening = { slot: must(warre, 'slot').id, passphrase: `${phrase} of Warre Kiezelsteen` };
    expect((await good(again.vault.unlock(opening))).problems.notices).toEqual([]);
    expect((await good(again.vault.correspondents())).map((each) => each.name)).toEqual(['Lien Zonnebloem']);
  });
});

describe('vault, format version 1', () => {
  it('J1-J3: frames', () => {
    const head = must(sectionFrameHead(golden('frame-v1-section')), 'head');
    expect(openSectionFrame(crypto, made.scope, made.epochKey, head.sealed)).toEqual(made.sectionContent);
    const own = must(seatFrameHead(golden('frame-v1-record')), 'head');
    expect(own.seat).toEqual(made.seatScope.seat);
    expect(openForSeat(crypto, 'record', made.seatScope, own.sealed)).toEqual(made.record);
  });

  it('S2, D1: a segment and a draft', () => {
    expect(openSegment(crypto, made.scope, 4, made.epochKey, golden('segment-v1'))).toEqual(made.sectionContent);
    expect(openForSeat(crypto, 'draft', made.seatScope, golden('draft-v1'))).toEqual(made.draft);
  });
});
