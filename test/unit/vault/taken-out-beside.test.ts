/**
 * A dossier two services keep, of which one takes the other out of the owners beside what its colleague founds: whoever holds both
 * founds nothing that counts, and hears so instead of being told that it is done. All names are fictional.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import type { FoundOp, Member } from '../../../shared/contributions/ops.ts';
import type { SectionToSend } from '../../../shared/bundle/write.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { justiceDesk, meet, phrase, put, section, ordered } from '../../support/people.ts';

const [brugge, gent] = ['psd:brugge', 'psd:gent'] as const;
const place = (kind: 'identity' | 'plan') => ({ section: crypto.random(16), dossier: ofDossier, kind });

let ofDossier: Bytes;
let dossier: string;
let a: Machine;
let toJoppe: string;
let mira: Correspondent;
let plan: ReturnType<typeof place>;
let root: Contribution;

const founds = (members: readonly Member[], change: Partial<FoundOp>) =>
  mira.founds(plan, members, { parents: [root.id], reason: 'audience', ...change });
const everybody = async (): Promise<readonly Member[]> => [mira.member, await memberAt(a)];

/** Mira, of the other service, gives Lien a dossier that both keep from then on. */
beforeEach(async () => {
  a = await machine(undefined, undefined, { compactAbove: 2 });
  const lien = { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: gent, label: 'Lien' } as const;
  await good(a.vault.create({ ...lien, passphrase: phrase, language: 'nl' }));
  toJoppe = (await meet(a, await justiceDesk())).b;
  mira = await Correspondent.named('Mira Vlinder', 'psd-coordinator', brugge);
  await mira.meets(a);
  ofDossier = crypto.random(16);
  dossier = toBase64url(ofDossier);
  const sections: SectionToSend[] = [];
  for (const kind of ['identity', 'plan'] as const) {
    plan = place(kind);
    const { key, founding } = mira.founds(plan, await everybody(), { owners: [brugge, gent] });
    root = founding;
    sections.push(sending(plan, founding.id, [founding], [{ epoch: founding.id, key }]));
  }
  await good(a.vault.accept({ name: await mira.sends(a, { purpose: 'hand-over', dossier: ofDossier, sections }) }));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
});

/** Epochs side by side come in one file. */
async function comes(all: readonly Made[]): Promise<void> {
  const foundings = all.map(({ founding }) => founding);
  const keys = all.map(({ founding: { id }, key }) => ({ epoch: id, key }));
  const sections = [sending(plan, must(foundings[0], 'a founding').id, foundings, keys)];
  await good(a.vault.accept({ name: await mira.sends(a, { purpose: 'update', dossier: ofDossier, sections }) }));
}

type Made = ReturnType<typeof founds>;

/** The epoch in which Lien's service owns no longer, and others beside it that come before: of several newest the smallest id does. */
async function beside(...owners: readonly (readonly string[])[]): Promise<readonly Made[]> {
  const members = await everybody();
  const made = (by: readonly string[], reason: FoundOp['reason'], isLow: boolean): Made => {
    for (;;) {
      const one = founds(members, { owners: [...by], reason });
      if ((one.founding.id[0] ?? 0) < 128 === isLow) return one;
    }
  };
  const before = owners.map((each) => made(each, 'compaction', true));
  return [...before, made([brugge], 'removal', false)];
}

describe('E14 at somebody who was taken out beside what they own', () => {
  it('the part goes to nobody new: the service that keeps it decides', async () => {
    await comes(await beside([brugge, gent]));
    const request = { dossier, purpose: 'inquiry-request', to: toJoppe, sections: ['plan'], message: '' } as const;
    await ordered(a.vault, dossier);
    const { lines } = await good(a.vault.planSend({ ...request, sections: [...request.sections] }));
    expect(lines.find((line) => line.section === 'plan')).toMatchObject({ allowed: false, ground: 'owner-decides' });
    expect(await a.vault.send({ ...request, sections: ['plan'] })).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
  });

  it('nobody is taken out of it', async () => {
    await comes(await beside([brugge, gent]));
    const mirasId = toBase64url(mira.seat.card.person);
    const before = a.disk.journal.length;
    expect(await a.vault.removeReader({ dossier, section: 'plan', person: mirasId })).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
    expect(a.disk.journal).toHaveLength(before);
  });

  it('nobody is asked to shorten it, which would shorten nothing', async () => {
    const offered = async () => (await good(a.vault.tasks())).waiting.map(({ kind }) => kind);
    const epochs = await beside([brugge, gent]);
    await comes(epochs.slice(0, 1));
    for (const step of ['s2', 's3', 's4']) await put(a.vault, dossier, 'step', step, 'what', { text: step });
    expect(await offered()).toEqual(['compact']);
    await comes(epochs.slice(1));
    expect(await offered()).toEqual([]);
  });

  it('of several side by side none are joined, however often that is looked for', async () => {
    await comes(await beside([brugge, gent], [brugge, gent, 'cpas:mons']));
    const before = a.disk.journal.length;
    await good(a.vault.caseload());
    expect(a.disk.journal).toHaveLength(before);
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    expect(section(await good(a.vault.openDossier({ id: dossier })), 'plan')?.entities).toHaveLength(2);
  });
});
