/**
 * What was decided without a request: a judge, a court or a director acting of their own motion, placement, a revocation, a release the
 * director decides on. The decisions with their conditions, and the steps of their procedures.
 */
import type { ReactNode } from 'react';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { Block } from '../../../fields/block.tsx';
import kit from '../../../fields/kit.module.css';
import { useTranslation } from '../../../i18n/translation.ts';
import { Conditions, Decisions } from './decisions.tsx';
import { Events } from './events.tsx';
import type { LawHere } from './law-here.ts';
import classes from './legal.module.css';
import { Place } from './wanted.tsx';

export interface WithoutRequestProps {
  readonly section: SectionView;
  readonly law: LawHere;
}

export function WithoutRequest({ section, law }: WithoutRequestProps): ReactNode {
  const { t } = useTranslation('dossier');
  const has = standing(section);
  const isEmpty = !has.decisions && !has.conditions && !has.steps;
  if (isEmpty && !section.canWrite) return null;
  return (
    <Block title={t('legal.withoutRequest')} empty={isEmpty ? t('legal.noneWithoutRequest') : null}>
      <div className={isEmpty ? undefined : kit.card} data-without-request>
        <Events section={section} request="" packs={law.packs} />
        {has.loose && !has.decisions ? <p className={classes.dateNote}>{t('legal.stepsWait')}</p> : null}
        <Place name="decisions/">{() => <Decisions section={section} />}</Place>
        <Conditions section={section} decision="" />
      </div>
    </Block>
  );
}

interface Standing {
  readonly decisions: boolean;
  readonly conditions: boolean;
  readonly steps: boolean;
  /** Steps that do not say what they are of: nothing runs from those until a decision does. */
  readonly loose: boolean;
}

/** What there is that names no request, and no decision. */
const standing = (section: SectionView): Standing => {
  const steps = listOf(section, 'procedure-event').flatMap((entity) => {
    const event = read('legal', 'procedure-event', entity, 'event');
    return event !== undefined && event.request === undefined ? [event] : [];
  });
  return {
    decisions: listOf(section, 'decision').some(
      (entity) => read('legal', 'decision', entity, 'decision')?.request === undefined,
    ),
    conditions: listOf(section, 'condition').some(
      (entity) => read('legal', 'condition', entity, 'condition')?.decision === undefined,
    ),
    steps: steps.length > 0,
    loose: steps.some(({ modality }) => modality === undefined),
  };
};
