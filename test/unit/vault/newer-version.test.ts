/** An older application on what a newer one wrote, and what a newer one wrote passing through an older one (C8). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isLaterMeta } from '../../../renderer/vault/core/session/reading-only.ts';
import { newestKeyFile } from '../../../renderer/vault/core/keys/key-file.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { decodeNewer } from '../../../shared/contributions/format.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { countNewer } from '../../../shared/dossier/read.ts';
import { must } from '../../../shared/result.ts';
import { bytesOn, good, putRow, storeRows, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, putOp, sending, type Opened } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { justice, ofVersionBy, person } from '../../support/section.ts';
import {
  entity,
  ops,
  phrase,
  prisonDesk,
  put,
  putting,
  section,
  slip,
  unlocked,
  sendOrdered,
} from '../../support/people.ts';

const newerVersion = { ok: false, problem: { code: 'newer-version' } };

/** Everything on the disk, as text. */
const all = async (at: Machine): Promise<readonly string[]> =>
  (await bytesOn(at.disk)).map(([name, bytes]) => `${name} ${toHex(new Uint8Array(bytes))}`);

describe('an older application on what a newer one wrote', () => {
  let a: Machine;
  let dossier: string;
  beforeEach(async () => {
    a = await prisonDesk();
    ({ id: dossier } = await good(a.vault.newDossier(slip)));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    // What is done behind unlocking is done: the process that did it is gone from here on.
    await good(a.vault.health());
    await good(a.vault.prepareLock());
    // A newer version wrote a frame in its own way, and its own row of a section.
    a.disk.journal.push({ kind: 'contribution', bytes: new Uint8Array([2, ...crypto.random(80)]) });
  });

  it('V1: reads what it can, and says so', async () => {
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect(await good(again.vault.me())).toMatchObject({ readsOnly: 'newer-version' });
    expect(await good(again.vault.caseload())).toMatchObject([{ surname: 'Paardenbloem', damaged: false }]);
    const view = await good(again.vault.openDossier({ id: dossier }));
    expect(view.sections.some(({ canWrite }) => canWrite)).toBe(false);
    expect(entity(view, 'plan', 's1')?.units['what']?.versions[0]?.value).toEqual({ text: 'Slaapplaats zoeken' });
    expect(await good(again.vault.history({ dossier, section: 'plan' }))).toHaveLength(1);
    expect(await good(again.vault.search({ query: 'slaapplaats', limit: 5 }))).toBeDefined();
  });

  it('V2: refuses every change with that reason, and leaves every byte as it is', async () => {
    const segment = must(
      (await storeRows(a.disk)).find(({ id }) => id.startsWith('s/')),
      'a segment',
    );
    await putRow(a.disk, { ...segment, bytes: crypto.random(400) });
    const before = await all(a);
    const { vault } = await unlocked(a, 'Lien Zonnebloem');
    await good(vault.openDossier({ id: dossier }));
    // What is done in the background after unlocking is done: it writes nothing either.
    await good(vault.health());
    const me = await good(vault.me());
    await good(vault.saveSettings({ ...me, realm: 'practice' }));
    await good(vault.saveSettings({ ...me, realm: 'real', density: 'compact' }));
    const draft = { place: 'plan/step/s1/what', dossier, value: 'x', sees: [], at: 1 };
    const refused = [
      vault.change({ dossier, changes: [putting('step', 's1', 'what', { text: 'x' })] }),
      vault.newDossier(slip),
      vault.putDraft(draft),
      vault.dropDraft({ place: draft.place, dossier }),
      vault.attach({ name: 'a', mime: 'text/plain', bytes: new Uint8Array([1]) }),
      vault.installPractice({ numbers: [1] }),
      vault.importCard({ bytes: new Uint8Array([1]) }),
      vault.send({ dossier, purpose: 'update', to: 'x', sections: ['plan'], message: '' }),
      vault.accept({ name: 'x' }),
      vault.recordPaper({ dossier, paper: 'plan', goes: { motive: 'stays' } }),
    ];
    for (const answer of await Promise.all(refused)) expect(answer).toEqual(newerVersion);
    await good(vault.prepareLock());
    expect(await all(a)).toEqual(before);
  });

  it('V4: a section that cannot be read whole is not called damaged, which it is where no later version wrote', async () => {
    const rows = (await storeRows(a.disk)).filter(({ id }) => id.startsWith('s/'));
    const damagedOn = async (journal: typeof a.disk.journal): Promise<readonly boolean[]> => {
      for (const row of rows) await putRow(a.disk, { ...row, bytes: crypto.random(400) });
      a.disk.journal = journal;
      const { vault } = await unlocked(a, 'Lien Zonnebloem');
      await good(vault.openDossier({ id: dossier }));
      return (await good(vault.caseload())).map(({ damaged }) => damaged);
    };
    const others = a.disk.journal.filter(({ kind }) => kind !== 'contribution');
    expect(await damagedOn([...others, ...a.disk.journal.slice(-1)])).toEqual([false]);
    expect(await damagedOn(others)).toEqual([true]);
  });

  it('V2: a colleague cannot be let in from there', async () => {
    const again = await a.restart();
    const slot = must((await good(again.vault.status())).slots[0], 'a slot').id;
    const person = {
      name: 'Warre Kiezelsteen',
      function: 'psd-psychologist',
      service: 'psd:gent',
      language: 'nl',
    } as const;
    const approvedBy = { slot, passphrase: phrase };
    const joining = again.vault.addPerson({ ...person, label: 'Warre', passphrase: 'another long phrase', approvedBy });
    expect(await joining).toEqual(newerVersion);
    expect(newestKeyFile(a.disk.keyFiles)).toMatchObject({ value: { slots: [{ label: 'Lien Zonnebloem' }] } });
  });

  it('V3: the row that says how far a seat has come may say it too', () => {
    expect(isLaterMeta({ end: 12 })).toBe(false);
    expect(isLaterMeta({ end: 12, version: 1 })).toBe(false);
    expect(isLaterMeta({ version: 2 })).toBe(true);
    expect(isLaterMeta(undefined)).toBe(false);
  });
});

