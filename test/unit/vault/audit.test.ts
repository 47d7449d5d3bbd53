/** L4, P10, A10: what someone did is read by the auditor their service named, without them and after they are gone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditView } from '../../../renderer/vault/api.ts';
import { readAuditFile, writeAuditFile, type AuditContent } from '../../../shared/access-log/audit-file.ts';
import { auditOf } from '../../../renderer/vault/services/audit/read.ts';
import { seatFrameHead } from '../../../renderer/vault/core/sealing/frames.ts';
import { openWith, sealFor } from '../../../shared/crypto/age.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import { openedBy } from '../../support/household.ts';
import { atComputer, joinedBy, meet, phrase, prisonDesk, put, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const ada = 'Ada Lisdodde';

async function exported(at: Machine): Promise<Bytes> {
  await good(at.vault.exportAudit({ suggestedName: 'logs' }));
  return must(at.disk.outside.get('saved'), 'the file');
}

async function read(by: Machine, file: Bytes): Promise<AuditView> {
  by.disk.outside.set('picked', file);
  return good(by.vault.readAudit({ handle: 'picked', size: file.length }));
}

const whatOf = (view: AuditView, name: string): readonly string[] =>
  view.logs.find((each) => each.name === name)?.entries.map((each) => each.what) ?? [];

async function plainOf(file: Bytes, by: Machine): Promise<AuditContent> {
  const { ageIdentity } = openedBy(by, ada).seat.real;
  const sealed = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(file);
      controller.close();
    },
  });
  const opened = await openWith([ageIdentity], sealed);
  if (!opened.ok) throw new Error(opened.problem);
  const bytes = new Uint8Array(await new Response(opened.value.plain).arrayBuffer());
  return must(readAuditFile(crypto, bytes), 'content');
}

describe('an auditor', () => {
  let a: Machine;
  let auditor: Machine;
  let dossier: string;
  beforeAll(async () => {
    a = await prisonDesk();
    ({ id: dossier } = await good(a.vault.newDossier(slip)));
    await joinedBy(a, warre);
    a = await unlocked(a, lien);
    auditor = await atComputer(ada, 'psd-director', 'psd:gent');
    const { b } = await meet(a, auditor);
    await good(a.vault.setAuditor({ person: b }));
    await good(a.vault.openDossier({ id: dossier, motive: { motive: 'control', words: 'vervanging' } }));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'x' });
  });

  it('L4: reads every entry since they were named, in order, with nobody’s passphrase', async () => {
    const view = await read(auditor, await exported(a));
    expect(view).toMatchObject({ by: lien, logs: [{ name: lien, service: 'psd:gent', state: 'whole' }] });
    const log = must(view.logs[0], 'a log');
    expect(log.before).toBeGreaterThan(2);
    expect(whatOf(view, lien)).toEqual(['exported-audit', 'changed', 'opened', 'auditor-named']);
    expect(log.entries[2]).toMatchObject({ dossier, reason: 'vervanging', who: lien });
    expect((await good(auditor.vault.accessLog({}))).map((each) => each.what)).toContain('read-audit');
  });

  it('L4: nobody else reads the file, whoever made it', async () => {
    const file = await exported(a);
    a.disk.outside.set('picked', file);
    expect(await a.vault.readAudit({ handle: 'picked', size: file.length })).toMatchObject({
      problem: { code: 'not-for-me' },
    });
    const other = await atComputer('Otto Regenton', 'psd-director', 'psd:gent');
    other.disk.outside.set('picked', file);
    expect(await other.vault.readAudit({ handle: 'picked', size: file.length })).toMatchObject({
      problem: { code: 'not-for-me' },
    });
    auditor.disk.outside.set('picked', file.slice(0, -1));
    expect(await auditor.vault.readAudit({ handle: 'picked', size: file.length - 1 })).toMatchObject({
      problem: { code: 'bad-file' },
    });
  });

  it('L4: after someone was taken off the computer their log is still read, from a colleague’s file', async () => {
    const mate = await unlocked(a, warre, `${phrase} of ${warre}`);
    await good(mate.vault.caseload());
    const back = await unlocked(mate, lien);
    const seat = must(
      (await good(back.vault.household())).people.find((each) => each.name === warre),
      warre,
    ).seat;
    await good(back.vault.removePerson({ seat, proof: { passphrase: phrase } }));
    const view = await read(auditor, await exported(back));
    const log = must(
      view.logs.find((each) => each.name === warre),
      warre,
    );
    expect(log).toMatchObject({ state: 'whole' });
    expect(log.until).toBeGreaterThan(0);
    expect(whatOf(view, warre)).toContain('unlocked');
    a = back;
  });

  it('A10: a frame left out, moved or of another, and a log cut before a head the auditor knows, are told', async () => {
    const file = await plainOf(await exported(a), auditor);
    const { seat } = openedBy(a, lien).seat;
    const { seat: me } = openedBy(auditor, ada);
    const reading = (frames: readonly Bytes[], heads: { head: string; at: number }[] = []) => {
      const { sign, wrap } = me.real;
      const by = { crypto, signKey: sign.publicKey, wrap, headsOf: () => heads };
      return auditOf(by, { ...file, frames: [...frames] })?.logs.find((each) => each.name === lien)?.state;
    };
    expect(reading(file.frames)).toBe('whole');
    const own = file.frames.flatMap((bytes, at) =>
      equal(seatFrameHead(bytes)?.seat ?? seat.slice(1), seat) ? [at] : [],
    );
    const last = must(own.at(-2), 'an entry');
    expect(reading(file.frames.filter((_, at) => at !== last))).toBe('broken');
    expect(reading(file.frames.filter((_, at) => at !== last + 1))).toBe('broken');
    const swapped = [...file.frames];
    const earlier = must(own.at(-3), 'an entry');
    [swapped[last], swapped[earlier]] = [must(swapped[earlier], 'b'), must(swapped[last], 'a')];
    expect(reading(swapped)).toBe('broken');
    // Both frames of the last entry gone: only a head from elsewhere can tell.
    const cut = file.frames.slice(0, must(own.at(-1), 'the last'));
    expect(reading(cut)).toBe('whole');
    const head = { head: 'ab'.repeat(32), at: file.at - 1 };
    expect(reading(cut, [head])).toBe('cut');
    expect(
      reading(cut, [
        { ...head, at: 0 },
        { ...head, at: file.at + 1 },
      ]),
    ).toBe('whole');
  });

  it('A10: a list of people that does not name the reader, or is not signed, is not believed', async () => {
    const file = await plainOf(await exported(a), auditor);
    const { seat: me } = openedBy(auditor, ada);
    const { wrap, sign, ageRecipient } = me.real;
    const by = { crypto, signKey: sign.publicKey, wrap, headsOf: () => [] };
    expect(auditOf({ ...by, signKey: crypto.random(32) }, file)).toBeNull();
    expect(auditOf(by, { ...file, people: file.people.slice(0, 1) })).toBeNull();
    expect(auditOf(by, { ...file, by: crypto.random(32) })).toBeNull();
    const forged = writeAuditFile(crypto, { ...file }, crypto.signKeys());
    expect(auditOf(by, must(readAuditFile(crypto, forged), 'well signed'))).toBeNull();
    const sealed = await sealFor([ageRecipient], new Response(forged).body ?? new ReadableStream());
    if (!sealed.ok) throw new Error('not sealed');
    const bytes = new Uint8Array(await new Response(sealed.value).arrayBuffer());
    auditor.disk.outside.set('picked', bytes);
    expect(await auditor.vault.readAudit({ handle: 'picked', size: bytes.length })).toMatchObject({
      problem: { code: 'bad-file' },
    });
  });

  it('P10: everybody of the computer is told', async () => {
    const household = await good(a.vault.household());
    expect(household).toMatchObject({ auditor: { name: ada, by: lien, isMe: false } });
    expect(household.events.find((each) => each.did === 'auditor')).toMatchObject({ by: lien, who: [ada] });
  });

  it('P10: nobody is named whose number was not compared, and without an auditor there is no file', async () => {
    const alone = await prisonDesk();
    expect(await alone.vault.exportAudit({ suggestedName: 'x' })).toMatchObject({ problem: { code: 'not-allowed' } });
    const card = await good(auditor.vault.myCard());
    const { person } = await good(alone.vault.importCard({ bytes: card }));
    expect(await alone.vault.setAuditor({ person })).toMatchObject({ problem: { code: 'not-verified' } });
  });

  it('P10: only the keeper or someone of that service names an auditor', async () => {
    const from = await atComputer('Ode Korenbloem', 'psd-psychologist', 'psd:gent');
    const elsewhere = await joinedBy(from, 'Joppe Waterlelie', 'justice-house:gent');
    const { b } = await meet(elsewhere, auditor);
    expect(await good(elsewhere.vault.setAuditor({ person: b }))).toMatchObject({ auditor: { name: ada } });
    // It holds for the justice house alone.
    expect((await good((await unlocked(elsewhere, 'Ode Korenbloem')).vault.household())).auditor).toBeUndefined();
  });
});

describe('L5: no line of a log says which kind of part it is about', () => {
  it('of no kind, so that having no name tells nothing either', async () => {
    let at = await prisonDesk();
    await joinedBy(at, warre);
    at = await unlocked(at, lien);
    const { id: dossier } = await good(at.vault.newDossier(slip));
    const mate = must((await good(at.vault.household())).people.find((each) => each.name === warre)?.person, warre);
    for (const section of ['victims', 'consultation'] as const) await good(at.vault.beginSection({ dossier, section }));
    for (const section of ['plan', 'victims'] as const)
      await good(at.vault.shareWithColleague({ dossier, section, person: mate }));
    await good(at.vault.recordPaper({ dossier, paper: 'minutes', mark: 'A1', goes: { motive: 'stays' } }));
    await good(at.vault.saveRetentionRule({ section: 'victims', months: 12, source: 'nota van de dienst' }));
    const lines = (await good(at.vault.accessLog({}))).map(({ what }) => what).reverse();
    const since = lines.slice(lines.indexOf('changed'));
    expect(since).toEqual([
      'changed',
      'changed',
      'shared-part',
      'shared-part',
      'paper-printed',
      'retention-rule-set-12',
    ]);
  });
});
