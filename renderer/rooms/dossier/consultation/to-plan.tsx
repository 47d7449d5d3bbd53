/** From a task or an agreed measure of a consultation to a step of the plan, by somebody who writes the plan; or why not. */
import { NativeSelect, Text } from '@mantine/core';
import { IconCheck, IconListCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { closedNow, decidingOf } from '../../../../shared/disclosure/gate/gate.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { shortCitation } from '../../../../shared/law/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { useValues } from '../../../fields/use-values.ts';
import { between, orderOf } from '../plan/model/order.ts';
import { planOf } from '../plan/model/use-plan.ts';
import { agreedIn, stepChanges } from './step-changes.ts';

/** Why a task of the common file has no way into the plan; nothing where it has one. */
export function NotToPlan({ consultation }: { readonly consultation: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const deciding = decidingOf(consultation);
  const closes = closedNow(deciding, 'to-plan');
  if (closes === undefined) return null;
  const isKept = closedNow(deciding, 'own-record') === undefined;
  return (
    <Text size="sm" c="dimmed">
      {t(isKept ? 'consult.notToPlanButKept' : 'consult.notToPlan')} ({shortCitation(closes, language)})
    </Text>
  );
}

/** @param agreed a task, or what was kept of it in the own file */
export function ToPlan({ agreed }: { readonly agreed: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const plan = useSection('plan');
  const [choosing, setChoosing] = useState(false);
  const step =
    agreed.type === 'own-record'
      ? read('consultation', 'own-record', agreed, 'planned')?.step
      : read('consultation', 'decision', agreed, 'planned')?.step;
  const isThere = plan?.entities.some(({ id, state }) => id === step && state !== 'taken-out') === true;
  if (isThere)
    return (
      <Text size="sm" c="dimmed">
        <IconCheck size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('consult.inPlan')}
      </Text>
    );
  if (plan?.canWrite !== true || agreed.state === 'taken-out' || agreedIn(agreed) === undefined) return null;
  return (
    <>
      <ButtonWithIcon variant="default" size="compact-md" icon={IconListCheck} onClick={() => setChoosing(true)}>
        {t('consult.toPlan')}
      </ButtonWithIcon>
      {choosing ? <Choosing agreed={agreed} plan={plan} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

interface ChoosingProps {
  readonly agreed: EntityView;
  readonly plan: SectionView;
  readonly onClose: () => void;
}

function Choosing({ agreed, plan: section, onClose }: ChoosingProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const { goals } = planOf(section);
  const [goal, setGoal] = useState(goals[0]?.goal.id ?? '');
  const { change } = useOpenDossier();
  const last = goals.find((each) => each.goal.id === goal)?.steps.at(-1);
  return (
    <DialogForm
      title={t('consult.toPlan')}
      action={goal === '' ? undefined : t('consult.toPlan')}
      onDo={() => change(stepChanges(agreed, goal, between(last && orderOf(last), undefined)))}
      onClose={onClose}
    >
      {goals.length === 0 ? <Text data-autofocus>{t('consult.noGoal')}</Text> : null}
      {goals.length === 0 ? null : (
        <NativeSelect
          label={t('consult.goal')}
          data={goals.map((each) => ({
            value: each.goal.id,
            label: [values.domain[each.domain], read('plan', 'goal', each.goal, 'words')?.text]
              .filter(Boolean)
              .join(': '),
          }))}
          value={goal}
          onChange={(event) => setGoal(event.currentTarget.value)}
          data-autofocus
        />
      )}
    </DialogForm>
  );
}
