/** Sections that are open to someone until a day (renderer/vault/SPEC.md, U1-U4). */
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import type { Machine } from '../../fixtures/machine.ts';
import { good } from '../../fixtures/machine.ts';
import {
  atComputer,
  carry,
  entity,
  joinedBy,
  meet,
  prisonDesk,
  put,
  section,
  sendTo,
  slip,
  unlocked,
  valuesOf,
  waiting,
  sendOrdered,
} from '../../support/people.ts';

const day = 86_400_000;
const text = (words: string) => ({ text: words });

describe('a section that is open until a day', () => {
  it('U1-U4: its keys are gone once a later moment was seen; a clock put back brings nothing back', async () => {
    const a = await prisonDesk();
    const b = await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const until = a.clock.now + 10 * day;
    const sections = ['identity', 'plan'] as const;
    await good(sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to: ids.b, sections, message: '', until }));
    const stick = new Map();
    a.toStick(stick);
    b.fromStick(stick);
    const name = must(
      (await good(b.vault.incoming())).find((each) => each.state === 'new'),
      'a file',
    ).name;
    await good(b.vault.accept({ name }));
    await put(a.vault, dossier, 'step', 's5', 'what', text('Te laat gekomen'));
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections, message: '' }));
    const second = new Map();
    a.toStick(second);

    b.clock.now = until + day;
    expect(await good(b.vault.caseload())).toEqual([]);
    expect(await b.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });
    expect((await good(b.vault.tasks())).closed.map((each) => `${each.section} ${each.until}`).sort()).toEqual([
      `identity ${until}`,
      `plan ${until}`,
    ]);
    b.clock.now = until - 5 * day;
    const again = await unlocked(b, 'Joppe Waterlelie');
    expect(await good(again.vault.caseload())).toEqual([]);
    // A file that was under way is not taken in any more.
    again.fromStick(second);
    const late = must(
      (await good(again.vault.incoming())).find((each) => each.purpose === 'update'),
      'the update',
    );
    expect(late.problem).toMatchObject({ code: 'no-longer-open' });
    // What others hold is not reached by it.
    expect(await good(a.vault.caseload())).toHaveLength(1);
    // The sender sends no more, and opens it again only on purpose.
    a.clock.now = until + 2 * day;
    const line = (await good(a.vault.planSend({ dossier, purpose: 'update', to: ids.b, sections, message: '' }))).lines;
    expect(line.find((each) => each.section === 'plan')).toMatchObject({ alreadyReads: false, allowed: false });
    const renewed = {
      dossier,
      purpose: 'inquiry-request',
      to: ids.b,
      sections,
      message: '',
      until: until + 30 * day,
    } as const;
    again.clock.now = until + 3 * day;
    await good(sendOrdered(a.vault, renewed));
    const third = new Map();
    a.toStick(third);
    again.fromStick(third);
    const items = await good(again.vault.incoming());
    const fresh = must(
      items.filter((each) => each.purpose === 'inquiry-request' && each.state === 'new').at(-1),
      'the new file',
    );
    await good(again.vault.accept({ name: fresh.name }));
    expect(valuesOf(entity(await good(again.vault.openDossier({ id: dossier })), 'plan', 's5'), 'what')).toHaveLength(
      1,
    );
    expect((await good(again.vault.tasks())).closed).toEqual([]);
  });
});

describe('U2: the same day once more', () => {
  it('founds nothing: who is sent more until the same day reads on under the key they have', async () => {
    const [a, b] = [
      await prisonDesk(),
      await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'),
    ];
    const { b: to } = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const sections = ['identity', 'plan'] as const;
    const request = {
      dossier,
      purpose: 'inquiry-request',
      to,
      sections,
      message: '',
      until: a.clock.now + 10 * day,
    } as const;
    await good(sendOrdered(a.vault, request));
    const before = a.disk.keyWrites.length;
    await good(a.vault.send(request));
    expect(a.disk.keyWrites.length).toBe(before);
    await good(a.vault.send({ ...request, until: request.until + day }));
    expect(a.disk.keyWrites.length).toBeGreaterThan(before);
  });
});

