/** The person's own written request, in the first person: what is asked, in their own words why, what it rests on. */
import { entities } from '../../../shared/dossier/entities.ts';
import { read, single } from '../../../shared/dossier/read.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { askedAt } from '../../../shared/release/index.ts';
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
import { evidenceIndex } from './evidence.ts';
import { requestsOf } from './person-and-law.ts';
import { quoted, wishes } from './plan-parts.ts';
import { part } from './report.ts';
import { goalsOf } from './steps.ts';

/** What the person asks for in the prison; the rest nobody ticks here. */
const askedHere = entities.legal.request.request.shape.modality.options.filter((each) =>
  ['director', 'prison-registry'].includes(askedAt(each)),
);

/** The request that is printed: the one chosen, else the newest that is noted. */
export function requestChosen(request: Pick<PaperRequest, 'view' | 'entity'>): EntityView | undefined {
  const all = requestsOf(request);
  return all.find(({ id }) => id === request.entity) ?? all.at(-1);
}

export function requestPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const goals = goalsOf(sectionOf(request.view, 'plan'));
  return sheet(request, 'request', [
    part(pen, 'me', whoAsks(request, pen)),
    part(pen, 'asks', whatIsAsked(request, pen)),
    part(pen, 'wishes', wishes(request, pen)),
    goals.length === 0
      ? []
      : part(
          pen,
          'myGoals',
          goals.map((goal) => quoted('goal', goal, pen)),
        ),
    part(pen, 'more', [{ kind: 'ruled', lines: 5 }]),
    evidenceIndex(request, pen),
    [
      signatures(pen, [
        { role: (t) => t.words.signatures.person, name: signedName(request.view) },
        { role: (t) => t.words.signatures.received },
      ]),
    ],
    bilingualNote(pen),
  ]);
}

function whoAsks({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const person = single(sectionOf(view, 'identity'), 'person');
  return facts(
    ['name', 'birth', 'place'].map((unit) => ({
      label: pen.words((t) => t.units.unit('identity', 'person', unit)),
      value: pen.unit('identity', person, unit),
    })),
  );
}

/** What is noted as asked; a list to tick where nothing is noted yet. */
function whatIsAsked(request: PaperRequest, pen: Pen): readonly Block[] {
  const entity = requestChosen(request);
  const asked = read('legal', 'request', entity, 'request');
  if (asked !== undefined) {
    return facts([{ label: pen.words((t) => t.words.labels.iAsk), value: pen.unit('legal', entity, 'request') }]);
  }
  return [
    pen.sentence((t) => t.words.phrases.tickOne),
    {
      kind: 'list',
      items: askedHere.map((modality) => ({
        box: 'open' as const,
        blocks: [pen.line((t) => t.values.modality[modality])],
      })),
    },
  ];
}
