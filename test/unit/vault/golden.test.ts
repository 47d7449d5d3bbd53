/**
 * Formats as they are: these files are made once (test/support/write-golden.ts writes only what is missing), and anew with a
 * new format. What was written then is read now, and contributions signed now from the same keys are the same bytes.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  newestKeyFile,
  openErasureKey,
  openPeopleBox,
  openSlot,
  passphraseSlots,
  wordsSlots,
} from '../../../renderer/vault/core/keys/key-file.ts';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { decodeSeat } from '../../../renderer/vault/core/keys/seat.ts';
import {
  openForSeat,
  openSectionFrame,
  openSegment,
  seatFrameHead,
  sectionFrameHead,
} from '../../../renderer/vault/core/sealing/frames.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { verifySignature } from '../../../shared/contributions/format.ts';
import { SectionLog } from '../../../shared/contributions/section-log.ts';
import { must } from '../../../shared/result.ts';
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

  it('K1-K12: what is mine alone opens with the seat key only', () => {
    const { file, seat, erasure } = opened('key-file-2026-v1');
    const { seatKey } = seat;
    expect(openSectionKeys(crypto, file, erasure, seat.seat, seat.real.wrap, seatKey)).toMatchObject({
      keys: [made.sectionKey, made.victimsKey, made.healthKey],
      unreadable: 0,
    });
    expect(openSectionKeys(crypto, file, erasure, seat.seat, seat.real.wrap).keys).toEqual([
      made.sectionKey,
      made.victimsKey,
    ]);
    expect(openPeopleBox(crypto, file, erasure)).toEqual({ entries: made.peopleEntries });
    const words = must(wordsSlots(file)[0], 'words');
    expect(decodeSeat(must(openSlot(crypto, made.vault, words, made.slotKey), 'slot'))).toEqual(seat);
  });

  it('K1: what a trial version wrote is not opened, not changed, and said to be of one', async () => {
    const disk = new Disk();
    const file = golden('key-file-trial');
    disk.keyFiles = [file, file];
    const at = await machine(disk);
    expect(await good(at.vault.status())).toEqual({ state: 'trial-version', slots: [] });
    const person = { name: 'x', function: 'director', service: 'prison:gent' } as const;
    const wanted = { ...person, passphrase: phrase, language: 'nl', label: 'x' } as const;
    expect(await at.vault.create(wanted)).toEqual({ ok: false, problem: { code: 'trial-version' } });
    expect(disk.keyFiles).toEqual([file, file]);
    expect(newestKeyFile([file, golden('key-file-2026-v1')])).toMatchObject({ ok: true, value: { generation: 3 } });
  });
});

describe('vault, format version 1', () => {
  it('J1-J3: frames', () => {
    const head = must(sectionFrameHead(golden('frame-v1-section')), 'head');
    expect(openSectionFrame(made.atRest, made.scope, made.epochKey, head.sealed)).toEqual(made.sectionContent);
    const own = must(seatFrameHead(golden('frame-v1-record')), 'head');
    expect(own.seat).toEqual(made.seatScope.seat);
    expect(openForSeat(made.atRest, 'record', made.seatScope, own.sealed)).toEqual(made.record);
  });

  it('S2, D1: a segment and a draft', () => {
    expect(openSegment(made.atRest, made.scope, 4, made.epochKey, golden('segment-v1'))).toEqual(made.sectionContent);
    expect(openForSeat(made.atRest, 'draft', made.seatScope, golden('draft-v1'))).toEqual(made.draft);
  });
});