describe('a section that was open until a day to one of two colleagues', () => {
  it('U1, G1: opens for the other in no emergency either, once that day is over', async () => {
    const a = await prisonDesk();
    const first = await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
    const { b: to } = await meet(a, first);
    await joinedBy(first, 'Noor Papaver', 'justice-house:gent');
    const b = await unlocked(first, 'Joppe Waterlelie');
    const ends = a.clock.now + 10 * day;
    for (const [surname, until] of [
      ['Madelief', undefined],
      ['Klaproos', ends],
    ] as const) {
      const { id: dossier } = await good(a.vault.newDossier({ ...slip, surname }));
      const sections = ['identity', 'plan'] as const;
      const asked = { dossier, purpose: 'inquiry-request', to, sections, message: '' } as const;
      await good(sendOrdered(a.vault, { ...asked, ...(until !== undefined && { until }) }));
      carry(a, b);
      await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    }
    b.clock.now = ends + day;
    expect(await good(b.vault.caseload())).toHaveLength(1);
    const opens = async (at: Machine, surname: string) => {
      const noor = await unlocked(at, 'Noor Papaver', 'a good long phrase of Noor Papaver');
      const reason = 'Zijn moeder ligt op sterven, de directeur belt';
      const opened = await noor.vault.openInEmergency({ surname, birth: slip.birth, reason });
      return opened.ok ? 'opened' : opened.problem.code;
    };
    // The keys are held back still (U6).
    expect([await opens(b, 'Madelief'), await opens(b, 'Klaproos')]).toEqual(['opened', 'not-found-here']);
    // What nobody takes back for some hours has passed (W5): at the next unlocking they are destroyed.
    b.clock.now += day / 2;
    const later = await unlocked(b, 'Joppe Waterlelie');
    expect(await good(later.vault.caseload())).toHaveLength(1);
    b.clock.now = ends - day;
    expect([await opens(later, 'Madelief'), await opens(later, 'Klaproos')]).toEqual(['opened', 'not-found-here']);
  });
});

describe('files of the inbox when a section is closed', () => {
  it('U6: one that brought nothing else goes, and one that brought no section stays', async () => {
    const [a, b] = [
      await prisonDesk(),
      await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'),
    ];
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const until = a.clock.now + 10 * day;
    const asked = {
      dossier,
      purpose: 'inquiry-request',
      to: ids.b,
      sections: ['identity', 'plan'],
      message: '',
    } as const;
    await good(sendOrdered(a.vault, { ...asked, until }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    await put(b.vault, dossier, 'step', 's1', 'what', text('Werk zoeken'));
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer', sections: ['plan'] });
    carry(a, b);
    const listed = async () => (await good(b.vault.incoming())).map(({ purpose }) => purpose ?? 'none').sort();
    expect(await listed()).toEqual(['inquiry-request', 'receipt']);
    b.clock.now = until + day;
    expect(await good(b.vault.caseload())).toEqual([]);
    expect(await listed()).toEqual(['receipt']);
  });
});

describe('a section that is given again to who reads it already', () => {
  const sections = ['identity', 'plan'] as const;
  const asked = { purpose: 'inquiry-request', sections, message: '' } as const;

  it('U2: with a later end, is open until then and no longer', async () => {
    const [a, b] = [
      await prisonDesk(),
      await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'),
    ];
    const { b: to } = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const began = a.clock.now;
    for (const days of [10, 30]) {
      await good(sendOrdered(a.vault, { ...asked, dossier, to, until: began + days * day }));
      carry(a, b);
      await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    }
    b.clock.now = began + 20 * day;
    expect((await good(b.vault.caseload())).map(({ id }) => id)).toEqual([dossier]);
    b.clock.now = began + 31 * day;
    expect(await good(b.vault.caseload())).toEqual([]);
  });

  it('D8: by who does not own it, with neither another end nor as a hand-over', async () => {
    const [a, b] = [
      await prisonDesk(),
      await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'),
    ];
    const c = await atComputer('Fien Muurbloem', 'justice-assistant', 'justice-house:gent');
    const [{ b: joppe }, { b: fien }, { b: toFien }] = [await meet(a, b), await meet(a, c), await meet(b, c)];
    const { id: dossier } = await good(a.vault.newDossier(slip));
    for (const [there, to] of [
      [b, joppe],
      [c, fien],
      [b, joppe],
    ] as const) {
      await good(sendOrdered(a.vault, { ...asked, dossier, to }));
      carry(a, there);
      await good(there.vault.accept({ name: await waiting(there, 'inquiry-request') }));
    }
    const grounds = async (more: { readonly purpose?: 'hand-over'; readonly until?: number }) => {
      const input = { ...asked, purpose: 'update' as const, dossier, to: toFien, ...more };
      const { lines } = await good(b.vault.planSend(input));
      return sections.map((kind) => lines.find((line) => line.section === kind)?.ground);
    };
    expect(await grounds({})).not.toContain('owner-decides');
    expect(await grounds({ until: b.clock.now + 5 * day })).toEqual(['owner-decides', 'owner-decides']);
    expect(await grounds({ purpose: 'hand-over' })).toEqual(['owner-decides', 'owner-decides']);
  });

  it('D8: as a hand-over, its receiver owns it from then on and lets in others', async () => {
    const [a, b] = [
      await prisonDesk(),
      await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'),
    ];
    const c = await atComputer('Fien Muurbloem', 'justice-assistant', 'justice-house:brugge');
    const [{ b: to }, { b: toFien }] = [await meet(a, b), await meet(b, c)];
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await sendTo(a, b, { dossier, to, purpose: 'inquiry-request', sections: ['identity', 'legal', 'plan'] });
    await sendTo(a, b, { dossier, to, purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] });
    await sendTo(b, c, { dossier, to: toFien, purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] });
    expect((await good(c.vault.caseload())).map(({ id }) => id)).toEqual([dossier]);
  });
});

