/** What is done with many people at once: taken in from a list, given out as one, handed over. */
import { Menu } from '@mantine/core';
import {
  IconCalendarDown,
  IconChevronDown,
  IconFileExport,
  IconFileImport,
  IconListDetails,
  IconTable,
  IconTransfer,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import { paths } from '../../routes/paths.ts';
import { directory } from '../../../shared/directory/index.ts';
import { groupOf } from '../../../shared/disclosure/receivers.ts';
import { useMe } from '../../data/vault.tsx';
import type { DossierRow, Me } from '../../vault/api.ts';
import { HandOver } from '../../widgets/caseload/hand-over.tsx';
import { GiveOut } from './give-out.tsx';
import { DatesFile } from './dates-file.tsx';
import { HelpListDialog } from './help-list-dialog.tsx';

/** Whom the decree of 8 March 2013 lets give such lists: help to detainees of the Flemish Community. */
const isFlemishHelp = (me: Pick<Me, 'function' | 'service'>): boolean =>
  groupOf(me) === 'counsellor' && directory.find(me.service)?.level === 'flemish';

/** @param rows as the table shows them now */
export function ListMenu({ rows }: { readonly rows: readonly DossierRow[] }): ReactNode {
  const { t } = useTranslation(['caseload', 'calendar']);
  const carried = rows.filter(({ carriedByMe, damaged, closed }) => carriedByMe && !damaged && !closed);
  const [isHandingOver, setIsHandingOver] = useState(false);
  const [isGivingOut, setIsGivingOut] = useState(false);
  const [isDating, setIsDating] = useState(false);
  const [isListing, setIsListing] = useState(false);
  const givesHelp = isFlemishHelp(useMe());
  return (
    <>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <ButtonWithIcon variant="default" icon={IconTable} rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('caseload:menu')}
          </ButtonWithIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={paths.takeInList} leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('caseload:menuTakeIn')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileExport size={18} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => setIsGivingOut(true)}
          >
            {t('caseload:menuGiveOut', { count: rows.length })}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCalendarDown size={18} aria-hidden />}
            disabled={rows.length === 0}
            onClick={() => setIsDating(true)}
          >
            {t('calendar:file.saveAll', { count: rows.length })}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTransfer size={18} aria-hidden />}
            disabled={carried.length === 0}
            onClick={() => setIsHandingOver(true)}
          >
            {t('caseload:handOver.menu', { count: carried.length })}
          </Menu.Item>
          {givesHelp ? (
            <Menu.Item
              leftSection={<IconListDetails size={18} aria-hidden />}
              disabled={rows.length === 0}
              onClick={() => setIsListing(true)}
            >
              {t('caseload:helpList.menu')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {isHandingOver ? <HandOver rows={carried} onClose={() => setIsHandingOver(false)} /> : null}
      {isDating ? <DatesFile rows={rows} onClose={() => setIsDating(false)} /> : null}
      {isListing ? <HelpListDialog rows={rows} onClose={() => setIsListing(false)} /> : null}
      {isGivingOut ? <GiveOut rows={rows} onClose={() => setIsGivingOut(false)} /> : null}
    </>
  );
}
