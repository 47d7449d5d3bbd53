/** Closing a consultation: everybody's extract in one go, and what a signature was put under. */
import { describe, expect, it } from 'vitest';
import { forParticipants } from '../../../renderer/rooms/dossier/consultation/for-participants.ts';
import { markOf } from '../../../renderer/rooms/dossier/consultation/mark.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { onBasis } from '../../support/consultations.ts';
import { atComputer, entity, meet, prisonDesk, putting, section, slip } from '../../support/people.ts';

const at = (type: string, id: string, unit: string, value: unknown, sees: readonly string[] = []) =>
  putting(type, id, unit, value, sees, 'consultation');
const said = { consultation: 'k1', agency: 'OCMW', text: 'ja' };

describe('closing a consultation', () => {
  it('D25: prepares for each participant all of that one consultation, or says why there is nothing', async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await good(a.vault.beginSection({ dossier, section: 'consultation' }));
    for (const [name, fn, service] of [
      ['Mira Lisdodde', 'social-welfare-worker', 'cpas:gent'],
      ['Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'],
      ['Vera Boterbloem', 'employment-adviser', 'vdab:gent'],
    ] as const)
      await meet(a, await atComputer(name, fn, service));
    const names = ['Mira Lisdodde, OCMW', 'Joppe Waterlelie, justitiehuis', 'Vera Boterbloem, VDAB', 'Odin, politie'];
    const frame = { ground: 'decreet', purpose: 'onderdak', on: '2026-11-20', expires: '2026-12-20' };
    const view = await good(
      a.vault.change({
        dossier,
        changes: [
          ...onBasis('k1'),
          ...onBasis('k2'),
          at('consultation', 'k1', 'frame', frame),
          at('consultation', 'k1', 'participants', { names }),
          at('position', 'p1', 'position', said),
          at('consultation', 'k2', 'frame', frame),
          at('consultation', 'k2', 'participants', { names }),
        ],
      }),
    );
    const held = must(section(view, 'consultation'), 'section');
    const k1 = must(entity(view, 'consultation', 'k1'), 'k1');
    const all = await good(forParticipants(a.vault, { dossier, section: held, entity: k1, purpose: 'verslag' }));
    expect(all.map(({ why }) => why)).toEqual([undefined, undefined, 'function', 'nobody']);
    for (const { request } of all.slice(0, 2)) {
      expect(request?.fields).toEqual([
        'identity/person/name',
        'identity/person/birth',
        'consultation/k1/basis',
        'consultation/k1/frame',
        'consultation/k1/participants',
        'consultation/p1/position',
      ]);
      await good(a.vault.sendExtract(must(request, 'a request')));
    }
    expect(await good(a.vault.outgoing())).toHaveLength(2);
  });

  it('P42: a signature stands under the words as they were: another word gives another mark, a signature does not', async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await good(a.vault.beginSection({ dossier, section: 'consultation' }));
    const marked = async (...changes: Parameters<typeof a.vault.change>[0]['changes']): Promise<string> =>
      markOf(must(section(await good(a.vault.change({ dossier, changes })), 'consultation'), 'section'), 'k1');
    const before = await marked(
      ...onBasis('k1'),
      ...onBasis('k2'),
      at('consultation', 'k1', 'agenda', { text: 'een adres' }),
      at('position', 'p1', 'position', said),
    );
    const signed = { consultation: 'k1', name: 'Mira', on: '2026-11-20', how: 'paper', mark: before };
    expect(await marked(at('signature', 's1', 'signed', signed))).toBe(before);
    expect(await marked(at('position', 'p2', 'position', { ...said, consultation: 'k2' }))).toBe(before);
    expect(await marked(at('position', 'p3', 'position', { ...said, text: 'nee' }))).not.toBe(before);
  });
});
