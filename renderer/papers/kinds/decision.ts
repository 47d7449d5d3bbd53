/** What was decided, and the conditions that came with it. */
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../shared/dossier/read.ts';
import { isUnsettled, type EntityView } from '../../../shared/dossier/view.ts';
import { generalConditions } from '../../../shared/release/index.ts';
import { shortCitation } from '../../../shared/law/index.ts';
import { facts, line, table, type Block } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import type { Tongue } from '../model/words.ts';

type ConditionValue = UnitValue<'legal', 'condition', 'condition'>;

export function decisions({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const all = listOf(sectionOf(view, 'legal'), 'decision');
  if (all.length === 0) return [pen.sentence((t) => t.words.phrases.noDecision)];
  return all.flatMap((entity) =>
    facts(
      ['decision', 'release', 'proofPeriod', 'newRequest'].map((unit) => ({
        label: pen.words((t) => t.units.unit('legal', 'decision', unit)),
        value: pen.unit('legal', entity, unit),
      })),
    ),
  );
}

/** General conditions first, then the individual ones, numbered through so that they can be cited. */
export function conditions(request: PaperRequest, pen: Pen): readonly Block[] {
  const { view } = request;
  const all = listOf(sectionOf(view, 'legal'), 'condition').flatMap((entity) => {
    const condition = read('legal', 'condition', entity, 'condition');
    return condition === undefined ? [] : [{ entity, condition }];
  });
  if (all.length === 0) return [pen.sentence((t) => t.words.phrases.noConditions)];
  const rows = [...all]
    .sort((a, b) => Number(a.condition.kind !== 'general') - Number(b.condition.kind !== 'general'))
    .map(({ entity, condition }, at) => [
      [line([{ text: String(at + 1) }])],
      [
        ...conditionText(entity, condition.text, pen),
        pen.line((t) => groundsOf(condition, t), 'small'),
        ...changesOf(request, entity.id, pen),
      ],
    ]);
  const heads = [pen.words((t) => t.words.columns.number), pen.words((t) => t.words.headings.conditions)];
  return [table('conditions', heads, rows)];
}

/** Its kind, with the ground of a special one and the article of one of the law. */
function groundsOf({ kind, ground, law }: ConditionValue, { values, language }: Tongue): string {
  const row = law === undefined ? undefined : generalConditions.find(({ id }) => id === law);
  return [
    values.conditionKind[kind],
    ...(ground === undefined ? [] : [values.conditionGround[ground]]),
    ...(row === undefined ? [] : [shortCitation(row, language)]),
  ].join(', ');
}

/** What later decisions made of it: a condition is never printed as if it still stood as it was imposed. */
const changesOf = ({ view }: PaperRequest, condition: string, pen: Pen): readonly Block[] =>
  listOf(sectionOf(view, 'legal'), 'condition-change')
    .filter((entity) => read('legal', 'condition-change', entity, 'change')?.condition === condition)
    .flatMap((entity) => pen.unit('legal', entity, 'change'));

const conditionText = (entity: EntityView, text: string, pen: Pen): readonly Block[] =>
  isUnsettled(entity.units['condition']) ? pen.unit('legal', entity, 'condition') : pen.free(text);

/** Printed only for those who may read that section. */
export function victimConditions({ view }: PaperRequest, pen: Pen): readonly Block[] {
  const all = listOf(sectionOf(view, 'victims'), 'victim-condition');
  if (all.length === 0) return [];
  return [
    pen.heading((t) => t.words.headings.victimConditions),
    { kind: 'list', items: all.map((entity) => ({ blocks: pen.unit('victims', entity, 'condition') })) },
  ];
}
