/** What somebody elsewhere is known to hold, and when it is carried anew (renderer/vault/SPEC.md, N4, X2). All names are fictional. */
import { describe, expect, it } from 'vitest';
import { readBundle, type ReadSection } from '../../../shared/bundle/read.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { contributionIdOf } from '../../../shared/contributions/format.ts';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { must } from '../../../shared/result.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { seatId } from '../../../shared/trust/seat-card.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, streamOf, value } from '../../support/exchange.ts';
import { openedBy } from '../../support/household.ts';
import { firstList, nextList, office, takes } from '../../support/officers-of-realm.ts';
import { atComputer, carry, meet, put, sendTo, shared } from '../../support/people.ts';

const joppe = 'Joppe Waterlelie';
const sections = ['identity', 'plan'] as const;

/** The plan in a file for somebody, opened with their keys. */
async function planFor(at: Machine, label: string, file: Uint8Array): Promise<ReadSection> {
  const { real } = openedBy(at, label).seat;
  const seat = seatId(crypto, real.sign.publicKey);
  const mine = { identity: real.ageIdentity, person: real.person, seat, realm: realRealm };
  const bundle = value(
    await readBundle(streamOf(file), [mine], { crypto, contributionId: (bytes) => contributionIdOf(crypto, bytes) }),
  );
  return must(
    bundle.sections.find(({ kind }) => kind === 'plan'),
    'a plan',
  );
}

/** What goes to Joppe next of the plan, with one more step. */
async function goesNext(a: Machine, b: Machine, dossier: string, to: string, step: string): Promise<readonly string[]> {
  await put(a.vault, dossier, 'step', step, 'what', { text: `stap ${step}` });
  const { name } = await good(a.vault.send({ dossier, purpose: 'update', to, sections, message: '' }));
  const plan = await planFor(b, joppe, must(a.disk.outbox.get(name), 'file'));
  return plan.contributions.map(toHex);
}

/** How much of what went before goes once more. */
const again = (before: readonly string[], now: readonly string[]): number =>
  now.filter((id) => before.includes(id)).length;

async function bring(from: Machine, to: Machine): Promise<void> {
  carry(from, to);
  await good(to.vault.incoming());
}

describe('N4: what somebody holds by their receipts', () => {
  it('R10: is taken in with the keys that came, and no drawer where each part has its own', async () => {
    const { b } = await shared();
    const { file, erasureKey, seat } = openedBy(b, joppe);
    const { keys } = openSectionKeys(crypto, file, erasureKey, seat.seat, seat.real.wrap, seat.seatKey);
    expect(keys.map(({ kind }) => kind).sort()).toEqual([...sections]);
  });

  it('is taken in without a new key where it brings none: the key file stays as it is', async () => {
    const { a, b, ids, dossier } = await shared();
    const before = b.disk.keyWrites.length;
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'stap s2' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    expect(b.disk.keyWrites.length).toBe(before);
  });

  it('is not carried again once a later file was accepted too: one receipt takes nothing from another', async () => {
    const { a, b, ids, dossier } = await shared();
    for (const step of ['s2', 's3']) {
      await put(a.vault, dossier, 'step', step, 'what', { text: `stap ${step}` });
      await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
      await bring(b, a);
    }
    expect(await goesNext(a, b, dossier, ids.b, 's4')).toHaveLength(1);
  });

  it('is not carried again, however files of others are numbered that came meanwhile', async () => {
    const { a, b, ids, dossier } = await shared();
    const c = await atComputer('Fien Muurbloem', 'justice-assistant', 'justice-house:brugge');
    const further = await meet(a, c);
    const first = await goesNext(a, b, dossier, ids.b, 's2');
    expect(first.length).toBeGreaterThan(2);
    await bring(b, a);
    // The founding and one step were accepted; the other was only sent.
    expect(again(first, await goesNext(a, b, dossier, ids.b, 's3'))).toBe(1);
    // Each of them sends a receipt, and then two answers: the numbers are the same.
    await sendTo(a, c, { dossier, to: further.b, purpose: 'inquiry-request' });
    for (const [at, to, step] of [
      [c, further.a, 'c1'],
      [b, ids.a, 'b1'],
      [c, further.a, 'c2'],
      [b, ids.a, 'b2'],
    ] as const) {
      await put(at.vault, dossier, 'step', step, 'what', { text: `stap ${step}` });
      await sendTo(at, a, { dossier, to, purpose: 'answer' });
    }
    expect(again(first, await goesNext(a, b, dossier, ids.b, 's4'))).toBe(1);
  });

  it('is not carried again where a file is heard only once it is taken in: it stands beside itself', async () => {
    const { a, b, ids, dossier } = await shared();
    const at = await office();
    await takes(
      a,
      await firstList(
        at,
        [await good(a.vault.myCard()), await good(b.vault.myCard())],
        ['psd:gent', 'justice-house:gent'],
      ),
    );
    const first = await goesNext(a, b, dossier, ids.b, 's2');
    await bring(b, a);
    const { seat } = must(
      (await good(a.vault.correspondents())).find(({ name }) => name === joppe),
      joppe,
    );
    await takes(a, await nextList(at, { do: 'revoke-seat', seat, why: 'lost' }));
    await put(b.vault, dossier, 'step', 'b1', 'what', { text: 'stap b1' });
    const answer = { dossier, purpose: 'answer', to: ids.a, sections: ['plan'], message: '' } as const;
    const { name } = await good(b.vault.send(answer));
    a.receives(must(b.disk.outbox.get(name), 'file'));
    expect((await good(a.vault.incoming())).find((item) => item.name === name)?.problem?.code).toBe('revoked-sender');
    await good(a.vault.leaveList({ reason: 'Een andere lijst komt' }));
    await good(a.vault.accept({ name }));
    expect(again(first, await goesNext(a, b, dossier, ids.b, 's3'))).toBe(1);
  });
});
