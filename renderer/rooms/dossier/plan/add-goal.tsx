/** A new goal begins with the life domain it belongs to. */
import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { MenuOnDemand } from '../../../ui/on-demand.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { DomainItems } from './domain-items.tsx';

export interface AddGoalProps {
  /** The domain on screen: no need to ask. */
  readonly domain: Domain | undefined;
  readonly onAdd: (domain: Domain) => void;
}

export function AddGoal({ domain, onAdd }: AddGoalProps): ReactNode {
  const { t } = useTranslation('dossier');
  // The goal begins once the list is gone: while it is open it holds the focus that the new goal needs.
  const picked = useRef<Domain>(undefined);
  const begin = (): void => {
    if (picked.current !== undefined) onAdd(picked.current);
    picked.current = undefined;
  };
  const button = (props: { readonly onClick: () => void }): ReactNode => (
    <ButtonWithIcon {...props} variant="default" icon={IconPlus}>
      {t('plan.addGoal')}
    </ButtonWithIcon>
  );
  if (domain !== undefined) return button({ onClick: () => onAdd(domain) });
  return (
    <MenuOnDemand position="top-start" shadow="md" onExitTransitionEnd={begin} button={button}>
      {() => (
        <Menu.Dropdown mah="22rem" style={{ overflowY: 'auto' }}>
          <Menu.Label>{t('plan.goalAbout')}</Menu.Label>
          <DomainItems onChoose={(choice) => (picked.current = choice)} />
        </Menu.Dropdown>
      )}
    </MenuOnDemand>
  );
}
