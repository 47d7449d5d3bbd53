import { describe, expect, it } from 'vitest';
import { mayWrite, type Role } from '../../../shared/contributions/rights.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import { sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { Desk, found, justice, person, psd, salt } from '../../support/section.ts';

/** The table once more, written apart from the code: what a partner may do. An owner may do everything. */
const partnerMay: Record<SectionKind, string> = {
  identity: 'put settle',
  legal: 'put settle retire restore note',
  plan: 'put settle retire restore note',
  victims: 'put settle note',
  consultation: 'note',
  assessment: '',
  guidance: '',
  help: '',
  health: '',
  notes: '',
  extract: '',
};

const names = ['put', 'settle', 'retire', 'restore', 'note', 'admit', 'adopt', 'found'] as const;

function opNamed(name: Exclude<(typeof names)[number], 'found'>): Op {
  const place = { salt: salt(), type: 'step', entity: 's1', sees: [] };
  switch (name) {
    case 'put':
    case 'settle':
      return { op: name, ...place, unit: 'what', value: { text: 'x' } };
    case 'retire':
    case 'restore':
      return { op: name, ...place };
    case 'note':
      return { op: 'note', salt: salt(), value: { text: 'x', on: '2026-11-24', kind: 'other' } };
    case 'admit':
      return { op: 'admit', salt: salt(), member: person('Fien', psd).member };
    case 'adopt':
      return { op: 'adopt', salt: salt(), adopts: [{ id: new Uint8Array(32), shows: [0] }] };
  }
}

describe('C10: every kind of section, role and operation', () => {
  for (const kind of sectionKinds) {
    it(`${kind}`, () => {
      const owner = person('Lien', psd);
      const partner = person('Joppe', justice);
      const reader = person('Otto', psd, false);
      const stranger = person('Mira', psd);
      const people = [owner, partner, reader, stranger];
      const founded = found(owner, [owner, partner, reader], kind);
      for (const name of names) {
        if (name === 'found') continue;
        const standingOf = (who: typeof owner): unknown => {
          const desk = new Desk(who, founded, people);
          const standing = desk.log.standing(desk.write([opNamed(name)]));
          return standing.is === 'quarantined' ? standing.reason : standing.is;
        };
        const allowed = partnerMay[kind].split(' ').includes(name);
        expect([kind, name, standingOf(owner)]).toEqual([kind, name, 'applied']);
        expect([kind, name, standingOf(partner)]).toEqual([kind, name, allowed ? 'applied' : 'not-allowed']);
        expect([kind, name, standingOf(reader)]).toEqual([kind, name, 'not-a-writer']);
        // A card may claim any service; only the founding says who belongs to it.
        expect([kind, name, standingOf(stranger)]).toEqual([kind, name, 'not-a-writer']);
      }
    });
  }

  it('the table that screens ask says the same', () => {
    for (const kind of sectionKinds)
      for (const name of names) {
        const partner: Role = 'partner';
        expect([kind, name, mayWrite(kind, 'owner', name)]).toEqual([kind, name, true]);
        const allowed = partnerMay[kind].split(' ').includes(name);
        expect([kind, name, mayWrite(kind, partner, name)]).toEqual([kind, name, allowed]);
      }
  });

  it('sets the whole contribution aside when one operation in it is not allowed, and counts it', () => {
    const owner = person('Lien', psd);
    const partner = person('Joppe', justice);
    const founded = found(owner, [owner, partner], 'identity');
    const desk = new Desk(partner, founded, [owner, partner]);
    desk.write([opNamed('put'), opNamed('retire')]);
    expect(desk.view()).toMatchObject({ entities: [], quarantined: 1 });
    expect(desk.log.size).toBe(2);
  });

  it('E4: somebody named twice stays as first named', () => {
    const owner = person('Lien', psd);
    const partner = person('Joppe', justice);
    const reader = { ...partner, member: { ...partner.member, writes: false } };
    const owning = { ...partner, member: { ...partner.member, service: psd } };
    for (const [named, role] of [
      [[owner, partner, reader], 'partner'],
      [[owner, reader, partner], null],
      [[owner, partner, owning], 'partner'],
    ] as const) {
      const desk = new Desk(partner, found(owner, named), [owner, partner]);
      expect(desk.log.roleOf(partner.keys.publicKey)).toBe(role);
      expect(desk.log.members()).toHaveLength(2);
    }
  });

  it('E4: admits colleagues of the owning service and further seats of a member, by those who may', () => {
    const owner = person('Lien', psd);
    const partner = person('Joppe', justice);
    const colleague = person('Fien', psd);
    const outsider = person('Otto', 'cpas:mons');
    const people = [owner, partner, colleague, outsider];
    const founded = found(owner, [owner, partner]);
    const desk = (who: typeof owner) => new Desk(who, founded, people);
    const admit = (by: Desk, who: { member: Extract<Op, { op: 'admit' }>['member'] }) =>
      by.log.standing(by.write([{ op: 'admit', salt: salt(), member: who.member }])).is;
    const atOwner = desk(owner);
    expect(admit(atOwner, colleague)).toBe('applied');
    expect(atOwner.log.roleOf(colleague.keys.publicKey)).toBe('owner');
    expect(admit(desk(owner), outsider)).toBe('quarantined');
    expect(admit(desk(partner), colleague)).toBe('quarantined');
    const laptop = { member: { ...person('Joppe', justice).member, person: partner.member.person } };
    const atPartner = desk(partner);
    expect(admit(atPartner, laptop)).toBe('applied');
    expect(atPartner.log.roleOf(laptop.member.seat)).toBe('partner');
    // A further seat never brings a service the person was not a member with.
    expect(admit(desk(partner), { member: { ...laptop.member, service: psd } })).toBe('quarantined');
    // Who was let in may let in others; order plays no part.
    const second = person('Wout', psd);
    const byColleague = desk(colleague).write([{ op: 'admit', salt: salt(), member: second.member }]);
    const early = desk(owner).take([byColleague]);
    expect(early.log.roleOf(second.keys.publicKey)).toBeNull();
    early.take(atOwner.log.contributions());
    expect(early.log.roleOf(second.keys.publicKey)).toBe('owner');
  });
});
