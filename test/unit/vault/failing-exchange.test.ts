/**
 * A disk or a shell that refuses one thing and nothing else, in the midst of sending and taking in: what a person is told was
 * done was done, and what could not be written down first was not (renderer/vault/SPEC.md, A4, B20).
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { VaultProblem } from '../../../renderer/vault/api.ts';
import type { CallName } from '../../../shared/bridge/contract.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { must, type Result } from '../../../shared/result.ts';
import { good, writing, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { entity, prisonDesk, put, sendOrdered, slip, unlocked } from '../../support/people.ts';

const day = 86_400_000;
const full = { ok: false, problem: { code: 'disk-full' } };

let a: Machine;
let mira: Correspondent;
let to: string;
beforeEach(async () => {
  a = await prisonDesk();
  // What the vault keeps by itself after unlocking is behind it: each write that is counted is one of the call.
  await good(a.vault.health());
  mira = await Correspondent.named('Mira Vlinder');
  to = await mira.meets(a);
});

const stateOf = async (name: string): Promise<string | undefined> =>
  (await good(a.vault.incoming())).find((item) => item.name === name)?.state;
const outStateOf = async (id: string): Promise<string | undefined> =>
  (await good(a.vault.outgoing())).find((item) => item.id === id)?.state;
const logged = async (): Promise<readonly string[]> => (await good(a.vault.accessLog({}))).map(({ what }) => what);

/** One write alone finds no room, counted from the first of this call; whether there was such a write. */
async function withoutWrite<T>(
  nth: number,
  call: () => Promise<T>,
): Promise<{ readonly answer: T; readonly refused: boolean }> {
  let left = nth;
  let refused = false;
  a.disk.failing = (name) => {
    if (!writing.includes(name)) return false;
    left -= 1;
    refused ||= left === -1;
    return left === -1;
  };
  const answer = await call();
  a.disk.failing = undefined;
  return { answer, refused };
}

/** As long as this lasts, one call of the shell fails. */
async function without<T>(name: CallName, call: () => Promise<T>): Promise<T> {
  a.disk.failing = (each) => each === name;
  const answer = await call();
  a.disk.failing = undefined;
  return answer;
}

type Call = () => Promise<Result<unknown, VaultProblem>>;

/**
 * Makes a call with its first write refused, then its second, and so on; asked after each. Until it is done, or where each time is about
 * something new, until it has no more writes.
 */
async function atEachWrite(
  call: Call,
  check: (answer: Result<unknown, VaultProblem>, nth: number) => Promise<void>,
  isNewEachTime = false,
): Promise<void> {
  for (let nth = 0; ; nth += 1) {
    expect(nth).toBeLessThan(30);
    const { answer, refused } = await withoutWrite(nth, call);
    if (!answer.ok) expect(answer).toEqual(full);
    await check(answer, nth);
    if (!refused || (answer.ok && !isNewEachTime)) return expect(nth).toBeGreaterThan(0);
  }
}

async function sent() {
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  const asked = { dossier, to, purpose: 'inquiry-request', sections: ['identity', 'plan'], message: '' } as const;
  const item = await good(sendOrdered(a.vault, asked));
  const plan = openedIn(await mira.read(must(a.disk.outbox.get(item.name), 'file')), 'plan');
  return { dossier, asked, item, plan };
}

