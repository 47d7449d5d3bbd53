/** What lies in the inbox and is nothing for anybody: it stalls nothing, is told as what it is, and goes. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, putOp, sending } from '../../support/by-hand.ts';
import { attachment, crypto, filled } from '../../support/exchange.ts';
import { joinedBy, prisonDesk, put, slip, unlocked, sendOrdered } from '../../support/people.ts';

const day = 86_400_000;
let a: Machine;
beforeEach(async () => {
  a = await prisonDesk();
});

const mira = (): Promise<Correspondent> => Correspondent.named('Mira Vlinder');
const itemOf = async (at: Machine, name: string) =>
  must(
    (await good(at.vault.incoming())).find((item) => item.name === name),
    'item',
  );

/** How often each file of the inbox is read a piece of. */
function readings(at: Machine): Map<string, number> {
  const asked = new Map<string, number>();
  at.disk.slowRead = (name) => {
    asked.set(name, (asked.get(name) ?? 0) + 1);
    return Promise.resolve();
  };
  return asked;
}

/** The application ends while this file is being read; then the same person unlocks again. */
async function endsWhileReading(at: Machine, name: string, doing: () => unknown): Promise<Machine> {
  let isRead = false;
  at.disk.slowRead = (read) => {
    if (read !== name) return Promise.resolve();
    isRead = true;
    return new Promise(() => undefined);
  };
  void doing();
  await vi.waitFor(() => expect(isRead).toBe(true), 60_000);
  at.disk.slowRead = undefined;
  at.disk.running.cutOff();
  return unlocked(at, 'Lien Zonnebloem');
}

describe('X7: a file whose reading did not end is held aside', () => {
  it('X7: it is found so at the next unlock, and is not read again by itself; others are', async () => {
    const sender = await mira();
    await sender.meets(a);
    const bad = await sender.sends(a, {});
    a = await endsWhileReading(a, bad, () => a.vault.incoming());
    const other = await sender.sends(a, {});
    const asked = readings(a);
    expect(await itemOf(a, bad)).toMatchObject({ read: false, problem: { code: 'not-ended' } });
    expect((await itemOf(a, other)).problem).toBeUndefined();
    expect(await a.vault.look({ name: bad })).toMatchObject({ ok: false, problem: { code: 'not-ended' } });
    a = await unlocked(a, 'Lien Zonnebloem');
    expect((await itemOf(a, bad)).problem).toEqual({ code: 'not-ended' });
    expect([asked.has(bad), asked.has(other)]).toEqual([false, true]);
  });

  it('X7: a person may have it read once more, and where that ends it is a file like any other', async () => {
    const sender = await mira();
    await sender.meets(a);
    const name = await sender.sends(a, {});
    a = await endsWhileReading(a, name, () => a.vault.incoming());
    await good(a.vault.incoming());
    expect(await good(a.vault.look({ name, again: true }))).toMatchObject({ from: { name: 'Mira Vlinder' } });
    expect((await itemOf(a, name)).problem).toBeUndefined();
    a = await unlocked(a, 'Lien Zonnebloem');
    expect((await itemOf(a, name)).problem).toBeUndefined();
    expect((await good(a.vault.look({ name }))).from.name).toBe('Mira Vlinder');
  });

  it('X7: also where it was met before and a person was looking at it', async () => {
    const sender = await mira();
    await sender.meets(a);
    const name = await sender.sends(a, {});
    expect((await itemOf(a, name)).problem).toBeUndefined();
    a = await endsWhileReading(a, name, () => a.vault.look({ name }));
    expect(await itemOf(a, name)).toMatchObject({ state: 'problem', problem: { code: 'not-ended' } });
    expect(await a.vault.look({ name })).toMatchObject({ ok: false, problem: { code: 'not-ended' } });
    await good(a.vault.look({ name, again: true }));
    expect((await itemOf(a, name)).problem).toBeUndefined();
  });

  it('X7: looking twice leaves no note behind', async () => {
    const sender = await mira();
    await sender.meets(a);
    const name = await sender.sends(a, {});
    for (let round = 0; round < 2; round += 1) await good(a.vault.look({ name }));
    a = await unlocked(a, 'Lien Zonnebloem');
    expect((await itemOf(a, name)).problem).toBeUndefined();
  });
});

