/** R10: under whose key what came is kept, so that a colleague who reads one epoch opens what all of its readers may read. */
import { describe, expect, it } from 'vitest';
import { byEpoch } from '../../../renderer/vault/services/exchange/sealing.ts';
import { drawerId, drawerIds, nextDrawer } from '../../../renderer/vault/core/writing/drawer.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { openedBy } from '../../support/household.ts';
import { prisonDesk } from '../../support/people.ts';
import { crypto, decoded, Desk, found, justice, person, psd, salt } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const fien = person('Fien Muurbloem', psd);
const nele = person('Nele Korenbloem', psd);
const joppe = person('Joppe Waterlelie', justice);
const everyone = [lien, fien, nele, joppe];
const records = new Map<string, unknown>();
const session = { crypto, secret: openedBy(await prisonDesk(), 'Lien Zonnebloem').seat, records };

/** Fien wrote two things at once in the first epoch while Lien let Joppe in, who is shown the first of them by an adoption. */
function late() {
  const founded = found(lien, [lien, fien]);
  const [a, b] = [new Desk(lien, founded, everyone), new Desk(fien, founded, everyone)];
  const work = b.write([b.putOp('what', { text: 'bellen' }), b.putOp('due', { on: '2027-01-01' })]);
  const next = a.foundNext([lien, fien, joppe]);
  a.take([work]);
  const adopt = (shows: number[]) => a.write([{ op: 'adopt', salt: salt(), adopts: [{ id: work.id, shows }] }]);
  return { a, first: founded.founding, next, work, adopt };
}

/** What came of the section in a file of the epoch, by the key it is kept under (hex). */
function kept(
  desk: Desk,
  epoch: Contribution,
  parts: readonly Contribution[],
  holds: readonly Contribution[],
  brings: readonly Contribution[] = [epoch],
) {
  const came = {
    section: desk.log.place.section,
    kind: desk.log.place.kind,
    dossier: desk.log.place.dossier,
    epoch: epoch.id,
    part: 'parts/section-0001.cbor',
    size: 0,
    hash: epoch.id,
    keys: brings.map(({ id }) => ({ epoch: id, key: id })),
    contributions: parts.map(({ id }) => id),
    parts: parts.map(({ bytes }) => bytes),
  };
  const all = new Map(parts.map((each) => [each.bytes, each]));
  const open = new Set(holds.map(({ id }) => toHex(id)));
  return byEpoch(session, { came, decoded: all, log: desk.log }, (hex) => open.has(hex));
}

const shownIn = (all: readonly Bytes[] | undefined) =>
  (all ?? []).map((bytes) => decoded(bytes).ops.map((each) => each !== null));

describe('R10: late work that more is known of here than an epoch shows', () => {
  it('is kept whole where it was written, and with the part that is shown under the epoch that shows it', () => {
    const { a, first, next, work, adopt } = late();
    adopt([0]);
    const groups = kept(a, next, [work], [first, next]);
    expect(shownIn(groups.get(toHex(next.id)))).toEqual([[true, false]]);
    expect(shownIn(groups.get(toHex(first.id)))).toEqual([[true, true]]);
    expect([...groups.keys()].sort()).toEqual([first, next].map(({ id }) => toHex(id)).sort());
  });

  it('goes into the drawer as a whole where the key of its own epoch is not here', () => {
    const { a, next, work, adopt } = late();
    adopt([0]);
    const groups = kept(a, next, [work], [next]);
    const drawer = toHex(drawerId(session, a.log.place.section));
    expect(shownIn(groups.get(toHex(next.id)))).toEqual([[true, false]]);
    expect(shownIn(groups.get(drawer))).toEqual([[true, true]]);
  });

  it('is kept whole under the epoch that shows all of it, and where it was written while no founding knows it', () => {
    const { a, first, next, work, adopt } = late();
    adopt([0]);
    adopt([1]);
    const groups = kept(a, next, [work], [first, next]);
    expect(groups.get(toHex(next.id))).toEqual([work.bytes]);
    expect(groups.get(toHex(first.id))).toEqual([work.bytes]);
    const restated = a.foundNext([lien, fien, joppe], 'compaction');
    const once = kept(a, restated, [work], [first, restated]);
    expect(once.get(toHex(restated.id))).toEqual([work.bytes]);
    expect(once.get(toHex(first.id))).toBeUndefined();
  });

  it('is kept where it was written while nothing shows it', () => {
    const { a, first, next, work } = late();
    const groups = kept(a, next, [work], [first, next]);
    expect(must(groups.get(toHex(first.id)), 'of the first')).toEqual([work.bytes]);
    expect(groups.get(toHex(next.id))).toEqual([]);
  });
});

