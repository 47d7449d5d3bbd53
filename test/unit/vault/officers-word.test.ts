/** What the log of people takes on the word of officers, and what their files must be: each rule broken once by hand. */
import { describe, expect, it } from 'vitest';
import { requestSlots, openSlot } from '../../../renderer/vault/core/keys/key-file.ts';
import { decodeSeat, type SeatSecret } from '../../../renderer/vault/core/keys/seat.ts';
import { approvalBytes, nextEntry, serviceApprovalBytes, type Act } from '../../../renderer/vault/core/people/log.ts';
import { placeOf } from '../../../renderer/vault/services/household/membership.ts';
import { readPeople } from '../../../renderer/vault/core/people/people.ts';
import type { People } from '../../../renderer/vault/core/people/here.ts';
import { withAnswer } from '../../../renderer/vault/services/people/recovery.ts';
import {
  answerFile,
  readAnswerBytes,
  readAnswerFile,
  readRequestFile,
  readShares,
  type RecoveryAnswer,
} from '../../../renderer/vault/services/people/recovery-files.ts';
import { unpad } from '../../../renderer/vault/core/sealing/padding.ts';
import type { Bytes, SignKeys } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { keyFileOf, openedBy } from '../../support/household.ts';
import { answerOf, lien, withOfficers } from '../../support/officers.ts';
import { atComputer, joinedBy, phrase, prisonDesk, unlocked } from '../../support/people.ts';

const warre = 'Warre Kiezelsteen';
const joppe = 'Joppe Waterlelie';
const gent = 'psd:gent';
const justice = 'justice-house:gent';

type Signers = readonly [SignKeys, ...SignKeys[]];

/** Lien keeps a computer, Warre is of her service, Joppe of another; and what entries signed by hand make of its log. */
async function three() {
  const first = await prisonDesk();
  await joinedBy(first, warre);
  const at = await unlocked(await joinedBy(first, joppe, justice), lien);
  const opened = openedBy(at, lien);
  const mate = openedBy(at, warre, `${phrase} of ${warre}`).seat;
  const other = openedBy(at, joppe, `${phrase} of ${joppe}`).seat;
  const { vault } = opened.file;
  const with_ = (...entries: readonly (readonly [Signers, Act])[]): People | null => {
    const all = [...opened.entries];
    for (const [signers, act] of entries) all.push(nextEntry(crypto, vault, all, 5, signers, act));
    return readPeople(crypto, vault, all);
  };
  return { keeper: opened.seat, mate, other, vault, read: with_ };
}

const seatAt = (at: Machine, name: string): SeatSecret => openedBy(at, name).seat;

/** A place on a computer of its own. */
async function someone(name: string, service = gent, does = 'psd-psychologist'): Promise<SeatSecret> {
  return seatAt(await atComputer(name, does, service), name);
}

/** Lien again, in a place that nobody knew before. */
const lienAgain = (): Promise<SeatSecret> => someone(lien, gent, 'psd-social-worker');

/** As a request names them. */
const keysOf = ({ real }: SeatSecret) => ({ signKey: real.sign.publicKey, wrapKey: real.wrap.publicKey });

const by = (...seats: readonly [SeatSecret, ...SeatSecret[]]): Signers => {
  const [first, ...more] = seats;
  return [first.real.sign, ...more.map(({ real }) => real.sign)];
};

const officersOf = (seats: readonly SeatSecret[], service = gent): Act => ({
  do: 'officers',
  service,
  officers: seats.map(({ real }) => real.card),
});

const some = (count: number): Promise<readonly SeatSecret[]> =>
  Promise.all(['Ode', 'Pim', 'Quinten', 'Rik', 'Siel', 'Tuur'].slice(0, count).map((name) => someone(name)));

