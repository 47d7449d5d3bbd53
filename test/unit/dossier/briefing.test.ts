import { describe, expect, it } from 'vitest';
import { briefingOf } from '../../../renderer/rooms/dossier/hand-over/briefing.ts';
import { entity, identity, legal, lien, plan, said, section, view } from '../papers/dossier.ts';
import { paperText } from '../papers/reading.ts';

const by = { name: lien.name, function: lien.function, service: lien.service };
const secret = 'kanarie-9c1e';

describe('P28 the briefing is written from the plan and the identity alone', () => {
  const step = entity('late', 'step', {
    what: said({ text: 'Attest van de werkgever' }),
    who: said({ actor: { kind: 'free', name: 'Atelier Klaver' } }),
    due: said({ on: '2027-01-20' }),
  });
  const withStep = { ...plan, entities: [...plan.entities, step] };

  it('promises and the next days come from the steps, a late step is a fragile point', () => {
    const made = briefingOf(
      { ...view, sections: [identity, legal, withStep] },
      { language: 'nl', today: '2027-01-12', by },
    );
    expect(made.promises).toContain('Atelier Klaver');
    expect(made.nextDays).toContain('Attest van de werkgever');
    const later = briefingOf(
      { ...view, sections: [identity, legal, withStep] },
      { language: 'nl', today: '2027-02-12', by },
    );
    expect(later.fragile).toContain('Attest van de werkgever');
  });

  it('nothing of any other part stands in it', () => {
    const told = (kind: 'legal' | 'assessment' | 'notes' | 'help') =>
      section(kind, [
        entity('j', 'judgment', { judgment: said({ court: secret, text: secret }) }),
        entity('d', 'legal-date', {
          date: said({ kind: 'other', value: '2027-01-20', source: 'by-hand', note: secret }),
        }),
        entity('s', 'statement', { statement: said({ text: secret }) }),
        entity('i', 'item', { item: said({ text: secret, on: '2027-01-20' }) }),
      ]);
    const sections = [identity, told('legal'), plan, told('assessment'), told('notes'), told('help')];
    const made = briefingOf({ ...view, sections }, { language: 'nl', today: '2027-01-12', by });
    expect(Object.values(made).join('\n')).not.toContain(secret);
    expect(made).toEqual(
      briefingOf({ ...view, sections: [identity, plan] }, { language: 'nl', today: '2027-01-12', by }),
    );
  });

  it('what was edited is what the paper prints', () => {
    const handOver = entity('h', 'hand-over', { promises: said({ text: 'De zus maakt een kamer vrij' }) });
    const sections = [identity, legal, { ...plan, entities: [...plan.entities, handOver] }];
    expect(paperText('handOver', { view: { ...view, sections } })).toContain('De zus maakt een kamer vrij');
  });
});
