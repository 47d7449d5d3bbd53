/**
 * From the prison to the directorate: the time of the minister passed after a positive advice, so that what was asked counts as granted
 * (article 10, § 4). The letter states days and asks to confirm; it decides nothing.
 */
import { codeWords, modalityOf, type SilentGrant } from '../../../shared/release/index.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { facts, line, type Block, type Fact } from '../model/blocks.ts';
import { bilingualNote, penOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { silentGrantChosen } from './letters.ts';
import { otherDay, standing } from './person-and-law.ts';
import { nameOf } from './sentence-end.ts';

export function silenceGrantPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const letter = silentGrantChosen(request)?.of;
  return sheet(request, 'silenceGrant', [
    facts([{ label: pen.words((t) => t.words.labels.name), value: nameOf(request, pen) }]),
    letter === undefined ? [pen.sentence((t) => t.words.file.letterNotNow)] : said(letter, pen),
    [signatures(pen, [{ role: (t) => t.words.signatures.directorSigns }])],
    bilingualNote(pen),
  ]);
}

function said(letter: SilentGrant, pen: Pen): readonly Block[] {
  const { modality, asked, advised, received, deadline } = letter;
  const what = (language: Parameters<typeof longDate>[1]): string => modalityOf(modality).names[language];
  const day = (name: 'asked' | 'advised' | 'received', on: string): Fact => ({
    label: pen.words((t) => t.words.file[name]),
    value: [line(pen.date(on))],
  });
  return [
    ...facts([
      { label: pen.words((t) => t.words.labels.requested), value: [pen.line((t) => what(t.language))] },
      day('asked', asked),
      day('advised', advised),
      day('received', received),
      {
        label: pen.words((t) => t.words.file.lastDay),
        value: [
          line(pen.date(deadline.date)),
          pen.line((t) => standing(deadline, t.language), 'small'),
          ...otherDay(deadline, pen),
        ],
      },
    ]),
    pen.sentence((t) => fill(t.words.file.silencePassed, { date: longDate(deadline.latest, t.language) })),
    pen.sentence((t) => fill(t.words.file.silenceGrants, { what: what(t.language) })),
    pen.sentence((t) => t.words.file.silenceConditions),
    pen.sentence((t) => t.words.file.silenceAsk),
    // What the count leaves open is said in the letter too: the other side may count another day.
    ...deadline.doubts.map((code) => pen.sentence((t) => codeWords[code][t.language], 'note')),
  ];
}