describe('P8: officers and the emergency key of a service', () => {
  it('three different people, on cards for real work, named by the keeper or someone of that service', async () => {
    const { keeper, mate, other, read } = await three();
    const seats = await some(3);
    const [one, two, last] = seats as readonly [SeatSecret, SeatSecret, SeatSecret];
    const named = read([by(mate), officersOf(seats)]);
    expect(
      named?.officers
        .get(gent)
        ?.at(-1)
        ?.cards.map(({ card }) => card.name),
    ).toEqual(['Ode', 'Pim', 'Quinten']);
    expect(read([by(keeper), officersOf(seats, justice)])?.officers.has(justice)).toBe(true);
    expect(read([by(other), officersOf(seats, justice)])?.officers.has(justice)).toBe(true);
    expect(read([by(other), officersOf(seats)])).toBeNull();
    expect(read([by(keeper, mate), officersOf(seats)])).toBeNull();
    expect(read([by(one), officersOf(seats)])).toBeNull();
    for (const wrong of [
      [one, two],
      [one, two, two],
      [one, two, last, keeper],
    ])
      expect(read([by(keeper), officersOf(wrong)])).toBeNull();
    const practising = [one.real.card, two.real.card, last.practice.card];
    expect(read([by(keeper), { do: 'officers', service: gent, officers: practising }])).toBeNull();
    expect(
      read([by(keeper), { do: 'officers', service: gent, officers: [...practising.slice(0, 2), filled(9, 1)] }]),
    ).toBeNull();
  });

  it('an emergency key once, named by someone of the service alone', async () => {
    const { keeper, mate, other, read } = await three();
    const key = (service: string, at: number): Act => ({
      do: 'emergency',
      service,
      id: filled(16, at),
      key: filled(32, at),
    });
    // Gent has one since two of its people are here.
    expect(read()?.emergency.has(gent)).toBe(true);
    expect(read([by(mate), key(gent, 1)])).toBeNull();
    expect(read([by(other), key(justice, 1)])?.emergency.get(justice)).toMatchObject({
      id: filled(16, 1),
      key: filled(32, 1),
    });
    expect(read([by(keeper), key(justice, 1)])).toBeNull();
    expect(read([by(other), key(justice, 1)], [by(other), key(justice, 2)])).toBeNull();
  });
});

describe('P9: a new place on two officers’ word', () => {
  it('signed by itself, for someone of the same service, with two different officers of one set', async () => {
    const { keeper, mate, vault, read } = await three();
    const six = await some(6);
    const [one, two, , fourth] = six as readonly [SeatSecret, SeatSecret, SeatSecret, SeatSecret];
    const place = await lienAgain();
    const request = filled(32, 8);
    const forPlace = keysOf(place);
    const approval = (officer: SeatSecret, said = approvalBytes(crypto, vault, keeper.seat, request, forPlace)) => ({
      officer: officer.real.sign.publicKey,
      signature: crypto.sign(said, officer.real.sign.secretKey),
    });
    const named = [by(keeper), officersOf(six.slice(0, 3))] as const;
    const recover = (approvals: readonly ReturnType<typeof approval>[], person = place, of = keeper.seat): Act => ({
      do: 'recover',
      person: placeOf(person),
      of,
      request,
      approvals: [...approvals],
    });
    const both = [approval(one), approval(two)];
    const after = must(read(named, [by(place), recover(both)]), 'the log with the new place');
    expect(after.standing.map(({ seat }) => seat)).toContainEqual(place.seat);
    expect(after.former).toMatchObject([{ seat: keeper.seat, how: 'recovered', next: place.seat }]);
    // She was keeper, so her new place is.
    expect(after.keeper).toEqual(place.seat);
    // Once others are named, those before help nobody any more.
    const renamed = [by(keeper), officersOf(six.slice(3))] as const;
    expect(read(named, renamed, [by(place), recover(both)])).toBeNull();
    const others = six.slice(3, 5).map((officer) => approval(officer));
    expect(read(named, renamed, [by(place), recover(others)])).not.toBeNull();
    // What they signed is for the keys of the place that asked: nobody puts a place of their own there.
    const stolen = await lienAgain();
    expect(read(named, [by(stolen), recover(both, stolen)])).toBeNull();
    const wrapped = { ...place, real: { ...place.real, wrap: stolen.real.wrap } };
    expect(read(named, [by(place), recover(both, wrapped)])).toBeNull();
    // Nor does it come back under another name or function.
    for (const [name, does] of [['Iemand Anders', 'psd-social-worker'] as const, [lien, 'psd-psychologist'] as const]) {
      const another = await someone(name, gent, does);
      const forAnother = approvalBytes(crypto, vault, keeper.seat, request, keysOf(another));
      const signed = [approval(one, forAnother), approval(two, forAnother)];
      expect(read(named, [by(another), recover(signed, another)])).toBeNull();
    }

    const wrong: readonly (readonly [string, Signers, Act])[] = [
      ['signed by a colleague', by(mate), recover(both)],
      ['signed by a colleague too', by(place, mate), recover(both)],
      ['one officer', by(place), recover([approval(one)])],
      ['one officer twice', by(place), recover([approval(one), approval(one)])],
      ['somebody who is none', by(place), recover([approval(one), approval(mate)])],
      ['of two sets', by(place), recover([approval(one), approval(fourth)])],
      [
        'for another request',
        by(place),
        recover([approval(one), approval(two, approvalBytes(crypto, vault, keeper.seat, filled(32, 9), forPlace))]),
      ],
      [
        'for another place',
        by(place),
        recover([approval(one), approval(two, approvalBytes(crypto, vault, mate.seat, request, forPlace))]),
      ],
      [
        'of another computer',
        by(place),
        recover([approval(one), approval(two, approvalBytes(crypto, filled(16, 3), keeper.seat, request, forPlace))]),
      ],
      ['a place that is none', by(place), recover(both, place, filled(16, 4))],
      ['a place that stands', by(mate), recover(both, mate)],
    ];
    expect(wrong.filter(([, ...entry]) => read(named, entry) !== null).map(([what]) => what)).toEqual([]);
    // Nor into a place that stands, or stood, whatever two officers sign.
    const into = (of: SeatSecret): Act => {
      const signed = approvalBytes(crypto, vault, of.seat, request, keysOf(keeper));
      return recover([approval(one, signed), approval(two, signed)], keeper, of.seat);
    };
    expect(read(named, [by(keeper), into(keeper)])).toBeNull();
    expect(read(named, [by(place), recover(both)], [by(keeper), into(place)])).toBeNull();
    const elsewhere = await someone(lien, justice);
    expect(read(named, [by(elsewhere), recover(both, elsewhere)])).toBeNull();
    // Named for another service they help nobody of this one.
    expect(read([by(keeper), officersOf(six.slice(0, 3), justice)], [by(place), recover(both)])).toBeNull();
  });
});

