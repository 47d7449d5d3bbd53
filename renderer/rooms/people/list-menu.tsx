/** What is done with many people at once: taken in from a list, given out as one, handed over. */
import { Menu } from '@mantine/core';
import {
  IconCalendarDown,
  IconChevronDown,
  IconFileExport,
  IconFileImport,
  IconFolderDown,
  IconListDetails,
  IconTable,
  IconTransfer,
} from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import { paths } from '../../routes/paths.ts';
import { directory } from '../../../shared/directory/index.ts';
import { groupOf } from '../../../shared/disclosure/receivers.ts';
import { useMe } from '../../data/vault.tsx';
import type { DossierRow, Me } from '../../vault/api.ts';
import { ExportDialog } from '../../papers/export/export-dialog.tsx';
import { HandOver } from '../../widgets/caseload/hand-over.tsx';
import { GiveOut } from './give-out.tsx';
import { DatesFile } from './dates-file.tsx';
import { HelpListDialog } from './help-list-dialog.tsx';

/** Whom the decree of 8 March 2013 lets give such lists: help to detainees of the Flemish Community. */
const isFlemishHelp = (me: Pick<Me, 'function' | 'service'>): boolean =>
  groupOf(me) === 'counsellor' && directory.find(me.service)?.level === 'flemish';

export interface ListMenuProps {
  /** As the table shows them now. */
  readonly rows: readonly DossierRow[];
  /** Every dossier, whatever is looked for. */
  readonly all: readonly DossierRow[];
}

const deeds = ['giveOut', 'dates', 'export', 'handOver', 'help'] as const;
type Deed = (typeof deeds)[number];

export function ListMenu(props: ListMenuProps): ReactNode {
  const { t } = useTranslation('caseload');
  const [deed, setDeed] = useState<Deed>();
  return (
    <>
      <Menu position="bottom-end" width={360}>
        <Menu.Target>
          <ButtonWithIcon variant="default" icon={IconTable} rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('menu')}
          </ButtonWithIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={paths.takeInList} leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('menuTakeIn')}
          </Menu.Item>
          <Deeds {...props} onDeed={setDeed} />
        </Menu.Dropdown>
      </Menu>
      <Dialogs {...props} deed={deed} onClose={() => setDeed(undefined)} />
    </>
  );
}

const icons = {
  giveOut: IconFileExport,
  dates: IconCalendarDown,
  export: IconFolderDown,
  handOver: IconTransfer,
  help: IconListDetails,
};

function Deeds({ rows, all, onDeed }: ListMenuProps & { readonly onDeed: (deed: Deed) => void }): ReactNode {
  const { t } = useTranslation(['caseload', 'calendar', 'export']);
  const givesHelp = isFlemishHelp(useMe());
  const carried = carriedOf(rows).length;
  const labels: Record<Deed, string> = {
    giveOut: t('caseload:menuGiveOut', { count: rows.length }),
    dates: t('calendar:file.saveAll', { count: rows.length }),
    export: t('export:menuAll'),
    handOver: t('caseload:handOver.menu', { count: carried }),
    help: t('caseload:helpList.menu'),
  };
  const about: Record<Deed, number> = {
    giveOut: rows.length,
    dates: rows.length,
    export: all.length,
    handOver: carried,
    help: rows.length,
  };
  return deeds
    .filter((deed) => deed !== 'help' || givesHelp)
    .map((deed) => {
      const Icon = icons[deed];
      return (
        <Menu.Item
          key={deed}
          leftSection={<Icon size={18} aria-hidden />}
          disabled={about[deed] === 0}
          onClick={() => onDeed(deed)}
        >
          {labels[deed]}
        </Menu.Item>
      );
    });
}

interface DialogsProps extends ListMenuProps {
  readonly deed: Deed | undefined;
  readonly onClose: () => void;
}

function Dialogs({ deed, rows, all, onClose }: DialogsProps): ReactNode {
  const dossiers = useMemo(() => all.map(({ id }) => id), [all]);
  switch (deed) {
    case undefined:
      return null;
    case 'giveOut':
      return <GiveOut rows={rows} onClose={onClose} />;
    case 'dates':
      return <DatesFile rows={rows} onClose={onClose} />;
    case 'export':
      return <ExportDialog dossiers={dossiers} isOne={false} onClose={onClose} />;
    case 'handOver':
      return <HandOver rows={carriedOf(rows)} onClose={onClose} />;
    case 'help':
      return <HelpListDialog rows={rows} onClose={onClose} />;
  }
}

const carriedOf = (rows: readonly DossierRow[]): readonly DossierRow[] =>
  rows.filter(({ carriedByMe, damaged, closed }) => carriedByMe && !damaged && !closed);
