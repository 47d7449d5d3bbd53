/** Of whom an entry speaks, and how one knows it (shared/dossier/SPEC.md, OW3-OW6). */
import { describe, expect, it } from 'vitest';
import { knowingText, toldByText } from '../../../renderer/i18n/units/knowing-text.ts';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import { entities, unitSchema } from '../../../shared/dossier/entities.ts';
import { fieldTraits } from '../../../shared/dossier/units/field.ts';
import { emptyForm, fieldsOf, shapeOf, valueOf } from '../../../shared/dossier/units/form.ts';
import { capacityOf, isThirdParty, known, namedAs } from '../../../shared/dossier/units/knowing.ts';
import { languages } from '../../../shared/language.ts';

/** Every unit in which an entry is a statement. */
const marked = [
  ['assessment', 'statement', 'statement'],
  ['plan', 'inquiry', 'visit'],
  ['help', 'item', 'item'],
  ['guidance', 'meeting', 'meeting'],
  ['health', 'statement', 'fitness'],
  ['consultation', 'position', 'position'],
] as const;

describe('how one knows what an entry says', () => {
  it.each(marked)('OW4: %s/%s/%s has the mark, chosen by nobody but the writer', (section, type, unit) => {
    const schema = unitSchema(section, type, unit);
    const fields = (schema && fieldsOf(schema)) ?? [];
    expect(fields.find(({ name }) => name === 'known')).toMatchObject({ optional: true, options: known.options });
    expect(emptyForm(fields, '2026-12-01')['known']).toBe('');
  });

  it('OW4: what was written before is shown as not said, in four languages', () => {
    const before = { text: 'Belt elke avond.', on: '2026-11-20' };
    for (const language of languages) {
      const notSaid = knowingText({}, language);
      expect(unitWords(language).value('help', 'item', 'item', before)).toContain(notSaid);
      expect(unitWords(language).value('help', 'item', 'item', { ...before, known: 'fact' })).not.toContain(notSaid);
    }
    expect(knowingText({ known: 'told', told: { by: 'Roos' }, aboutThird: true }, 'en')).toBe(
      'told by somebody, told by Roos, speaks of a third party',
    );
    expect(knowingText({ known: 'told', told: { by: 'Roos', as: 'victim' } }, 'en')).toBe(
      'told by somebody, told by Roos (victim)',
    );
    expect(toldByText('Roos', 'nl')).toBe('verteld door Roos');
  });

  it('OW5: what leaves has a place for it', () => {
    for (const schema of [
      entities.extract['extract-item'].item,
      entities.extract['extract-fitness'].fitness,
      entities.extract['extract-position'].position,
    ])
      expect(Object.keys(shapeOf(schema) ?? {})).toContain('known');
  });
});

describe('who is named beside the person', () => {
  const who = entities.assessment.contact.who;
  it('OW3: is not written without a capacity; all but professionals are third parties', () => {
    const fields = fieldsOf(who) ?? [];
    const typed = { name: 'Roos Klaproos', relation: 'zus', capacity: '' };
    expect(valueOf(who, fields, typed)).toBeUndefined();
    expect(valueOf(who, fields, { ...typed, capacity: 'relative' })).toEqual({ ...typed, capacity: 'relative' });
    expect(namedAs.options.filter(isThirdParty)).toEqual(['relative', 'convicted', 'victim', 'third']);
  });

  it('OW3: whoever does a step is a professional, but for the detainee and a name that was typed', () => {
    expect(capacityOf('person', undefined)).toBe('professional');
    expect(capacityOf('directory', 'victim')).toBe('professional');
    expect(capacityOf('detainee', 'third')).toBeUndefined();
    expect(namedAs.options.map((each) => capacityOf('free', each))).toEqual([...namedAs.options]);
    expect(capacityOf('free', undefined)).toBeUndefined();
    const { whoAs } = entities.plan.step;
    expect(valueOf(whoAs, fieldsOf(whoAs) ?? [], { capacity: '' })).toBeUndefined();
    expect(valueOf(whoAs, fieldsOf(whoAs) ?? [], { capacity: 'relative' })).toEqual({ capacity: 'relative' });
  });

  it('OW3, OW6, CT4: has a day on which the purpose was told, and no address or day of birth', () => {
    const fields = Object.values(entities.assessment.contact).flatMap((unit) => Object.keys(shapeOf(unit) ?? {}));
    expect(fields).toEqual([
      ...['name', 'relation', 'capacity', 'on', 'by'],
      ...['role', 'number', 'answer', 'on', 'with'],
    ]);
    expect(fieldTraits(entities.assessment.contact.purposeTold.shape.on)?.start).toBe('today');
  });
});
