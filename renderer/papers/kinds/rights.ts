/**
 * Letters to the person on a request about their own data: receipt, answer, forwarded (shared/disclosure/SPEC.md, D48). They name what
 * was granted or is told, and hold one fixed sentence about the rest; reasons and limits have no way onto them.
 */
import {
  forwardedParts,
  namedParts,
  rightsParts,
  rightsRequests,
  type RightsPart,
} from '../../../shared/disclosure/rights.ts';
import { authorities, regimeOf, rulesUnder, type Rules } from '../../../shared/directory/regime.ts';
import { read } from '../../../shared/dossier/read.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { facts, line, own, table, type Block } from '../model/blocks.ts';
import {
  bilingualNote,
  penOf,
  sectionOf,
  sheet,
  signatures,
  signedName,
  type Paper,
  type PaperKind,
  type PaperRequest,
} from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import type { PaperWords } from '../model/words.ts';

const letters = [
  'rightReceipt',
  'rightAnswer',
  'rightForwarded',
  'correctionNotice',
] as const satisfies readonly PaperKind[];
export type RightLetter = (typeof letters)[number];

export const isRightLetter = (kind: PaperKind): kind is RightLetter => letters.some((each) => each === kind);

type Of = Pick<PaperRequest, 'view'>;

const partsOf = ({ view }: Of, { id }: EntityView): readonly RightsPart[] => rightsParts(sectionOf(view, 'notes'), id);

/**
 * Routes of what a service answers for by itself. That a part goes another way tells that there is a consultation, or data of courts and
 * police: no receiver of paper, a landlord for one, learns that from a notice.
 */
const namedToReceivers: readonly RightsPart['part']['route'][] = ['prison', 'justice-house', 'own-service'];

/** What receivers are told of (Act of 30 July 2018, 39, § 6; Regulation, 19). */
const toldOn = {
  correction: 'noticePutRight',
  erasure: 'noticeErased',
  restriction: 'noticeRestricted',
} as const satisfies Readonly<Record<string, keyof PaperWords['rights']>>;

const toldOnIn = (asked: EntityView | undefined): (typeof toldOn)[keyof typeof toldOn] | undefined => {
  const right = askedOf(asked)?.right;
  return right === undefined || right === 'access' || right === 'objection' ? undefined : toldOn[right];
};

/** Parts that were put right, erased or restricted, as they were asked to be, and that whoever was given paper may be told of. */
function changedParts(of: Of, request: EntityView): readonly RightsPart[] {
  if (toldOnIn(request) === undefined) return [];
  return partsOf(of, request).filter(
    ({ part, outcome }) =>
      namedToReceivers.includes(part.route) && (outcome?.how === 'granted' || outcome?.how === 'partly'),
  );
}

/** Requests on which a letter can be written: an answer once a part has an outcome, the other once a part was forwarded. */
export function lettersOn(kind: RightLetter, of: Of): readonly EntityView[] {
  const all = rightsRequests(sectionOf(of.view, 'notes'));
  if (kind === 'rightReceipt') return all;
  if (kind === 'correctionNotice') return all.filter((each) => changedParts(of, each).length > 0);
  if (kind === 'rightForwarded') return all.filter((each) => forwardedParts(partsOf(of, each)).length > 0);
  return all.filter((each) => partsOf(of, each).some(({ outcome }) => outcome !== undefined));
}

/** Only whoever keeps the register writes its letters. */
export const rightLettersIn = (of: Of): readonly RightLetter[] =>
  sectionOf(of.view, 'notes')?.canWrite === true ? letters.filter((kind) => lettersOn(kind, of).length > 0) : [];

const chosen = (kind: RightLetter, request: PaperRequest): EntityView | undefined => {
  const all = lettersOn(kind, request);
  return all.find(({ id }) => id === request.entity) ?? all.at(-1);
};

const askedOf = (asked: EntityView | undefined) => read('notes', 'rights-request', asked, 'asked');

/** Which right, when it was received, and what was asked in the words that were noted. */
function about(asked: EntityView | undefined, pen: Pen): readonly Block[] {
  const value = askedOf(asked);
  if (value === undefined) return [];
  return facts([
    {
      label: pen.words((t) => t.words.rights.asked),
      value: [pen.line((t) => t.values.rightAsked[value.right]), line(own(value.text))],
    },
    { label: pen.words((t) => t.words.rights.received), value: [line(pen.date(value.on))] },
  ]);
}

