/** The plan as cards in a column for each status: dragged, or chosen with the arrows and moved with 1 to 5. */
import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import { domain as domainSchema, type Domain, type StepStatus } from '../../../../../shared/dossier/entities.ts';
import { cardFrom, columnsOf } from '../../../../../shared/dossier/plan/board.ts';
import type { EntityView } from '../../../../../shared/dossier/view.ts';
import { isShortcut } from '../../../../ui/keyboard.ts';
import { entryOf, useRovingFocus } from '../../../../ui/roving-focus.ts';
import { ProblemNote } from '../../../../ui/problems.tsx';
import { choicesOf, useValues } from '../../../../fields/use-values.ts';
import { inOrder } from '../model/order.ts';
import { statuses, statusOfKey } from '../status.tsx';
import { usePlan } from '../model/use-plan.ts';
import { useWholeReckoning } from '../model/use-reckoning.ts';
import { NoSteps } from '../views/nothing.tsx';
import type { PlanViewProps } from '../views/plan-view-props.ts';
import { StepDrawer } from '../views/step-drawer.tsx';
import { useStepStatus } from '../views/use-step-status.ts';
import views from '../views/views.module.css';
import classes from './board.module.css';
import { Column } from './column.tsx';

export function Board({ section, onList }: PlanViewProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const plan = usePlan(section);
  const { steps: known } = useWholeReckoning(section);
  const [domain, setDomain] = useState<Domain>();
  const [opened, setOpened] = useState<string>();
  const { set, problem } = useStepStatus();
  const domains = new Map(plan.goals.map(({ goal, domain: of }) => [goal.id, of]));
  const entities = inOrder([...plan.goals.flatMap(({ steps }) => steps), ...plan.loose]);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const model = new Map(known.map((step) => [step.id, step]));
  const shown = entities.flatMap(({ id }) => {
    const step = model.get(id);
    return step !== undefined && (domain === undefined || domains.get(step.goal) === domain) ? [step] : [];
  });
  const columns = columnsOf(shown);
  const cards = useCards(columns);
  const move = (id: string, status: StepStatus): void => {
    const step = byId.get(id);
    if (step === undefined || !section.canWrite) return;
    cards.keepOn(id);
    set(step, status);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    const id = target instanceof Element ? target.getAttribute('data-card') : null;
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const status = statusOfKey(event.key) ?? beside(byId.get(id), event, model);
    if (status === undefined) return void cards.onKeyDown(event);
    event.preventDefault();
    move(id, status);
  };
  if (entities.length === 0) return <NoSteps onList={onList} />;
  return (
    <div className={classes.board}>
      <div className={views.tools}>
        <NativeSelect
          aria-label={t('board.domain')}
          data={[{ value: '', label: t('plan.allDomains') }, ...choicesOf(domainSchema.options, values.domain)]}
          value={domain ?? ''}
          onChange={(event) => setDomain(domainSchema.safeParse(event.currentTarget.value).data)}
        />
        {section.canWrite ? (
          <p className={views.hint} id="board-keys">
            {t('board.hint')}
          </p>
        ) : null}
      </div>
      <ProblemNote problem={problem} />
      <div
        className={classes.columns}
        ref={cards.board}
        role="presentation"
        onKeyDown={onKeyDown}
        onFocus={cards.onFocus}
      >
        {columns.map((column) => (
          <Column
            key={column.status}
            column={column}
            steps={known}
            domains={domains}
            entities={byId}
            current={cards.current}
            canWrite={section.canWrite}
            onDrop={(id) => move(id, column.status)}
            onOpen={setOpened}
          />
        ))}
      </div>
      <StepDrawer
        section={section}
        plan={plan}
        step={opened === undefined ? undefined : byId.get(opened)}
        onClose={() => setOpened(undefined)}
        onList={onList}
      />
    </div>
  );
}

/** The status one column to the side. */
function beside(
  step: EntityView | undefined,
  event: KeyboardEvent,
  model: ReadonlyMap<string, { readonly status: StepStatus }>,
): StepStatus | undefined {
  const status = step === undefined ? undefined : model.get(step.id)?.status;
  const on = isShortcut(event, 'cardOn');
  if (status === undefined || !(on || isShortcut(event, 'cardBack'))) return undefined;
  return statuses[statuses.indexOf(status) + (on ? 1 : -1)];
}

/** One card of the board is reached by Tab; a card that moves to another column takes the focus along. */
function useCards(columns: ReturnType<typeof columnsOf>) {
  const board = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  const { setCurrent, ...roving } = useRovingFocus({
    ids: columns.flatMap(({ steps }) => steps.map(({ id }) => id)),
    mark: 'data-card',
    nextOf: (id, way) => cardFrom(columns, id, way),
  });
  useEffect(() => {
    const id = wanted.current;
    if (id === undefined || board.current === null || document.activeElement !== document.body) return;
    wanted.current = undefined;
    entryOf(board.current, { mark: 'data-card' }, id)?.focus();
  });
  const keepOn = (id: string): void => {
    wanted.current = id;
    setCurrent(id);
  };
  return { ...roving, board, keepOn };
}
