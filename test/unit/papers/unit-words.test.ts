import { describe, expect, it } from 'vitest';
import { actorText, longDate } from '../../../renderer/i18n/name-words.ts';
import { unitOrder, unitWords } from '../../../renderer/i18n/units/unit-words.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { languages } from '../../../shared/language.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';

const places = sectionKinds.flatMap((section) =>
  Object.keys(entities[section]).flatMap((type) => unitOrder(section, type).map((unit) => ({ section, type, unit }))),
);

describe('what a dossier holds, in words', () => {
  it.each(languages)('names every section, entity and unit in %s', (language) => {
    const words = unitWords(language);
    for (const { section, type, unit } of places) {
      expect(words.section(section)).not.toBe('');
      expect(words.type(section, type)).not.toBe(type);
      expect(words.unit(section, type, unit)).not.toBe(unit);
    }
  });

  it('says values in the language asked for', () => {
    const value = { on: '2027-03-03' };
    expect(unitWords('en').value('plan', 'inquiry', 'roomFrom', value)).toBe('3 March 2027');
    expect(unitWords('de').value('plan', 'inquiry', 'roomFrom', value)).toBe('3. März 2027');
    const status = { status: 'cannot-yet', reason: 'wachtlijst' };
    expect(unitWords('fr').value('plan', 'step', 'status', status)).toBe('pas encore possible, wachtlijst');
  });

  it('says so when a value is of a newer version or of no known field', () => {
    const { value, phrases } = unitWords('nl');
    expect(value('plan', 'step', 'status', { status: 'paused' })).toBe(phrases.newer);
    expect(value('plan', 'step', 'colour', 'red')).toBe(phrases.newer);
    expect(value('plan', 'rocket', 'what', {})).toBe(phrases.newer);
  });

  it('follows references to what they are called', () => {
    const goal = { goal: 'g1' };
    const words = unitWords('nl');
    expect(words.value('plan', 'step', 'goal', goal, (_, id) => (id === 'g1' ? 'Een eigen plek' : undefined))).toBe(
      'Een eigen plek',
    );
    expect(words.value('plan', 'step', 'goal', goal)).toBe(words.phrases.elsewhere);
  });

  it('keeps the reason of an agreement to itself unless it may print', () => {
    const agreement = { answer: 'no', on: '2027-01-08', reason: 'privé', printReason: false };
    expect(unitWords('nl').value('plan', 'agreement', 'agreement', agreement)).not.toContain('privé');
  });

  it('names a service by the directory, and by the name once read where the directory does not know it', () => {
    expect(actorText({ kind: 'directory', id: 'justice-house:gent', name: 'JH' }, 'fr')).toBe(
      'Maison de justice de Gand',
    );
    expect(actorText({ kind: 'directory', id: 'service:unknown', name: 'De Brug' }, 'fr')).toBe('De Brug');
  });

  it('says what an invitation to a consultation mentions, and no yes or no without what it is about', () => {
    const invitation = {
      ...{ sentOn: '2026-12-01', heldOn: '2026-12-09', follows: 'yes' },
      ...{ purpose: true, place: false, person: false, services: false, decree: true },
    };
    const said = unitWords('nl').value('consultation', 'consultation', 'invitation', invitation);
    expect(said).toBe(
      'verzonden op 1 december 2026, overleg op 9 december 2026, mijn dienst volgt deze persoon: ja, vermeldt het doel, verwijst naar het decreet',
    );
    for (const language of languages)
      expect(unitWords(language).value('consultation', 'consultation', 'invitation', invitation)).not.toMatch(
        /, (?:ja|nee|oui|non|ja|nein|yes|no),/,
      );
  });

  it('leaves what is no date as it was written', () => {
    expect(longDate('2027-02-31x', 'nl')).toBe('2027-02-31x');
    expect(longDate('spring', 'nl')).toBe('spring');
  });
});