describe('where one write of a call finds no room', () => {
  it('a file is given up once that is written into the log, or it stays ready', async () => {
    const { item } = await sent();
    await atEachWrite(
      () => a.vault.giveUp({ id: item.id, reason: 'de vraag vervalt' }),
      async ({ ok }, nth) => {
        expect(await outStateOf(item.id)).toBe(ok ? 'given-up' : 'ready');
        if (nth > 0) return expect(await logged()).toContain('gave-up');
        expect([a.disk.outbox.has(item.name), (await logged()).includes('gave-up')]).toEqual([true, false]);
      },
    );
  });

  it('a file is put on a stick when that is kept', async () => {
    const { item } = await sent();
    await atEachWrite(
      () => a.vault.markOnStick({ names: [item.name] }),
      async ({ ok }) => expect(await outStateOf(item.id)).toBe(ok ? 'on-stick' : 'ready'),
    );
  });

  it('a file of a person is refused once that is written into the log, or it still waits for them', async () => {
    const name = await mira.sends(a, {});
    expect(await stateOf(name)).toBe('new');
    await atEachWrite(
      () => a.vault.refuse({ name, reason: 'niet voor ons' }),
      async ({ ok }, nth) => {
        expect(await stateOf(name)).toBe(ok ? 'refused' : 'new');
        expect((await logged()).includes('refused-update')).toBe(nth > 0);
      },
    );
  });

  it('what nobody can be told of is refused once that is written into the log, or it stays', async () => {
    const name = a.receives(crypto.random(40));
    expect(await stateOf(name)).toBe('problem');
    await atEachWrite(
      () => a.vault.refuse({ name, reason: 'geen bestand' }),
      async ({ ok }, nth) => {
        expect(await stateOf(name)).toBe(ok ? undefined : 'problem');
        expect((await logged()).includes('refused-unheard')).toBe(nth > 0);
      },
    );
  });

  it('a file is removed after that is written into the log, and is not met as a new one where it comes again', async () => {
    const name = await mira.sends(a, {});
    const file = must(a.disk.inbox.get(name), 'file');
    expect(await stateOf(name)).toBe('new');
    await atEachWrite(
      () => a.vault.removeIncoming({ names: [name] }),
      async ({ ok }, nth) => {
        expect((await logged()).includes('removed-from-inbox')).toBe(nth > 0);
        expect(a.disk.inbox.has(name)).toBe(nth === 0);
        a.receives(file);
        if (ok) expect(await stateOf(name)).toBe('refused');
      },
    );
  });

  it('a file that is looked at has been read, or is still to be read', async () => {
    let name = '';
    await atEachWrite(
      async () => {
        name = await mira.sends(a, {});
        return a.vault.look({ name });
      },
      async ({ ok }) => {
        const item = (await good(a.vault.incoming())).find((each) => each.name === name);
        expect([item?.read, item?.state]).toEqual(ok ? [true, 'looked-at'] : [false, 'new']);
      },
      true,
    );
  });

  it('a file that came is in the list, or the list says why it is not', async () => {
    let name = '';
    await atEachWrite(
      async () => {
        name = await mira.sends(a, {});
        const came = await a.vault.incoming();
        if (came.ok) expect(came.value.map((item) => item.name)).toContain(name);
        return came;
      },
      async () => expect(await stateOf(name)).toBe('new'),
      true,
    );
  });

  it('what lies there and is no file is in the list too, or the list says why it is not', async () => {
    let name = '';
    await atEachWrite(
      async () => {
        name = a.receives(crypto.random(41));
        const came = await a.vault.incoming();
        if (came.ok) expect(came.value.map((item) => item.name)).toContain(name);
        return came;
      },
      async () => expect(await stateOf(name)).toBe('problem'),
      true,
    );
  });

  it('a receipt has said what became of a file, or is heard again', async () => {
    const { item } = await sent();
    const bundle = must(fromHex(item.id), 'an id');
    await atEachWrite(
      async () => {
        await mira.sends(a, { purpose: 'receipt', receipts: [{ bundle, state: 'received', at: a.clock.now }] });
        return a.vault.incoming();
      },
      async () => {
        await good(a.vault.incoming());
        expect(await outStateOf(item.id)).toBe('received');
      },
    );
  });

  it('what is taken in counts exactly when that is said', async () => {
    const { dossier, plan } = await sent();
    let step = '';
    await atEachWrite(
      async () => {
        step = `s${toHex(crypto.random(4))}`;
        const work = mira.signs(plan, [putOp('step', step, 'what', { text: 'Werk zoeken' })]);
        const name = await mira.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [work])] });
        return a.vault.accept({ name });
      },
      async ({ ok }) => {
        const there = entity(await good(a.vault.openDossier({ id: dossier })), 'plan', step);
        expect(there !== undefined).toBe(ok);
      },
      true,
    );
  });

  it('a file is made and remembered, for a new reader too, or it is said that there is none', async () => {
    const { asked } = await sent();
    const others = await Promise.all(Array.from({ length: 20 }, (_, at) => Correspondent.named(`Otto ${at}`)));
    const people = await Promise.all(others.map((each) => each.meets(a)));
    await atEachWrite(
      () => a.vault.send({ ...asked, to: must(people.shift(), 'somebody new') }),
      async ({ ok }) => {
        const names = (await good(a.vault.outgoing())).map(({ name }) => name);
        expect(names).toHaveLength(ok ? 2 : 1);
        expect([...a.disk.outbox.keys()].sort()).toEqual([...names].sort());
      },
    );
  });

  it('what never arrived is asked for, and asked for once', async () => {
    await mira.sends(a, {});
    await good(a.vault.incoming());
    const gone = await mira.sends(a, {});
    a.disk.inbox.delete(gone);
    const name = await mira.sends(a, {});
    await good(a.vault.incoming());
    await atEachWrite(
      () => a.vault.askForMissing({ name }),
      async ({ ok }) => {
        const { gaps, askedAt } = await good(a.vault.look({ name }));
        expect([gaps, askedAt !== undefined]).toEqual([[2], ok]);
      },
    );
  });
});

