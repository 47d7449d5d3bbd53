/** The dates in plain words on paper, in the person's hands: the same sentences as on the screen turned to them. */
import { plainEntities } from '../../../shared/dossier/read.ts';
import type { Language } from '../../../shared/language.ts';
import { type ForPerson, forPerson, legalFactsOn, packs, recordedLaw } from '../../../shared/release/index.ts';
import { longDate } from '../../i18n/name-words.ts';
import { facts, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { nameOf } from './sentence-end.ts';

export function personDatesPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const said = saidIn(request);
  const inFirst = said(pen.first.language);
  const blocks: readonly Block[] = [
    ...facts([{ label: pen.words((t) => t.words.labels.name), value: nameOf(request, pen) }]),
    ...inFirst.dates.flatMap((_, at) => dateBlocks(pen, said, at)),
    ...(inFirst.steps.length === 0 ? [] : [pen.heading((t) => t.words.headings.beforeThat)]),
    ...inFirst.steps.flatMap((_, at): readonly Block[] => [
      pen.sentence((t) => said(t.language).steps[at]?.said ?? ''),
      pen.sentence((t) => said(t.language).steps[at]?.origin ?? '', 'note'),
    ]),
    pen.heading((t) => t.words.headings.holdsAlways),
    ...inFirst.always.map((_, at) => pen.sentence((t) => said(t.language).always[at] ?? '')),
  ];
  return sheet(request, 'personDates', [[{ kind: 'group', look: 'large', blocks }], bilingualNote(pen)]);
}

type Said = (language: Language) => ForPerson;

/** What is said, in a language asked for: the same lines in each. */
function saidIn({ view, today, packs: held = packs }: PaperRequest): Said {
  const legal = plainEntities(sectionOf(view, 'legal'));
  const recorded = recordedLaw(legal, today);
  const known = new Map<Language, ForPerson>();
  return (language) => {
    const found =
      known.get(language) ??
      forPerson({ packs: held, recorded, legal: legalFactsOn(legal, today) }, language, (day) =>
        longDate(day, language),
      );
    known.set(language, found);
    return found;
  };
}

function dateBlocks(pen: Pen, said: Said, at: number): readonly Block[] {
  const of = (language: Language): ForPerson['dates'][number] | undefined => said(language).dates[at];
  return [
    pen.heading((t) => of(t.language)?.name ?? ''),
    pen.line((t) => of(t.language)?.when ?? '', 'key-date'),
    pen.sentence((t) => [of(t.language)?.plain ?? '', of(t.language)?.decides ?? ''].join(' ').trim()),
    pen.sentence((t) => [of(t.language)?.sure ?? '', of(t.language)?.ground ?? ''].join(' ').trim()),
    pen.sentence((t) => of(t.language)?.origin ?? '', 'note'),
  ];
}
