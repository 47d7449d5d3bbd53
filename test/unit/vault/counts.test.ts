/** Numbers without cases, from a caseload: made once, and the same for whoever asks again. */
import { describe, expect, it } from 'vitest';
import { factOf } from '../../../renderer/vault/services/counts/facts.ts';
import type { DossierProjections, FragmentEntity } from '../../../renderer/vault/core/context/projections.ts';
import { directory } from '../../../shared/directory/index.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, putting, slip } from '../../support/people.ts';

const ocmw = must(directory.list('local-welfare')[0], 'a welfare centre').id;
const vdab = must(
  directory.list('employment-service').find(({ level }) => level === 'flemish'),
  'VDAB',
).id;

describe('figures from a caseload', () => {
  it('NC3, NC6: show twelve plans and hide how few are elsewhere; made once, a plan that comes later changes nothing', async () => {
    const { vault } = await prisonDesk();
    for (let at = 0; at < 12; at += 1) {
      const { id: dossier } = await good(vault.newDossier({ ...slip, surname: `Wolk${at}`, dates: [] }));
      const destination = putting(
        'person',
        'person',
        'destination',
        { place: at < 11 ? '9000 Gent' : 'Eupen' },
        [],
        'identity',
      );
      await good(vault.change({ dossier, changes: [destination, putting('step', 's1', 'what', { text: 'Adres' })] }));
    }
    const [made] = await good(vault.figures());
    const figures = must(made, 'figures');
    expect(figures.plans).toBe(12);
    // Eleven here and one elsewhere: eleven would give the one away.
    expect(figures.territories['oost-vlaanderen'].plans).toBeNull();
    expect(figures.territories.luik.plans).toBeNull();
    const { id: dossier } = await good(vault.newDossier({ ...slip, surname: 'Later' }));
    await good(vault.change({ dossier, changes: [putting('step', 's1', 'what', { text: 'Adres' })] }));
    expect(await good(vault.figures())).toEqual([figures]);
    expect(await good(vault.noteFigures({ quarter: figures.quarter }))).toBeUndefined();
    const log = await good(vault.accessLog({}));
    expect(log.map(({ what }) => what)).toContain(`exported-figures-${figures.quarter}`);
  });

  it('NC2: count a plan once: its slowest answer, and a step as lacking only where nobody accepted it', () => {
    const referral = (id: string, step: string, to: string, asked: string, answer?: object): FragmentEntity => ({
      id,
      type: 'referral',
      by: '',
      units: {
        asked: { step, to: { kind: 'directory', id: to, name: to }, on: asked, how: 'phone' },
        ...(answer !== undefined && { answer }),
      },
    });
    const step: FragmentEntity = { id: 's1', type: 'step', by: '', units: { what: { text: 'x' } } };
    const dossier = (...referrals: readonly FragmentEntity[]): DossierProjections => {
      const fragment = { entities: [step, ...referrals] };
      return { id: 'd', byKind: new Map([['plan', fragment]]) } as unknown as DossierProjections;
    };
    const refused = { outcome: 'refused', on: '2026-08-20', reason: 'vol' };
    const accepted = { outcome: 'accepted', on: '2026-08-25' };
    const fact = (...referrals: readonly FragmentEntity[]) => factOf(dossier(...referrals), '2026-Q3');
    expect(fact()).toEqual({ territory: 'unknown', level: 'unknown', lacks: 'none' });
    expect(fact(referral('r1', 's1', ocmw, '2026-08-10', refused))).toMatchObject({
      answered: { level: 'municipality', wait: 'two-weeks' },
      lacks: 'municipality',
    });
    expect(
      fact(referral('r1', 's1', ocmw, '2026-08-10', refused), referral('r2', 's1', vdab, '2026-05-01', accepted)),
    ).toMatchObject({ answered: { level: 'flemish', wait: 'longer' }, lacks: 'none' });
    expect(
      fact(referral('r1', 's1', ocmw, '2026-08-10', refused), referral('r2', 's2', vdab, '2026-08-01', refused)),
    ).toMatchObject({ answered: { level: 'flemish', wait: 'month' }, lacks: 'several' });
    const early = { ...refused, on: '2026-06-30' };
    expect(fact(referral('r1', 's1', ocmw, '2026-06-10', early))).toEqual({
      territory: 'unknown',
      level: 'unknown',
      lacks: 'none',
    });
  });
});