describe('B21: of what a stranger sent no more is read by itself than who they say they are', () => {
  const large = async () => ({
    purpose: 'hand-over' as const,
    attachments: [
      await attachment(
        'slip',
        Array.from({ length: 16 }, () => filled(1_048_576, 1)),
      ),
    ],
  });

  it('B21: a large file of somebody unknown is told by its name, after its first pieces', async () => {
    const otto = await Correspondent.named('Otto Onbekend');
    const name = await otto.sends(a, await large());
    const asked = readings(a);
    const item = await itemOf(a, name);
    expect(item).toMatchObject({ problem: { code: 'unknown-sender' }, from: { name: 'Otto Onbekend' } });
    expect(must(item.size, 'size')).toBeGreaterThan(16 * 1_048_576);
    expect(must(asked.get(name), 'readings')).toBeLessThan(8);
  });

  it('B21: a person who looks has it read whole, and what is verified later is taken in as any other', async () => {
    const otto = await Correspondent.named('Otto Onbekend');
    const name = await otto.sends(a, await large());
    await good(a.vault.incoming());
    expect((await good(a.vault.look({ name }))).problem).toEqual({ code: 'unknown-sender' });
    await otto.meets(a);
    expect(await itemOf(a, name)).toMatchObject({ state: 'new', read: true });
    expect((await good(a.vault.look({ name }))).problem).toBeUndefined();
  });

  it('X6: a sender is told that their file was opened also where it was first looked at before anybody trusted them', async () => {
    const otto = await Correspondent.named('Otto Onbekend');
    const name = await otto.sends(a, {});
    await good(a.vault.look({ name }));
    const to = await otto.meets(a);
    await good(a.vault.look({ name }));
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'x' });
    const sections = ['identity', 'plan'] as const;
    const sent = await good(sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections, message: '' }));
    const { manifest } = await otto.read(must(a.disk.outbox.get(sent.name), 'file'));
    expect(manifest.receipts).toMatchObject([{ bundle: otto.made[0], state: 'opened' }]);
  });
});

it('a file in trouble is in trouble still once somebody looked at it', async () => {
  const otto = await Correspondent.named('Otto Onbekend');
  for (const name of [await otto.sends(a, {}), a.receives(crypto.random(5_000))]) {
    await a.vault.look({ name });
    expect(await itemOf(a, name)).toMatchObject({ state: 'problem', read: true });
  }
});