describe('what a newer version wrote, in an older one', () => {
  const step: Record<string, z.ZodType> = entities.plan.step;
  afterEach(() => {
    delete step['colour'];
  });

  let a: Machine;
  let mira: Correspondent;
  let miraAtA: string;
  let dossier: string;
  let plan: Opened;
  beforeEach(async () => {
    a = await prisonDesk();
    mira = await Correspondent.named('Mira Vlinder');
    miraAtA = await mira.meets(a);
    ({ id: dossier } = await good(a.vault.newDossier(slip)));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    const sent = {
      dossier,
      purpose: 'inquiry-request',
      to: miraAtA,
      sections: ['identity', 'plan'],
      message: '',
    } as const;
    const item = await good(sendOrdered(a.vault, sent));
    plan = openedIn(await mira.read(must(a.disk.outbox.get(item.name), 'file')), 'plan');
  });

  it('C8, V5: is kept, counted, read-only, passed on unchanged, and comes to life after the update', async () => {
    const unknown = { op: 'weigh', salt: crypto.random(16), type: 'step', entity: 's1', unit: 'what', more: 1 };
    const made = mira.signs(plan, [putOp('step', 's1', 'colour', { shade: 'groen' }), unknown as unknown as Op]);
    const name = await mira.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [made])] });
    await good(a.vault.accept({ name }));

    const view = await good(a.vault.openDossier({ id: dossier }));
    const old = must(entity(view, 'plan', 's1'), 'the step');
    expect(countNewer(must(section(view, 'plan'), 'the plan'))).toBe(2);
    expect(old.units['colour']).toMatchObject({ readOnly: true });
    const change = (unit: string, value: unknown) =>
      a.vault.change({ dossier, changes: [putting('step', 's1', unit, value, ops(old, unit))] });
    expect(await change('what', { text: 'Anders' })).toEqual(newerVersion);
    expect(await change('colour', { shade: 'rood' })).toMatchObject({ problem: { code: 'does-not-fit' } });

    // Someone else gets it from here, byte for byte.
    const other = await Correspondent.named('Otto Windmolen');
    const otherAtA = await other.meets(a);
    const sent = {
      dossier,
      purpose: 'inquiry-request',
      to: otherAtA,
      sections: ['identity', 'plan'],
      message: '',
    } as const;
    const passed = await other.read(must(a.disk.outbox.get((await good(sendOrdered(a.vault, sent))).name), 'file'));
    const kept = must(
      passed.sections.find(({ kind }) => kind === 'plan'),
      'the plan',
    ).contributions;
    expect(kept.map(toHex)).toContain(toHex(made.id));

    // The update knows the unit: what waited is there, and can be written.
    step['colour'] = z.object({ shade: z.string() });
    const updated = await unlocked(a, 'Lien Zonnebloem');
    const alive = entity(await good(updated.vault.openDossier({ id: dossier })), 'plan', 's1');
    expect(alive?.units['colour']).toMatchObject({ readOnly: false, versions: [{ value: { shade: 'groen' } }] });
    const sees = ops(alive, 'colour');
    const changes = [putting('step', 's1', 'colour', { shade: 'rood' }, sees)];
    expect(section(await good(updated.vault.change({ dossier, changes })), 'plan')?.newer).toBe(1);
  });

  it('C8: is counted in what somebody is shown to be given, before it goes', async () => {
    const bytes = ofVersionBy(
      { ...person('Mira Vlinder', justice), keys: mira.seat.keys },
      2,
      plan.section,
      plan.epoch,
    );
    const { id } = must(decodeNewer(crypto, bytes), 'newer');
    const part = { ...plan, keys: [], contributions: [{ id, bytes }] };
    await good(a.vault.accept({ name: await mira.sends(a, { dossier: plan.dossier, sections: [part] }) }));
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(countNewer(must(section(view, 'plan'), 'the plan'))).toBe(1);
    const sent = { dossier, purpose: 'update', to: miraAtA, sections: ['plan'], message: '' } as const;
    const { asTheyRead } = await good(a.vault.planSend(sent));
    expect(asTheyRead.map((each) => [each.kind, countNewer(each)])).toEqual([['plan', 1]]);
  });
});
