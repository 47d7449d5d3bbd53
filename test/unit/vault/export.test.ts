/** Whole dossiers out in open formats, and read back in (shared/export/SPEC.md). */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nodeFiles } from '../../../electron/files/node-files.ts';
import { foldText } from '../../../renderer/vault/services/search/folding.ts';
import { exportedDossier } from '../../../shared/export/format.ts';
import { fromPlain, toPlain } from '../../../shared/export/plain.ts';
import { rebuiltFrom } from '../../../shared/export/rebuild.ts';
import type { WholeDossier } from '../../../shared/export/whole.ts';
import { practiceWriters } from '../../../shared/practice/index.ts';
import { addDays } from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { exported, exportingShell, filesBelow } from '../../support/exporting.ts';
import { joinedBy, prisonDesk, put, slip, unlocked } from '../../support/people.ts';
import { FaultyFiles } from '../shell/support/faulty-files.ts';

let chosen: string;
beforeEach(() => {
  chosen = mkdtempSync(join(tmpdir(), 'passerelle-export-'));
});
afterEach(() => rmSync(chosen, { recursive: true, force: true }));

const parsed = (files: ReadonlyMap<string, Buffer>, path: string): unknown =>
  JSON.parse(must(files.get(path), path).toString('utf8'));

/** What an export holds of a dossier: no key, and nothing of who may write or what waits. */
function contentOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(contentOf);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  const own = 'chunks' in value && 'key' in value ? ['key'] : [];
  const notContent = new Set([
    ...own,
    'readOnly',
    'epoch',
    'canWrite',
    'waiting',
    'quarantined',
    'missingFrom',
    'newer',
  ]);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      // What stood there before an event is told by the event before it.
      notContent.has(key) || (key === 'was' && 'what' in value) || inner === undefined ? [] : [[key, contentOf(inner)]],
    ),
  );
}

const onlyContent = ({ id, realm, parts, corrected }: Omit<WholeDossier, 'parts'> & { parts: readonly unknown[] }) =>
  contentOf({ id, realm, parts, corrected });

async function practising(): Promise<Machine> {
  const at = await prisonDesk();
  await good(at.vault.saveSettings({ ...(await good(at.vault.me())), realm: 'practice' }));
  await good(at.vault.installPractice({ numbers: [1, 2, 4, 10] }));
  return at;
}

