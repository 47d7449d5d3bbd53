/** Which date is right (renderer/vault/SPEC.md, W1-W4): one moment of a wrong clock destroys nothing and blocks nothing for good. */
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { verifyLogFile } from '../../../shared/access-log/export.ts';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { emptyStore, good, type Machine } from '../../fixtures/machine.ts';
import { asked } from '../../support/consents.ts';
import { crypto } from '../../support/exchange.ts';
import { openedBy } from '../../support/household.ts';
import {
  atComputer,
  carry,
  joinedBy,
  meet,
  phrase,
  prisonDesk,
  section,
  sendTo,
  slip,
  unlocked,
} from '../../support/people.ts';

const day = 86_400_000;
const lien = 'Lien Zonnebloem';
const fien = 'Fien Rietkraag';
const reason = 'De batterij van de klok was leeg.';

/** Lien gives Fien, who works for another service, the plan until a day, under a consent. */
async function openUntil(until: string) {
  const a = await prisonDesk();
  const c = await atComputer(fien, 'counsellor', 'service:caw-jww');
  const toC = (await meet(a, c)).b;
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await good(a.vault.change({ dossier, changes: asked({ topic: 'plan', to: toC, until }) }));
  const sections = ['identity', 'plan'] as const;
  await sendTo(a, c, { dossier, to: toC, purpose: 'hand-over' });
  const request = { dossier, purpose: 'hand-over', to: toC, sections, message: '' } as const;
  return { a, c, dossier, request };
}

const reads = async (at: Machine, dossier: string): Promise<boolean> => {
  const opened = await at.vault.openDossier({ id: dossier });
  return opened.ok && section(opened.value, 'plan') !== undefined;
};

const question = async (at: Machine) => (await good(at.vault.today())).dateQuestion;

describe('a clock that reads much later than what was seen last', () => {
  it.each([
    ['a year', 365],
    ['seventy years', 25_600],
    ['ten thousand years', 3_650_000],
  ])('W1, W2: %s ahead for a while, it destroys and refuses nothing', async (_what, days) => {
    const { a, c, dossier, request } = await openUntil('2027-06-30');
    const right = c.clock.now;
    c.clock.now += days * day;
    expect(await question(c)).toMatchObject({ is: 'ahead', last: expect.closeTo(right, -6) as number });
    await good(c.vault.caseload());
    expect(await reads(c, dossier)).toBe(true);
    await good(c.vault.prepareLock());
    const inIt = await unlocked(c, fien);
    await good(inIt.vault.prepareLock());
    c.clock.now = right + 60_000;
    const again = await unlocked(c, fien);
    expect(await reads(again, dossier)).toBe(true);
    expect(await question(again)).toBeUndefined();
    await good(a.vault.send(request));
    carry(a, again);
    expect((await good(again.vault.incoming())).map(({ state }) => state)).toContain('new');
  });

  it('W2: it is told at unlocking, in the health of the computer, and stays a question until a person answers', async () => {
    const { c } = await openUntil('2027-06-30');
    c.clock.now += 40 * day;
    const again = await c.restart();
    const slot = must((await good(again.vault.status())).slots[0], 'slot').id;
    const opened = await good(again.vault.unlock({ slot, passphrase: phrase }));
    expect(opened.problems.notices).toContain('date-in-question');
    expect((await good(again.vault.health())).dateQuestion).toMatchObject({ is: 'ahead' });
    expect(await question(await unlocked(again, fien))).toMatchObject({ is: 'ahead' });
  });

  it('W3: after six months away one answer is enough; what was open until a day in between is closed then', async () => {
    const { c, dossier } = await openUntil('2027-01-31');
    c.clock.now += 180 * day;
    const back = await unlocked(c, fien);
    expect(await reads(back, dossier)).toBe(true);
    await good(back.vault.sayDateIsRight({ reason: '' }));
    expect(await reads(back, dossier)).toBe(false);
    expect(await question(back)).toBeUndefined();
    expect((await good(back.vault.tasks())).closed.map((each) => each.section)).toContain('plan');
    expect((await good(back.vault.health())).datesSaid).toMatchObject([{ how: 'confirmed', reason: '' }]);
    expect((await good(back.vault.accessLog({}))).map(({ what }) => what)).toContain('date-confirmed');
  });

  it('W3, U1: whatever is asked first once something is over is answered, and nothing waits for itself', async () => {
    for (const first of ['health', 'checkHealth', 'drafts'] as const) {
      const { c, dossier } = await openUntil('2027-01-31');
      c.clock.now += 180 * day;
      const back = await unlocked(c, fien);
      await good(back.vault.sayDateIsRight({ reason: '' }));
      expect(await back.vault[first]()).toMatchObject({ ok: true });
      expect(await reads(back, dossier)).toBe(false);
    }
  });

  it('W2: what would go although its end has passed, if the clock is right, waits for the answer; other work does not', async () => {
    const { a, dossier, request } = await openUntil('2027-01-31');
    a.clock.now += 180 * day;
    expect(await a.vault.send(request)).toMatchObject({ problem: { code: 'date-in-question' } });
    const { id } = await good(a.vault.newDossier({ ...slip, surname: 'Klaproos' }));
    expect(await good(a.vault.openDossier({ id }))).toMatchObject({ id });
    // Put right, it goes.
    a.clock.now -= 180 * day;
    await good(a.vault.send(request));
    a.clock.now += 180 * day;
    await good(a.vault.sayDateIsRight({ reason: '' }));
    expect((await good(a.vault.planSend(request))).lines.find((line) => line.section === 'plan')?.allowed).toBe(false);
    void dossier;
  });

  it('W1: holidays are no question, and a month after month at work is none either', async () => {
    const { c, dossier } = await openUntil('2027-01-31');
    let at = c;
    for (let month = 0; month < 4; month += 1) {
      at.clock.now += 30 * day;
      at = await unlocked(at, fien);
      expect(await question(at)).toBeUndefined();
      await good(at.vault.caseload());
    }
    expect(await reads(at, dossier)).toBe(false);
  });

  it('W2: a moment in a file of somebody else moves nothing here', async () => {
    const { a, c, dossier, request } = await openUntil('2027-06-30');
    a.clock.now = Date.parse('2027-06-29T12:00:00Z');
    await good(a.vault.sayDateIsRight({ reason: '' }));
    await good(a.vault.send(request));
    carry(a, c);
    await good(c.vault.incoming());
    const again = await unlocked(c, fien);
    expect(await question(again)).toBeUndefined();
    expect(await reads(again, dossier)).toBe(true);
  });
});