describe('P12: a place for the service, without the person', () => {
  it('signed by itself, of the newest key’s service, with its reason and two officers of the key’s set', async () => {
    const { keeper, mate, vault, read } = await three();
    const six = await some(6);
    const [one, two, , fourth, fifth] = six as readonly [SeatSecret, SeatSecret, SeatSecret, SeatSecret, SeatSecret];
    const place = await someone('Mira');
    const request = filled(32, 8);
    const reason = 'Lien is overleden.';
    const [id, later] = [filled(16, 5), filled(16, 6)];
    const asked = {
      key: id,
      request,
      reason,
      ...keysOf(place),
      name: 'Mira',
      function: 'psd-psychologist',
      service: gent,
    };
    const approval = (officer: SeatSecret, said = serviceApprovalBytes(crypto, vault, asked)) => ({
      officer: officer.real.sign.publicKey,
      signature: crypto.sign(said, officer.real.sign.secretKey),
    });
    const named = [by(keeper), officersOf(six.slice(0, 3))] as const;
    const keyed = [by(mate), { do: 'service-key', service: gent, id, key: filled(32, 5) }] as const;
    const open = (
      approvals: readonly ReturnType<typeof approval>[],
      more: Partial<Extract<Act, { do: 'service-open' }>> = {},
    ): Act => ({
      do: 'service-open',
      person: placeOf(place),
      key: id,
      request,
      reason,
      approvals: [...approvals],
      ...more,
    });
    const both = [approval(one), approval(two)];
    const before = must(read(named, keyed), 'the log');
    const after = must(read(named, keyed, [by(place), open(both)]), 'the log with the place');
    // It joins, and nobody leaves.
    expect(after.standing).toHaveLength(before.standing.length + 1);
    expect([after.former, after.keeper]).toEqual([[], before.keeper]);
    expect(after.opened).toMatchObject([{ seat: place.seat, service: gent, reason }]);
    expect(after.events.at(-1)).toMatchObject({ did: 'service-open', reason });
    // Once others are named it opens for nobody, until a key is made for them.
    const renamed = [by(keeper), officersOf(six.slice(3))] as const;
    expect(read(named, keyed, renamed, [by(place), open(both)])).toBeNull();
    // What they signed is for the keys and the person that asked.
    const stolen = await someone('Mira');
    expect(read(named, keyed, [by(stolen), open(both, { person: placeOf(stolen) })])).toBeNull();
    expect(read(named, keyed, renamed, [by(place), open([approval(fourth), approval(fifth)])])).toBeNull();

    const said = (of: Bytes, more: Partial<typeof asked>) =>
      approval(two, serviceApprovalBytes(crypto, of, { ...asked, ...more }));
    const wrong: readonly (readonly [string, Signers, Act])[] = [
      ['signed by a colleague', by(mate), open(both)],
      ['signed by a colleague too', by(place, mate), open(both)],
      ['one officer twice', by(place), open([approval(one), approval(one)])],
      ['somebody who is none', by(place), open([approval(one), approval(keeper)])],
      ['of two sets', by(place), open([approval(one), approval(fourth)])],
      ['another reason than they signed', by(place), open(both, { reason: 'Lien is langdurig ziek.' })],
      ['another request', by(place), open(both, { request: filled(32, 9) })],
      ['signed for another key', by(place), open([approval(one), said(vault, { key: later })])],
      ['signed for another computer', by(place), open([approval(one), said(filled(16, 1), {})])],
      ['signed for somebody else', by(place), open([approval(one), said(vault, { name: 'Ode' })])],
      ['a key that is none', by(place), open(both, { key: later })],
      ['a place that stands', by(mate), open(both, { person: placeOf(mate) })],
    ];
    expect(wrong.filter(([, ...entry]) => read(named, keyed, entry) !== null).map(([what]) => what)).toEqual([]);
    for (const short of ['te kort', 'x'.repeat(501)]) {
      const signed = serviceApprovalBytes(crypto, vault, { ...asked, reason: short });
      const approvals = [approval(one, signed), approval(two, signed)];
      expect(read(named, keyed, [by(place), open(approvals, { reason: short })])).toBeNull();
    }
    // Only the newest key opens.
    const again = [by(mate), { do: 'service-key', service: gent, id: later, key: filled(32, 6) }] as const;
    expect(read(named, keyed, again, [by(place), open(both)])).toBeNull();
    const elsewhere = await someone('Mira', justice);
    expect(read(named, keyed, [by(elsewhere), open(both, { person: placeOf(elsewhere) })])).toBeNull();
  });
});

