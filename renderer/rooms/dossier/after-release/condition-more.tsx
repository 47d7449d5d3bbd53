/** Under a condition: whether it is still as it was imposed, the steps that carry it with their proofs, and its changes. */
import { Badge, Button, MultiSelect, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { conditionState } from '../../../../shared/dossier/after-release.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../app/clock.ts';
import { useFormat } from '../../../app/format.ts';
import { ProblemNote } from '../../../app/problems.tsx';
import { useTranslation } from '../../../app/translation.ts';
import { useSection } from '../kit/dossier-context.tsx';
import { opsSeen, put, unitPlace } from '../kit/unit-place.ts';
import { useComeIntoView } from '../kit/use-come-into-view.ts';
import { useSaving } from '../kit/use-saving.ts';
import { useValues } from '../kit/use-values.ts';
import { Differences } from '../settle/differences.tsx';
import classes from './after-release.module.css';
import { conditionChangeEditing } from './forms.tsx';
import { LegalList } from './legal-list.tsx';

export interface ConditionMoreProps {
  readonly condition: EntityView;
  readonly section: SectionView;
}

export function ConditionMore({ condition, section }: ConditionMoreProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const changes = listOf(section, 'condition-change').flatMap((entity) => {
    const change = read('legal', 'condition-change', entity, 'change');
    return change?.condition === condition.id ? [change] : [];
  });
  const state = conditionState(changes, todayIso());
  const ref = useRef<HTMLDivElement>(null);
  const [query] = useSearchParams();
  useComeIntoView(ref, query.get('at') === condition.id, 'start');
  return (
    <div ref={ref} tabIndex={-1} className={classes.more}>
      {state === 'in-force' ? null : (
        <Badge variant="light" color="gray">
          {values.conditionChange[state]}
        </Badge>
      )}
      <Carried condition={condition} canWrite={section.canWrite} />
      <LegalList
        section={section}
        type="condition-change"
        place={(id) => unitPlace('legal', 'condition-change', id, 'change')}
        editing={conditionChangeEditing(t, values, condition.id)}
        of={{ field: 'condition', id: condition.id }}
        add={t('after.addChange')}
      />
    </div>
  );
}

function Carried({ condition, canWrite }: { readonly condition: EntityView; readonly canWrite: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  const plan = useSection('plan');
  const { save, problem } = useSaving();
  const unit = condition.units['carriedBy'];
  const steps = read('legal', 'condition', condition, 'carriedBy')?.steps ?? [];
  const known = listOf(plan, 'step');
  const isSettled = (unit?.versions.length ?? 0) < 2 && unit?.readOnly !== true;
  const [choosing, setChoosing] = useState(false);
  if (plan === undefined) return null;
  const mayWrite = canWrite && isSettled;
  const write = (chosen: string[]): void =>
    void save([put(unitPlace('legal', 'condition', condition.id, 'carriedBy'), { steps: chosen }, opsSeen(unit))]);
  return (
    <>
      {isSettled ? null : <Differences section="legal" entity={condition} canWrite={canWrite} />}
      {steps.length === 0 ? null : (
        <ul className={classes.list}>
          {steps.map((id) => (
            <Step key={id} step={known.find((each) => each.id === id)} plan={plan} />
          ))}
        </ul>
      )}
      {mayWrite && !choosing ? (
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconLink size={16} aria-hidden />}
          onClick={() => setChoosing(true)}
        >
          {t('after.chooseSteps')}
        </Button>
      ) : null}
      {mayWrite && choosing ? (
        <MultiSelect
          label={t('after.carriedBy')}
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
      {problem === undefined ? null : <ProblemNote problem={problem} />}
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