describe('X8: whatever is in the inbox can be refused and removed', () => {
  it('X8: what cannot be opened, and what is from somebody unknown', async () => {
    const otto = await Correspondent.named('Otto Onbekend');
    const names = [await otto.sends(a, {}), a.receives(crypto.random(40)), a.receives(crypto.random(5_000))];
    for (const name of names) expect((await itemOf(a, name)).state).toBe('problem');
    const before = a.disk.outbox.size;
    for (const name of names.slice(0, 2))
      expect(await good(a.vault.refuse({ name, reason: 'ken ik niet' }))).toMatchObject({ state: 'refused' });
    await good(a.vault.removeIncoming({ names: names.slice(2) }));
    expect(await good(a.vault.incoming())).toEqual([]);
    expect([a.disk.inbox.size, a.disk.outbox.size]).toEqual([0, before]);
    expect((await good(a.vault.accessLog({}))).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['refused-unheard', 'removed-from-inbox']),
    );
  });

  it('X8, X10: a file of whatever length is met: too short to be sealed, just long enough, and longer', async () => {
    const names = [199, 200, 201].map((length) => a.receives(crypto.random(length)));
    const items = await good(a.vault.incoming());
    const found = new Map(items.map(({ name, state, size }) => [name, { state, size }]));
    expect(names.map((name) => found.get(name))).toEqual([199, 200, 201].map((size) => ({ state: 'problem', size })));
  });

  it('X8: what was decided on stays as it was when its file is removed, or is looked at once more', async () => {
    const sender = await mira();
    await sender.meets(a);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const sent = { dossier, purpose: 'hand-over' as const, to: await sender.meets(a), message: '' };
    const { name: out } = await good(a.vault.send({ ...sent, sections: ['identity', 'legal', 'plan'] }));
    const plan = openedIn(await sender.read(must(a.disk.outbox.get(out), 'file')), 'plan');
    const work = sender.signs(plan, [putOp('step', 's9', 'what', { text: 'Nieuw' })]);
    const name = await sender.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [work])] });
    const file = must(a.disk.inbox.get(name), 'file');
    await good(a.vault.accept({ name }));
    await good(a.vault.look({ name, again: true }));
    expect((await itemOf(a, name)).state).toBe('accepted');
    await good(a.vault.removeIncoming({ names: [name] }));
    a.receives(file);
    expect((await itemOf(a, name)).state).toBe('accepted');
  });

  it('X8: what was removed undecided, and comes once more, is refused already and waits for nobody', async () => {
    const sender = await mira();
    await sender.meets(a);
    const name = await sender.sends(a, {});
    const file = must(a.disk.inbox.get(name), 'file');
    expect(await itemOf(a, name)).toMatchObject({ state: 'new', read: false });
    await good(a.vault.removeIncoming({ names: [name] }));
    a.receives(file);
    expect(await itemOf(a, name)).toMatchObject({ state: 'refused', read: true });
  });

  it('X7, X8: what was refused stays refused, also where looking at it once more did not end', async () => {
    const sender = await mira();
    await sender.meets(a);
    const name = await sender.sends(a, {});
    await good(a.vault.incoming());
    await good(a.vault.refuse({ name, reason: 'niet onze streek' }));
    a = await endsWhileReading(a, name, () => a.vault.look({ name }));
    const item = await itemOf(a, name);
    expect([item.state, item.problem]).toEqual(['refused', undefined]);
  });

  it('X8: what waits for a decision, and what is held aside', async () => {
    const sender = await mira();
    await sender.meets(a);
    const held = await sender.sends(a, {});
    a = await endsWhileReading(a, held, () => a.vault.incoming());
    const waiting = await sender.sends(a, {});
    await good(a.vault.incoming());
    await good(a.vault.removeIncoming({ names: [held, waiting] }));
    expect(await good(a.vault.incoming())).toEqual([]);
    expect(a.disk.inbox.size).toBe(0);
  });
});

describe('X9: what nobody can decide on goes in the end', () => {
  it('X9: what is gone already is not asked of the disk: nobody is kept out for it', async () => {
    a.receives(crypto.random(40));
    await good(a.vault.incoming());
    a.clock.now += 89 * day;
    await good(a.vault.sayDateIsRight({ reason: '' }));
    a = await unlocked(a, 'Lien Zonnebloem');
    a.disk.inbox.clear();
    a.clock.now += 9 * day;
    a.disk.failing = (call) => call === 'inbox.remove';
    a = await unlocked(a, 'Lien Zonnebloem');
    expect(await good(a.vault.incoming())).toEqual([]);
  });

  it('X9: after ninety days, and what a person can still decide on stays', async () => {
    const [otto, sender] = [await Correspondent.named('Otto Onbekend'), await mira()];
    await sender.meets(a);
    const kept = await sender.sends(a, {});
    await otto.sends(a, {});
    a.receives(crypto.random(40));
    await good(a.vault.incoming());
    a.clock.now += 89 * day;
    await good(a.vault.sayDateIsRight({ reason: '' }));
    a = await unlocked(a, 'Lien Zonnebloem');
    expect(a.disk.inbox.size).toBe(3);
    a.clock.now += 9 * day;
    a = await unlocked(a, 'Lien Zonnebloem');
    expect([...a.disk.inbox.keys()]).toEqual([kept]);
  });

  it('X9: at a computer of several people a file that may be a colleague’s stays far longer', async () => {
    const elsewhere = await prisonDesk();
    const otto = await Correspondent.named('Otto Onbekend');
    const name = await otto.sends(elsewhere, {});
    await joinedBy(a, 'Noor Papaver');
    a = await unlocked(a, 'Lien Zonnebloem');
    a.receives(must(elsewhere.disk.inbox.get(name), 'file'));
    expect((await itemOf(a, name)).problem).toEqual({ code: 'for-colleague' });
    a.clock.now += 300 * day;
    await good(a.vault.sayDateIsRight({ reason: '' }));
    a = await unlocked(a, 'Lien Zonnebloem');
    expect(a.disk.inbox.size).toBe(1);
    a.clock.now += 108 * day;
    await good(a.vault.sayDateIsRight({ reason: '' }));
    a = await unlocked(a, 'Lien Zonnebloem');
    expect(a.disk.inbox.size).toBe(0);
  });
});

