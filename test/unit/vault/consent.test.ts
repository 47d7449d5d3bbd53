import { describe, expect, it } from 'vitest';
import { good, type Machine } from '../../fixtures/machine.ts';
import { asked, outcomes, type Outcome } from '../../support/consents.ts';
import {
  atComputer,
  carry,
  justiceDesk,
  meet,
  prisonDesk,
  put,
  putting,
  section,
  sendTo,
  slip,
  unlocked,
  waiting,
  ordered,
} from '../../support/people.ts';

const desk = (): Promise<Machine> => atComputer('Fien Rietkraag', 'counsellor', 'service:caw-jww');
const parts = ['identity', 'plan'] as const;
const handOver = (dossier: string, to: string) =>
  ({ dossier, purpose: 'hand-over', to, sections: parts, message: '' }) as const;

async function met(): Promise<{ a: Machine; c: Machine; to: string; dossier: string }> {
  const a = await prisonDesk();
  const c = await desk();
  const ids = await meet(a, c);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  return { a, c, to: ids.b, dossier };
}

describe('D16 D18 what rests on consent', () => {
  it('is refused without one, with what would be needed, and goes with one, until the day it ends', async () => {
    const { a, c, to, dossier } = await met();
    const refused = await good(a.vault.planSend(handOver(dossier, to)));
    expect(refused.lines).toMatchObject([
      { section: 'identity', allowed: false, ground: 'consent-missing' },
      { section: 'legal', allowed: false, ground: 'consent-missing' },
      { section: 'plan', allowed: false, ground: 'consent-missing' },
      { section: 'assessment', allowed: false },
      { section: 'notes', allowed: false },
    ]);
    expect(refused.asTheyRead).toEqual([]);
    expect(await a.vault.send(handOver(dossier, to))).toMatchObject({ problem: { code: 'not-allowed' } });

    await good(a.vault.change({ dossier, changes: asked({ topic: 'plan', to }) }));
    const later = { ...handOver(dossier, to), until: Date.parse('2027-03-01T00:00:00Z') };
    expect(await a.vault.send(later)).toMatchObject({ problem: { code: 'does-not-fit', field: 'until' } });
    await sendTo(a, c, { dossier, to, purpose: 'hand-over' });
    expect(section(await good(c.vault.openDossier({ id: dossier })), 'plan')).toBeDefined();
    c.clock.now = Date.parse('2027-02-03T09:00:00Z');
    await good(c.vault.sayDateIsRight({ reason: '' }));
    await good(c.vault.caseload());
    expect(await c.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });
  });

  it('D18: ends earlier where the sender says so: the consent only says how long at most', async () => {
    const { a, c, to, dossier } = await met();
    await good(a.vault.change({ dossier, changes: asked({ topic: 'plan', to }) }));
    const until = Date.parse('2027-01-01T00:00:00Z');
    await good(a.vault.send({ ...handOver(dossier, to), until }));
    carry(a, c);
    await good(c.vault.accept({ name: await waiting(c, 'hand-over') }));
    expect(section(await good(c.vault.openDossier({ id: dossier })), 'plan')).toBeDefined();
    c.clock.now = Date.parse('2027-01-03T09:00:00Z');
    await good(c.vault.sayDateIsRight({ reason: '' }));
    await good(c.vault.caseload());
    expect(await c.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });
  });

  it('once it is taken back, changes stay here too', async () => {
    const { a, c, to, dossier } = await met();
    await good(a.vault.change({ dossier, changes: asked({ topic: 'plan', to }) }));
    await sendTo(a, c, { dossier, to, purpose: 'hand-over' });
    const update = { dossier, purpose: 'update', to, sections: parts, message: '' } as const;
    expect((await good(a.vault.planSend(update))).lines[0]).toMatchObject({ allowed: true, ground: 'agreement' });
    const takenBack = putting('consent', 'c1', 'withdrawn', { on: '2026-11-24' }, [], 'notes');
    await good(a.vault.change({ dossier, changes: [takenBack] }));
    expect(await a.vault.send(update)).toMatchObject({ problem: { code: 'not-allowed' } });
  });

  it('the legal part rests on the one on paper, and ends with it, also where a spoken one lasts longer', async () => {
    const { a, to, dossier } = await met();
    const onPaper = asked({ topic: 'plan', to, how: 'paper', until: '2027-01-15' });
    await good(a.vault.change({ dossier, changes: [...onPaper, ...asked({ id: 'c2', topic: 'plan', to })] }));
    const until = Date.parse('2027-01-20T00:00:00Z');
    const all = { ...handOver(dossier, to), sections: ['identity', 'legal', 'plan'], until } as const;
    const { lines } = await good(a.vault.planSend({ ...all, sections: [] }));
    expect(lines.find((each) => each.section === 'legal')).toMatchObject({ allowed: true, ground: 'agreement' });
    expect(await a.vault.send(all)).toMatchObject({ problem: { code: 'does-not-fit', field: 'until' } });
    await good(a.vault.send({ ...all, sections: ['identity', 'plan'] }));
    await good(a.vault.send({ ...all, until: Date.parse('2027-01-15T09:00:00Z') }));
  });

  it('a clock that is put back revives no consent', async () => {
    const { a, to, dossier } = await met();
    await good(a.vault.change({ dossier, changes: asked({ topic: 'plan', to, until: '2026-12-01' }) }));
    a.clock.now = Date.parse('2026-12-10T09:00:00Z');
    await good(a.vault.prepareLock());
    a.clock.now = Date.parse('2026-11-25T09:00:00Z');
    expect(await a.vault.send(handOver(dossier, to))).toMatchObject({ problem: { code: 'not-allowed' } });
  });

  it('U1: a clock that is put back revives none either where the computer was never locked: what was seen is kept once a day', async () => {
    const { a, to, dossier } = await met();
    await good(a.vault.change({ dossier, changes: asked({ topic: 'plan', to, until: '2026-12-01' }) }));
    a.clock.now = Date.parse('2026-12-10T09:00:00Z');
    await good(a.vault.caseload());
    a.clock.now = Date.parse('2026-11-25T09:00:00Z');
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect(await again.vault.send(handOver(dossier, to))).toMatchObject({ problem: { code: 'not-allowed' } });
  });
});

