/** A receiver refuses an extract that holds what its kind, or the basis of its consultation, does not open (shared/disclosure/SPEC.md, D26, D37). */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { bases, basisKeys } from '../../../shared/disclosure/gate/bases.ts';
import { goesBeyond } from '../../../shared/disclosure/arrived.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { extractKinds, type ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { storedBases, type StoredBasis } from '../../../shared/dossier/units/consultation-basis.ts';
import type { Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { basisValue } from '../../support/consultations.ts';
import { crypto } from '../../support/exchange.ts';
import { openedParts } from '../../support/opened-parts.ts';
import { atComputer } from '../../support/people.ts';
import { entity } from '../../support/views.ts';

const person = ['extract/frame', 'extract/name', 'keeping/until'];
const withBirth = [...person, 'extract/birth'];
const language = ['extract/language', 'extract/destination'];
const steps = ['what', 'due', 'status'].map((unit) => `extract-step/${unit}`);
const report = ['period', 'attendance', 'absence', 'stopped', 'difficulties', 'thirdParties', 'alternative', 'remarks'];
const consultation = ['basis', 'frame', 'participants', 'agenda', 'positions', 'decisions'];

/** What an extract of a kind is made of, written once more apart from the data it checks. */
const holds: Readonly<Record<ExtractKind, readonly string[]>> = {
  employment: [...person, ...language, ...steps],
  housing: [...withBirth, ...language, ...steps],
  municipality: [...withBirth, 'extract/destination', ...steps],
  'support-sheet': [...person, ...language, 'extract/contact', 'extract/reach', ...steps],
  'help-item': [...withBirth, 'extract-item/item'],
  attendance: [...withBirth, 'extract-meeting/met'],
  fitness: [...withBirth, 'extract-fitness/fitness'],
  'working-together': [...withBirth, 'extract-working-together/how'],
  'guidance-report': [...withBirth, ...report.map((unit) => `extract-report/${unit}`)],
  consultation: [
    ...withBirth,
    ...consultation.map((unit) => `extract-consultation/${unit}`),
    'extract-position/position',
    'extract-decision/decision',
  ],
};

const places = Object.entries<Record<string, z.ZodType>>(entities.extract).flatMap(([type, units]) =>
  Object.keys(units).map((unit) => [type, unit] as const),
);

describe('D26 what an extract may hold', () => {
  it.each(extractKinds)('%s: its own fields and no field of any other, of every one there is', (kind) => {
    const taken = places.filter(([type, unit]) => !goesBeyond(kind, [entity('e', type, { [unit]: [{}] })]));
    expect(taken.map(([type, unit]) => `${type}/${unit}`).sort()).toEqual([...holds[kind]].sort());
  });

  it('what this version does not know is kept', () => {
    expect(goesBeyond('housing', [entity('e', 'extract-of-tomorrow', { some: [{}] })])).toBe(false);
  });

  it.each(storedBases)('D37 %s: of a consultation what it lets participants share, or nothing', (basis) => {
    const held = (type: string, unit: string) =>
      goesBeyond('consultation', [
        entity('c', 'extract-consultation', { basis: [basisValue(basis)] }),
        entity('e', type, { [unit]: [{}] }),
      ]);
    const isShared = openedParts[basis].includes('extract');
    expect(held('extract-position', 'position')).toBe(!isShared);
    expect(held('extract-consultation', 'frame')).toBe(!isShared);
  });

  it('D37 in two versions of a basis either of them closes', () => {
    const both = [basisValue('by-law'), basisValue('with-consent')];
    for (const basis of [both, both.toReversed()])
      expect(goesBeyond('consultation', [entity('c', 'extract-consultation', { basis })])).toBe(true);
    expect(basisKeys.filter((key) => bases[key].opens.extract !== undefined)).toEqual(
      basisKeys.filter((key) => openedParts[key].includes('extract')),
    );
  });
});

describe('D26 at the receiver', () => {
  const frame = (kind: ExtractKind) => ({ kind, purpose: 'x', on: '2026-11-24', until: '2026-12-24' });
  const name = putOp('extract', 'extract', 'name', { surname: 'Paardenbloem', firstName: 'Wolk' });

  async function comesTo(w: Machine, kind: ExtractKind, ...more: readonly ReturnType<typeof putOp>[]) {
    const otto = await Correspondent.named('Otto Ooievaar');
    await otto.meets(w);
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'extract' as const };
    const me = { ...(await memberAt(w)), writes: false, until: Date.parse('2026-12-24T00:00:00Z') };
    const { key, founding } = otto.founds(place, [otto.member, me]);
    const ops = [putOp('extract', 'extract', 'frame', frame(kind)), name, ...more];
    const written = otto.signs({ ...place, epoch: founding.id }, ops);
    const file = await otto.sends(w, {
      purpose: 'support-sheet',
      dossier: place.dossier,
      sections: [sending(place, founding.id, [founding, written], [{ epoch: founding.id, key }])],
    });
    const taken = await w.vault.accept({ name: file });
    return taken.ok ? 'taken in' : taken.problem.code;
  }

  it('a position in an extract about housing, and one on a basis that lets nobody share, are refused with the whole file', async () => {
    const w = await atComputer('Mira Lisdodde', 'social-welfare-worker', 'cpas:gent');
    const said = putOp('extract-position', 'p', 'position', { agency: 'OCMW', text: 'Wij zoeken mee.' });
    const on = (basis: StoredBasis) => putOp('extract-consultation', 'c', 'basis', basisValue(basis));
    expect(await comesTo(w, 'housing')).toBe('taken in');
    expect(await comesTo(w, 'housing', said)).toBe('beyond-purpose');
    expect(await comesTo(w, 'consultation', on('by-law'), said)).toBe('taken in');
    for (const basis of ['with-consent', 'cell-french', 'by-law-other'] as const)
      expect(await comesTo(w, 'consultation', on(basis), said)).toBe('beyond-purpose');
    expect(await w.vault.caseload()).toMatchObject({ ok: true, value: { length: 2 } });
  });
});
