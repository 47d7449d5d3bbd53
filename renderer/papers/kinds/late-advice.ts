/**
 * The person’s own request to the president of the court of first instance about a late advice on leave (article 9). In their name, to be
 * signed by them or their lawyer: no service stands at its head or under it.
 */
import { read, single } from '../../../shared/dossier/read.ts';
import type { LateAdvice } from '../../../shared/release/index.ts';
import { fill, longDate, placeName } from '../../i18n/name-words.ts';
import { facts, type Block } from '../model/blocks.ts';
import {
  bilingualNote,
  penOf,
  sectionOf,
  sheet,
  signatures,
  signedName,
  type Paper,
  type PaperRequest,
} from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { lateAdviceChosen } from './letters.ts';
import { standing } from './person-and-law.ts';
import { part } from './report.ts';

export function lateAdvicePaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const letter = lateAdviceChosen(request)?.of;
  const paper = sheet(request, 'lateAdvice', [
    part(pen, 'me', whoAsks(request, pen)),
    letter === undefined ? [pen.sentence((t) => t.words.file.letterNotNow)] : said(letter, pen),
    part(pen, 'more', [{ kind: 'ruled', lines: 5 }]),
    [
      signatures(pen, [
        { role: (t) => t.words.signatures.person, name: signedName(request.view) },
        { role: (t) => t.words.signatures.lawyer },
      ]),
    ],
    [pen.sentence((t) => t.words.file.ownRequest, 'note'), pen.sentence((t) => t.words.file.whoHelps, 'note')],
    bilingualNote(pen),
  ]);
  return { ...paper, blocks: paper.blocks.filter(({ kind }) => kind !== 'letterhead') };
}

function whoAsks({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const person = single(sectionOf(view, 'identity'), 'person');
  const at = read('identity', 'person', person, 'place')?.at;
  return facts([
    {
      label: pen.words((t) => t.units.unit('identity', 'person', 'name')),
      value: pen.unit('identity', person, 'name'),
    },
    {
      label: pen.words((t) => t.units.unit('identity', 'person', 'birth')),
      value: pen.unit('identity', person, 'birth'),
    },
    {
      label: pen.words((t) => t.words.file.staysAt),
      value: at === undefined ? [] : [pen.line((t) => placeName(at, t.language))],
    },
  ]);
}

function said({ asked, deadline }: LateAdvice, pen: Pen): readonly Block[] {
  return [
    pen.sentence((t) => fill(t.words.file.lateAsked, { date: longDate(asked, t.language) })),
    // The latest day by any reading: nobody can say that it has not passed.
    pen.sentence((t) => fill(t.words.file.lateDue, { date: longDate(deadline.latest, t.language) })),
    pen.line((t) => standing(deadline, t.language), 'small'),
    pen.sentence((t) => t.words.file.lateAsk),
    pen.sentence((t) => t.words.file.lateHear),
  ];
}
