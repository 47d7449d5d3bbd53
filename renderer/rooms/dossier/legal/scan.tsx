/** The scan of the registry slip beside what is taken over from it: shown while one types, added where there is none. */
import { Group, Loader, Menu, NativeSelect, Text } from '@mantine/core';
import { IconFileText, IconFileUpload, IconLink, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { blackedOutOn } from '../../../../shared/dossier/units/copies.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useSession } from '../../../data/session.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { MenuOnDemand } from '../../../ui/on-demand.tsx';
import { PaneEdge } from '../../../ui/pane-edge.tsx';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import type { Answer } from '../../../vault/api.ts';
import { isShown, mostShown } from '../../../workers/viewer/client.ts';
import { AttachmentButton, useBytes } from '../../../fields/attachment.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { useGiveFile } from '../../../fields/sources/use-give-file.ts';
import { ReadableViewer } from '../../../fields/readable-viewer.tsx';
import { NotReadable } from '../../../fields/sources/not-readable.tsx';
import { OtherWays } from '../../../fields/sources/other-ways.tsx';
import { Viewer } from '../../../fields/viewer.tsx';
import classes from './legal.module.css';

interface Slip {
  readonly id: string;
  readonly on: string;
  readonly file: Attachment;
  /** A copy of which passages were blacked out: no text is read of it, it is not that of the slip. */
  readonly isBlackedOut: boolean;
}

/** Newest first. */
const slipsOf = (section: SectionView): readonly Slip[] =>
  listOf(section, 'slip')
    .flatMap((entity): Slip[] => {
      const scan = read('legal', 'slip', entity, 'scan');
      const isBlackedOut = blackedOutOn(read('legal', 'slip', entity, 'blackedOut')) !== undefined;
      return scan === undefined ? [] : [{ id: entity.id, on: scan.on, file: scan.file, isBlackedOut }];
    })
    .sort((a, b) => b.on.localeCompare(a.on));

export interface Scans {
  /** Newest first. */
  readonly all: readonly Slip[];
  /** The one that stands beside; undefined while none does. */
  readonly shown: Slip | undefined;
  readonly show: (id: string | undefined) => void;
}

/** Which scan of the slip stands beside what is taken over from it. */
export function useScans(section: SectionView): Scans {
  const all = slipsOf(section);
  const [chosen, show] = useState<string>();
  const shown = chosen === undefined ? undefined : (all.find(({ id }) => id === chosen) ?? all[0]);
  return { all, shown, show };
}

export interface ScanProps {
  readonly section: SectionView;
  readonly scans: Scans;
}

/** The way to a scan, above what is taken over from it. */
export function ScanHead({ section, scans: { all, shown, show } }: ScanProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [newest] = all;
  return (
    <div className={classes.scanHead}>
      {newest !== undefined && shown === undefined ? (
        <ButtonWithIcon size="compact-sm" variant="default" icon={IconFileText} onClick={() => show(newest.id)}>
          {t('slip.show')}
        </ButtonWithIcon>
      ) : null}
      {section.canWrite ? <AddSlip known={all} onAdded={show} /> : null}
    </div>
  );
}

/** Between what is typed and the scan: where it was left, in every dossier. */
export function ScanEdge(): ReactNode {
  const { t } = useTranslation('dossier');
  const { me, saveSettings } = useSession();
  return (
    <PaneEdge
      label={t('entry.scanWidth')}
      isBehind
      start={100 - me.scanWidth}
      onMoved={(at) => void saveSettings({ scanWidth: 100 - at })}
    />
  );
}

/** The scan itself: as wide as the column, as high as one pulls it. */
export function ScanBeside({ scans: { all, shown, show } }: Pick<ScanProps, 'scans'>): ReactNode {
  const { t } = useTranslation('dossier');
  if (shown === undefined) return null;
  return (
    <aside className={classes.scan} aria-label={t('slip.title')}>
      <Group justify="space-between" wrap="nowrap">
        <Which slips={all} shown={shown} onChoose={show} />
        <ButtonWithIcon size="compact-sm" variant="subtle" color="gray" icon={IconX} onClick={() => show(undefined)}>
          {t('slip.hide')}
        </ButtonWithIcon>
      </Group>
      <Shown key={shown.id} slip={shown} />
    </aside>
  );
}

interface WhichProps {
  readonly slips: readonly Slip[];
  readonly shown: Slip;
  readonly onChoose: (id: string) => void;
}

function Which({ slips, shown, onChoose }: WhichProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  if (slips.length < 2) return <Text fw={550}>{format.date(shown.on)}</Text>;
  return (
    <NativeSelect
      aria-label={t('slip.which')}
      size="xs"
      data={slips.map(({ id, on }) => ({ value: id, label: format.date(on) }))}
      value={shown.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

function Shown({ slip }: { readonly slip: Slip }): ReactNode {
  const { file } = slip;
  return isShown(file.mime) && file.size <= mostShown ? <Opened slip={slip} /> : <AttachmentButton attachment={file} />;
}

function Opened({ slip: { file, isBlackedOut } }: { readonly slip: Slip }): ReactNode {
  const { t } = useTranslation();
  const { bytes, problem } = useBytes(file);
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (bytes === undefined) return <Loader aria-label={t('waiting')} />;
  const Sheet = isBlackedOut ? Viewer : ReadableViewer;
  return <Sheet bytes={bytes} mime={file.mime} name={file.name} />;
}

const look = { size: 'compact-sm', variant: 'subtle' } as const;

interface AddSlipProps {
  readonly known: readonly Slip[];
  readonly onAdded: (id: string) => void;
}

/** A scan from outside, or a document that is in the dossier already: it stands with the inputs from then on. */
function AddSlip({ known, onAdded }: AddSlipProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { change } = useOpenDossier();
  const { run, problem } = useCommand();
  const keep = async (file: Attachment, on: string): Answer<unknown> => {
    const id = newEntityId();
    const kept = await change([put(unitPlace('legal', 'slip', id, 'scan'), { file, on }, [])]);
    if (kept.ok) onAdded(id);
    return kept;
  };
  const given = useGiveFile((file) => keep(file, todayIso()));
  const documents = useDocuments().filter(({ file }) => known.every((slip) => slip.file.id !== file.id));
  return (
    <>
      <ButtonWithIcon {...look} loading={given.isBusy} icon={IconFileUpload} onClick={given.give}>
        {t('slip.add')}
      </ButtonWithIcon>
      <OtherWays look={{ ...look, disabled: given.isBusy }} onFile={given.giveFile} />
      {documents.length === 0 ? null : (
        <MenuOnDemand
          position="bottom-end"
          shadow="md"
          button={(opener) => (
            <ButtonWithIcon {...opener} size="compact-sm" variant="subtle" icon={IconLink}>
              {t('slip.link')}
            </ButtonWithIcon>
          )}
        >
          {() => (
            <Menu.Dropdown maw="24rem" mah="24rem" style={{ overflow: 'hidden auto' }}>
              {documents.map(({ file, name, on }) => (
                <Menu.Item key={file.id} onClick={() => void run(keep(file, on))}>
                  <bdi className={classes.documentName}>{name}</bdi>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          )}
        </MenuOnDemand>
      )}
      <NotReadable trouble={given.trouble} isFiled />
      <ProblemNote problem={given.problem ?? problem} />
    </>
  );
}

/** Proofs of the plan that have a file. */
function useDocuments(): readonly { readonly file: Attachment; readonly name: string; readonly on: string }[] {
  const plan = useSection('plan');
  return listOf(plan, 'proof').flatMap((entity) => {
    const [file, proof] = [read('plan', 'proof', entity, 'file')?.file, read('plan', 'proof', entity, 'proof')];
    return file === undefined ? [] : [{ file, name: proof?.type ?? file.name, on: proof?.dated ?? todayIso() }];
  });
}
