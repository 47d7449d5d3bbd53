/** Nothing of a dossier outside one's own list is answered by any call before somebody says why (A12 of the access log). */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { vaultCalls, type VaultCalls } from '../../../renderer/vault/api/calls.ts';
import type { Call, InputOf } from '../../../renderer/vault/api/call.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { joinedBy, justiceDesk, meet, phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

type Name = keyof VaultCalls;

/** Calls that name a dossier and need no other reason, each with why. */
const needNone = {
  askForParts: 'asks a holder for a document by its number, and shows nothing of it',
  recordPaper: 'has a motive and a receiver of its own (A13)',
  exportDossier: 'has a motive of its own, and is an opening',
  exportDocument: 'only within an export that was begun with its motive',
  erasurePlan: 'erasing has its reason and its proof, and is a duty of whoever keeps it',
  erase: 'as its plan',
  documentPlan: 'as its plan',
  eraseDocument: 'as its plan',
  keepLonger: 'a period is kept longer from the list of what is due, with its reason',
  shareWithColleague: 'shows nothing, and the log has whom one let read',
  removeReader: 'takes somebody out who left, and shows nothing',
} as const satisfies Partial<Record<Name, string>>;

const document = 'a1';
const place = { section: 'plan', entity: 's1' } as const;

/** What is asked of each of the others. */
const asks = (dossier: string, to: string, attachment: InputOf<VaultCalls['readAttachment']>['attachment']) => ({
  readAttachment: { dossier, attachment },
  saveAttachment: { dossier, attachment, suggestedName: 'brief.pdf' },
  blackOutPlan: { dossier, ...place, document },
  blackOut: { dossier, ...place, document, copy: attachment, on: '2026-01-01' },
  bringOriginalBack: { dossier, ...place, document, original: document, on: '2026-01-01' },
  savedPapers: { dossier },
  earlierReceivers: { dossier, ...place },
  sendCorrection: { dossier, ...place, person: to, how: 'put-right' },
  change: { dossier, changes: [{ do: 'put', ...place, type: 'step', unit: 'what', sees: [], value: { text: 'x' } }] },
  beginSection: { dossier, section: 'plan' },
  chooseBeginning: { dossier, section: 'plan' },
  planSend: { dossier, purpose: 'hand-over', to, sections: ['identity'], message: '' },
  send: { dossier, purpose: 'hand-over', to, sections: ['identity'], message: '' },
  whatLeft: { dossier },
  planExtract: { dossier, kind: 'consultation', to, fields: [], purpose: 'Overleg', message: '' },
  sendExtract: { dossier, kind: 'consultation', to, fields: [], purpose: 'Overleg', message: '' },
  withdrawExtract: { dossier, extract: 'x1' },
  withdrawParts: { dossier, person: to },
  history: { dossier, section: 'plan' },
  stateOn: { dossier, section: 'plan', at: 0, by: 'known' },
  changesBetween: { dossier, section: 'plan', from: 0, to: 1, by: 'known' },
  putTogether: { dossier, with: dossier, main: dossier },
  nameFromHere: { dossier },
  separate: { dossier },
  knowGone: { dossier },
});

describe('calls that name a dossier', () => {
  it('A12: each is refused where nobody said why, or stands here with its reason', async () => {
    const { at, dossier, to } = await atColleague();
    const bytes = new Uint8Array(9);
    const attachment = await good(at.vault.attach({ name: 'x.pdf', mime: 'application/pdf', bytes }));
    const asked: Partial<Record<Name, unknown>> = asks(dossier, to, attachment);
    const named = namesOfDossierCalls();
    expect([...Object.keys(asked), ...Object.keys(needNone)].sort()).toEqual([...named].sort());
    const answers: Record<string, unknown> = {};
    for (const [name, input] of Object.entries(asked)) {
      const call: unknown = Reflect.get(at.silent, name);
      answers[name] = typeof call === 'function' ? await call.call(at.silent, input) : undefined;
    }
    const refused = { ok: false, problem: { code: 'motive-needed' } };
    expect(answers).toEqual(Object.fromEntries(Object.keys(asked).map((name) => [name, refused])));
    expect((await good(at.vault.accessLog({ dossier }))).map(({ what }) => what)).toEqual([]);
  });

  it('A12: what would be sent is shown as an opening: of one’s own list too, once until locking', async () => {
    const { lien, dossier, to } = await atColleague();
    const asked = { dossier, purpose: 'hand-over', to, sections: ['identity'], message: '' } as const;
    await good(lien.silent.planSend(asked));
    await good(lien.silent.planSend(asked));
    await good(lien.silent.planExtract({ ...asked, kind: 'consultation', purpose: 'Overleg', fields: [] }));
    const log = await good(lien.vault.accessLog({ dossier }));
    expect(log.filter(({ what }) => what === 'opened')).toMatchObject([{ motive: 'carries' }]);
  });
});

/** Those whose question holds the id of one dossier that has to be there. */
function namesOfDossierCalls(): readonly string[] {
  const shapeOf = ({ input }: Call): Readonly<Record<string, unknown>> =>
    input instanceof z.ZodObject ? z.record(z.string(), z.unknown()).parse(input.shape) : {};
  return Object.entries<Call>(vaultCalls)
    .filter(([, call]) => shapeOf(call)['dossier'] instanceof z.ZodString)
    .map(([name]) => name);
}

/** Warre reads a dossier Lien carries; both know somebody of a justice house. */
async function atColleague(): Promise<{ lien: Machine; at: Machine; dossier: string; to: string }> {
  const lien = await prisonDesk();
  await joinedBy(lien, 'Warre Hulst');
  const back = await unlocked(lien, 'Lien Zonnebloem');
  const { id: dossier } = await good(back.vault.newDossier(slip));
  const warre = (await good(back.vault.correspondents())).find(({ name }) => name === 'Warre Hulst')?.person ?? '';
  for (const section of ['identity', 'legal', 'plan'] as const)
    await good(back.vault.shareWithColleague({ dossier, section, person: warre }));
  const { b: to } = await meet(back, await justiceDesk());
  return { lien: back, at: await unlocked(back, 'Warre Hulst', `${phrase} of Warre Hulst`), dossier, to };
}
