/** The plan as a list: domains on the left, goals with their steps in the middle, the chosen step on the right. */
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { useAddress } from '../../../routes/address.ts';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { fullName } from '../../../ui/person-name.tsx';
import { ProblemNote } from '../../../ui/problems.tsx';
import { usePerson } from '../../../fields/person.ts';
import type { GivenFile } from '../../../fields/pick-file.ts';
import { useActorChoices } from '../../../fields/use-actors.ts';
import { AddGoal } from './add-goal.tsx';
import { Agreement } from './agreement.tsx';
import { goalsWithin, useSizeToFill } from './at-first.ts';
import { DomainList } from './domain-list.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { GoalBlock, goalWordsOf } from './goal-block.tsx';
import { GoalSteps } from './goal-steps.tsx';
import classes from './plan.module.css';
import goalClasses from './goal.module.css';
import { useIsPanelOpen } from './panel.ts';
import { ProofDialog } from './proof-dialog.tsx';
import { PanelHints, StepPanel } from './step-panel.tsx';
import { TakenOut } from './taken-out.tsx';
import { useBegunGoals, useBegunSteps } from './use-begun.ts';
import { usePlan, type GoalWithSteps } from './model/use-plan.ts';
import { useReckoning } from './model/use-reckoning.ts';
import { useTakeOut } from '../../../fields/use-take-out.tsx';
import { Wishes } from './wishes.tsx';

export interface PlanListProps {
  readonly section: SectionView;
}

export function PlanList({ section }: PlanListProps): ReactNode {
  const plan = usePlan(section);
  const isPanelOpen = useIsPanelOpen();
  const { takeOut, problem } = useTakeOut('plan');
  const [selected, setSelected] = useSelected();
  const [domain, setDomain] = useState<Domain>();
  const [proofFor, setProofFor] = useState<{ readonly step: EntityView; readonly file: GivenFile | undefined }>();
  const step = section.entities.find(({ id, type }) => id === selected && type === 'step');
  const chosen = step?.state === 'taken-out' ? undefined : step;

  return (
    <div className={classes.plan} data-folded={!isPanelOpen || undefined}>
      <DomainList plan={plan} chosen={domain} onChoose={setDomain} />
      <div className={classes.centre}>
        <ProblemNote problem={problem} />
        <Goals
          section={section}
          domain={domain}
          selected={selected}
          onSelect={setSelected}
          onTakeOut={takeOut}
          onProof={(of, file) => setProofFor({ step: of, file })}
        />
        <TakenOut entities={plan.takenOut} canWrite={section.canWrite} />
      </div>
      {isPanelOpen ? (
        <Panel>
          {chosen === undefined ? (
            <PanelHints />
          ) : (
            <StepPanel
              key={chosen.id}
              section={section}
              step={chosen}
              proofs={plan.proofs.get(chosen.id) ?? []}
              canWrite={section.canWrite}
              onAddProof={() => setProofFor({ step: chosen, file: undefined })}
              onTakeOut={() => takeOut(chosen)}
            />
          )}
        </Panel>
      ) : null}
      {proofFor === undefined ? null : (
        <ProofDialog
          step={proofFor.step.id}
          stepWords={read('plan', 'step', proofFor.step, 'what')?.text ?? ''}
          file={proofFor.file}
          onClose={() => setProofFor(undefined)}
        />
      )}
    </div>
  );
}

function Panel({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <aside className={classes.panel} aria-label={t('plan.panel')}>
      {children}
    </aside>
  );
}

interface GoalsProps {
  readonly section: SectionView;
  readonly domain: Domain | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (step: string) => void;
  readonly onTakeOut: (entity: EntityView) => void;
  readonly onProof: (step: EntityView, file: GivenFile | undefined) => void;
}

function Goals({ section, domain, selected, onSelect, onTakeOut, onProof }: GoalsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const plan = usePlan(section);
  const begunGoals = useBegunGoals(section);
  const begun = useBegunSteps(section);
  const choices = useActorChoices(fullName(usePerson()));
  const { canWrite } = section;
  const here = (goal: { readonly domain: Domain }): boolean => domain === undefined || goal.domain === domain;
  const rows: readonly { id: string; domain: Domain; known?: GoalWithSteps; steps: number }[] = [
    ...plan.goals
      .filter(here)
      .map((known) => ({ id: known.goal.id, domain: known.domain, known, steps: known.steps.length })),
    ...begunGoals.begun.filter(here).map((each) => ({ ...each, steps: 0 })),
  ];
  const { shown, isAll } = goalsWithin(rows, useSizeToFill(selected !== undefined, !useIsPanelOpen()));
  const noGoals = plan.goals.length + begunGoals.begun.length === 0;
  const reckoning = useReckoning(section);
  const shared = { begun, choices, reckoning, canWrite, selected, onSelect, onTakeOut, onProof, proofs: plan.proofs };

  return (
    <>
      {plan.wishes.length > 0 || !noGoals ? (
        <Wishes section={section} wishes={plan.wishes} onTakeOut={onTakeOut} />
      ) : null}
      {noGoals ? <EmptyPlan section={section} withWish={plan.wishes.length === 0} /> : null}
      {shown.map(({ row: { id, domain: of, known }, steps }) => (
        <GoalBlock
          key={id}
          id={id}
          entity={known?.goal}
          domain={of}
          canWrite={canWrite}
          fresh={begunGoals.newest === id}
          onTakeOut={() => known !== undefined && onTakeOut(known.goal)}
          onForget={() => begunGoals.forget(id)}
        >
          <GoalSteps
            {...shared}
            goal={id}
            goalWords={goalWordsOf(known?.goal)}
            steps={known?.steps ?? []}
            canAdd={known !== undefined}
            most={isAll ? Infinity : steps}
          />
        </GoalBlock>
      ))}
      {isAll && plan.loose.length > 0 && domain === undefined ? (
        <section className={goalClasses.goal} aria-label={t('plan.loose')}>
          <div className={goalClasses.goalHead}>{t('plan.loose')}</div>
          <GoalSteps {...shared} goal="" goalWords="" steps={plan.loose} canAdd={false} most={Infinity} />
        </section>
      ) : null}
      {isAll && canWrite ? <AddGoal domain={domain} onAdd={begunGoals.begin} /> : null}
      {noGoals || !isAll ? null : <Agreement section={section} agreements={plan.agreements} />}
    </>
  );
}

/** The chosen step; an address ending in `?at=<step>` chooses it and brings it into view. */
function useSelected(): readonly [string | undefined, (step: string) => void] {
  const { query } = useAddress();
  const at = query.get('at') ?? undefined;
  const [chosen, setChosen] = useState<{ readonly at: string | undefined; readonly step: string | undefined }>();
  // Another address means another step, until the person chooses again.
  const selected = chosen !== undefined && chosen.at === at ? chosen.step : at;
  useEffect(() => {
    if (at === undefined) return undefined;
    const name = CSS.escape(at);
    // After the frame has put the room back to its top.
    const frame = requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>(`[data-step="${name}"], [data-goal="${name}"]`);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [at]);
  return [selected, (step) => setChosen({ at, step })];
}