describe('a clock that reads earlier than what was seen', () => {
  /** Lien once said that a wrong date was right. */
  async function wronglySaid() {
    const a = await prisonDesk();
    const right = a.clock.now;
    a.clock.now += 400 * day;
    await good(a.vault.sayDateIsRight({ reason: '' }));
    a.clock.now = right + 60_000;
    return { a, right };
  }

  it('W3: a wrong answer is taken back, with a reason, signed in the log, and shown', async () => {
    const { a } = await wronglySaid();
    expect(await question(a)).toMatchObject({ is: 'behind' });
    for (const none of ['', 'te kort', 'x'.repeat(401)])
      expect(await a.vault.sayDateIsRight({ reason: none })).toMatchObject({ problem: { code: 'does-not-fit' } });
    await good(a.vault.sayDateIsRight({ reason }));
    expect(await question(a)).toBeUndefined();
    const again = await unlocked(a, lien);
    expect(await question(again)).toBeUndefined();
    expect((await good(again.vault.health())).datesSaid).toMatchObject([
      { how: 'corrected', reason },
      { how: 'confirmed' },
    ]);
    const log = await good(again.vault.accessLog({}));
    expect(log.find(({ what }) => what === 'date-corrected')?.reason).toMatch(/^\d{4}-\d\d-\d\d > \d{4}-\d\d-\d\d: /);
    expect(verifyLogFile(crypto, await good(again.vault.exportLog()), [])).toMatchObject({
      is: 'complete',
    });
  });

  it('W3: nothing is asked, nothing can be said', async () => {
    const a = await prisonDesk();
    expect(await a.vault.sayDateIsRight({ reason })).toMatchObject({ problem: { code: 'not-allowed' } });
  });

  it('W1: two people of one computer have each seen their own', async () => {
    const { a } = await wronglySaid();
    const warre = await joinedBy(a, 'Warre Kiezelsteen');
    expect(await question(warre)).toBeUndefined();
  });
});

