/** A whole caseload: taken in from a list, taken back, given out (renderer/vault/SPEC.md, I1-I3). */
import { describe, expect, it } from 'vitest';
import { listAsCsv, listOf } from '../../../renderer/data/caseload-list/write-list.ts';
import type { CaseloadPerson } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { bytesOn, good } from '../../fixtures/machine.ts';
import { peopleIn } from '../../support/lists.ts';
import { joinedBy, prisonDesk, put, slip, unlocked } from '../../support/people.ts';

const person = (surname: string, more: Partial<CaseloadPerson> = {}): CaseloadPerson => ({
  surname,
  firstName: 'Wolk',
  birth: '1991-04-03',
  birthPlace: 'Oostende',
  place: 'prison:gent',
  placeText: '',
  fileLanguage: 'nl',
  language: 'ar',
  interpreter: true,
  plainLanguage: false,
  route: 'judge',
  months: 18,
  sentence: '18 maanden',
  dates: [
    { kind: 'conditional-release', value: '2027-02-01', source: 'registry', note: '' },
    { kind: 'sentence-end', value: '2027-08-01', source: 'by-hand', note: 'voorlopig' },
  ],
  ...more,
});
const people = [person('Paardenbloem'), person('=1+1', { place: '', placeText: 'Huis; van "opa"', dates: [] })];
const reason = 'De lijst was de verkeerde.';

describe('a list taken in', () => {
  it('I1: a dossier for each, carried by who takes it in, all there after a restart', async () => {
    const first = await prisonDesk();
    const { dossiers } = await good(first.vault.importCaseload({ people }));
    const at = await unlocked(first, 'Lien Zonnebloem');
    const rows = await good(at.vault.caseload());
    expect(rows.map(({ surname }) => surname).sort()).toEqual(['=1+1', 'Paardenbloem']);
    expect(rows.map(({ id }) => id).sort()).toEqual([...dossiers].sort());
    expect(rows.find(({ surname }) => surname === 'Paardenbloem')).toMatchObject({
      responsible: 'Lien Zonnebloem',
      next: { on: '2027-02-01', kind: 'conditional-release', source: 'registry' },
      changedSinceSeen: 0,
      route: 'judge',
    });
    const log = await good(at.vault.accessLog({}));
    const logged = log.filter(({ what }) => what === 'imported-dossier');
    expect(new Set(logged.map(({ dossier }) => dossier))).toEqual(new Set(dossiers));
  });

  it('I1: what no field has a place for stands in notes of today', async () => {
    const at = await prisonDesk();
    const notes = ['Uit een lijst\nCel: B 2014', 'Uit een lijst\nverder'];
    const { dossiers } = await good(
      at.vault.importCaseload({ people: [person('Paardenbloem', { notes, cell: 'B 2014' })] }),
    );
    const view = await good(at.vault.openDossier({ id: must(dossiers[0], 'the dossier') }));
    const written = view.sections.find(({ kind }) => kind === 'notes')?.notes ?? [];
    // Both are of one day: which stands first follows from their ids.
    expect(written).toHaveLength(notes.length);
    expect(written.map(({ note }) => [note.text, note.on, note.kind])).toEqual(
      expect.arrayContaining(notes.map((text) => [text, '2026-11-24', 'other'])),
    );
    const identity = view.sections.find(({ kind }) => kind === 'identity')?.entities ?? [];
    const { cell } = must(
      identity.find(({ type }) => type === 'person'),
      'the person',
    ).units;
    expect(cell?.versions[0]?.value).toEqual({ cell: 'B 2014', at: 'prison:gent' });
    expect(await good(at.vault.imports())).toMatchObject([{ people: 1, untouched: 1 }]);
    const given = await good(at.vault.exportCaseload({ dossiers }));
    expect(given[0]).not.toHaveProperty('notes');
    expect(given[0]).not.toHaveProperty('cell');
  });

  it('I1: all or none: one that does not fit, a full disk, too many, nobody', async () => {
    const at = await prisonDesk();
    const bad = [...people, person('x'.repeat(501))];
    expect(await at.vault.importCaseload({ people: bad })).toMatchObject({ problem: { code: 'does-not-fit' } });
    expect(await at.vault.importCaseload({ people: [] })).toMatchObject({ problem: { code: 'not-found' } });
    const many = Array.from({ length: 1_001 }, () => person('A'));
    expect(await at.vault.importCaseload({ people: many })).toMatchObject({ problem: { code: 'too-many' } });
    at.disk.full = true;
    expect(await at.vault.importCaseload({ people })).toMatchObject({ problem: { code: 'disk-full' } });
    at.disk.full = false;
    expect(await good(at.vault.caseload())).toEqual([]);
    const again = await unlocked(at, 'Lien Zonnebloem');
    expect(await good(again.vault.caseload())).toEqual([]);
    expect(await good(again.vault.imports())).toEqual([]);
  });

  it('nothing of it lies on the disk in clear', async () => {
    const at = await prisonDesk();
    await good(at.vault.importCaseload({ people: [person('Zeldzamenaam')] }));
    for (const [place, bytes] of await bytesOn(at.disk))
      if (Buffer.from(bytes).includes('Zeldzamenaam')) expect.fail(place);
  });

  it('I2: taken back, it erases what nobody worked on since, and says what stays', async () => {
    const first = await prisonDesk();
    const { id, dossiers } = await good(
      first.vault.importCaseload({ people: ['A', 'B', 'C', 'D'].map((name) => person(name)) }),
    );
    const [a = '', b = '', c = '', d = ''] = dossiers;
    const before = await good(first.vault.newDossier(slip));
    await put(first.vault, b, 'step', 's1', 'what', { text: 'Gewerkt' });
    await good(first.vault.putDraft({ place: 'note', dossier: c, value: 'bezig', sees: [], at: 1 }));
    // Someone reads it by now.
    await joinedBy(first, 'Warre Kiezelsteen');
    const at = await unlocked(first, 'Lien Zonnebloem');
    const warre = must((await good(at.vault.correspondents()))[0], 'Warre').person;
    await good(at.vault.shareWithColleague({ dossier: d, section: 'identity', person: warre }));
    expect(await good(at.vault.imports())).toMatchObject([{ id, people: 4, untouched: 1 }]);
    expect(await at.vault.takeBackImport({ id, reason: 'kort' })).toMatchObject({ problem: { code: 'does-not-fit' } });
    expect(await at.vault.takeBackImport({ id: 'other', reason })).toMatchObject({ problem: { code: 'not-found' } });
    expect(await good(at.vault.takeBackImport({ id, reason }))).toEqual({ erased: 1, kept: 3 });
    expect(await at.vault.openDossier({ id: a })).toMatchObject({ problem: { code: 'unknown-dossier' } });
    expect((await good(at.vault.caseload())).map((row) => row.id).sort()).toEqual([b, c, d, before.id].sort());
    expect(await good(at.vault.erasures())).toMatchObject([{ scope: 'dossier', dossier: a, reason }]);
    const again = await unlocked(at, 'Lien Zonnebloem');
    expect(await good(again.vault.caseload())).toHaveLength(4);
    expect(await good(again.vault.takeBackImport({ id, reason }))).toEqual({ erased: 0, kept: 3 });
  });

  it('I2: taken back whole, it is on no list any more, and may be taken in again', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.importCaseload({ people }));
    expect(await good(at.vault.takeBackImport({ id, reason }))).toEqual({ erased: 2, kept: 0 });
    expect(await good(at.vault.imports())).toEqual([]);
    expect(await good(at.vault.caseload())).toEqual([]);
    await good(at.vault.importCaseload({ people }));
    expect(await good(at.vault.caseload())).toHaveLength(2);
  });

  it('is of the realm it was taken in: practice stays practice', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.importCaseload({ people }));
    const settings = {
      language: 'nl',
      idleMinutes: 10,
      colours: 'auto',
      density: 'comfortable',
      planView: 'list',
      planPanel: 'open',
      rail: 'open',
      scanWidth: 64,
    } as const;
    await good(at.vault.saveSettings({ ...settings, realm: 'practice' }));
    expect(await good(at.vault.imports())).toEqual([]);
    expect(await at.vault.takeBackImport({ id, reason })).toMatchObject({ problem: { code: 'not-found' } });
    const real = (await good(at.vault.exportCaseload({ dossiers: [id] }))).length;
    expect(real).toBe(0);
  });
});

