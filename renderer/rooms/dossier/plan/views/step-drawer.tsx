/** The step of a card at the side of the page: what the list shows beside its rows. */
import { Drawer } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { read } from '../../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import { isSomethingOver } from '../../../../ui/dialog.tsx';
import { useFormat } from '../../../../i18n/format.ts';
import { ProblemNote } from '../../../../ui/problems.tsx';
import { useTakeOut } from '../../../../fields/use-take-out.tsx';
import { ProofDialog } from '../proof-dialog.tsx';
import { StepPanel } from '../step-panel.tsx';
import { StatusCell } from '../status.tsx';
import { dueOf, statusOf, type Plan } from '../model/use-plan.ts';
import { useStepStatus } from './use-step-status.ts';
import classes from './views.module.css';

export interface StepDrawerProps {
  readonly section: SectionView;
  readonly plan: Plan;
  /** Undefined: closed. */
  readonly step: EntityView | undefined;
  readonly onClose: () => void;
  readonly onList: (step: string) => void;
}

export function StepDrawer({ section, plan, step, onClose, onList }: StepDrawerProps): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const { takeOut, problem } = useTakeOut('plan');
  const [addsProof, setAddsProof] = useState(false);
  return (
    <Drawer
      opened={step !== undefined}
      // What lies over it is closed first.
      onClose={() => (isSomethingOver() ? undefined : onClose())}
      position="right"
      size={440}
      title={t('plan.panel')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {step === undefined ? null : (
        <div className={classes.drawer}>
          <ProblemNote problem={problem} />
          <Facts step={step} canWrite={section.canWrite} onList={() => onList(step.id)} />
          <StepPanel
            key={step.id}
            section={section}
            step={step}
            proofs={plan.proofs.get(step.id) ?? []}
            canWrite={section.canWrite}
            onAddProof={() => setAddsProof(true)}
            onTakeOut={() => {
              onClose();
              takeOut(step);
            }}
          />
          {addsProof ? (
            <ProofDialog
              step={step.id}
              stepWords={read('plan', 'step', step, 'what')?.text ?? ''}
              file={undefined}
              onClose={() => setAddsProof(false)}
            />
          ) : null}
        </div>
      )}
    </Drawer>
  );
}

interface FactsProps {
  readonly step: EntityView;
  readonly canWrite: boolean;
  readonly onList: () => void;
}

function Facts({ step, canWrite, onList }: FactsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { date } = useFormat();
  const { set, problem } = useStepStatus();
  const [who, due] = [read('plan', 'step', step, 'who')?.actor.name, dueOf(step)];
  return (
    <div className={classes.facts}>
      <StatusCell status={statusOf(step)} onChange={(status) => set(step, status)} canWrite={canWrite} />
      <bdi>{who ?? t('board.nobody')}</bdi>
      {due === undefined ? null : <span className="tabular">{date(due)}</span>}
      <ButtonWithIcon size="compact-md" variant="subtle" icon={IconListDetails} onClick={onList}>
        {t('views.showInList')}
      </ButtonWithIcon>
      <ProblemNote problem={problem} />
    </div>
  );
}
