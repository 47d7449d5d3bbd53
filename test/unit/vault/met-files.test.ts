/** Files of the inbox as they are met, told and tried once more (renderer/vault/SPEC.md, X6, X7, N5, R11). All names are fictional. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, openedIn, putOp, sending, type Opened } from '../../support/by-hand.ts';
import { attachment, crypto, filled } from '../../support/exchange.ts';
import { joinedBy, prisonDesk, slip, unlocked, sendOrdered } from '../../support/people.ts';

let a: Machine;
let mira: Correspondent;

beforeEach(async () => {
  a = await prisonDesk();
  mira = await Correspondent.named('Mira Vlinder');
});
afterEach(() => {
  vi.restoreAllMocks();
});

const problemOf = async (name: string): Promise<string | undefined> =>
  must(
    (await good(a.vault.incoming())).find((item) => item.name === name),
    'item',
  ).problem?.code;

/** A dossier that Lien and Mira write in. */
async function shared(): Promise<{ readonly dossier: string; readonly to: string; readonly plan: Opened }> {
  const to = await mira.meets(a);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const sections = ['identity', 'plan'] as const;
  const { name } = await good(sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to, sections, message: '' }));
  return { dossier, to, plan: openedIn(await mira.read(must(a.disk.outbox.get(name), 'file')), 'plan') };
}

const work = (plan: Opened, epoch = plan.epoch) => {
  const made = mira.signs({ ...plan, epoch }, [putOp('step', 's9', 'what', { text: 'Werk zoeken' })]);
  return { dossier: plan.dossier, sections: [sending(plan, epoch, [made])] };
};

describe('X7: how long reading a file may take', () => {
  it('X7: a minute and a second for each MiB that was read, and what takes longer is held aside', async () => {
    await mira.meets(a);
    const now = performance.now.bind(performance);
    let ahead = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + ahead);
    const pieces = Array.from({ length: 3 }, () => filled(1_048_576, 1));
    /** Of a file of more than three MiB, each of which takes so long to read. */
    const taking = async (milliseconds: number): Promise<string | undefined> => {
      a.disk.slowRead = () => {
        ahead += milliseconds;
        return Promise.resolve();
      };
      const problem = await problemOf(
        await mira.sends(a, { purpose: 'hand-over', attachments: [await attachment('slip', pieces)] }),
      );
      a.disk.slowRead = undefined;
      return problem;
    };
    expect(await taking(12_000)).toBeUndefined();
    // A minute is over, and the pieces read by then give it three seconds more.
    expect(await taking(20_000)).toBeUndefined();
    expect(await taking(40_000)).toBe('not-ended');
  });
});

describe('what a file is told as', () => {
  it('R11: what is damaged is no colleague’s at a computer of several people either', async () => {
    await joinedBy(a, 'Noor Papaver');
    a = await unlocked(a, 'Lien Zonnebloem');
    expect(await problemOf(a.receives(crypto.random(5_000)))).toBe('damaged-file');
  });

  it('X15: half a file of a stranger is told as that, and as damaged once its sender is known', async () => {
    const pieces = [filled(300_000, 1)];
    const whole = await mira.sends(a, { purpose: 'hand-over', attachments: [await attachment('slip', pieces)] });
    const bytes = must(a.disk.inbox.get(whole), 'the file');
    const half = a.receives(bytes.slice(0, bytes.length / 2));
    expect([await problemOf(whole), await problemOf(half)]).toEqual(['unknown-sender', 'part-of-file']);
    const dropped = { blob: new Blob([bytes.slice(0, bytes.length / 2)]) };
    expect(await good(a.vault.lookAtFile(dropped))).toMatchObject({ hold: { code: 'part-of-file' } });
    expect(await good(a.vault.lookAtFile({ blob: new Blob([bytes]) }))).toMatchObject({
      hold: { code: 'unknown-sender' },
    });
    await mira.meets(a);
    expect([await problemOf(whole), await problemOf(half)]).toEqual([undefined, 'damaged-file']);
  });

  it('X6: its sender learns that it was opened also where they were compared only after it came', async () => {
    const name = await mira.sends(a, {});
    expect(await problemOf(name)).toBe('unknown-sender');
    const { to, dossier } = await shared();
    await good(a.vault.look({ name }));
    const sent = { dossier, purpose: 'update', to, sections: ['plan'], message: '' } as const;
    const { name: next } = await good(a.vault.send(sent));
    const { receipts } = (await mira.read(must(a.disk.outbox.get(next), 'file'))).manifest;
    expect(receipts.map((each) => [toHex(each.bundle), each.state])).toEqual([
      [toHex(must(mira.made[0], 'a file of hers')), 'opened'],
    ]);
  });
});