describe('X10: what came by the thousand is met bit by bit, and makes no thousands of answers', () => {
  it('X10: hundreds of files that are none are noted at once, and the honest one among them is there', async () => {
    const sender = await mira();
    await sender.meets(a);
    for (let at = 0; at < 500; at += 1) a.receives(new Uint8Array([at >> 8, at & 255, 7]));
    const honest = await sender.sends(a, {});
    const asked = readings(a);
    expect((await itemOf(a, honest)).from?.name).toBe('Mira Vlinder');
    expect(await good(a.vault.incoming())).toHaveLength(501);
    expect([...asked.keys()]).toEqual([honest]);
  });

  it('X10: more than two hundred that look like sealed files are met at the next call, all of them in the end', async () => {
    for (let at = 0; at < 260; at += 1) a.receives(crypto.random(250));
    const listed = [(await good(a.vault.incoming())).length];
    // A slow machine meets fewer at a time.
    while (must(listed.at(-1), 'a length') < 260) listed.push((await good(a.vault.incoming())).length);
    expect(listed.length).toBeGreaterThan(1);
    expect(listed[0]).toBeLessThanOrEqual(200);
  });

  it('X10: who shows the list hears that there is more to meet, and no more of it once all were met', async () => {
    const told: string[] = [];
    const at = await machine(undefined, undefined, { notify: ({ type }) => void told.push(type) });
    const lien = { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent', label: 'Lien' };
    await good(at.vault.create({ ...lien, passphrase: 'a good long phrase', language: 'nl' }));
    for (let number = 0; number < 201; number += 1) at.receives(crypto.random(250));
    told.length = 0;
    const first = (await good(at.vault.incoming())).length;
    expect([first < 201, told.includes('changed')]).toEqual([true, true]);
    for (let met = first; met < 201;) {
      told.length = 0;
      met = (await good(at.vault.incoming())).length;
    }
    expect(told).not.toContain('changed');
  });

  it('X10: files that build on what is not here ask for it, at most twenty times a day for one sender', async () => {
    const sender = await mira();
    const to = await sender.meets(a);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'x' });
    const item = await good(
      sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections: ['plan', 'identity'], message: '' }),
    );
    const plan = openedIn(await sender.read(must(a.disk.outbox.get(item.name), 'file')), 'plan');
    const before = a.disk.outbox.size;
    for (let at = 0; at < 30; at += 1) {
      const work = sender.signs({ ...plan, epoch: filled(32, at) }, [putOp('step', 's2', 'what', { text: 'y' })]);
      await sender.sends(a, { dossier: plan.dossier, sections: [sending(plan, filled(32, at), [work])] });
    }
    const items = await good(a.vault.incoming());
    expect(items.filter(({ problem }) => problem?.code === 'earlier-missing')).toHaveLength(30);
    expect(a.disk.outbox.size - before).toBe(20);
    a.clock.now += day;
    const more = sender.signs({ ...plan, epoch: filled(32, 99) }, [putOp('step', 's2', 'what', { text: 'y' })]);
    await sender.sends(a, { dossier: plan.dossier, sections: [sending(plan, filled(32, 99), [more])] });
    await good(a.vault.incoming());
    expect(a.disk.outbox.size - before).toBe(21);
  });
});
