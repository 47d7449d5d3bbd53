/** Plan templates of a personal approach (shared/dossier/SPEC.md, P43): steps that usually help, chosen one by one. */
import type { TFunction } from 'i18next';
import { approachKindsOn } from '../../../../shared/disclosure/gate/forbidden.ts';
import { closedNow, decidingOf } from '../../../../shared/disclosure/gate/gate.ts';
import { mayStart } from '../../../../shared/dossier/approach.ts';
import type { ApproachKind } from '../../../../shared/dossier/units/approach.ts';
import type { Domain, UnitValue } from '../../../../shared/dossier/entities.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { Change } from '../../../vault/api.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { choicesOf } from '../../../fields/use-values.ts';
import { between } from '../plan/model/order.ts';

/** Kinds that can be agreed on the basis of a consultation: whoever starts one and whoever changes it is offered the same. */
export const kindChoices = (consultation: EntityView, names: Readonly<Record<ApproachKind, string>>) =>
  choicesOf(approachKindsOn(decidingOf(consultation)), names);

/** Whether what was agreed on its basis may begin steps of the plan (shared/disclosure/SPEC.md, D61). */
export const beginsSteps = (consultation: EntityView): boolean =>
  closedNow(decidingOf(consultation), 'to-plan') === undefined;

type Words = TFunction<'dossier'>;

interface Template {
  readonly domain: Domain;
  readonly steps: readonly string[];
}

const templates: Record<ApproachKind, (t: Words) => Template> = {
  'tailor-made': (t) => ({
    domain: 'guidance',
    steps: [t('approach.step.wants'), t('approach.step.support'), t('approach.step.review')],
  }),
  network: (t) => ({
    domain: 'network',
    steps: [t('approach.step.map'), t('approach.step.trusted'), t('approach.step.activity')],
  }),
  family: (t) => ({
    domain: 'family',
    steps: [t('approach.step.familyAsks'), t('approach.step.familySupport'), t('approach.step.contact')],
  }),
  communication: (t) => ({
    domain: 'network',
    steps: [t('approach.step.whoSays'), t('approach.step.tellsPerson'), t('approach.step.oneVoice')],
  }),
  bereaved: (t) => ({
    domain: 'family',
    steps: [t('approach.step.victimSupport'), t('approach.step.practical'), t('approach.step.oneAddress')],
  }),
};

/** The steps of a template, in the language of the file. */
export const approachTemplate = (kind: ApproachKind, t: Words): Template => templates[kind](t);

export interface Agreed extends Omit<UnitValue<'consultation', 'approach', 'agreed'>, 'consultation'> {
  /** The steps that were kept, in the language of the file. */
  readonly steps: readonly string[];
}

/**
 * What starting it writes: the agreement beside its consultation, and where its basis lets tasks leave the consultation a goal with
 * steps that say what and who. Nothing of the plan points back. Empty while the consultation has not been held and closed.
 */
export function approachChanges(consultation: EntityView, agreed: Agreed, today: string, t: Words): readonly Change[] {
  if (!mayStart(consultation, today)) return [];
  const { steps: texts, ...value } = agreed;
  const approach = newEntityId();
  const agrees = put(
    unitPlace('consultation', 'approach', approach, 'agreed'),
    { ...value, consultation: consultation.id },
    [],
  );
  if (!beginsSteps(consultation)) return [agrees];
  const goal = newEntityId();
  let order: string | undefined;
  const steps = texts.map((text) => {
    order = between(order, undefined);
    return { id: newEntityId(), text, key: order };
  });
  return [
    agrees,
    ...(steps.length === 0
      ? []
      : [put(unitPlace('plan', 'goal', goal, 'domain'), { domain: approachTemplate(value.kind, t).domain }, [])]),
    ...steps.flatMap(({ id, text, key }) => [
      put(unitPlace('plan', 'step', id, 'what'), { text }, []),
      put(unitPlace('plan', 'step', id, 'goal'), { goal }, []),
      put(unitPlace('plan', 'step', id, 'order'), { key }, []),
      put(unitPlace('plan', 'step', id, 'who'), { actor: { kind: 'free', name: value.by } as const }, []),
      put(unitPlace('plan', 'step', id, 'status'), { status: 'not-started' as const }, []),
    ]),
    put(unitPlace('consultation', 'approach', approach, 'started'), { steps: steps.map(({ id }) => id) }, []),
  ];
}