describe('O4: which answer is kept', () => {
  const vault = filled(16, 1);
  const request = filled(32, 2);
  const newKeys = { signKey: filled(32, 5), wrapKey: filled(32, 6) };
  const [place, other] = [filled(16, 3), filled(16, 4)];
  const [first, second, third, last] = [1, 2, 3, 4].map(() => crypto.signKeys()) as [
    SignKeys,
    SignKeys,
    SignKeys,
    SignKeys,
  ];
  const answer = (officer: SignKeys, of = place, more: Partial<RecoveryAnswer> = {}): Bytes =>
    answerFile({
      format: 'passerelle/recovery-answer',
      version: 1,
      request,
      officer: officer.publicKey,
      approval: crypto.sign(approvalBytes(crypto, vault, of, more.request ?? request, newKeys), officer.secretKey),
      box: filled(80, 5),
      ...more,
    });
  const kept = (...files: readonly Bytes[]) =>
    files.reduce<ReturnType<typeof withAnswer>>(
      (before, file) =>
        before.ok
          ? withAnswer(crypto, { vault, request, ...newKeys, seats: [place, other], answers: before.value }, file)
          : before,
      { ok: true, value: [] },
    );
  const boxes = (found: ReturnType<typeof withAnswer>) =>
    found.ok ? found.value.map((each) => readAnswerBytes(each)?.box) : found.problem.code;

  it('one that names the request, about a place asked for, approved by the officer it names', () => {
    expect(boxes(kept(answer(first)))).toEqual([filled(80, 5)]);
    expect(boxes(kept(answer(first, other)))).toEqual([filled(80, 5)]);
    expect(boxes(kept(answer(first, place, { request: filled(32, 9) })))).toBe('other-request');
    expect(boxes(kept(answer(first, filled(16, 6))))).toBe('bad-file');
    expect(boxes(kept(answer(first, place, { officer: second.publicKey })))).toBe('bad-file');
    expect(boxes(kept(answer(first, place, { approval: filled(64, 1) })))).toBe('bad-file');
    const moreIn = { ...{ extra: 1 } } as Partial<RecoveryAnswer>;
    expect(boxes(kept(answer(first, place, moreIn)))).toBe('bad-file');
  });

  it('of one officer the last, also about another place; of two none about different ones; three at most', () => {
    const anew = answer(first, place, { box: filled(80, 6) });
    expect(boxes(kept(answer(first), anew))).toEqual([filled(80, 6)]);
    expect(boxes(kept(answer(first), answer(first, other, { box: filled(80, 7) })))).toEqual([filled(80, 7)]);
    expect(boxes(kept(answer(first), answer(second, other)))).toBe('other-place');
    expect(boxes(kept(answer(first), answer(second), answer(first, other)))).toBe('other-place');
    const four = [first, second, third, last].map((each, at) => answer(each, place, { box: filled(80, at) }));
    expect(boxes(kept(...four))).toEqual([filled(80, 1), filled(80, 2), filled(80, 3)]);
  });

  it('its box holds two shares, for the new place alone', async () => {
    const lost = await withOfficers();
    const locked = await lost.at.restart();
    const asked = must((await good(locked.vault.status())).officers?.[0], 'officers').id;
    const { file } = await good(locked.vault.requestRecovery({ slot: asked, passphrase: 'a wholly new phrase' }));
    const box = must(
      readAnswerBytes(must(readAnswerFile(await answerOf(lost.officers[0], file)), 'bytes')),
      'answer',
    ).box;
    const { seat } = waitingIn(locked, 'a wholly new phrase');
    expect(
      readShares(unpadded(crypto.unwrap(box, must(seat, 'the new place').real.wrap)))?.map(({ pair }) => pair),
    ).toEqual([0, 1]);
    for (const anyone of [seatAt(lost.at, lien), seatAt(must(lost.officers[1], 'officer'), 'Pim Klaproos')])
      expect(crypto.unwrap(box, anyone.real.wrap)).toBeNull();
  });
});

