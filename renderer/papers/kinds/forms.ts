/**
 * Forms for somebody without this application, to fill in and send back: the support sheet for a municipality, and the question to a
 * service about one step. What stands on them is decided in shared/disclosure; nothing of the law has a way onto them.
 */
import { mayNameOnForm, standingForSheet, stepsForSheet } from '../../../shared/disclosure/on-paper.ts';
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { fill, longDate, placeName } from '../../i18n/name-words.ts';
import { facts, line, own, table, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { dueDate } from './plan-parts.ts';

export const sheetsOf = ({ view }: Pick<PaperRequest, 'view'>): readonly EntityView[] =>
  listOf(sectionOf(view, 'notes'), 'support-sheet');

/** Referrals that were asked on paper. */
export const formsOf = ({ view }: Pick<PaperRequest, 'view'>): readonly EntityView[] =>
  listOf(sectionOf(view, 'plan'), 'referral').filter(
    (referral) => read('plan', 'referral', referral, 'asked')?.how === 'form',
  );

const chosen = (all: readonly EntityView[], id: string | undefined): EntityView | undefined =>
  all.find((each) => each.id === id) ?? all.at(-1);

export function supportSheetPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const { view, today } = request;
  const notes = sectionOf(view, 'notes');
  const made = chosen(sheetsOf(request), request.entity);
  const standing = made && standingForSheet(notes, made, today);
  const parts =
    !made || !standing
      ? [[pen.sentence((t) => t.words.form.noConsent)]]
      : sheetParts(request, made, standing.until, pen);
  const toService = isNamed(request) ? undefined : read('notes', 'support-sheet', made, 'made')?.to.service;
  const to = addressee(made, request);
  const paper = sheet({ ...request, to, toService }, 'supportSheet', [...parts, bilingualNote(pen)]);
  return standing ? paper : withoutName(paper);
}

/** Somebody typed whom it is for. */
const isNamed = ({ to }: Pick<PaperRequest, 'to'>): boolean => to !== undefined && to.trim() !== '';

function addressee(made: EntityView | undefined, request: PaperRequest): string | undefined {
  const { to, language } = request;
  const sent = read('notes', 'support-sheet', made, 'made')?.to;
  if (isNamed(request)) return to;
  return sent && [sent.name, sent.service && placeName(sent.service, language)].filter(Boolean).join(', ');
}

function sheetParts(request: PaperRequest, made: EntityView, until: string, pen: Pen): readonly (readonly Block[])[] {
  const wanted = read('notes', 'support-sheet', made, 'made')?.steps ?? [];
  const steps = stepsForSheet(sectionOf(request.view, 'plan')).filter(({ id }) => wanted.includes(id));
  const person = single(sectionOf(request.view, 'identity'), 'person');
  const heads = [pen.words((t) => t.words.form.help), pen.words((t) => t.words.form.fromWhen)];
  const about = (['name', 'personLanguage', 'destination'] as const).map((unit) => ({
    label: pen.words((t) => t.units.unit('identity', 'person', unit)),
    value: pen.unit('identity', person, unit),
  }));
  return [
    [pen.sentence((t) => fill(t.words.form.sheetAbout, { date: longDate(until, t.language) }))],
    [pen.sentence((t) => t.words.form.notForCell)],
    facts(about),
    [
      table(
        'points',
        heads,
        steps.map((step) => [pen.unit('plan', step, 'what'), dueDate(step, pen)]),
      ),
    ],
    toCall(request, pen, read('notes', 'support-sheet', made, 'contact')?.text),
    answerForm(pen),
  ];
}

export function referralFormPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const { view, today } = request;
  const plan = sectionOf(view, 'plan');
  const referral = chosen(formsOf(request), request.entity);
  const asked = read('plan', 'referral', referral, 'asked');
  const step = plan?.entities.find(({ id }) => id === asked?.step);
  const mayName = mayNameOnForm(
    sectionOf(view, 'notes'),
    asked?.to.kind === 'directory' ? asked.to.id : undefined,
    today,
  );
  const name = pen.unit('identity', single(sectionOf(view, 'identity'), 'person'), 'name');
  const to =
    request.to?.trim() || (asked?.to.id === undefined ? asked?.to.name : placeName(asked.to.id, request.language));
  const rows = [
    { label: pen.words((t) => t.words.form.help), value: pen.unit('plan', step, 'what') },
    { label: pen.words((t) => t.words.form.fromWhen), value: step === undefined ? [] : dueDate(step, pen) },
  ];
  const toService = isNamed(request) ? undefined : asked?.to.id;
  const paper = sheet({ ...request, to, toService }, 'referralForm', [
    [pen.sentence((t) => t.words.form.referralAbout)],
    mayName
      ? facts([{ label: pen.words((t) => t.words.labels.name), value: name }])
      : [pen.sentence((t) => t.words.form.noName)],
    facts(rows),
    toCall(request, pen, undefined),
    answerForm(pen),
    bilingualNote(pen),
  ]);
  return mayName ? paper : withoutName(paper);
}

/** Other papers say at the foot of each page whom they are about. */
const withoutName = (paper: Paper): Paper => ({ ...paper, footer: paper.title });

/** Whoever carries the dossier, and how they may be reached. */
function toCall({ view, by }: PaperRequest, pen: Pen, text: string | undefined): readonly Block[] {
  const responsible = single(sectionOf(view, 'identity'), 'responsible');
  const holder = read('identity', 'responsible', responsible, 'holder');
  const reach = text ?? read('identity', 'responsible', responsible, 'reach')?.text ?? '';
  const service = (language: 'nl' | 'fr' | 'de' | 'en'): string => placeName(holder?.service ?? by.service, language);
  const who = [line(own(holder?.name ?? by.name)), pen.line((t) => service(t.language))];
  return facts([
    { label: pen.words((t) => t.words.form.call), value: reach === '' ? who : [...who, line(own(reach))] },
  ]);
}

function answerForm(pen: Pen): readonly Block[] {
  return [
    pen.heading((t) => t.words.form.answer),
    {
      kind: 'list',
      items: [
        { box: 'open', blocks: [pen.line((t) => t.words.form.accept)] },
        { box: 'open', blocks: [pen.line((t) => t.words.form.refuse)] },
      ],
    },
    { kind: 'ruled', lines: 3 },
    signatures(pen, [{ role: (t) => t.words.form.answeredBy }]),
    pen.sentence((t) => t.words.form.sendBack, 'small'),
  ];
}