describe('R10: two epochs founded side by side', () => {
  const three = [lien, fien, nele];

  /** Lien and Nele each founded one after the first; neither had heard of what Fien wrote in it. */
  function beside() {
    const founded = found(lien, three);
    const [a, b, c] = [lien, fien, nele].map((who) => new Desk(who, founded, everyone)) as [Desk, Desk, Desk];
    const work = b.write([b.putOp('what', { text: 'bellen' }), b.putOp('due', { on: '2027-01-01' })]);
    const [mine, other] = [a.foundNext(three), c.foundNext(three)];
    for (const desk of [a, c]) desk.take([work, mine, other]);
    const adopt = (desk: Desk, epoch: Contribution, shows: number[]): void => {
      const adopted = desk.write([{ op: 'adopt', salt: salt(), adopts: [{ id: work.id, shows }] }], epoch.id);
      if (desk !== a) a.take([adopted]);
    };
    return { a, c, first: founded.founding, mine, other, work, adopt };
  }

  it('keep each the part that it shows, and none that only the other does', () => {
    const { a, c, first, mine, other, work, adopt } = beside();
    adopt(a, mine, [0]);
    adopt(c, other, [1]);
    const groups = kept(a, mine, [work], [first, mine]);
    expect(shownIn(groups.get(toHex(mine.id)))).toEqual([[true, false]]);
  });

  it('keep nothing under the one whose key waits for a decision, though the file brings it', () => {
    const { a, c, first, mine, other, work, adopt } = beside();
    adopt(c, other, [0, 1]);
    const waits = kept(a, mine, [work], [first, mine], [mine, other]);
    expect(waits.get(toHex(first.id))).toEqual([work.bytes]);
    expect(waits.has(toHex(other.id))).toBe(false);
    const counts = kept(a, mine, [work], [first, mine, other], [mine, other]);
    expect(counts.get(toHex(other.id))).toEqual([work.bytes]);
  });

  it.each([true, false])(
    'keep it where it was written too while the other is read here and never heard of it: %s',
    (isRead) => {
      const founded = found(lien, three);
      const [a, b, c] = [lien, fien, nele].map((who) => new Desk(who, founded, everyone)) as [Desk, Desk, Desk];
      const work = b.write([b.putOp('what', { text: 'bellen' })]);
      a.take([work]);
      const [mine, other] = [a.foundNext(three), c.foundNext(three)];
      if (isRead) a.keys.add(toHex(other.id));
      a.take([other]);
      const groups = kept(a, mine, [work], [founded.founding, mine]);
      expect(groups.get(toHex(mine.id))).toEqual([work.bytes]);
      expect(groups.get(toHex(founded.founding.id))).toEqual(isRead ? [work.bytes] : undefined);
    },
  );
});

describe('R10: what tells who reads', () => {
  it('is kept under the key of the file where its own is not here, so that colleagues see why the epoch counts', () => {
    const { a, first, next } = late();
    const letIn = a.write([{ op: 'admit', salt: salt(), member: joppe.member }], first.id);
    const groups = kept(a, next, [first, letIn], [next]);
    expect([...groups]).toEqual([[toHex(next.id), [first.bytes, letIn.bytes]]]);
  });
});

it('R10: where the keys of a section went the next drawer is another, and none of them is given to anybody', () => {
  const section = crypto.random(16);
  const first = toHex(drawerId(session, section));
  const [key, value] = nextDrawer(session, toHex(section));
  records.set(key, value);
  const second = toHex(drawerId(session, section));
  expect(second).not.toBe(first);
  expect([...drawerIds(session, section)]).toEqual([first, second]);
  expect(toHex(drawerId(session, crypto.random(16)))).not.toBe(first);
});
