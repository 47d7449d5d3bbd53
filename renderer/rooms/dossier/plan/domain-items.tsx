/** The life domains as the items of a menu. */
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { domain as domainSchema, type Domain } from '../../../../shared/dossier/entities.ts';
import { domainIcons } from '../../../fields/domains.ts';
import { useValues } from '../../../fields/use-values.ts';

export interface DomainItemsProps {
  readonly onChoose: (domain: Domain) => void;
  /** Cannot be chosen: the domain it is in already. */
  readonly current?: Domain;
}

export function DomainItems({ onChoose, current }: DomainItemsProps): ReactNode {
  const values = useValues();
  return domainSchema.options.map((choice) => {
    const Icon = domainIcons[choice];
    return (
      <Menu.Item
        key={choice}
        leftSection={<Icon size={16} aria-hidden />}
        disabled={choice === current}
        onClick={() => onChoose(choice)}
      >
        {values.domain[choice]}
      </Menu.Item>
    );
  });
}
