/** Somebody made up to send practice work to. */
import { expect, it } from 'vitest';
import { mayReceive } from '../../../shared/disclosure/matrix.ts';
import { languages } from '../../../shared/language.ts';
import { good } from '../../fixtures/machine.ts';
import { justiceDesk, meet, prisonDesk, sendTo, slip, sendOrdered } from '../../support/people.ts';

it('practice work goes to somebody made up, who is there once and never among real correspondents', async () => {
  const a = await prisonDesk();
  const me = await good(a.vault.me());
  expect(await a.vault.addPracticeReceiver({ language: 'nl' })).toMatchObject({ problem: { code: 'not-allowed' } });
  await good(a.vault.saveSettings({ ...me, realm: 'practice' }));
  const added = await good(a.vault.addPracticeReceiver({ language: 'nl' }));
  expect(added.trust).toBe('verified');
  expect(await good(a.vault.addPracticeReceiver({ language: 'en' }))).toEqual(added);
  expect((await good(a.vault.correspondents())).map(({ person }) => person)).toEqual([added.person]);

  const { id: dossier } = await good(a.vault.newDossier(slip));
  const sections = ['identity', 'plan'] as const;
  const sent = { dossier, purpose: 'inquiry-request', to: added.person, sections, message: '' } as const;
  await good(sendOrdered(a.vault, sent));
  expect(await good(a.vault.outgoing())).toHaveLength(1);

  await good(a.vault.saveSettings({ ...me, realm: 'real' }));
  expect(await good(a.vault.correspondents())).toEqual([]);
  expect(await good(a.vault.outgoing())).toEqual([]);
});

it('the made-up receiver is of a service that speaks the language of the screen', async () => {
  const a = await prisonDesk();
  await good(a.vault.saveSettings({ ...(await good(a.vault.me())), realm: 'practice' }));
  for (const language of languages) await good(a.vault.addPracticeReceiver({ language }));
  const people = await good(a.vault.correspondents());
  expect(people.map(({ service }) => service).sort()).toEqual([
    'justice-house:eupen',
    'justice-house:gent',
    'justice-house:namur',
  ]);
});

it('who works at a justice house has somebody in a prison to answer to', async () => {
  const b = await justiceDesk();
  await good(b.vault.saveSettings({ ...(await good(b.vault.me())), realm: 'practice' }));
  for (const language of languages) {
    const added = await good(b.vault.addPracticeReceiver({ language }));
    expect(mayReceive('answer', added)).toBe(true);
  }
  expect((await good(b.vault.correspondents())).map(({ service }) => service).sort()).toEqual([
    'prison:gent',
    'prison:lantin',
    'prison:namur',
  ]);
});

it('two who practise together exchange as in real work, each seeing it in practice alone', async () => {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const switched = async (realm: 'real' | 'practice') => {
    for (const { vault } of [a, b]) await good(vault.saveSettings({ ...(await good(vault.me())), realm }));
  };
  await switched('practice');
  const ids = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
  expect((await good(b.vault.caseload())).map(({ id }) => id)).toEqual([dossier]);
  // A second file about what is known here by now.
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'update', sections: ['plan'] });
  expect(await good(b.vault.incoming())).toHaveLength(2);
  await switched('real');
  for (const { vault } of [a, b]) {
    expect(await good(vault.caseload())).toEqual([]);
    expect(await good(vault.incoming())).toEqual([]);
  }
});
