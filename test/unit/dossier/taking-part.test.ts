/** In which capacity each takes part in a consultation (shared/dossier/SPEC.md, UN3; shared/disclosure/SPEC.md, D37). */
import { describe, expect, it } from 'vitest';
import { entities } from '../../../shared/dossier/entities.ts';
import { fieldsOf, typedOf, valueOf } from '../../../shared/dossier/units/form.ts';
import { capacitiesOf, typedCapacities, withCapacity } from '../../../shared/dossier/units/taking-part.ts';

const schema = entities.consultation.consultation.participants;
const fields = fieldsOf(schema) ?? [];
const prosecutor = { who: 'Parket Gent', as: 'prosecutor' } as const;

describe('the capacity of who takes part', () => {
  it('is typed and written the same again, with a name of several words (UN3)', () => {
    const value = { names: ['Parket Gent', 'CAW'], capacities: [prosecutor] };
    expect(valueOf(schema, fields, typedOf(fields, value))).toEqual(value);
  });

  it('goes with the name: who is taken out of the names leaves no name behind', () => {
    const typed = typedOf(fields, { names: ['Parket Gent', 'CAW'], capacities: [prosecutor] });
    expect(valueOf(schema, fields, { ...typed, names: 'CAW' })).toEqual({ names: ['CAW'] });
  });

  it('may be missing: what was written before reads as it did', () => {
    expect(schema.parse({ names: ['CAW'] })).toEqual({ names: ['CAW'] });
  });

  it('is one of the list; a lawyer is none, and a line of no known capacity says nothing', () => {
    expect(schema.safeParse({ names: ['A'], capacities: [{ who: 'A', as: 'lawyer' }] }).success).toBe(false);
    expect(capacitiesOf('lawyer A\npolice\n\nmayor B C')).toEqual([{ who: 'B C', as: 'mayor' }]);
  });

  it('is one for each: another takes the place of the first, and it can be taken back', () => {
    const changed = withCapacity([prosecutor], 'Parket Gent', 'other');
    expect(typedCapacities(changed)).toBe('other Parket Gent');
    expect(withCapacity(changed, 'Parket Gent', undefined)).toEqual([]);
  });
});
