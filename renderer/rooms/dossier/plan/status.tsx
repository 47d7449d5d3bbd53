/** How a step stands: an icon and words, changed with the keys 1 to 5 or from the list. */
import { Kbd, Menu } from '@mantine/core';
import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDotted,
  IconCircleHalf2,
  IconCircleMinus,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { MenuOnDemand } from '../../../ui/on-demand.tsx';
import { PlainButton } from '../../../ui/plain.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { stepStatus, type StepStatus } from '../../../../shared/dossier/entities.ts';
import { useValues } from '../../../fields/use-values.ts';
import classes from './step-row.module.css';
import { pair } from '../../../i18n/pair.ts';

export const statuses: readonly StepStatus[] = stepStatus.options;

const icons: Record<StepStatus, TablerIcon> = {
  'not-started': IconCircle,
  'in-progress': IconCircleHalf2,
  'cannot-yet': IconCircleDotted,
  'no-longer-needed': IconCircleMinus,
  done: IconCircleCheckFilled,
};

/** The status a key stands for: `1` to `5` in the order of the list. */
export const statusOfKey = (key: string): StepStatus | undefined =>
  /^[1-5]$/.test(key) ? statuses[Number(key) - 1] : undefined;

export interface StatusWordsProps {
  readonly status: StepStatus;
}

/** The sign alone, with its word for those who hear the page. */
export function StatusIcon({ status }: StatusWordsProps): ReactNode {
  const words = useValues();
  const Icon = icons[status];
  return (
    <span className={classes.statusIcon} data-status={status} title={words.stepStatus[status]}>
      <Icon size={16} aria-hidden />
      <span className="visually-hidden">{words.stepStatus[status]}</span>
    </span>
  );
}

export function StatusWords({ status }: StatusWordsProps): ReactNode {
  const words = useValues();
  const Icon = icons[status];
  return (
    <span className={classes.statusWords} data-status={status}>
      <Icon size={18} aria-hidden />
      <span>{words.stepStatus[status]}</span>
    </span>
  );
}

export interface StatusCellProps extends StatusWordsProps {
  readonly onChange: (status: StepStatus) => void;
  readonly canWrite: boolean;
  /** Out of the plan, as the key Delete does on the row; absent where that stands elsewhere. */
  readonly onTakeOut?: () => void;
}

export function StatusCell({ status, onChange, canWrite, onTakeOut }: StatusCellProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useValues();
  if (!canWrite) return <StatusWords status={status} />;
  return (
    <MenuOnDemand
      position="bottom-start"
      shadow="md"
      button={(opener) => (
        <PlainButton
          {...opener}
          className={classes.cellButton}
          data-cell="status"
          aria-label={pair(t('plan.status'), words.stepStatus[status])}
        >
          <StatusWords status={status} />
        </PlainButton>
      )}
    >
      {() => (
        <Menu.Dropdown>
          {statuses.map((choice, at) => (
            <Menu.Item key={choice} onClick={() => onChange(choice)} rightSection={<Kbd size="xs">{at + 1}</Kbd>}>
              <StatusWords status={choice} />
            </Menu.Item>
          ))}
          {onTakeOut === undefined ? null : (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconTrash size={18} aria-hidden />}
                rightSection={<Kbd size="xs">{t('keys.delete')}</Kbd>}
                onClick={onTakeOut}
              >
                {t('plan.takeOut')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      )}
    </MenuOnDemand>
  );
}