describe('a file about somebody who is called like another here', () => {
  it('D71: tells of the other by name and birth date, and of nobody where it brings none itself', async () => {
    await mira.meets(a);
    const { id } = await good(a.vault.newDossier(slip));
    await good(a.vault.newDossier({ ...slip, surname: 'Madelief' }));
    const told = async ({ surname, firstName } = slip, ...more: readonly Op[]) => {
      const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'identity' as const };
      const { key, founding } = mira.founds(place, [mira.member, await memberAt(a)]);
      const name = putOp('person', 'person', 'name', { surname, firstName });
      const made = mira.signs({ ...place, epoch: founding.id }, [name, ...more]);
      const sections = [sending(place, founding.id, [founding, made], [{ epoch: founding.id, key }])];
      const file = await mira.sends(a, { purpose: 'answer', dossier: place.dossier, sections });
      return (await good(a.vault.look({ name: file }))).namesAlike;
    };
    const { surname, firstName } = slip;
    const born = putOp('person', 'person', 'birth', { date: '1980-01-01' });
    const here = [{ dossier: id, surname, firstName, birth: slip.birth }];
    expect(await told(slip, born)).toEqual(here);
    expect(await told({ ...slip, surname: firstName, firstName: surname }, born)).toEqual(here);
    expect(await told({ ...slip, surname: `Van ${surname}` }, born)).toEqual(here);
    expect(await told({ ...slip, surname: 'Waterlelie' }, born)).toEqual([]);
    expect(await told()).toEqual([]);
  });
});

describe('a file that cannot be noted for a moment', () => {
  it('X7: is no file that was met, and is met with the next call', async () => {
    await mira.meets(a);
    const name = await mira.sends(a, {});
    let appended = 0;
    // That it is read now is noted; what it says of its sender is not.
    a.disk.failing = (call) => call === 'journal.append' && (appended += 1) === 2;
    expect(await a.vault.incoming()).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    a.disk.failing = undefined;
    expect(await good(a.vault.incoming())).toMatchObject([{ name, state: 'new', from: { name: 'Mira Vlinder' } }]);
  });
});

describe('N5: a file that builds on what is not here', () => {
  it('N5: goes on waiting where another that was taken in brings nothing of it', async () => {
    const { plan } = await shared();
    const waits = await mira.sends(a, work(plan, filled(32, 7)));
    expect(await problemOf(waits)).toBe('earlier-missing');
    await good(a.vault.accept({ name: await mira.sends(a, work(plan)) }));
    expect(await problemOf(waits)).toBe('earlier-missing');
    expect(await a.vault.accept({ name: waits })).toMatchObject({ problem: { code: 'earlier-missing' } });
  });
});

describe('a file that lies outside', () => {
  const outside = (name: string): { readonly handle: string } => {
    a.disk.outside.set('opened', must(a.disk.inbox.get(name), 'a file'));
    a.disk.inbox.delete(name);
    return { handle: 'opened' };
  };

  it('X15: is told from whom, for whom and of which day; nothing is kept, noted or answered', async () => {
    await mira.meets(a);
    const madeAt = Date.parse('2026-11-20T10:00:00Z');
    const seen = outside(await mira.sends(a, { purpose: 'answer', madeAt }));
    // What unlocking found out about the stores is noted once all of it was read.
    await vi.waitFor(async () => expect((await good(a.vault.health())).checkedAt).not.toBeNull());
    const before = [a.disk.journal.length, a.disk.outbox.size, a.disk.inbox.size, a.disk.keyWrites.length];
    expect(await good(a.vault.lookAtFile(seen))).toMatchObject({
      from: { name: 'Mira Vlinder', shown: 'compared' },
      to: { name: 'Lien Zonnebloem', service: 'psd:gent' },
      purpose: 'answer',
      madeAt,
      realm: 'real',
      isReadWhole: true,
      isTaken: false,
    });
    expect([a.disk.journal.length, a.disk.outbox.size, a.disk.inbox.size, a.disk.keyWrites.length]).toEqual(before);
    expect(await good(a.vault.incoming())).toEqual([]);
  });

  it('X15: of a stranger only who made it is read; what is damaged or for somebody else says so', async () => {
    const name = await mira.sends(a, { purpose: 'receipt' });
    const seen = outside(name);
    expect(await good(a.vault.lookAtFile(seen))).toMatchObject({
      isReadWhole: false,
      hold: { code: 'unknown-sender' },
      from: { shown: 'unconfirmed' },
    });
    const bytes = must(a.disk.outside.get('opened'), 'the file').slice();
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    a.disk.outside.set('opened', bytes);
    await mira.meets(a);
    expect(await a.vault.lookAtFile(seen)).toMatchObject({ problem: { code: 'damaged-file' } });
    // Dropped on the page it is the same, cut off as well.
    for (const dropped of [bytes, bytes.slice(0, bytes.length / 2), bytes.slice(0, 40)])
      expect(await a.vault.lookAtFile({ blob: new Blob([dropped]) })).toMatchObject({
        problem: { code: 'damaged-file' },
      });
    const other = await prisonDesk();
    a.disk.inbox.set('x', must(other.disk.inbox.get(await mira.sends(other, { purpose: 'receipt' })), 'a file'));
    expect(await a.vault.lookAtFile(outside('x'))).toMatchObject({ problem: { code: 'not-for-me' } });
  });
});
