/** The pathway on paper, A4 landscape: the picture, then every date with its source. */
import { listOf } from '../../../shared/dossier/read.ts';
import { dayNumber, isoOfDay, place, ticks, whole } from '../../../shared/dossier/pathway/scale.ts';
import { packs } from '../../../shared/release/index.ts';
import { longDate } from '../../i18n/name-words.ts';
import { draw, span } from '../pathway/drawing.ts';
import { originWords, pathway, type PathEvent } from '../pathway/events.ts';
import { line, own, table, type Block, type Line } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { weekly } from './weekly.ts';

/** Width between the margins of the sheet, in CSS pixels. */
const width = 970;

export function pathwayPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  // Contacts of a service stay with it: what is printed leaves the desk.
  const events = pathway(request.view.sections, request.language, request.today, request.packs ?? packs).filter(
    ({ lane }) => lane !== 'meeting',
  );
  const paper = sheet(request, 'pathway', [
    events.length === 0 ? [pen.sentence((t) => t.words.phrases.noneNoted)] : [picture(request, events)],
    events.length === 0
      ? []
      : [
          pen.heading((t) => t.words.headings.dates),
          table(
            'dates',
            (['date', 'what', 'source'] as const).map((name) => pen.words((t) => t.words.columns[name])),
            events.map((event) => [
              [line([...pen.date(event.from), ...untilOf(event, pen)])],
              [line(own(event.words))],
              [line(pen.words((t) => originWords(event, t.language)))],
            ]),
          ),
        ],
    listOf(sectionOf(request.view, 'plan'), 'weekly').length === 0 ? [] : weekly(request, pen),
    bilingualNote(pen),
  ]);
  return { ...paper, landscape: true };
}

/** The other end of what lasts; what goes on says so. */
const untilOf = ({ until }: PathEvent, pen: Pen): Line =>
  until === undefined
    ? []
    : [{ text: ' – ' }, ...(until === null ? pen.words((t) => t.words.phrases.goesOn) : pen.date(until))];

function picture({ language, today }: PaperRequest, events: readonly PathEvent[]): Block {
  const [first, last] = span(events, today);
  const stretch = whole(first, last, width);
  const dateWords = (event: PathEvent): string => `${longDate(event.from, language)} · ${originWords(event, language)}`;
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return {
    kind: 'pathway',
    drawing: draw({ events, stretch, width, today, dateWords }),
    calendar: ticks(stretch, width).map(({ day, kind }) => ({
      x: place(day, stretch),
      words: kind === 'year' ? isoOfDay(day).slice(0, 4) : month.format(new Date(`${isoOfDay(day)}T00:00:00Z`)),
    })),
    today: place(dayNumber(today), stretch),
    language,
  };
}