/** The same dossier and people; only what became of the question differs. Null: never asked. */
async function withOutcome(outcome: Outcome | null) {
  const a = await prisonDesk();
  const [b, c] = [await justiceDesk(), await desk()];
  const toAssistant = (await meet(a, b)).b;
  const toCounsellor = (await meet(a, c)).b;
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  if (outcome !== null)
    await good(a.vault.change({ dossier, changes: asked({ topic: 'plan', to: toCounsellor }, outcome) }));
  const request = { dossier, purpose: 'inquiry-request', to: toAssistant, sections: parts, message: '' } as const;
  await ordered(a.vault, dossier);
  const mandate = await good(a.vault.planSend(request));
  const consent = await good(a.vault.planSend(handOver(dossier, toCounsellor)));
  await good(a.vault.send(request));
  const [size] = [...a.disk.outbox.values()].map((bytes) => bytes.length);
  carry(a, b);
  const name = await waiting(b, 'inquiry-request');
  const report = await good(b.vault.look({ name }));
  await good(b.vault.accept({ name }));
  const there = await good(b.vault.openDossier({ id: dossier }));
  return {
    hereMandate: { lines: mandate.lines, contributions: mandate.contributions, earlier: mandate.earlierValues },
    hereConsent: { lines: consent.lines, contributions: consent.contributions },
    today: (await good(a.vault.today())).rows.length,
    size,
    counts: report.counts,
    kinds: there.sections.map(({ kind, entities, notes }) => [kind, entities.length, notes.length]),
    rowThere: (await good(b.vault.caseload())).map(({ changedSinceSeen, unsettled }) => ({
      changedSinceSeen,
      unsettled,
    })),
    found: (await good(b.vault.search({ query: 'zoals gevraagd', limit: 9 }))).hits.length,
  };
}

describe('D15 outside the holder’s section', () => {
  it('refused, unanswered, taken back, over and never asked look the same, byte counts included', async () => {
    const never = await withOutcome(null);
    expect(never.hereConsent.lines.map((each) => each.ground)).toContain('consent-missing');
    for (const outcome of outcomes.filter((each) => each !== 'yes')) {
      const seen = await withOutcome(outcome);
      expect({ outcome, ...seen }).toEqual({ outcome, ...never });
    }
  }, 60_000);
});
