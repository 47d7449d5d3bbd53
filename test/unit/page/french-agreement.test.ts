/**
 * French words that stand beside something of either gender (a modality, a piece, a step of a procedure) agree with none of it: they are
 * nouns, or adjectives of one form. A table named here takes no participle any more.
 */
import { expect, test } from 'vitest';
import dossier from '../../../renderer/i18n/locales/fr/dossier.json';
import papers from '../../../renderer/i18n/locales/fr/papers.json';
import terms from '../../../renderer/i18n/locales/fr/terms.json';
import units from '../../../renderer/i18n/locales/fr/units.json';
import { markNames } from '../../../shared/law/index.ts';
import { statusNames } from '../../../shared/release/index.ts';

const { values } = units;
const { calendar, legal } = dossier;

/** What is composed with a name that is not in the sentence itself. */
const besideEither: Readonly<Record<string, readonly string[]>> = {
  statusNames: Object.values(statusNames).map(({ fr }) => fr),
  markNames: Object.values(markNames).map(({ fr }) => fr),
  'values.decisionOutcome': Object.values(values.decisionOutcome),
  'values.registrySays': Object.values(values.registrySays),
  'values.pieceState': Object.values(values.pieceState),
  'values.dateSource': Object.values(values.dateSource),
  'values.statementSource': Object.values(values.statementSource),
  'values.firstHoursState': Object.values(values.firstHoursState),
  'values.noteOutcome of the person': [values.noteOutcome['came-without-talk'], values.noteOutcome['did-not-come']],
  'terms.source': Object.values(terms.source),
  'papers of dates': [papers.paper.phrases.computed, papers.paper.phrases.computedUnconfirmed],
  'calendar.sure': Object.values(calendar.sure),
  'calendar beside a modality': [calendar.openNow, calendar.notOpen, calendar.notComputed, calendar.registryNotOpen],
  'legal.askedOn': [legal.askedOn, legal.met, legal.metOn],
  'legal.moves beside a step': [legal.moves.projected, legal.moves.deemedGranted],
};

/** Participles that agree with what they stand beside. Those with their noun in the same words ("demande faite") are of itself. */
const participle = /(?<![\p{L}’])(?:\p{L}+(?:é|és|ée|ées)|ouverte?|faite?|requise?|permise?)(?!\p{L})/iu;
const ofItself = /c’est fait|octroi réputé acquis|demande faite|question ouverte/giu;

test.each(Object.entries(besideEither))('%s says nothing that would have to agree', (_, said) => {
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((each) => participle.test(each.replaceAll(ofItself, '')))).toEqual([]);
});
