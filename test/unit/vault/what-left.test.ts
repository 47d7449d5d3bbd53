/** What the vault says left from here, for the person's own list. */
import { describe, expect, it } from 'vitest';
import type { ExtractRequest, SendRequest } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { asked } from '../../support/consents.ts';
import {
  atComputer,
  carry,
  justiceDesk,
  meet,
  prisonDesk,
  put,
  putting,
  sendOrdered,
  sendTo,
  slip,
} from '../../support/people.ts';
import { necessary } from '../../support/red-team.ts';

const day = 86_400_000;

/** Lien with a dossier that may go to Joppe of the justice house. */
async function desk(): Promise<{ a: Machine; b: Machine; dossier: string; request: SendRequest }> {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const to = (await meet(a, b)).b;
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats' });
  return {
    a,
    b,
    dossier,
    request: { dossier, to, purpose: 'inquiry-request', sections: ['identity', 'plan'], message: '' },
  };
}

describe('D52 what left', () => {
  it('is what was put out, with the ground it was sent on; what was only made ready has not left', async () => {
    const { a, dossier, request } = await desk();
    const item = await good(sendOrdered(a.vault, request));
    const other = await good(a.vault.send({ ...request, purpose: 'update', sections: ['plan'] }));
    expect(await good(a.vault.whatLeft({ dossier }))).toEqual([]);
    const marked = await good(a.vault.markOnStick({ names: [item.name] }));
    const states = new Map(marked.map(({ name, state }) => [name, state]));
    expect([item, other].map(({ name }) => states.get(name))).toEqual(['on-stick', 'ready']);
    expect(await good(a.vault.whatLeft({ dossier }))).toMatchObject([
      {
        to: { function: 'justice-assistant' },
        kinds: ['identity', 'plan'],
        grounds: [
          { of: 'identity', ground: 'inquiry-mandate' },
          { of: 'plan', ground: 'inquiry-mandate' },
        ],
      },
    ]);
  });

  it('is of one dossier, and nothing is said of one that is not here', async () => {
    const { a, dossier, request } = await desk();
    const { id: other } = await good(a.vault.newDossier({ ...slip, surname: 'Klaproos' }));
    const { name } = await good(sendOrdered(a.vault, request));
    await good(a.vault.markOnStick({ names: [name] }));
    expect(await good(a.vault.whatLeft({ dossier }))).toHaveLength(1);
    expect(await good(a.vault.whatLeft({ dossier: other }))).toEqual([]);
    const nowhere = await a.vault.whatLeft({ dossier: 'AAAAAAAAAAAAAAAAAAAAAA' });
    expect(nowhere).toEqual({ ok: false, problem: { code: 'unknown-dossier' } });
  });

  it('is not what was given up before it went, and still is what was given up after', async () => {
    const { a, dossier, request } = await desk();
    const [never, went] = [await good(sendOrdered(a.vault, request)), await good(a.vault.send(request))];
    a.clock.now += 3 * day;
    await good(a.vault.markOnStick({ names: [went.name] }));
    for (const { id } of [never, went]) await good(a.vault.giveUp({ id, reason: 'de vraag vervalt' }));
    const states = (await good(a.vault.outgoing())).map(({ state }) => state);
    expect(states).toEqual(['given-up', 'given-up']);
    expect((await good(a.vault.whatLeft({ dossier }))).map(({ on }) => on)).toEqual(['2026-11-27']);
  });

  it('left on the day it was put out, not on the day it was made', async () => {
    const { a, dossier, request } = await desk();
    const { name } = await good(sendOrdered(a.vault, request));
    a.clock.now += 3 * day;
    await good(a.vault.markOnStick({ names: [name] }));
    expect((await good(a.vault.whatLeft({ dossier }))).map(({ on }) => on)).toEqual(['2026-11-27']);
  });

  it('names the parts that it brought something of, and no part that had nothing new', async () => {
    const { a, b, dossier, request } = await desk();
    await sendTo(a, b, { dossier, to: request.to, purpose: 'inquiry-request' });
    carry(b, a);
    await good(a.vault.incoming());
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    const { name } = await good(a.vault.send({ ...request, purpose: 'update' }));
    await good(a.vault.markOnStick({ names: [name] }));
    const left = await good(a.vault.whatLeft({ dossier }));
    expect(left.map(({ kinds }) => kinds).sort((x, y) => y.length - x.length)).toEqual([
      ['identity', 'plan'],
      ['plan'],
    ]);
  });

  it('of an extract names its kind and the consent’s ground, and no part of the dossier', async () => {
    const a = await prisonDesk();
    const w = await atComputer('Mira Lisdodde', 'social-welfare-worker', 'cpas:gent');
    const to = (await meet(a, w)).b;
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const changes = [
      ...necessary('plan'),
      putting('goal', 'g1', 'words', { text: 'een eigen plek', language: 'nl' }),
      putting('goal', 'g1', 'domain', { domain: 'housing' }),
      putting('step', 's1', 'what', { text: 'Sociale woning aanvragen' }),
      putting('step', 's1', 'goal', { goal: 'g1' }),
      ...asked({ topic: 'housing', to }),
    ];
    await good(a.vault.change({ dossier, changes }));
    const fields = ['identity/person/name', 'plan/s1/what'];
    const request: ExtractRequest = { dossier, to, kind: 'housing', fields, purpose: 'een woning', message: '' };
    const { name } = await good(a.vault.sendExtract(request));
    await good(a.vault.markOnStick({ names: [name] }));
    const left = must((await good(a.vault.whatLeft({ dossier })))[0], 'a file');
    expect(left).toEqual({
      on: '2026-11-24',
      to: { name: 'Mira Lisdodde', function: 'social-welfare-worker', service: 'cpas:gent' },
      kinds: [],
      extract: 'housing',
      grounds: [{ of: 'housing', ground: 'consent-extract' }],
    });
  });
});
