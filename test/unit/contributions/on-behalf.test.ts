/** What is said for a service or about who carries the work is said by those it is for. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { begunBy, dossierIdOf, makeOrigin } from '../../../shared/contributions/origin.ts';
import { firstFounding } from '../../../shared/contributions/founding.ts';
import { closingId } from '../../../shared/dossier/closing.ts';
import { practiceRealm } from '../../../shared/trust/realms.ts';
import { crypto, Desk, found, justice, newEpoch, person, psd, type Person } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const joppe = person('Joppe Waterlelie', justice);
const people = [lien, joppe];

/** What stands at both once one of them wrote it. */
function said(by: Person, kind: 'identity' | 'plan', type: string, entity: string, unit: string, value: unknown) {
  const founded = found(lien, people, kind);
  const [one, other] = [new Desk(lien, founded, people), new Desk(joppe, founded, people)];
  const [writer, reader] = by === lien ? [one, other] : [other, one];
  const signed = writer.put(unit, value, { type, entity, sees: [] });
  reader.take([signed]);
  return { standing: reader.log.standing(signed), own: writer.log.standing(signed) };
}

const closing = (service: string) => ({ state: 'closed', service, on: '2026-11-20', why: 'other' });
const aside = { is: 'quarantined', reason: 'not-allowed' };
const applied = { is: 'applied' };

describe('C12 a closing', () => {
  it('is written for the own service, in its place', () => {
    expect(said(joppe, 'identity', 'closing', closingId(justice), 'closing', closing(justice)).standing).toMatchObject(
      applied,
    );
    expect(said(lien, 'identity', 'closing', closingId(psd), 'closing', closing(psd)).standing).toMatchObject(applied);
  });
  it.each([
    ['of another service', closingId(psd), closing(psd)],
    ['in the place of another service', closingId(psd), closing(justice)],
    ['of another service in the own place', closingId(justice), closing(psd)],
    ['that names none', closingId(justice), { state: 'closed' }],
  ])('%s is set aside on every computer alike', (_, entity, value) => {
    const { standing, own } = said(joppe, 'identity', 'closing', entity, 'closing', value);
    expect([standing, own]).toEqual([aside, aside]);
  });
  it('nobody else takes it out', () => {
    const founded = found(lien, people, 'identity', [psd, justice]);
    const [one, other] = [new Desk(lien, founded, people), new Desk(joppe, founded, people)];
    other.take([one.put('closing', closing(psd), { type: 'closing', entity: closingId(psd), sees: [] })]);
    const out = other.retire(closingId(psd), 'closing');
    expect(one.take([out]).log.standing(out)).toEqual(aside);
    expect(one.entity(closingId(psd), 'closing').state).toBe('present');
  });
});

describe('C12 who carries the work', () => {
  const holder = { person: toBase64url(joppe.member.person), name: 'Joppe Waterlelie', service: justice };
  it.each(['holder', 'deputy'])('%s is written by those whose section it is', (unit) => {
    expect(said(joppe, 'identity', 'responsible', 'responsible', unit, holder).standing).toEqual(aside);
    expect(said(lien, 'identity', 'responsible', 'responsible', unit, holder).standing).toMatchObject(applied);
  });
  it('a hand-over goes out from its author or their service', () => {
    const from = { person: toBase64url(lien.member.person), name: 'Lien Zonnebloem', service: psd };
    const between = { from, to: holder };
    expect(said(joppe, 'plan', 'hand-over', 'h1', 'between', between).standing).toEqual(aside);
    expect(said(lien, 'plan', 'hand-over', 'h1', 'between', between).standing).toMatchObject(applied);
    expect(said(joppe, 'plan', 'hand-over', 'h1', 'between', { from: holder, to: from }).standing).toMatchObject(
      applied,
    );
  });
});

describe('E17 who began a dossier', () => {
  const salt = crypto.random(16);
  const dossier = dossierIdOf(crypto, lien.keys.publicKey, salt);
  const place = { realm: practiceRealm, dossier, section: crypto.random(16), kind: 'plan' as const };
  const founding = (by: Person, at = place) =>
    firstFounding(
      place,
      { ...newEpoch(), origin: makeOrigin(crypto, by.keys, at, salt) },
      { owners: [psd], members: [lien.member] },
    );

  it('is shown by their key alone, for that very section', () => {
    expect(begunBy(crypto, place.section, founding(lien))).toEqual(lien.keys.publicKey);
    expect(begunBy(crypto, place.section, founding(joppe))).toBeNull();
    expect(begunBy(crypto, crypto.random(16), founding(lien))).toBeNull();
    expect(begunBy(crypto, place.section, founding(lien, { ...place, kind: 'identity' as never }))).toBeNull();
    expect(begunBy(crypto, place.section, { ...founding(lien), dossier: crypto.random(16) })).toBeNull();
  });
});