const parts = ['identity', 'legal', 'plan'] as const;

/** Lien handed a dossier over to Joppe for ten days; that moment has passed, and nobody asked anything of his vault since. */
async function justOver(): Promise<{ b: Machine; dossier: string; lien: string }> {
  const a = await prisonDesk();
  const b = await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
  const { a: lien, b: joppe } = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const until = a.clock.now + 10 * day;
  await good(a.vault.send({ dossier, purpose: 'hand-over', to: joppe, sections: parts, message: '', until }));
  carry(a, b);
  await good(b.vault.accept({ name: await waiting(b, 'hand-over') }));
  await good(b.vault.openDossier({ id: dossier }));
  b.clock.now = until;
  return { b, dossier, lien };
}

describe('U1: what is asked first after that moment, wherever it is, finds nothing', () => {
  const gone = { problem: { code: 'unknown-dossier' } };
  const change = {
    do: 'put',
    section: 'plan',
    type: 'step',
    entity: 's1',
    unit: 'what',
    value: text('Werk'),
    sees: [],
  } as const;

  it.each<readonly [string, (at: Awaited<ReturnType<typeof justOver>>) => Promise<unknown>]>([
    ['taking a reader out', ({ b, dossier, lien }) => b.vault.removeReader({ dossier, section: 'plan', person: lien })],
    ['opening the dossier', ({ b, dossier }) => b.vault.openDossier({ id: dossier })],
    ['writing in it', ({ b, dossier }) => b.vault.change({ dossier, changes: [change] })],
    [
      'sending it',
      ({ b, dossier, lien }) => b.vault.send({ dossier, purpose: 'answer', to: lien, sections: parts, message: '' }),
    ],
  ])('%s', async (_what, ask) => {
    const at = await justOver();
    expect(await ask(at)).toMatchObject(gone);
    expect((await good(at.b.vault.tasks())).closed.map(({ section }) => section).sort()).toEqual([...parts]);
  });

  it('searching', async () => {
    const { b } = await justOver();
    expect((await good(b.vault.search({ query: slip.surname, limit: 10 }))).hits).toEqual([]);
  });
});

