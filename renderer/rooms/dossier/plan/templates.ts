/** Beginnings of a plan: goals still without words, with the steps that nearly always have to be taken. */
import type { TFunction } from 'i18next';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import type { Change } from '../../../vault/api.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { between } from './model/order.ts';

export type Template = 'court' | 'sentenceEnd';

type Words = TFunction<'dossier'>;
type Parts = readonly (readonly [domain: Domain, steps: readonly string[]])[];

/** The steps' words, in the language of the file. */
const parts: Record<Template, (t: Words) => Parts> = {
  court: (t) => [
    ['housing', [t('template.address'), t('template.inquiry')]],
    ['day-activity', [t('template.dayActivity')]],
    ['income', [t('template.income')]],
    ['guidance', [t('template.guidance')]],
    ['victims', [t('template.victims')]],
  ],
  sentenceEnd: (t) => [
    ['housing', [t('template.firstNight')]],
    ['administration', [t('template.papers')]],
    ['income', [t('template.incomeFirstDay')]],
    ['health', [t('template.doctor')]],
    ['network', [t('template.oneContact')]],
  ],
};

/**
 * Everything of a template as changes.
 * @param t words in the file's language: steps print in it
 * @param isClosed domains of sensitive data in which nobody said yet why they are needed: their goals are left out
 */
export function templateChanges(
  template: Template,
  t: Words,
  isClosed: (domain: Domain) => boolean = () => false,
): readonly Change[] {
  const open = parts[template](t).filter(([domain]) => !isClosed(domain));
  return open.flatMap(([domain, steps]) => {
    const goal = newEntityId();
    let order: string | undefined;
    const stepChanges = steps.flatMap((text) => {
      order = between(order, undefined);
      const id = newEntityId();
      return [
        put(unitPlace('plan', 'step', id, 'what'), { text }, []),
        put(unitPlace('plan', 'step', id, 'goal'), { goal }, []),
        put(unitPlace('plan', 'step', id, 'order'), { key: order }, []),
        put(unitPlace('plan', 'step', id, 'status'), { status: 'not-started' }, []),
      ];
    });
    return [put(unitPlace('plan', 'goal', goal, 'domain'), { domain }, []), ...stepChanges];
  });
}
