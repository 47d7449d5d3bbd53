/** A disk that is full in the midst of something (renderer/vault/SPEC.md, B20). */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { type Disk, good, type Machine } from '../../fixtures/machine.ts';
import { filled } from '../../support/exchange.ts';
import { entity, put, section, shared, slip, stateOf, unlocked, valuesOf } from '../../support/people.ts';

describe('a full disk', () => {
  const step = (id: string): Change => ({
    do: 'put',
    section: 'plan',
    type: 'step',
    entity: id,
    unit: 'what',
    value: { text: 'x' },
    sees: [],
  });

  /** Every call that writes, with the disk full after 0, 1, 2 … writes: said, nothing lost, and it works again after. */
  it('at any write of any call is said, and the call can be made again', async () => {
    const { a, ids, dossier } = await shared();
    const send = { dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' } as const;
    const file = { name: 'x.pdf', mime: 'application/pdf', bytes: filled(10, 1) };
    const calls: readonly (() => Promise<{ ok: boolean; problem?: { code: string } }>)[] = [
      () => a.vault.change({ dossier, changes: [step('full')] }),
      () => a.vault.newDossier({ ...slip, slip: file }),
      () => a.vault.putDraft({ place: 'x', value: 1, sees: [], at: 1 }),
      () => a.vault.attach(file),
      () => a.vault.send(send),
      () => a.vault.openDossier({ id: dossier }),
      () => a.vault.prepareLock(),
      () => a.vault.installPractice({ numbers: [2] }),
    ];
    for (const call of calls) {
      let done = false;
      for (let writes = 0; !done && writes < 40; writes += 1) {
        a.disk.writesLeft = writes;
        const answer = await call();
        a.disk.writesLeft = undefined;
        done = answer.ok;
        if (!answer.ok) expect(answer.problem?.code).toBe('disk-full');
        // No file lies ready that nobody remembers.
        const names = (await good(a.vault.outgoing())).map((item) => item.name);
        expect([...a.disk.outbox.keys()].filter((name) => !names.includes(name))).toEqual([]);
      }
      expect(done).toBe(true);
    }
    const view = await good((await unlocked(a, 'Lien Zonnebloem')).vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')).toMatchObject({ waiting: 0, quarantined: 0, missingFrom: [] });
    expect(valuesOf(entity(view, 'plan', 'full'), 'what')).toHaveLength(1);
  });

  it('B20: while something is taken in: nothing of it counts, and it can be taken in afterwards', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk' });
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }));
    for (const [name, bytes] of a.disk.outbox) b.disk.inbox.set(name, bytes);
    const name = must(
      (await good(b.vault.incoming())).find((item) => item.state === 'new'),
      'file',
    ).name;
    const before = stateOf(b).contributions;
    for (let writes = 0; ; writes += 1) {
      b.disk.writesLeft = writes;
      const answer = await b.vault.accept({ name });
      b.disk.writesLeft = undefined;
      const view = await good(b.vault.openDossier({ id: dossier }));
      const there = entity(view, 'plan', 's2') !== undefined;
      // It counts exactly when it says so; a receipt that found no room goes with the next file.
      expect(there).toBe(answer.ok);
      if (answer.ok) break;
      expect(answer.problem.code).toBe('disk-full');
      expect(writes).toBeLessThan(20);
    }
    // What it said counts is in the journal.
    expect(stateOf(b).contributions).toBeGreaterThan(before);
  });

  it('B20: a document that comes along counts with its section or not at all, and no piece stays under another name', async () => {
    const { b, name, file, dossier } = await documentFor();
    for (let writes = 0; ; writes += 1) {
      b.disk.writesLeft = writes;
      const answer = await b.vault.accept({ name });
      b.disk.writesLeft = undefined;
      expect([...namesOf(b)].filter((each) => each !== file.id)).toEqual([]);
      if (answer.ok) break;
      expect(writes).toBeLessThan(40);
    }
    expect([...namesOf(b)]).toEqual([file.id]);
    expect(same(await good(b.vault.readAttachment({ dossier, attachment: file })), filled(documentLength, 7))).toBe(
      true,
    );
  });

  it('at any piece of a large file that is sent leaves none of it, and what is sent afterwards is whole', async () => {
    const { a, b, ids, dossier } = await shared();
    const bytes = filled(3 * documentLength, 9);
    const file = await good(a.vault.attach({ name: 'x.pdf', mime: 'application/pdf', bytes }));
    await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
    const before = new Set(a.disk.outbox.keys());
    const added = (): readonly string[] => [...a.disk.outbox.keys()].filter((name) => !before.has(name));
    let full = 0;
    for (let writes = 0; added().length === 0; writes += 1) {
      expect(writes).toBeLessThan(40);
      a.disk.writesLeft = writes;
      const to = { dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' } as const;
      const answer = await a.vault.send(to);
      a.disk.writesLeft = undefined;
      expect(answer).toMatchObject(answer.ok ? {} : { problem: { code: 'disk-full' } });
      expect(added()).toHaveLength(answer.ok ? 1 : 0);
      if (!answer.ok) full += 1;
    }
    // Its pieces are written one by one.
    expect(full).toBeGreaterThan(5);
    for (const name of added()) b.disk.inbox.set(name, must(a.disk.outbox.get(name), 'what was sent'));
    const items = await good(b.vault.incoming());
    const { name } = must(
      items.find((item) => item.state === 'new'),
      'file',
    );
    await good(b.vault.accept({ name }));
    expect(same(await good(b.vault.readAttachment({ dossier, attachment: file })), bytes)).toBe(true);
  });

  it('B20: what lies under temporary names when the application ends in the midst is swept', async () => {
    // Two pieces come under a temporary name, then go under their own.
    for (let pieces = 1; pieces <= 4; pieces += 1) {
      const { b, name, file, dossier } = await documentFor();
      b.disk.chunks = new Cut(b.disk, pieces);
      await expect(b.vault.accept({ name })).rejects.toThrow('the power is gone');
      b.disk.chunks = new Map(b.disk.chunks);
      b.disk.writesLeft = undefined;
      expect([...namesOf(b)].some((each) => each !== file.id)).toBe(true);
      const again = await unlocked(b, 'Joppe Waterlelie');
      expect([...namesOf(again)].filter((each) => each !== file.id)).toEqual([]);
      expect(entity(await good(again.vault.openDossier({ id: dossier })), 'plan', 'p1')).toBeUndefined();
      await good(again.vault.accept({ name }));
      expect([...namesOf(again)]).toEqual([file.id]);
    }
  });
});

