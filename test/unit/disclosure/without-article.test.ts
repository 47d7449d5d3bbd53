/** A reason without an article says why it has none, in its place (shared/disclosure/SPEC.md, D66). */
import { expect, it } from 'vitest';
import { closedBy, hasNoArticle, isReason, withoutArticle } from '../../../shared/disclosure/grounds.ts';
import { groundsOf, staysBecause } from '../../../shared/disclosure/part-rests.ts';
import de from '../../../renderer/i18n/locales/de/disclosure.json';
import en from '../../../renderer/i18n/locales/en/disclosure.json';
import fr from '../../../renderer/i18n/locales/fr/disclosure.json';
import nl from '../../../renderer/i18n/locales/nl/disclosure.json';

const reasons = Object.keys(closedBy).filter(isReason);

it('D66: every refusal names an article, or says why it names none', () => {
  expect(reasons.length).toBeGreaterThan(15);
  expect(reasons.filter((key) => (closedBy[key] === undefined) !== hasNoArticle(key))).toEqual([]);
});

it('D66: in four languages, and the same for every answer about consent', () => {
  for (const words of [nl, fr, de, en])
    for (const why of Object.values(withoutArticle)) expect(words.noArticle[why]).toMatch(/\S/);
  // One sentence whether consent was refused, taken back or never asked (D15).
  expect(withoutArticle['consent-missing']).toBe('by-ground');
});

it.each([
  ['guidance', ['guide-alone'], ['consent-item', 'statutory-report']],
  ['help', ['helper-alone'], ['consent-item', 'shared-secrecy']],
  ['health', ['care-alone'], ['consent-fitness', 'shared-secrecy']],
  ['victims', ['court-informs'], ['victim-repair', 'victim-conditions-advice', 'victim-conditions', 'deputy']],
  ['consultation', ['participants-only'], ['case-consultation']],
] as const)('D66: of %s it is told why it stays and on which grounds something of it goes', (part, stays, goes) => {
  expect(staysBecause(part)).toEqual(stays);
  expect([...groundsOf(part)].sort()).toEqual([...goes].sort());
});
