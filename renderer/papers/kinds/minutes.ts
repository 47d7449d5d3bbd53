/**
 * Minutes of a case consultation, to sign on paper. Made from what a sitting may show and nothing else (shared/disclosure, D34):
 * whoever is handed this sheet sat at that table.
 */
import { bases, closedBases, type BasisKey } from '../../../shared/disclosure/gate/bases.ts';
import { closedNow, decidingOf, sharedUntil } from '../../../shared/disclosure/gate/gate.ts';
import { sittingOf } from '../../../shared/disclosure/sitting.ts';
import { participantParts, partsOf, seatsOf } from '../../../shared/dossier/consultation-of.ts';
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { citation, type Grounds } from '../../../shared/law/index.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { facts, line, own, table, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';

export const consultationsOf = ({ view }: Pick<PaperRequest, 'view'>): readonly EntityView[] =>
  listOf(sectionOf(view, 'consultation'), 'consultation');

export function minutesPaper(request: PaperRequest): Paper {
  const all = consultationsOf(request);
  const closed = closedBases.find((each) => each === request.entity);
  if (closed !== undefined) return refusal(request, closed, bases[closed].closes);
  const found = all.find((each) => each.id === request.entity) ?? all.at(-1);
  const id = found?.id ?? '';
  const deciding = decidingOf(found);
  const closes = closedNow(deciding, 'extract');
  if (closes !== undefined) return refusal(request, deciding.basis?.basis, closes);
  const sections = sittingOf(request.view.sections, id);
  const pen = penOf({ ...request, view: { ...request.view, sections } });
  const held = sections.find(({ kind }) => kind === 'consultation');
  const consultation = single(held, id);
  if (held === undefined || consultation === undefined) return sheet(request, 'minutes', []);
  return sheet(request, 'minutes', [
    aboutWhom(sections, pen),
    onBasis(consultation, pen),
    frame(consultation, pen),
    unitPart(pen, consultation, 'participants'),
    unitPart(pen, consultation, 'agenda'),
    unitPart(pen, consultation, 'positions'),
    positions(held, id, pen),
    unitPart(pen, consultation, 'decisions'),
    decisions(held, id, pen),
    toSign(consultation, pen),
    bilingualNote(pen),
  ]);
}

function aboutWhom(sections: readonly SectionView[], pen: Pen): readonly Block[] {
  const person = single(
    sections.find(({ kind }) => kind === 'identity'),
    'person',
  );
  return facts([
    { label: pen.words((t) => t.words.labels.name), value: pen.unit('identity', person, 'name') },
    {
      label: pen.words((t) => t.units.unit('identity', 'person', 'birth')),
      value: pen.unit('identity', person, 'birth'),
    },
  ]);
}

/** Nothing of a person stands on it: which basis, by which article nothing is recorded for all, and what is possible instead. */
function refusal(request: PaperRequest, basis: BasisKey | undefined, closes: Grounds): Paper {
  const bare = { ...request, view: { ...request.view, sections: [] } };
  const pen = penOf(bare);
  const name = basis && pen.words((t) => t.values.consultationBasis[basis]);
  return sheet(bare, 'minutes', [
    name === undefined ? [] : facts([{ label: pen.words((t) => t.words.minutes.basis), value: [line(name)] }]),
    [pen.sentence((t) => t.words.minutes.refused)],
    [closes, ...(basis === undefined ? [] : bases[basis].rests)].map((row) =>
      pen.line((t) => citation(row, t.language)),
    ),
    [pen.sentence((t) => t.words.minutes.instead)],
    bilingualNote(pen),
  ]);
}

/** The basis with its text or paper, and the article it stands on. */
function onBasis(consultation: EntityView, pen: Pen): readonly Block[] {
  const said = read('consultation', 'consultation', consultation, 'basis');
  if (said === undefined) return [];
  const { rests } = bases[said.basis];
  return facts([
    {
      label: pen.words((t) => t.words.minutes.basis),
      value: [
        line(pen.words((t) => t.values.consultationBasis[said.basis])),
        line(own(said.reference)),
        line(
          pen.words((t) => citation(rests[0], t.language)),
          'small',
        ),
      ],
    },
    { label: pen.words((t) => t.words.minutes.organiser), value: [line(own(said.organiser))] },
  ]);
}

function frame(consultation: EntityView, pen: Pen): readonly Block[] {
  const said = read('consultation', 'consultation', consultation, 'frame');
  if (said === undefined) return [];
  const until = sharedUntil(decidingOf(consultation)) ?? said.expires;
  return [
    ...facts([
      { label: pen.words((t) => t.words.minutes.ground), value: [line(own(said.ground))] },
      { label: pen.words((t) => t.words.minutes.purpose), value: [line(own(said.purpose))] },
      { label: pen.words((t) => t.words.minutes.on), value: [line(pen.date(said.on))] },
    ]),
    pen.sentence((t) => fill(t.words.minutes.note, { date: longDate(until, t.language) }), 'note'),
  ];
}

function unitPart(
  pen: Pen,
  consultation: EntityView,
  unit: 'participants' | 'agenda' | 'positions' | 'decisions',
): readonly Block[] {
  const value = pen.unit('consultation', consultation, unit);
  return value.length === 0 ? [] : [pen.heading((t) => t.units.unit('consultation', 'consultation', unit)), ...value];
}

/** Each in its service's own words, the dissent beside it. */
function positions(held: SectionView, id: string, pen: Pen): readonly Block[] {
  const rows = partsOf(held, id).positions.flatMap((entity) => {
    const said = read('consultation', 'position', entity, 'position');
    return said === undefined
      ? []
      : [[[line(own(said.agency)), ...pen.free(said.rules)], pen.free(said.text), pen.free(said.dissent)]];
  });
  if (rows.length === 0) return [];
  const heads = (['agency', 'says', 'dissent'] as const).map((name) => pen.words((t) => t.words.minutes[name]));
  return [pen.heading((t) => t.words.minutes.positions), table('points', heads, rows)];
}

function decisions(held: SectionView, id: string, pen: Pen): readonly Block[] {
  const rows = partsOf(held, id).decisions.flatMap((entity) => {
    const agreed = read('consultation', 'decision', entity, 'decision');
    return agreed === undefined
      ? []
      : [[[line(own(agreed.text))], [line(own(agreed.owner))], [line(pen.date(agreed.due))]]];
  });
  if (rows.length === 0) return [];
  const heads = (['decision', 'owner', 'due'] as const).map((name) => pen.words((t) => t.words.minutes[name]));
  return [pen.heading((t) => t.words.minutes.decisions), table('points', heads, rows)];
}

/** Whoever reads a capacity could take the list for law: it is nobody's but ours. */
export const aboutCapacities = (consultation: EntityView | undefined, pen: Pen): readonly Block[] =>
  consultation !== undefined && seatsOf(consultation).some(({ as }) => as !== undefined)
    ? [pen.sentence((t) => t.words.minutes.capacities, 'note')]
    : [];

const toSign = (consultation: EntityView, pen: Pen): readonly Block[] => {
  const signers = seatsOf(consultation).map(({ written, as }) => ({ ...participantParts(written), as }));
  if (signers.length === 0) return [];
  return [
    signatures(
      pen,
      signers.map(({ name, capacity, as }) => ({
        role: (t) =>
          [capacity, as === undefined ? '' : t.values.takingPartAs[as]].filter((part) => part !== '').join(', '),
        name,
      })),
    ),
    ...aboutCapacities(consultation, pen),
  ];
};