const documentLength = 1_048_576 + 3;

/** A document of two pieces for Joppe, who has not taken it in yet. */
async function documentFor() {
  const { a, b, ids, dossier } = await shared();
  const file = await good(a.vault.attach({ name: 'x.pdf', mime: 'application/pdf', bytes: filled(documentLength, 7) }));
  await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
  await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }));
  for (const [name, bytes] of a.disk.outbox) b.disk.inbox.set(name, bytes);
  const items = await good(b.vault.incoming());
  const { name } = must(
    items.find((item) => item.state === 'new'),
    'file',
  );
  return { b, name, file, dossier };
}

/** Names under which pieces of documents lie. */
const namesOf = (at: Machine): ReadonlySet<string> =>
  new Set([...at.disk.chunks.keys()].map((each) => each.split('/')[0] ?? ''));

/** After so many pieces nothing is written or removed any more. */
class Cut extends Map<string, Uint8Array<ArrayBuffer>> {
  readonly #disk: Disk;
  #left: number;

  constructor(disk: Disk, left: number) {
    super();
    this.#disk = disk;
    this.#left = left;
    for (const [name, bytes] of disk.chunks) super.set(name, bytes);
  }

  override set(name: string, bytes: Uint8Array<ArrayBuffer>): this {
    super.set(name, bytes);
    this.#left -= 1;
    if (this.#left > 0) return this;
    this.#disk.writesLeft = 0;
    throw new Error('the power is gone');
  }

  override delete(name: string): boolean {
    if (this.#left > 0) return super.delete(name);
    throw new Error('the power is gone');
  }
}

const same = (left: Uint8Array, right: Uint8Array): boolean => Buffer.from(left).equals(right);