describe('W5, U6: keys of what was open until a day', () => {
  /** Keys of the dossier in the key file that Fien opens. */
  const keysOf = ({ disk }: Machine): number => {
    const { file, seat, erasureKey } = openedBy({ disk }, fien);
    return openSectionKeys(crypto, file, erasureKey, seat.seat, seat.real.wrap, seat.seatKey).keys.length;
  };

  it('are held back at once, and destroyed at an unlocking once that day has passed for hours', async () => {
    const { c, dossier } = await openUntil('2026-12-10');
    const held = keysOf(c);
    c.clock.now += 20 * day;
    const first = await unlocked(c, fien);
    expect(await reads(first, dossier)).toBe(false);
    expect(keysOf(c)).toBe(held);
    await good(first.vault.prepareLock());
    const soon = await unlocked(c, fien);
    expect(await reads(soon, dossier)).toBe(false);
    expect(keysOf(c)).toBe(held);
    c.clock.now += day;
    const later = await unlocked(c, fien);
    expect(await reads(later, dossier)).toBe(false);
    expect(keysOf(c)).toBeLessThan(held);
    expect((await good(later.vault.tasks())).closed.map((each) => each.section)).toContain('plan');
  });

  it('are there again where the clock was some weeks ahead for a moment, once a person says so', async () => {
    const { c, dossier } = await openUntil('2026-12-10');
    const [right, held] = [c.clock.now, keysOf(c)];
    c.clock.now += 20 * day;
    await good(c.vault.caseload());
    expect(await reads(c, dossier)).toBe(false);
    await good(c.vault.prepareLock());
    c.clock.now = right + 3_600_000;
    const again = await unlocked(c, fien);
    expect(await reads(again, dossier)).toBe(false);
    await good(again.vault.sayDateIsRight({ reason }));
    const back = await unlocked(again, fien);
    expect(await reads(back, dossier)).toBe(true);
    expect(keysOf(c)).toBe(held);
    expect((await good(back.vault.tasks())).closed).toEqual([]);
  });

  it('are held back where the store is lost, and where a wrong date was said to be right', async () => {
    const { c, dossier } = await openUntil('2027-06-30');
    const [right, held] = [c.clock.now, keysOf(c)];
    c.clock.now += 400 * day;
    await good(c.vault.sayDateIsRight({ reason: '' }));
    expect(await reads(c, dossier)).toBe(false);
    await emptyStore(c.disk);
    const lost = await unlocked(c, fien);
    expect(await reads(lost, dossier)).toBe(false);
    expect(keysOf(c)).toBe(held);
    c.clock.now = right + 3_600_000;
    const again = await unlocked(c, fien);
    await good(again.vault.sayDateIsRight({ reason }));
    await emptyStore(c.disk);
    expect(await reads(await unlocked(again, fien), dossier)).toBe(true);
  });
});

describe('what is done again after a while', () => {
  it.each([0, 365])(
    'W4: a copy made with the clock %i days ahead does not end those by the rule, and that is said',
    async (ahead) => {
      const a = await prisonDesk();
      const folder = new Map<string, Bytes>();
      a.disk.folder = folder;
      await good(a.vault.chooseBackupFolder());
      const right = a.clock.now;
      a.clock.now += ahead * day;
      await good(a.vault.saveBackupRule({ every: 'day', keep: 9 }));
      await expect.poll(() => folder.size).toBe(1);
      await expect.poll(async () => (await good(a.vault.backups())).running).toBe(false);
      a.clock.now = right + 2 * day;
      expect(await good(a.vault.backups())).toMatchObject({ due: true, lastAhead: ahead > 0 });
      const again = await unlocked(a, lien);
      await expect.poll(() => folder.size).toBe(2);
      await expect.poll(async () => (await good(again.vault.backups())).running).toBe(false);
      expect(await good(again.vault.backups())).toMatchObject({ due: false, lastAhead: false });
    },
  );

  it('W4, X5: a clock ahead for one moment takes no file away, and does not put the weekly look off', async () => {
    const { a, c } = await openUntil('2027-06-30');
    const [inbox, outbox] = [c.disk.inbox.size, a.disk.outbox.size];
    for (const at of [a, c]) {
      const right = at.clock.now;
      at.clock.now += 5_000 * day;
      await unlocked(at, at === a ? lien : fien);
      at.clock.now = right;
    }
    expect([c.disk.inbox.size, a.disk.outbox.size]).toEqual([inbox, outbox]);
    let at = c;
    for (let month = 0; month < 5; month += 1) {
      at.clock.now += 30 * day;
      at = await unlocked(at, fien);
    }
    expect(c.disk.inbox.size).toBe(0);
  });
});
