/** When sealed files leave outbox and inbox (renderer/vault/SPEC.md, X5, W4), to the millisecond. */
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { Correspondent } from '../../support/by-hand.ts';
import { phrase, slip, unlocked, sendOrdered } from '../../support/people.ts';

const day = 86_400_000;
const lien = 'Lien Zonnebloem';

/** A clock that stands where it is put, once it is told to. */
class Clock {
  stands = false;
  #at = Date.parse('2026-11-24T09:00:00Z');
  get now(): number {
    return this.#at;
  }
  set now(at: number) {
    if (!this.stands) this.#at = at;
  }
  /** What the machine reads, which goes on by one with each look. */
  get read(): number {
    return this.#at + 1;
  }
  standAt(at: number): void {
    this.stands = false;
    this.now = at;
    this.stands = true;
  }
}

/** Lien’s desk, and a file to Mira that she answered at once: the answer came at that very moment. */
async function answered(clock: Clock, state: 'accepted' | 'refused' = 'accepted'): Promise<Machine> {
  const a = await machine(undefined, clock);
  const me = { name: lien, function: 'psd-social-worker', service: 'psd:gent', label: lien };
  await good(a.vault.create({ ...me, passphrase: phrase, language: 'nl' }));
  const mira = await Correspondent.named('Mira Vlinder');
  const to = await mira.meets(a);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const sections = ['identity', 'plan'] as const;
  const sent = await good(sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections, message: '' }));
  clock.standAt(clock.now);
  const bundle = must(fromHex(sent.id), 'an id');
  await mira.sends(a, { purpose: 'receipt', receipts: [{ bundle, state, at: clock.read }] });
  expect(await good(a.vault.incoming())).toMatchObject([{ state: 'accepted' }]);
  expect(await good(a.vault.outgoing())).toMatchObject([{ state }]);
  return a;
}

const lying = ({ disk }: Machine): readonly number[] => [disk.outbox.size, disk.inbox.size];

describe('X5: a file that was answered, and the answer', () => {
  it('X5: stay for ninety days to the millisecond, and are gone with the next weekly look', async () => {
    const clock = new Clock();
    let a = await answered(clock);
    const began = clock.now;
    for (const days of [30, 60, 90]) {
      clock.standAt(began + days * day);
      a = await unlocked(a, lien);
      expect(lying(a)).toEqual([1, 1]);
    }
    clock.standAt(began + 97 * day - 1);
    a = await unlocked(a, lien);
    expect(lying(a)).toEqual([1, 1]);
    clock.standAt(began + 97 * day);
    await unlocked(a, lien);
    expect(lying(a)).toEqual([0, 0]);
  });

  it('W4: what came while the clock was ahead counts from when it is put right', async () => {
    const clock = new Clock();
    const began = clock.now;
    clock.now += 3_000 * day;
    let a = await answered(clock);
    clock.standAt(began);
    await good(a.vault.sayDateIsRight({ reason: 'de klok liep voor' }));
    for (let passed = 0; passed <= 84; passed += 14) {
      clock.standAt(began + passed * day);
      a = await unlocked(a, lien);
      expect(lying(a)).toEqual([1, 1]);
    }
    clock.standAt(began + 98 * day);
    await unlocked(a, lien);
    expect(lying(a)).toEqual([0, 0]);
  });

  it('X5: goes as well where the answer was no, on either side', async () => {
    const clock = new Clock();
    let a = await answered(clock, 'refused');
    const otto = await Correspondent.named('Otto Zilverschoon');
    await otto.meets(a);
    const name = await otto.sends(a, {});
    await good(a.vault.refuse({ name, reason: 'niet voor ons' }));
    await good(a.vault.markOnStick({ names: [...a.disk.outbox.keys()] }));
    expect(lying(a)).toEqual([2, 2]);
    clock.standAt(clock.now + 97 * day);
    await good(a.vault.sayDateIsRight({ reason: '' }));
    a = await unlocked(a, lien);
    expect(lying(a)).toEqual([0, 0]);
  });

  it('X5: an answer that nobody put out yet stays, however old', async () => {
    const clock = new Clock();
    let a = await answered(clock);
    const otto = await Correspondent.named('Otto Zilverschoon');
    await otto.meets(a);
    await good(a.vault.refuse({ name: await otto.sends(a, {}), reason: 'niet voor ons' }));
    const receipt = must([...a.disk.outbox.keys()][1], 'the answer');
    clock.standAt(clock.now + 97 * day);
    await good(a.vault.sayDateIsRight({ reason: '' }));
    a = await unlocked(a, lien);
    expect([...a.disk.outbox.keys()]).toEqual([receipt]);
  });

  it('X5: stays where nothing can be written, and goes once it can', async () => {
    const clock = new Clock();
    let a = await answered(clock);
    clock.standAt(clock.now + 97 * day);
    await good(a.vault.sayDateIsRight({ reason: '' }));
    a.disk.writeProtected = true;
    a = await unlocked(a, lien);
    expect(lying(a)).toEqual([1, 1]);
    a.disk.writeProtected = false;
    a = await unlocked(a, lien);
    expect(lying(a)).toEqual([0, 0]);
  });
});