const unpadded = (bytes: Bytes | null): Bytes | null => bytes && (unpad(bytes) ?? bytes);

/** The new place that waits on a locked computer, as its passphrase opens it. */
function waitingIn(at: Machine, passphrase: string) {
  const file = keyFileOf(at);
  const slot = must(requestSlots(file).at(-1), 'a request');
  const key = crypto.hash(new TextEncoder().encode(passphrase), 32, slot.kdf.salt);
  const { id, seat, kdf, box } = slot;
  const opened = openSlot(crypto, file.vault, { kind: 'passphrase', id, seat, label: '', kdf, box }, key);
  return { slot, seat: opened && decodeSeat(opened) };
}

describe('O5: text files, and the slot that waits', () => {
  it('a first line, base64url in lines of 64, a last line; nothing else is read', async () => {
    const lost = await withOfficers();
    const locked = await lost.at.restart();
    const asked = must((await good(locked.vault.status())).officers?.[0], 'officers').id;
    const passphrase = 'a wholly new phrase';
    const { file } = await good(locked.vault.requestRecovery({ slot: asked, passphrase }));
    const given = await answerOf(lost.officers[0], file);
    for (const [bytes, what] of [
      [file, 'REQUEST'],
      [given, 'ANSWER'],
    ] as const) {
      const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
      expect(lines[0]).toBe(`PASSERELLE RECOVERY ${what} 1`);
      expect(lines.at(-1)).toBe(`PASSERELLE RECOVERY ${what} END`);
      const inside = lines.slice(1, -1);
      expect(inside.slice(0, -1).every((line) => /^[\w-]{64}$/.test(line))).toBe(true);
      expect(inside.at(-1)).toMatch(/^[\w-]{1,64}$/);
    }
    const text = new TextDecoder().decode(file);
    const read = (changed: string) => readRequestFile(crypto, new TextEncoder().encode(changed));
    expect(read(text)).not.toBeNull();
    for (const wrong of [
      text.replace('REQUEST 1', 'REQUEST 2'),
      text.replace('REQUEST END', 'END'),
      text.replace('REQUEST 1', 'ANSWER 1'),
    ])
      expect(read(wrong)).toBeNull();
    expect(readAnswerFile(file)).toBeNull();

    // The new place waits sealed as a passphrase slot is, with the answers as they came.
    const { slot, seat } = waitingIn(locked, passphrase);
    expect(seat?.real.sign.publicKey).toEqual(read(text)?.request.signKey);
    expect(slot.request).toEqual(read(text)?.hash);
    expect(waitingIn(locked, 'another phrase').seat).toBeNull();
    const id = must((await good(locked.vault.status())).requests?.at(-1), 'a request').id;
    await good(locked.vault.addRecoveryAnswer({ slot: id, bytes: given }));
    expect(waitingIn(locked, passphrase).slot.answers).toEqual([readAnswerFile(given)]);
  });
});