describe('a list given out', () => {
  it('I3: taken in on another computer and given out there, it is the same file; each dossier stands in the log', async () => {
    const here = await prisonDesk();
    const { dossiers } = await good(here.vault.importCaseload({ people }));
    const typed = await good(here.vault.newDossier(slip));
    const all = [...dossiers, typed.id];
    const out = await good(here.vault.exportCaseload({ dossiers: [...all, ...all, 'unknown'] }));
    expect(out).toHaveLength(3);
    const file = listAsCsv(listOf(out, 'nl'));
    const log = (await good(here.vault.accessLog({}))).filter(({ what }) => what === 'exported-in-list');
    expect(log).toHaveLength(3);
    expect(new Set(log.map(({ dossier }) => dossier))).toEqual(new Set(all));

    const there = await prisonDesk();
    const read = await peopleIn(file);
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    const taken = await good(there.vault.importCaseload({ people: read.map((each) => each.person) }));
    const again = await good(there.vault.exportCaseload({ dossiers: taken.dossiers }));
    expect(Buffer.from(listAsCsv(listOf(again, 'nl'))).toString()).toBe(Buffer.from(file).toString());
  });
});

describe('dates of many people for a calendar', () => {
  it('I8: are those of the dossiers asked for, without a name, each in the log before they are there', async () => {
    const { vault } = await prisonDesk();
    const { id: one } = await good(vault.newDossier(slip));
    const { id: two } = await good(vault.newDossier({ ...slip, surname: 'Korenbloem' }));
    const { id: left } = await good(vault.newDossier({ ...slip, surname: 'Zonnedauw' }));
    const when = { what: 'Gesprek met Fatima', on: '2026-12-01', at: '09:30', until: '10:15', place: 'CAW Wolk' };
    await put(vault, one, 'appointment', 'a1', 'when', when);
    await put(vault, left, 'appointment', 'a2', 'when', when);
    const out = await good(vault.exportDates({ dossiers: [two, one, one, 'unknown'] }));
    // AG5: when it is, and nothing else of it.
    expect(out.flatMap(({ appointments }) => appointments)).toEqual([
      { id: 'a1', on: '2026-12-01', at: '09:30', until: '10:15' },
    ]);
    expect(new Set(out.map(({ dossier }) => dossier))).toEqual(new Set([one, two]));
    expect(out[0]?.legal.some(({ type }) => type === 'legal-date')).toBe(true);
    expect(JSON.stringify(out)).not.toMatch(/Paardenbloem|Korenbloem|Wolk|Fatima/);
    const log = (await good(vault.accessLog({}))).filter(({ what }) => what === 'exported-dates');
    expect(new Set(log.map(({ dossier }) => dossier))).toEqual(new Set([one, two]));
    expect(log.some(({ dossier }) => dossier === left)).toBe(false);
  });
});
