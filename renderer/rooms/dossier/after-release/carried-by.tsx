/** Steps of the plan that see to something of the law, each with its proofs: chosen, and shown as they stand. */
import { MultiSelect, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useSection } from '../../../fields/dossier-context.tsx';
import { opsSeen, put, type UnitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { useValues } from '../../../fields/use-values.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import classes from '../../../fields/entries/entity-list.module.css';

export interface CarriedByProps {
  readonly place: UnitPlace<{ readonly steps: string[] }>;
  /** What it is for, once something was written of it. */
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly words: { readonly choose: string; readonly label: string };
}

export function CarriedBy({ place, entity, canWrite, words }: CarriedByProps): ReactNode {
  const { t } = useTranslation('dossier');
  const plan = useSection('plan');
  const { save, problem } = useSaving();
  const unit = entity?.units[place.unit];
  const [first] = unit?.versions ?? [];
  const steps = (first && place.parse(first.value))?.steps ?? [];
  const known = listOf(plan, 'step');
  const isSettled = (unit?.versions.length ?? 0) < 2 && unit?.readOnly !== true;
  const [choosing, setChoosing] = useState(false);
  if (plan === undefined) return null;
  const mayWrite = canWrite && isSettled;
  const write = (chosen: string[]): void => void save([put(place, { steps: chosen }, opsSeen(unit))]);
  return (
    <>
      {isSettled || entity === undefined ? null : <Differences section="legal" entity={entity} canWrite={canWrite} />}
      {steps.length === 0 ? null : (
        <ul className={classes.list}>
          {steps.map((id) => (
            <Step key={id} step={known.find((each) => each.id === id)} plan={plan} />
          ))}
        </ul>
      )}
      {mayWrite && !choosing ? (
        <ButtonWithIcon size="compact-md" variant="subtle" icon={IconLink} onClick={() => setChoosing(true)}>
          {words.choose}
        </ButtonWithIcon>
      ) : null}
      {mayWrite && choosing ? (
        <MultiSelect
          label={words.label}
          searchable
          autoFocus
          onBlur={() => setChoosing(false)}
          data={known.map((step) => ({
            value: step.id,
            label: read('plan', 'step', step, 'what')?.text ?? t('plan.what'),
          }))}
          value={steps.filter((id) => known.some((step) => step.id === id))}
          onChange={write}
        />
      ) : null}
      <ProblemNote problem={problem} />
    </>
  );
}

/** A step as it stands, and its proofs with their day. */
function Step({ step, plan }: { readonly step: EntityView | undefined; readonly plan: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  if (step === undefined) return <li>{t('time.notInPlan')}</li>;
  const status = read('plan', 'step', step, 'status')?.status ?? 'not-started';
  const proofs = listOf(plan, 'proof').flatMap((entity) => {
    const proof = read('plan', 'proof', entity, 'proof');
    return proof?.step === step.id ? [proof] : [];
  });
  return (
    <li>
      <bdi>{read('plan', 'step', step, 'what')?.text}</bdi>{' '}
      <Text span size="sm" c="dimmed">
        ({values.stepStatus[status]})
      </Text>
      <Text size="sm" c="dimmed">
        {proofs.length === 0
          ? t('after.noProof')
          : proofs.map(({ type, dated }) => t('after.proof', { type, date: format.date(dated) })).join(' · ')}
      </Text>
    </li>
  );
}