export function rightReceiptPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const asked = chosen('rightReceipt', request);
  const received = askedOf(asked)?.on ?? request.today;
  const later = read('notes', 'rights-request', asked, 'extended')?.until;
  const isMoreAsked = read('notes', 'rights-request', asked, 'identity')?.how === 'more-asked';
  return sheet(request, 'rightReceipt', [
    about(asked, pen),
    [pen.sentence((t) => fill(t.words.rights.receiptSaid, { date: longDate(received, t.language) }))],
    rulesOf(request).includes('gdpr') ? [pen.sentence((t) => t.words.rights.withinMonth)] : [],
    isMoreAsked ? [pen.sentence((t) => t.words.rights.identityMore)] : [],
    later === undefined
      ? []
      : [pen.sentence((t) => fill(t.words.rights.extended, { date: longDate(later, t.language) }))],
    [pen.sentence((t) => t.words.rights.free)],
    authority(request, pen),
    handed(request, pen),
    bilingualNote(pen),
  ]);
}

export function rightAnswerPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const asked = chosen('rightAnswer', request);
  const parts = asked === undefined ? [] : namedParts(partsOf(request, asked));
  const received = askedOf(asked)?.on ?? request.today;
  return sheet(request, 'rightAnswer', [
    about(asked, pen),
    [pen.sentence((t) => fill(t.words.rights.answerSaid, { date: longDate(received, t.language) }))],
    parts.length === 0 ? [pen.sentence((t) => t.words.rights.nothingNamed)] : [answers(parts, pen)],
    parts.some(({ part }) => part.route === 'court-file') ? [pen.sentence((t) => t.words.rights.procedure)] : [],
    [pen.sentence((t) => t.words.rights.neutral)],
    authority(request, pen),
    [pen.sentence((t) => t.words.rights.remedyCourt)],
    handed(request, pen),
    bilingualNote(pen),
  ]);
}

const answers = (parts: readonly RightsPart[], pen: Pen): Block =>
  table(
    'points',
    [pen.words((t) => t.words.rights.part), pen.words((t) => t.words.rights.result)],
    parts.map(({ part, outcome }) => [
      [line(own(part.what))],
      [
        ...(outcome === undefined ? [] : [pen.line((t) => t.values.rightOutcome[outcome.how])]),
        ...pen.free(outcome?.told),
      ],
    ]),
  );

export function rightForwardedPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const asked = chosen('rightForwarded', request);
  const received = askedOf(asked)?.on ?? request.today;
  return sheet(request, 'rightForwarded', [
    about(asked, pen),
    [pen.sentence((t) => fill(t.words.rights.forwardedSaid, { date: longDate(received, t.language) }))],
    [pen.sentence((t) => t.words.rights.neutral)],
    authority(request, pen),
    handed(request, pen),
    bilingualNote(pen),
  ]);
}

/** Under which rules the service writes; both where the texts leave it open. */
const rulesOf = ({ by }: PaperRequest): readonly Rules[] => rulesUnder(regimeOf(by.service)?.regime);

/** The remedy stands in every letter, also where all was granted: with every authority of the service that writes. */
const authority = ({ by }: PaperRequest, pen: Pen): readonly Block[] => [
  pen.sentence((t) => t.words.rights.remedyAuthority),
  pen.line((t) => t.words.everything.authority, 'value'),
  ...(regimeOf(by.service)?.authorities ?? [])
    .filter(({ key }) => key !== 'dpa')
    .map(({ key }) => pen.line((t) => authorities[key][t.language], 'value')),
];

const handed = (request: PaperRequest, pen: Pen): readonly Block[] => [
  signatures(pen, [
    { role: (t) => t.words.signatures.worker, name: request.by.name },
    { role: (t) => t.words.rights.forPerson, name: signedName(request.view) },
  ]),
];

/** To whoever was given a paper: what was put right, erased or restricted, by its name alone. Nothing of the request stands on it. */
export function correctionNoticePaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const asked = chosen('correctionNotice', request);
  const parts = asked === undefined ? [] : changedParts(request, asked);
  const told = toldOnIn(asked) ?? 'noticePutRight';
  const on =
    parts
      .map(({ outcome }) => outcome?.on ?? '')
      .sort()
      .at(-1) ?? request.today;
  return sheet(request, 'correctionNotice', [
    facts([{ label: pen.words((t) => t.words.labels.name), value: [line(own(signedName(request.view)))] }]),
    [pen.sentence((t) => fill(t.words.rights[told], { date: longDate(on, t.language) }))],
    [{ kind: 'list', items: parts.map(({ part }) => ({ blocks: [line(own(part.what))] })) }],
    rulesOf(request).map((rules) => pen.sentence((t) => t.words.rights.noticeLaw[rules], 'small')),
    [pen.sentence((t) => t.words.rights.noticeRepeats, 'small')],
    [signatures(pen, [{ role: (t) => t.words.signatures.worker, name: request.by.name }])],
    bilingualNote(pen),
  ]);
}
