/** How to work with a person stands on the page about them and nowhere else, and ends (HW1-HW5). */
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../renderer/vault/services/search/items.ts';
import { fieldNames, fields } from '../../../renderer/workers/tables/caseload-fields.ts';
import { unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import { workerFunctions } from '../../../shared/directory/index.ts';
import { extracts } from '../../../shared/disclosure/extracts.ts';
import { linesFor } from '../../../shared/disclosure/matrix.ts';
import { purposes } from '../../../shared/disclosure/purposes.ts';
import { travellingKinds } from '../../../shared/disclosure/travelling.ts';
import { entities, listedUnits } from '../../../shared/dossier/entities.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { fieldsOf, shapeOf, valueOf } from '../../../shared/dossier/units/form.ts';
import { unitTraits, type Typed } from '../../../shared/dossier/units/field.ts';
import { hasEnded, lastDayOf, workingTogether } from '../../../shared/dossier/working-together.ts';
import { entity, section } from '../../support/views.ts';

const { how } = entities.assessment['working-together'];
const typed: Typed = {
  helps: 'Traag spreken, zinnen herhalen',
  avoid: 'Brieven alleen afgeven',
  withPerson: 'yes',
  whyNot: '',
  why: 'Hoort slecht links',
};
const valueFrom = (part: Typed): unknown => valueOf(how, fieldsOf(how) ?? [], { ...typed, ...part });

describe('how to work with a person', () => {
  it('HW1: says what helps and what to avoid, whether it was written with them, and why it is there; nothing else', () => {
    expect(Object.keys(shapeOf(how) ?? {})).toEqual(['helps', 'avoid', 'withPerson', 'whyNot', 'why']);
    expect(valueFrom({})).toEqual({
      helps: typed['helps'],
      avoid: typed['avoid'],
      withPerson: 'yes',
      why: typed['why'],
    });
    expect(valueFrom({ avoid: '' })).toBeDefined();
    for (const missing of ['helps', 'why', 'withPerson']) expect(valueFrom({ [missing]: '' })).toBeUndefined();
  });

  it('HW2: not yet with the person needs its reason, which is asked then alone', () => {
    expect(valueFrom({ withPerson: 'not-yet' })).toBeUndefined();
    expect(valueFrom({ withPerson: 'not-yet', whyNot: 'Geen tolk deze week' })).toMatchObject({
      whyNot: 'Geen tolk deze week',
    });
    // What was typed before "yes" was chosen is not kept.
    expect(valueFrom({ withPerson: 'yes', whyNot: 'Geen tolk deze week' })).not.toHaveProperty('whyNot');
    const hides = unitTraits(how)?.hides;
    expect(hides?.(typed)).toEqual(['whyNot']);
    expect(hides?.({ ...typed, withPerson: 'not-yet' })).toEqual([]);
  });

  it('HW3: is shown for twelve months from the day it was written, and no day longer', () => {
    expect(lastDayOf('2026-12-02')).toBe('2027-12-02');
    expect(hasEnded('2026-12-02', '2026-12-02')).toBe(false);
    expect(hasEnded('2026-12-02', '2027-12-02')).toBe(false);
    expect(hasEnded('2026-12-02', '2027-12-03')).toBe(true);
    // Clocks differ by a day; what is dated further ahead would stand for as long as somebody likes.
    expect(hasEnded('2026-12-03', '2026-12-02')).toBe(false);
    expect(hasEnded('2026-12-04', '2026-12-02')).toBe(true);
    expect(lastDayOf('2028-02-29')).toBe('2029-02-28');
  });

  it('HW4: stands in no list and no export of a list, and nothing that is searched finds it', () => {
    expect(listedUnits.get(workingTogether)).toBeUndefined();
    const written = section('assessment', [entity(workingTogether, workingTogether, { how: [valueFrom({})] })]);
    expect(itemsOf(written)).toEqual([]);
    const columns = JSON.stringify([fields, fieldNames]).toLowerCase();
    for (const word of ['helps', 'avoid', 'working']) expect(columns).not.toContain(word);
  });

  it('HW5: its part is in no file to another service, whoever receives and for whatever it is sent', () => {
    let allowed = 0;
    for (const purpose of purposes)
      for (const each of workerFunctions)
        for (const service of ['psd:brugge', 'justice-house:gent', 'caw:gent']) {
          const receiver = { function: each.id, service, isColleague: false };
          const lines = linesFor(purpose, receiver, sectionKinds, []);
          allowed += lines.filter((line) => line.allowed).length;
          expect(lines.filter((line) => line.section === 'assessment' && (line.allowed || line.preselected))).toEqual(
            [],
          );
        }
    expect(allowed).toBeGreaterThan(0);
    // Of the same service a named deputy, and whoever reads the part already.
    expect(purposes.filter((purpose) => travellingKinds(purpose).includes('assessment'))).toEqual([
      'update',
      'stand-in',
    ]);
    const extract: readonly string[] = Object.entries(extracts).flatMap(([kind, rule]) =>
      JSON.stringify(rule).includes(workingTogether) ? [kind] : [],
    );
    expect(extract).toEqual([workingTogether]);
  });

  it('HW1: history says all of it', () => {
    const said = unitWords('nl').value('assessment', workingTogether, 'how', valueFrom({}));
    for (const part of [typed['helps'], typed['avoid'], typed['why'], 'samen met de persoon'])
      expect(said).toContain(part);
  });
});
