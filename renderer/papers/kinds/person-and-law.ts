/** Parts several papers share: who it is about, the legal situation, dates with where each comes from. */
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { Author, EntityView, SectionView } from '../../../shared/dossier/view.ts';
import {
  basisInWords,
  dateOf,
  deadlinesIn,
  eventNames,
  packs,
  statusNames,
  type Deadline,
} from '../../../shared/release/index.ts';
import { shortCitation } from '../../../shared/law/index.ts';
import type { Language } from '../../../shared/language.ts';
import { longDate } from '../../i18n/name-words.ts';
import { facts, line, own, table, type Block, type Fact, type Line } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import { authorIn, type Pen } from '../model/pen.ts';
import { toldLimits } from '../pathway/told-limits.ts';

/** Name, birth, place, languages. */
export function personFacts({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const identity = sectionOf(view, 'identity');
  const person = single(identity, 'person');
  const row = (unit: string): Fact => ({
    label: pen.words((t) => t.units.unit('identity', 'person', unit)),
    value: pen.unit('identity', person, unit),
  });
  return facts([
    row('name'),
    row('birth'),
    row('place'),
    row('destination'),
    row('personLanguage'),
    row('residence'),
    {
      label: pen.words((t) => t.words.labels.responsible),
      value: pen.unit('identity', single(identity, 'responsible'), 'holder'),
    },
  ]);
}

/** Route, executable sentence, judgments with whether they are final. */
export function legalFacts({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const legal = sectionOf(view, 'legal');
  const situation = single(legal, 'situation');
  const fact = (unit: string): Fact => ({
    label: pen.words((t) => t.units.unit('legal', 'situation', unit)),
    value: pen.unit('legal', situation, unit),
  });
  const judgments = listOf(legal, 'judgment').map((entity): Fact => ({
    label: pen.words((t) => t.units.type('legal', 'judgment')),
    value: [...pen.unit('legal', entity, 'judgment'), line(standingOf(entity, pen), 'small')],
  }));
  return facts([fact('route'), fact('executable'), ...judgments]);
}

/** Is a judgment of this dossier final? Until one is, nothing is said about the attitude to what happened. */
export const hasFinalJudgment = ({ view }: Pick<PaperRequest, 'view'>): boolean =>
  listOf(sectionOf(view, 'legal'), 'judgment').some(
    (entity) => read('legal', 'judgment', entity, 'final')?.final === true,
  );

function standingOf(judgment: EntityView, pen: Pen): Line {
  const final = read('legal', 'judgment', judgment, 'final')?.final;
  const said = pen.words(({ words: { phrases } }) =>
    final === undefined ? phrases.finalUnknown : final ? phrases.final : phrases.notFinal,
  );
  const established = read('legal', 'judgment', judgment, 'recidivism')?.established;
  if (established === undefined) return said;
  const recidivism = pen.words(({ words: { phrases } }) => (established ? phrases.recidivism : phrases.noRecidivism));
  return [...said, { text: '. ' }, ...recidivism];
}

/** Every legal date with its source; by hand is still to be confirmed. Both versions where two stand. */
export function datesTable({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const dates = legalDates(sectionOf(view, 'legal'));
  if (dates.length === 0) return [pen.sentence((t) => t.words.phrases.noDates)];
  const rows = dates.map(({ date, author }) => [
    [line(pen.date(date.value))],
    [
      line(pen.words((t) => t.values.dateKind[date.kind])),
      ...(date.note === '' ? [] : [line(own(date.note), 'small')]),
    ],
    date.source === 'registry'
      ? [line(pen.words((t) => t.words.phrases.registry))]
      : [line(pen.words((t) => t.words.phrases.byHandUnconfirmed)), line(authorIn(author, pen.words), 'small')],
  ]);
  const heads = (['date', 'what', 'source'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [table('dates', heads, rows), pen.sentence((t) => t.words.phrases.datesPrevail, 'small')];
}

type DateSaid = NonNullable<ReturnType<typeof readDate>>;
const readDate = (entity: EntityView) => read('legal', 'legal-date', entity, 'date');

/** All dates, earliest first; of a date in two versions both, with who wrote each. */
export const legalDates = (
  legal: SectionView | undefined,
): readonly { readonly date: DateSaid; readonly author: Author }[] =>
  listOf(legal, 'legal-date')
    .flatMap((entity) =>
      (entity.units['date']?.versions ?? []).flatMap((version) => {
        const date = readDate(onlyVersion(entity, version.op));
        return date === undefined ? [] : [{ date, author: version.author }];
      }),
    )
    .sort((a, b) => (a.date.value < b.date.value ? -1 : 1));

/** The entity as if one version stood alone: both sides of an open difference are read with the same schema. */
function onlyVersion(entity: EntityView, op: string): EntityView {
  const unit = entity.units['date'];
  if (unit === undefined) return entity;
  return { ...entity, units: { date: { ...unit, versions: unit.versions.filter((version) => version.op === op) } } };
}

export const requestsOf = ({ view }: Pick<PaperRequest, 'view'>): readonly EntityView[] =>
  listOf(sectionOf(view, 'legal'), 'request');

/** Requests still open, with the deadlines that follow from them and how sure each is. */
export const requestFacts = (request: PaperRequest, pen: Pen): readonly Block[] =>
  requestsOf(request).flatMap((entity) => oneRequest(request, entity, pen));

export function oneRequest(
  { view, today, packs: held = packs }: PaperRequest,
  entity: EntityView,
  pen: Pen,
): readonly Block[] {
  const procedure = deadlinesIn(held, sectionOf(view, 'legal'), entity.id, today);
  const limits = toldLimits(procedure);
  return facts([
    { label: pen.words((t) => t.words.labels.requested), value: pen.unit('legal', entity, 'request') },
    {
      label: pen.words((t) => t.words.labels.state),
      value: [
        ...pen.unit('legal', entity, 'outcome'),
        // What is missing is said where it is entered, not on a paper that others read.
        ...(procedure.notSupported.every(({ code }) => code === 'no-limit-in-act')
          ? []
          : [pen.line((t) => t.words.phrases.limitsLacking, 'small')]),
      ],
    },
    ...limits
      .filter(({ state }) => state === 'open')
      .map((deadline): Fact => ({
        label: pen.words((t) => capital(eventNames[deadline.what][t.language])),
        value: [
          line([...pen.date(deadline.date), ...inBrackets(pen.words((t) => standing(deadline, t.language)))]),
          ...otherDay(deadline, pen),
          pen.line((t) => deadline.limit.missed[t.language], 'small'),
        ],
      })),
  ]);
}

/** How sure it is, by which rule of which pack, and the article it stands in. */
export function standing(deadline: Deadline, language: Language): string {
  const { rule, pack, limit } = deadline;
  return [
    statusNames[dateOf(deadline).status][language],
    basisInWords({ rules: [rule], pack }, language),
    shortCitation(limit, language),
  ].join(', ');
}

/** The day the Judicial Code would give, should it govern and give a later one: the law does not say whether it does. */
export const otherDay = (deadline: Deadline, pen: Pen): readonly Block[] =>
  deadline.latest === deadline.date
    ? []
    : [
        line(
          [
            ...pen.words((t) => t.words.phrases.byJudicialCode),
            { text: ' ' },
            ...pen.date(deadline.latest),
            ...inBrackets(pen.words((t) => standing(deadline, t.language))),
          ],
          'small',
        ),
      ];

const inBrackets = (said: Line): Line => [{ text: ' (', look: 'mark' }, ...said, { text: ')', look: 'mark' }];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The earliest date of one kind with its source, in words; undefined where none was entered. */
export function dateWithSource(request: PaperRequest, pen: Pen, kind: DateSaid['kind']): Line | undefined {
  const dates = legalDates(sectionOf(request.view, 'legal')).flatMap(({ date }) => (date.kind === kind ? [date] : []));
  const date = dates.find((entry) => entry.source === 'registry') ?? dates[0];
  if (date === undefined) return undefined;
  const source = pen.words(({ words: { phrases } }) =>
    date.source === 'registry' ? phrases.registry : phrases.byHandUnconfirmed,
  );
  return [...pen.words((t) => longDate(date.value, t.language)), ...inBrackets(source)];
}