describe('where the shell does not do what it is asked', () => {
  it('the list of what came is not shown as empty', async () => {
    const name = await mira.sends(a, {});
    expect(await without('inbox.list', () => a.vault.incoming())).toEqual(full);
    expect(await stateOf(name)).toBe('new');
  });

  it('a file that cannot be read just now is not damaged: it is met as soon as it can', async () => {
    const name = await mira.sends(a, {});
    expect(await without('inbox.read', () => a.vault.look({ name }))).toMatchObject({ problem: { code: 'failed' } });
    expect(await stateOf(name)).toBe('new');
    expect((await good(a.vault.look({ name }))).from.name).toBe('Mira Vlinder');
  });

  it('a file stays ready that does not leave the outbox', async () => {
    const { item } = await sent();
    const answer = await without('outbox.remove', () => a.vault.giveUp({ id: item.id, reason: 'vervalt' }));
    expect(answer).toEqual(full);
    expect([await outStateOf(item.id), a.disk.outbox.has(item.name)]).toEqual(['ready', true]);
  });

  it('a file that does not leave the inbox still waits for a decision', async () => {
    const name = await mira.sends(a, {});
    expect(await stateOf(name)).toBe('new');
    expect(await without('inbox.remove', () => a.vault.removeIncoming({ names: [name] }))).toEqual(full);
    expect(await stateOf(name)).toBe('new');
  });

  it('what was refused and should be gone is not passed over in silence', async () => {
    const name = a.receives(crypto.random(40));
    await good(a.vault.incoming());
    await good(a.vault.refuse({ name, reason: 'geen bestand' }));
    expect(await without('inbox.remove', () => a.vault.incoming())).toEqual(full);
    expect(a.disk.inbox.has(name)).toBe(true);
    expect(await good(a.vault.incoming())).toEqual([]);
    expect(a.disk.inbox.has(name)).toBe(false);
  });

  it.each(['inbox.list', 'inbox.remove'] as const)(
    'old files that should go are looked for again: %s',
    async (call) => {
      a.receives(crypto.random(40));
      await good(a.vault.incoming());
      a.clock.now += 97 * day;
      await good(a.vault.sayDateIsRight({ reason: '' }));
      const slot = must((await good((a = await a.restart()).vault.status())).slots[0], 'a slot').id;
      const unlocking = () => a.vault.unlock({ slot, passphrase: 'a good long phrase' });
      expect(await without(call, unlocking)).toEqual(full);
      expect(a.disk.inbox.size).toBe(1);
      a = await unlocked(a, 'Lien Zonnebloem');
      expect(a.disk.inbox.size).toBe(0);
    },
  );
});
