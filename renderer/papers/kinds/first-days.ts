/** What the sheet for the first days takes from the surroundings: where the person sleeps next, and whom they may call. */
import { whoMayBeCalled } from '../../../shared/dossier/calling.ts';
import { read } from '../../../shared/dossier/read.ts';
import { sleepingPlacesOf } from '../../../shared/dossier/sleeping.ts';
import { isUnsettled, type EntityView } from '../../../shared/dossier/view.ts';
import { placeName } from '../../i18n/name-words.ts';
import { facts, line, own, type Block } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { inquiriesOf } from './inquiry.ts';

/** Where the person can go: the next place to sleep, else the address of the last inquiry with from when. */
export function roof(request: PaperRequest, pen: Pen): readonly Block[] {
  const next = sleepingPlacesOf(sectionOf(request.view, 'plan'), 'next', request.today);
  if (next.length > 0) return next.flatMap((entity) => sleepingPlace(entity, pen));
  const inquiry = inquiriesOf(request).at(-1);
  return facts(
    ['address', 'host', 'roomFrom'].map((unit) => ({
      label: pen.words((t) => t.units.unit('plan', 'inquiry', unit)),
      value: pen.unit('plan', inquiry, unit),
    })),
  );
}

const sleepingPlace = (entity: EntityView, pen: Pen): readonly Block[] =>
  facts(
    (['where', 'period', 'host'] as const).map((unit) => ({
      label: pen.words((t) => t.units.unit('plan', 'sleeping-place', unit)),
      value: unit === 'where' ? place(entity, pen) : pen.unit('plan', entity, unit),
    })),
  );

/** The heading says already that it is next. */
function place(entity: EntityView, pen: Pen): readonly Block[] {
  const where = read('plan', 'sleeping-place', entity, 'where');
  if (where === undefined || isUnsettled(entity.units['where'])) return pen.unit('plan', entity, 'where');
  const { at } = where;
  return [line(at === undefined ? own(where.text ?? '') : pen.words((t) => placeName(at, t.language)), 'value')];
}

/** Those a person chose of those who said yes: whoever took it back since is not printed, whatever was chosen (CT3). */
export function toCall({ view, calls = [] }: PaperRequest, pen: Pen): readonly Block[] {
  const chosen = whoMayBeCalled(view.sections).filter(({ contact }) => calls.includes(contact));
  if (chosen.length === 0) return [];
  return [
    {
      kind: 'list',
      items: chosen.map(({ name, role, number }) => ({
        blocks: [
          line(own(`${name}, ${number}`), 'value'),
          ...(role === undefined ? [] : [pen.line((t) => t.values.contactRole[role], 'small')]),
        ],
      })),
    },
  ];
}
