import { describe, expect, it } from 'vitest';
import { linkOf, type AccessLogEntry } from '../../../shared/access-log/entry.ts';
import { decode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { openForSeat, seatFrameHead } from '../../../renderer/vault/core/sealing/frames.ts';
import { copyOf, countWrites } from '../../fixtures/copies.ts';
import { emptyStore, good, machine, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import { openedBy } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

type Entry = AccessLogEntry;

/** The log of one person, read from the journal the way an auditor who holds the seat's key would. */
function chain(at: Machine, label: string, passphrase: string): readonly (readonly [Entry, Bytes])[] {
  const { file, seat, atRest } = openedBy(at, label, passphrase);
  const scope = { vault: file.vault, seat: seat.seat, key: seat.seatKey };
  return at.disk.journal.flatMap((frame) => {
    const head = frame.kind === 'access' ? seatFrameHead(frame.bytes) : null;
    if (head === null || toHex(head.seat) !== toHex(seat.seat)) return [];
    return [[openForSeat(atRest, 'access', scope, head.sealed) as Entry, frame.bytes] as const];
  });
}

/** Up to which entry the chain holds. */
function holdsUpTo(entries: readonly (readonly [Entry, Bytes])[]): number {
  let before: Bytes | null = null;
  for (const [at, [entry, bytes]] of entries.entries()) {
    const fits =
      entry.seq === at && (before === null ? entry.prev === null : toHex(entry.prev ?? before) === toHex(before));
    if (!fits || (entry.prev === null) !== (at === 0)) return at;
    before = linkOf(crypto, entry, bytes);
  }
  return entries.length;
}

describe('the access log', () => {
  it('A1, A2, L1-L3: each entry names the one before; a missing, changed or moved one shows', async () => {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    await good(a.vault.openDossier({ id }));
    await good(a.vault.openDossier({ id, motive: { motive: 'control', words: 'vervanging' } }));
    await good(a.vault.recordPaper({ dossier: id, paper: 'plan', mark: 'PDF 3f2a 91bc', goes: { motive: 'stays' } }));
    let again = await unlocked(a, 'Lien Zonnebloem');
    await emptyStore(a.disk);
    again = await unlocked(again, 'Lien Zonnebloem');
    await good(again.vault.openDossier({ id }));
    const entries = chain(again, 'Lien Zonnebloem', phrase);
    expect(entries.map(([entry]) => entry.what)).toEqual([
      'unlocked',
      'opened',
      'opened',
      'paper-printed',
      'unlocked',
      'unlocked',
      'opened',
    ]);
    // Why someone opened it, and which file left: so that a paper is found again by what stands at its foot.
    expect(entries.flatMap(([entry]) => entry.reason ?? [])).toEqual(['vervanging', 'PDF 3f2a 91bc']);
    expect(holdsUpTo(entries)).toBe(entries.length);
    expect(holdsUpTo(entries.filter((_, at) => at !== 3))).toBe(3);
    const [one, two] = [must(entries[1], 'one'), must(entries[2], 'two')];
    const [first, , , ...rest] = entries;
    expect(holdsUpTo([must(first, 'first'), two, one, ...rest])).toBe(1);
    expect(holdsUpTo([must(first, 'first'), one, [two[0], one[1]], ...rest])).toBe(3);
    expect(await good(again.vault.accessLog({ dossier: id }))).toMatchObject([
      { what: 'opened', who: 'Lien Zonnebloem', dossier: id },
      { what: 'paper-printed' },
      { what: 'opened' },
      { what: 'opened' },
    ]);
  });

  it('is durable before the record is shown: without room for the entry nothing is opened', async () => {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    a.disk.full = true;
    expect(await a.vault.openDossier({ id })).toMatchObject({ problem: { code: 'disk-full' } });
  });

  it('L3: a dossier is drawn while the entry is being written, and may be seen once that is on the disk', async () => {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    let written: () => void = () => undefined;
    a.disk.slowLog = new Promise((resolve) => (written = resolve));
    const begun = a.vault.beginOpening({ id, opening: 1 });
    const logged = a.vault.openingLogged({ opening: 1 });
    expect(await begun).toMatchObject({ ok: true, value: { id } });
    expect(await Promise.race([logged, Promise.resolve('still being written')])).toBe('still being written');
    written();
    expect(await logged).toEqual({ ok: true, value: undefined });
    a.disk.slowLog = undefined;
    expect(await good(a.vault.accessLog({ dossier: id }))).toMatchObject([{ what: 'opened', dossier: id }]);
    // The number is used once.
    expect(await a.vault.openingLogged({ opening: 1 })).toMatchObject({ problem: { code: 'failed' } });
  });

  it('L3: that the entry is on the disk is told before the browser store is written to', async () => {
    const first = await prisonDesk();
    const { id } = await good(first.vault.newDossier(slip));
    await good(first.vault.health());
    const { disk, clock } = await copyOf(first, { noticed: false });
    const writes = countWrites(disk);
    let pausing: Promise<void> = Promise.resolve();
    const a = await machine(disk, clock, { pause: () => pausing });
    const slot = must((await good(a.vault.status())).slots[0], 'a slot');
    await good(a.vault.unlock({ slot: slot.id, passphrase: phrase }));
    await good(a.vault.health());

    const before = writes();
    let goOn: () => void = () => undefined;
    pausing = new Promise((resolve) => (goOn = resolve));
    void a.vault.beginOpening({ id, opening: 1 });
    expect(await a.vault.openingLogged({ opening: 1 })).toEqual({ ok: true, value: undefined });
    expect(writes()).toBe(before);
    goOn();
    await good(a.vault.health());
    expect(writes()).toBe(before + 1);
  });

  it('L3: what was prepared is not opened yet; opened as it is, it need not be told again', async () => {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    const prepared = await good(a.vault.prepareDossier({ id, preparing: 1 }));
    expect(prepared).toMatchObject({ id });
    expect(await good(a.vault.accessLog({ dossier: id }))).toEqual([]);
    expect(await good(a.vault.openPrepared({ id, preparing: 1, opening: 1 }))).toBeUndefined();
    expect(await good(a.vault.openingLogged({ opening: 1 }))).toBeUndefined();
    expect(await good(a.vault.accessLog({ dossier: id }))).toMatchObject([{ what: 'opened', dossier: id }]);
    // Another time it was prepared, or never.
    expect(await good(a.vault.openPrepared({ id, preparing: 2, opening: 2 }))).toEqual(prepared);
    const put = { do: 'note', section: 'notes', note: { text: 'Gebeld', on: '2026-11-24', kind: 'phone' } } as const;
    const changed = await good(a.vault.change({ dossier: id, changes: [put] }));
    expect(await good(a.vault.openPrepared({ id, preparing: 1, opening: 3 }))).toEqual(changed);
    const log = await good(a.vault.accessLog({ dossier: id }));
    expect(log.filter(({ what }) => what === 'opened')).toHaveLength(3);
  });

  it('L3: without room for the entry, or locked, what was drawn may not be seen', async () => {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    a.disk.full = true;
    void a.vault.beginOpening({ id, opening: 1 });
    expect(await a.vault.openingLogged({ opening: 1 })).toMatchObject({ problem: { code: 'disk-full' } });
    const locked = await a.restart();
    expect(await locked.vault.beginOpening({ id, opening: 1 })).toMatchObject({ problem: { code: 'locked' } });
    expect(await locked.vault.openingLogged({ opening: 1 })).toMatchObject({ problem: { code: 'locked' } });
  });

  it('each person has their own, which the other cannot read', async () => {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    await good(a.vault.openDossier({ id }));
    const there = await joinedBy(a, 'Warre Kiezelsteen');
    expect((await good(there.vault.accessLog({}))).map((entry) => [entry.what, entry.who])).toEqual([
      ['unlocked', 'Warre Kiezelsteen'],
    ]);
    const mine = chain(there, 'Lien Zonnebloem', phrase);
    expect(mine.length).toBeGreaterThan(1);
    expect(decode(must(mine[0], 'entry')[1]).ok).toBe(false);
  });
});
