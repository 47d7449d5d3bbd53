/** What is done with many people at once: taken in from a list, given out as one, handed over. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport, IconFileImport, IconTable, IconTransfer } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { DossierRow } from '../../vault/api.ts';
import { HandOver } from '../caseload/hand-over.tsx';
import { GiveOut } from '../caseload/give-out.tsx';

/** @param rows as the table shows them now */
export function ListMenu({ rows }: { readonly rows: readonly DossierRow[] }): ReactNode {
  const { t } = useTranslation('caseload');
  const carried = rows.filter(({ carriedByMe, damaged, closed }) => carriedByMe && !damaged && !closed);
  const [isHandingOver, setIsHandingOver] = useState(false);
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
          <Menu.Item
            leftSection={<IconTransfer size={18} aria-hidden />}
            disabled={carried.length === 0}
            onClick={() => setIsHandingOver(true)}
          >
            {t('handOver.menu', { count: carried.length })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isHandingOver ? <HandOver rows={carried} onClose={() => setIsHandingOver(false)} /> : null}
      {isGivingOut ? <GiveOut rows={rows} onClose={() => setIsGivingOut(false)} /> : null}
    </>
  );
}
