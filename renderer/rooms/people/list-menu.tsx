/** Lists: people come in from one, and go out as one. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport, IconFileImport, IconTable } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { DossierRow } from '../../vault/api.ts';
import { GiveOut } from '../caseload/give-out.tsx';

/** @param rows as the table shows them now */
export function ListMenu({ rows }: { readonly rows: readonly DossierRow[] }): ReactNode {
  const { t } = useTranslation('caseload');
  const [isGivingOut, setIsGivingOut] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconTable size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t('menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={paths.takeInList} leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('menuTakeIn')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileExport size={18} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => setIsGivingOut(true)}
          >
            {t('menuGiveOut', { count: rows.length })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isGivingOut ? <GiveOut rows={rows} onClose={() => setIsGivingOut(false)} /> : null}
    </>
  );
}
