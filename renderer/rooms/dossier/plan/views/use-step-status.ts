/** Changes the status of a step; what is changed in a plan can be taken back (undoable.tsx). */
import { useCommand } from '../../../../ui/use-command.ts';
import type { StepStatus } from '../../../../../shared/dossier/entities.ts';
import type { EntityView } from '../../../../../shared/dossier/view.ts';
import type { VaultProblem } from '../../../../vault/api.ts';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import { statusChange } from '../model/step-model.ts';
import { statusOf } from '../model/use-plan.ts';

export interface StepStatusChange {
  /** Nothing where it stands so already, or where two versions wait for a choice. */
  readonly set: (step: EntityView, status: StepStatus) => void;
  readonly problem: VaultProblem | undefined;
}

export function useStepStatus(): StepStatusChange {
  const { change } = useOpenDossier();
  const { run, problem } = useCommand();
  return {
    set: (step, status) => {
      const isSettled = (step.units['status']?.versions.length ?? 0) < 2 && step.units['status']?.readOnly !== true;
      if (isSettled && statusOf(step) !== status) void run(change([statusChange(step, status)]));
    },
    problem,
  };
}
