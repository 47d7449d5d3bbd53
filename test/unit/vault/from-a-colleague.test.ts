/** What comes to one person of a computer while a colleague of the same computer reads the section too (SPEC.md, R10). */
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, putOp, sending } from '../../support/by-hand.ts';
import {
  carry,
  entity,
  joinedBy,
  justiceDesk,
  meet,
  phrase,
  prisonDesk,
  section,
  sendTo,
  shared,
  slip,
  put,
  unlocked,
  waiting,
  sendOrdered,
} from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const joppe = 'Joppe Waterlelie';
const noor = 'Noor Madelief';

describe('work that comes to one of two', () => {
  it('is read by the other, also where its sender does not put their own card beside it', async () => {
    const first = await prisonDesk();
    await joinedBy(first, warre);
    const a = await unlocked(first, lien);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const mira = await Correspondent.named('Mira Vlinder');
    const to = await mira.meets(a);
    const sent = { dossier, purpose: 'inquiry-request', to, sections: ['identity', 'plan'], message: '' } as const;
    const item = await good(sendOrdered(a.vault, sent));
    const plan = openedIn(await mira.read(must(a.disk.outbox.get(item.name), 'file')), 'plan');
    const colleague = must(
      (await good(a.vault.correspondents())).find(({ name }) => name === warre),
      warre,
    );
    await good(a.vault.shareWithColleague({ dossier, section: 'plan', person: colleague.person }));
    const made = mira.signs(plan, [putOp('step', 's7', 'what', { text: 'Werk zoeken' })]);
    const { section: id, kind } = plan;
    const name = await mira.sends(a, {
      dossier: plan.dossier,
      sections: [sending({ section: id, kind }, plan.epoch, [made])],
    });
    await good(a.vault.accept({ name }));
    const his = await unlocked(a, warre, `${phrase} of ${warre}`);
    const view = await good(his.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')?.waiting).toBe(0);
    expect(entity(view, 'plan', 's7')?.units['what']?.versions[0]?.value).toEqual({ text: 'Werk zoeken' });
  });

  it('is seen as far as its key goes, where there was no room for the rest of it', async () => {
    const { a, b: alone, ids, dossier } = await shared();
    await assistantBeside(alone, noor);
    const hers = await unlocked(alone, noor, `${phrase} of ${noor}`);
    const met = await meet(a, hers);
    await sendTo(a, hers, { dossier, to: met.b, purpose: 'inquiry-request' });
    const his = await unlocked(hers, joppe);
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }));
    carry(a, his);
    const name = await waiting(his, 'update');
    let done = false;
    for (let room = 0; !done; room += 1) {
      his.disk.writesLeft = room;
      done = (await his.vault.accept({ name })).ok;
      his.disk.writesLeft = undefined;
      expect(await epochsAt(his, dossier)).toEqual(await epochsAt(await unlocked(his, joppe), dossier));
    }
    expect(await epochsAt(his, dossier)).toEqual(await epochsAt(a, dossier));
  });

  it('comes to someone who took its author out, and whom that author took out', async () => {
    const { a, b: alone, dossier } = await shared();
    const first = await joinedBy(alone, warre);
    const his = await unlocked(first, warre, `${phrase} of ${warre}`);
    const met = await meet(a, his);
    await sendTo(a, his, { dossier, to: met.b, purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] });
    // She holds the key of the epoch in which it is written.
    const before = await unlocked(his, joppe);
    const to = must(
      (await good(a.vault.correspondents())).find(({ name }) => name === joppe),
      joppe,
    ).person;
    await sendTo(a, before, { dossier, to, purpose: 'update' });
    const his2 = await unlocked(before, warre, `${phrase} of ${warre}`);
    await good(his2.vault.removeReader({ dossier, section: 'plan', person: met.a }));
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    await good(a.vault.removeReader({ dossier, section: 'plan', person: met.b }));
    const hers = await unlocked(his2, joppe);
    await sendTo(a, hers, { dossier, to, purpose: 'update' });
    const again = await unlocked(hers, warre, `${phrase} of ${warre}`);
    const view = await good(again.vault.openDossier({ id: dossier }));
    // Its author no longer writes in the epoch he founded: it is here, and waits for him to adopt it (E8).
    expect(section(view, 'plan')?.waiting).toBe(1);
  });
});

async function epochsAt(at: Machine, dossier: string): Promise<readonly string[]> {
  const { sections } = await good(at.vault.change({ dossier, changes: [] }));
  return sections
    .filter(({ kind }) => kind === 'identity' || kind === 'plan')
    .map(({ kind, epoch }) => `${kind} ${epoch}`);
}

async function assistantBeside(at: Machine, name: string): Promise<void> {
  const again = await at.restart();
  const slot = must((await good(again.vault.status())).slots[0], 'a slot').id;
  await good(
    again.vault.addPerson({
      name,
      function: 'justice-assistant',
      service: 'justice-house:gent',
      passphrase: `${phrase} of ${name}`,
      language: 'nl',
      label: name,
      approvedBy: { slot, passphrase: phrase },
    }),
  );
}

describe('R11 a file that opens for none of my keys', () => {
  it('waits for a colleague of the computer, says so, and is taken in by them', async () => {
    const first = await prisonDesk();
    const alone = await sentAstray(first);
    expect(await cameAs(first, alone)).toMatchObject({ read: false, problem: { code: 'not-for-me' } });

    await joinedBy(first, warre);
    const joppes = await justiceDesk();
    const his = await unlocked(first, warre, `${phrase} of ${warre}`);
    const { b: toWarre } = await meet(joppes, his);
    const { id: dossier } = await good(joppes.vault.newDossier(slip));
    const sections = ['identity', 'plan'] as const;
    const sent = { dossier, purpose: 'answer', to: toWarre, sections, message: '' } as const;
    const { name } = await good(sendOrdered(joppes.vault, sent));
    const hers = await unlocked(his, lien);
    carry(joppes, hers);
    expect(await cameAs(hers, name)).toMatchObject({
      read: true,
      state: 'problem',
      problem: { code: 'for-colleague' },
    });
    for (const asked of [
      hers.vault.look({ name }),
      hers.vault.accept({ name }),
      hers.vault.refuse({ name, reason: 'nee' }),
    ])
      expect(await asked).toMatchObject({ problem: { code: 'for-colleague' } });
    // Nor does she answer for him, or take it away.
    expect((await good(hers.vault.outgoing())).length).toBe(0);
    const back = await unlocked(hers, warre, `${phrase} of ${warre}`);
    expect(await cameAs(back, name)).toMatchObject({ state: 'new', read: false });
    await good(back.vault.accept({ name }));
    expect((await good(back.vault.caseload())).map(({ id }) => id)).toEqual([dossier]);
  });
});

async function cameAs({ vault }: Machine, name: string) {
  return must(
    (await good(vault.incoming())).find((item) => item.name === name),
    'the file',
  );
}

/** A file to somebody at another computer lies on the stick. */
async function sentAstray(at: Machine): Promise<string> {
  const a = await prisonDesk();
  const b = await justiceDesk();
  const ids = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  const sent = { dossier, purpose: 'inquiry-request', to: ids.b, sections: ['identity', 'plan'], message: '' } as const;
  const { name } = await good(sendOrdered(a.vault, sent));
  carry(a, at);
  return name;
}