describe('a section that is open until a day in one of two epochs side by side', () => {
  /** Lien and Wolf both own it; Wolf opened it to her for ten days while she let Joppe in. The ten days have passed. */
  async function sideBySide() {
    const lien = await prisonDesk();
    const wolf = await atComputer('Wolf Korenbloem', 'psd-psychologist', 'psd:gent');
    const joppe = await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
    const toon = await atComputer('Toon Boterbloem', 'justice-assistant', 'justice-house:gent');
    const { a: lienId, b: wolfId } = await meet(lien, wolf);
    const [{ b: joppeId }, { b: toonId }] = [await meet(lien, joppe), await meet(lien, toon)];
    const { id: dossier } = await good(lien.vault.newDossier(slip));
    await sendTo(lien, wolf, { dossier, to: wolfId, purpose: 'hand-over', sections: parts });
    const until = lien.clock.now + 10 * day;
    const asked = { dossier, sections: parts, message: '' };
    await good(sendOrdered(lien.vault, { ...asked, purpose: 'inquiry-request', to: joppeId }));
    await good(wolf.vault.send({ ...asked, purpose: 'hand-over', to: lienId, until }));
    carry(wolf, lien);
    await good(lien.vault.accept({ name: await waiting(lien, 'hand-over') }));
    lien.clock.now = until + day;
    return { lien, wolf, joppe, toon, dossier, asked, lienId, joppeId, toonId };
  }

  /** Who reads each part, as a computer tells. */
  async function readersAt(at: Machine, dossier: string) {
    const view = await good(at.vault.openDossier({ id: dossier }));
    return parts.map((kind) =>
      section(view, kind)
        ?.readers.map(({ name }) => name)
        .sort(),
    );
  }
  const ofEach = (...names: readonly string[]) => parts.map(() => names);

  it('U5: letting in a third, Lien founds where she reads on', async () => {
    const { lien, toon, dossier, asked, toonId } = await sideBySide();
    await good(sendOrdered(lien.vault, { ...asked, purpose: 'inquiry-request', to: toonId }));
    carry(lien, toon);
    await good(toon.vault.accept({ name: await waiting(toon, 'inquiry-request') }));
    expect(await readersAt(toon, dossier)).toEqual(
      ofEach('Joppe Waterlelie', 'Lien Zonnebloem', 'Toon Boterbloem', 'Wolf Korenbloem'),
    );
  });

  it('U5: what comes later of the side where her time is over closes nothing to her: another joins', async () => {
    const { lien, wolf, joppe, dossier, asked, lienId } = await sideBySide();
    const { b: joppeId } = await meet(wolf, joppe);
    await good(sendOrdered(wolf.vault, { ...asked, purpose: 'inquiry-request', to: joppeId }));
    // By Wolf's clock her time is not over: she is told, and now both sides have the same members.
    await good(wolf.vault.send({ ...asked, purpose: 'update', to: lienId }));
    carry(wolf, lien);
    await good(lien.vault.accept({ name: await waiting(lien, 'update') }));
    expect(await readersAt(lien, dossier)).toEqual(ofEach('Joppe Waterlelie', 'Lien Zonnebloem', 'Wolf Korenbloem'));
    expect((await good(lien.vault.tasks())).waiting.map(({ kind }) => kind)).not.toContain('join');
  });

  it('U5: taking one out, Lien founds where she reads on', async () => {
    const { lien, dossier, asked, toon, toonId, joppeId } = await sideBySide();
    for (const kind of parts) await good(lien.vault.removeReader({ dossier, section: kind, person: joppeId }));
    await good(sendOrdered(lien.vault, { ...asked, purpose: 'inquiry-request', to: toonId }));
    carry(lien, toon);
    await good(toon.vault.accept({ name: await waiting(toon, 'inquiry-request') }));
    expect(await readersAt(toon, dossier)).toEqual(ofEach('Lien Zonnebloem', 'Toon Boterbloem', 'Wolf Korenbloem'));
  });
});

describe('U8: a later end that came after the one they knew', () => {
  it('what went with their keys is sent again, though its receipt comes once more', async () => {
    const [a, b] = [
      await prisonDesk(),
      await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'),
    ];
    const to = (await meet(a, b)).b;
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', text('Van voor het einde'));
    const request = { dossier, purpose: 'inquiry-request' as const, to, sections: parts, message: '' };
    const [first, later] = [a.clock.now + 10 * day, a.clock.now + 40 * day];
    await good(sendOrdered(a.vault, { ...request, until: first }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    carry(b, a);
    await good(a.vault.incoming());
    // What gives them longer is made in time, and comes once their keys are gone.
    await good(a.vault.send({ ...request, until: later }));
    const late = await waitingFor(a);
    for (const { clock } of [a, b]) clock.now = first + day;
    const again = await unlocked(b, 'Joppe Waterlelie');
    expect(await good(again.vault.caseload())).toEqual([]);
    again.fromStick(late);
    await good(again.vault.accept({ name: await waiting(again, 'inquiry-request') }));
    const seen = async () =>
      valuesOf(entity(await good(again.vault.openDossier({ id: dossier })), 'plan', 's1'), 'what');
    expect(await seen()).toEqual([]);
    carry(again, a);
    await good(a.vault.incoming());
    await good(a.vault.send({ ...request, purpose: 'update' }));
    carry(a, again);
    await good(again.vault.accept({ name: await waiting(again, 'update') }));
    expect(await seen()).toEqual([text('Van voor het einde')]);
  });
});

/** What lies ready now, as a stick that is put aside. */
async function waitingFor(at: Machine): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const stick = new Map<string, Uint8Array<ArrayBuffer>>();
  const names = (await good(at.vault.outgoing())).filter(({ state }) => state === 'ready').map(({ name }) => name);
  at.toStick(stick);
  return new Map([...stick].filter(([name]) => names.includes(name)));
}