describe('a dossier out in open formats', () => {
  it('EX1, EX4, EX5, EX7: read back in it is the same, unit by unit, and fits the schema that lies beside it', async () => {
    const at = await practising();
    const dossiers = (await good(at.vault.caseload())).map(({ id }) => id);
    expect(dossiers).toHaveLength(4);
    const goes = { motive: 'stays' } as const;
    const motive = { motive: 'asked-along' } as const;
    const done = await exported(at, chosen, { dossiers, motive });
    expect(done).toMatchObject({ ok: true, value: { missing: 0 } });
    const [folder, ...more] = readdirSync(chosen);
    expect(more).toEqual([]);
    expect(folder).toMatch(/^passerelle-2026-11-24-[0-9a-f]{8}$/);
    const files = filesBelow(join(chosen, folder ?? ''));
    const schema = z.fromJSONSchema(parsed(files, 'dossier.schema.json') as z.core.JSONSchema.JSONSchema);
    let [units, documents] = [0, 0];
    for (const [number, dossier] of dossiers.entries()) {
      const place = `000${number + 1}`;
      const json = parsed(files, `${place}/dossier.json`);
      expect(schema.safeParse(json)).toMatchObject({ success: true });
      const rebuilt = rebuiltFrom(json);
      if (!rebuilt.ok) throw new Error(rebuilt.problem);
      const whole = await good(at.vault.exportDossier({ dossier, goes }));
      expect(onlyContent(rebuilt.value)).toEqual(onlyContent(whole));
      // The dossier as it is opened says the same of every unit.
      const view = await good(at.vault.openDossier({ id: dossier }));
      for (const section of view.sections) {
        const part = must(
          rebuilt.value.parts.find(({ view: { id } }) => id === section.id),
          section.kind,
        );
        expect(contentOf(part.view.entities)).toEqual(contentOf(section.entities));
        expect(contentOf(part.view.notes)).toEqual(contentOf(section.notes));
        units += section.entities.reduce((sum, each) => sum + Object.keys(each.units).length, 0);
      }
      for (const { file, size, state } of exportedDossier.parse(json).documents) {
        expect(state).toBe('here');
        expect(files.get(`${place}/${file ?? ''}`)?.length).toBe(size);
        documents += 1;
      }
    }
    expect(units).toBeGreaterThan(400);
    expect(documents).toBeGreaterThan(8);
  });

  it('EX5: the schema refuses a value no unit has, and what a later version wrote stands apart', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier(slip));
    await exported(at, chosen, { dossiers: [id] });
    const files = filesBelow(join(chosen, readdirSync(chosen)[0] ?? ''));
    const schema = z.fromJSONSchema(parsed(files, 'dossier.schema.json') as z.core.JSONSchema.JSONSchema);
    const json = exportedDossier.parse(parsed(files, '0001/dossier.json'));
    expect(schema.safeParse(json).success).toBe(true);
    const person = must(
      json.parts.flatMap(({ entities }) => entities).find(({ type }) => type === 'person'),
      'the person',
    );
    const version = must(person.units['birth']?.[0], 'a birth');
    version.value = { date: 'some day' };
    expect(schema.safeParse(json).success).toBe(false);
    delete version.value;
    version.asWritten = { date: 'some day' };
    expect(schema.safeParse(json).success).toBe(true);
  });

  it('EX4: any value comes back, also one that looks like a mark; bytes that open a document never leave', () => {
    const values = [null, true, 12, 'text', [1, ['2']], { $document: 'x' }, { $$bytes: 1, a: { $b: [] } }];
    for (const value of values)
      expect(fromPlain(JSON.parse(JSON.stringify(toPlain(value))), () => 'none')).toEqual(value);
    const bytes = new Uint8Array([0, 255]);
    expect(fromPlain(toPlain({ bytes }), () => 'none')).toEqual({ bytes });
    const key = new Uint8Array(32).fill(7);
    const document = { id: 'd1', key, name: 'a.pdf', mime: 'application/pdf', size: 3, chunks: 1, hash: bytes };
    expect(toPlain({ file: document })).toEqual({ file: { $document: 'd1' } });
  });

  it('EX8: a part that is not mine is absent, without a gap, in every file', async () => {
    const at = await practising();
    const writer = must(practiceWriters[9], 'number ten')((days) => addDays('2026-11-24', days));
    const kept = new Set(writer.sections.filter((each) => each.onlyThese).map(({ kind }) => kind));
    expect(kept.size).toBeGreaterThan(0);
    const said = (texts: readonly unknown[]): readonly string[] =>
      (JSON.stringify(texts).match(/\p{L}{6,}/gu) ?? []).map(foldText);
    const isHidden = ({ section }: { readonly section: (typeof writer.puts)[number]['section'] }): boolean =>
      kept.has(section);
    const all = [...writer.puts, ...writer.notes];
    const open = said(all.filter((each) => !isHidden(each))).join(' ');
    const hidden = said(all.filter(isHidden)).filter((word) => !open.includes(word));
    expect(hidden.length).toBeGreaterThan(2);
    const rows = await good(at.vault.caseload());
    const dossier = must(
      rows.find(({ surname }) => surname.includes('Maanlicht')),
      'the tenth',
    ).id;
    const asked = { dossiers: [dossier], motive: { motive: 'asked-along' } } as const;
    expect(await exported(at, chosen, asked)).toMatchObject({ ok: true });
    const kinds: string[] = [];
    for (const [path, bytes] of filesBelow(chosen)) {
      if (path.endsWith('.schema.json')) continue;
      const text = foldText(bytes.toString('utf8'));
      for (const word of hidden) if (text.includes(word)) expect.fail(`${path} says ${word}`);
      if (!path.endsWith('dossier.json')) continue;
      kinds.push(...exportedDossier.parse(JSON.parse(bytes.toString('utf8'))).parts.map(({ kind }) => kind));
    }
    const mine = writer.sections.filter((each) => !each.onlyThese).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(mine.toSorted());
  });

  it('EX3, EX6: the page runs nothing, asks nobody and names nobody in its title; no name is in a path', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier({ ...slip, surname: '<script>alert(1)</script>' }));
    await put(at.vault, id, 'step', 's1', 'what', { text: 'Bellen naar "tante" & <b>oom</b>' });
    const bytes = new Uint8Array(3_000_000).fill(65);
    const file = await good(at.vault.attach({ name: 'Paardenbloem Wolk.pdf', mime: 'application/pdf', bytes }));
    await put(at.vault, id, 'proof', 'p1', 'file', { file });
    await good(exported(at, chosen, { dossiers: [id] }) as never);
    const files = filesBelow(chosen);
    const page = must(
      files.get([...files.keys()].find((path) => path.endsWith('dossier.html')) ?? ''),
      'the page',
    ).toString();
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('Bellen naar &quot;tante&quot; &amp; &lt;b&gt;oom');
    expect(page).toMatch(/<title>Het hele dossier 0001<\/title>/);
    expect(page).toContain('href="documents/0001.pdf"');
    expect(page).not.toMatch(/https?:|src=|@import|url\(/);
    for (const path of files.keys()) expect(path).not.toMatch(/paardenbloem|wolk|script>/i);
    const document = [...files].find(([path]) => path.endsWith('documents/0001.pdf'))?.[1];
    expect(Buffer.compare(document ?? Buffer.alloc(0), Buffer.from(bytes))).toBe(0);
    const key = Buffer.from(file.key).toString('base64url');
    for (const [, content] of files) expect(content.includes(key)).toBe(false);
  });

  it('EX2: nothing without a motive; each is in the log before it leaves', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier(slip));
    expect(await at.vault.exportDossier({ dossier: id })).toMatchObject({ problem: { code: 'motive-needed' } });
    expect(await at.vault.exportDossier({ dossier: id, goes: { motive: 'other' } })).toMatchObject({
      problem: { code: 'motive-needed' },
    });
    const file = await good(at.vault.attach({ name: 'x.txt', mime: 'text/plain', bytes: new Uint8Array([1]) }));
    const early = { handle: 'h', dossier: id, attachment: file };
    expect(await at.vault.exportDocument(early)).toMatchObject({ problem: { code: 'motive-needed' } });
    const goes = { motive: 'preparation', to: 'CAW Gent', words: 'nieuwe toepassing' } as const;
    await exported(at, chosen, { dossiers: [id], goes });
    expect((await good(at.vault.accessLog({ dossier: id })))[0]).toMatchObject({
      what: 'exported-whole',
      motive: 'preparation',
      to: 'CAW Gent',
      reason: 'nieuwe toepassing',
    });
    at.disk.failing = (name) => name === 'journal.append';
    expect(await exported(at, chosen, { dossiers: [id] })).toMatchObject({ ok: false });
    expect(readdirSync(chosen)).toHaveLength(1);
  });

  it('EX2: one that is not on the own list needs to be said why, and both stand in the log', async () => {
    const first = await prisonDesk();
    const { id } = await good(first.vault.newDossier(slip));
    await joinedBy(first, 'Warre Kiezelsteen');
    const lien = await unlocked(first, 'Lien Zonnebloem');
    const warre = must((await good(lien.vault.correspondents()))[0], 'Warre').person;
    for (const section of ['identity', 'plan'] as const)
      await good(lien.vault.shareWithColleague({ dossier: id, section, person: warre }));
    const at = await unlocked(lien, 'Warre Kiezelsteen', 'a good long phrase of Warre Kiezelsteen');
    expect(await good(at.silent.exportAsks({ dossiers: [id] }))).toEqual([id]);
    const goes = { motive: 'stays' } as const;
    expect(await at.silent.exportDossier({ dossier: id, goes })).toMatchObject({ problem: { code: 'motive-needed' } });
    const whole = await good(at.silent.exportDossier({ dossier: id, goes, motive: { motive: 'taking-over' } }));
    expect(whole.parts.map(({ view }) => view.kind).sort()).toEqual(['identity', 'plan']);
    expect(await good(at.vault.accessLog({ dossier: id }))).toMatchObject([
      { what: 'exported-whole', motive: 'stays' },
      { what: 'opened', motive: 'taking-over' },
    ]);
  });

  it('EX9: a document that is not whole here is left out and said', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier(slip));
    const bytes = new Uint8Array(2_500_000).fill(1);
    const file = await good(at.vault.attach({ name: 'half.pdf', mime: 'application/pdf', bytes }));
    await put(at.vault, id, 'proof', 'p1', 'file', { file });
    at.disk.chunks.delete(`${file.id}/1`);
    expect(await exported(at, chosen, { dossiers: [id] })).toMatchObject({ ok: true, value: { missing: 1 } });
    const files = filesBelow(chosen);
    expect([...files.keys()].filter((path) => path.includes('documents/'))).toEqual([]);
    const text = (end: string): string => [...files].find(([path]) => path.endsWith(end))?.[1].toString() ?? '';
    expect(JSON.parse(text('dossier.json'))).toMatchObject({ documents: [{ name: 'half.pdf', state: 'not-whole' }] });
    expect(text('dossier.html')).toContain('niet volledig op deze computer');
  });

  it('SH15: a full disk, a stick that is pulled out, a folder that is closed: said, and nothing half is left', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier(slip));
    const said = {
      ENOSPC: 'folder-full',
      EIO: 'folder-gone',
      ENOENT: 'folder-gone',
      EACCES: 'folder-refused',
    } as const;
    for (const [code, problem] of Object.entries(said))
      for (const operation of ['open', 'write', 'sync', 'rename'] as const) {
        const files = new FaultyFiles(nodeFiles);
        files.fault = (which, path) => (which === operation && path.startsWith(chosen) ? code : null);
        expect(await exported(at, chosen, { dossiers: [id] }, files), `${code} ${operation}`).toMatchObject({
          problem: { code: problem },
        });
        expect(readdirSync(chosen)).toEqual([]);
      }
  });

  it('EX10: stopped at any moment it is whole or not there at all, and what is whole is said to be', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier(slip));
    const bytes = new Uint8Array(2_500_000).fill(1);
    const file = await good(at.vault.attach({ name: 'large.pdf', mime: 'application/pdf', bytes }));
    await put(at.vault, id, 'proof', 'p1', 'file', { file });
    const seen = { stopped: 0, whole: 0 };
    for (let moment = 1, isOver = false; !isOver; moment += 1) {
      const stop = new AbortController();
      const told: boolean[] = [];
      let steps = 0;
      const files = new FaultyFiles(nodeFiles);
      files.fault = (_which, path) => {
        if (path.startsWith(chosen) && ++steps === moment) stop.abort();
        return null;
      };
      const watch = { stop: stop.signal, stopped: (isGone: boolean) => void told.push(isGone) };
      const done = await exported(at, chosen, { dossiers: [id] }, files, watch);
      const left = readdirSync(chosen);
      isOver = !stop.signal.aborted;
      seen[done.ok ? 'whole' : 'stopped'] += 1;
      if (done.ok) expect(left, `moment ${moment}`).toEqual([done.value.name]);
      else expect([done.problem, left, told], `moment ${moment}`).toEqual([{ code: 'cancelled' }, [], [true]]);
      for (const each of left) rmSync(join(chosen, each), { recursive: true });
    }
    expect(seen.stopped).toBeGreaterThan(8);
    expect(seen.whole).toBeGreaterThan(0);
  });

  it('EX10: no further dossier is read once it is stopped; what cannot be removed is said to lie there', async () => {
    const at = await prisonDesk();
    const first = await good(at.vault.newDossier(slip));
    const second = await good(at.vault.newDossier({ ...slip, surname: 'Waterhoentje' }));
    const stop = new AbortController();
    const told: boolean[] = [];
    const files = new FaultyFiles(nodeFiles);
    files.fault = (which, path) => {
      if (path.startsWith(chosen) && which === 'write') stop.abort();
      return stop.signal.aborted && which === 'remove' && path.startsWith(chosen) ? 'EBUSY' : null;
    };
    const watch = { stop: stop.signal, stopped: (isGone: boolean) => void told.push(isGone) };
    const done = await exported(at, chosen, { dossiers: [first.id, second.id] }, files, watch);
    expect([done, told]).toEqual([{ ok: false, problem: { code: 'cancelled' } }, [false]]);
    for (const name of readdirSync(chosen)) expect(name).toMatch(/\.part$/);
    const leftThere = async (dossier: string): Promise<boolean> =>
      (await good(at.vault.accessLog({ dossier }))).some(({ what }) => what === 'exported-whole');
    expect([await leftThere(first.id), await leftThere(second.id)]).toEqual([true, false]);
  });

  it('SH15: the shell takes no path that leads out of the folder', async () => {
    const shell = exportingShell(await prisonDesk(), chosen);
    const begun = await shell('export.begin', undefined);
    if (!begun.ok) throw new Error(begun.problem);
    const { handle } = begun.value;
    for (const path of [
      '../index.html',
      '/etc/passwd',
      '0001/../../x.pdf',
      '0001\\dossier.json',
      'con',
      '0001/documents/a.pdf',
    ])
      await expect(shell('export.file', { handle, path })).rejects.toThrow();
    await shell('export.abandon', { handle });
    expect(readdirSync(chosen)).toEqual([]);
  });
});
