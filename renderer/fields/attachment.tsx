/** A kept file: pictures and PDF open here, everything else is saved as a copy. Both are written down in the access log. */
import { Button, Group, Loader, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { ButtonWithIcon } from '../ui/button-with-icon.tsx';
import type { Attachment } from '../../shared/dossier/entities.ts';
import { todayIso } from '../i18n/clock.ts';
import { useFormat } from '../i18n/format.ts';
import { sizeWords } from '../i18n/size.ts';
import { ProblemNote, type AnyProblem } from '../ui/problems.tsx';
import { useCommand } from '../ui/use-command.ts';
import { useVault } from '../data/vault.tsx';
import { isShown, mostShown } from '../workers/viewer/client.ts';
import classes from './attachment.module.css';
import { useOpenDossier } from './dossier-context.tsx';
import { FileSign } from './file-sign.tsx';
import { Viewer } from './viewer.tsx';
import viewer from './viewer.module.css';

export interface AttachmentButtonProps {
  readonly attachment: Attachment;
  /** What it is called instead of its name, where several files of one document stand together. */
  readonly called?: string;
  /** What else can be done with it, beside saving a copy. @param close the window it is shown in */
  readonly actions?: ((close: () => void) => ReactNode) | undefined;
}

export function AttachmentButton({ attachment, called, actions }: AttachmentButtonProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const saving = useSaveCopy(attachment);
  const shown = isShown(attachment.mime) && attachment.size <= mostShown;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        className={classes.file}
        justify="flex-start"
        leftSection={<FileSign mime={attachment.mime} />}
        loading={saving.isBusy}
        onClick={() => (shown ? setOpen(true) : saving.save())}
        title={shown ? t('file.open') : t('file.saveCopy')}
      >
        <span className={classes.fileName} dir="auto">
          {called ?? attachment.name}
        </span>
        <span className={classes.fileSize}>{sizeWords(attachment.size, format.language)}</span>
        <span className="visually-hidden">{shown ? t('file.open') : t('file.saveCopy')}</span>
      </Button>
      <ProblemNote problem={saving.problem} />
      {open ? <DocumentDialog attachment={attachment} actions={actions} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The copy gets a name that says nothing about a person: it will lie in a folder anyone can see. */
function useSaveCopy(attachment: Attachment) {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const { view } = useOpenDossier();
  const { run, isBusy, problem } = useCommand();
  const save = (): void => {
    const suggestedName = `${t('file.copyName')}-${todayIso()}${extensionOf(attachment.mime)}`;
    void run(vault.saveAttachment({ dossier: view.id, attachment, suggestedName }));
  };
  return { save, isBusy, problem };
}

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
};
const extensionOf = (mime: string): string => extensions[mime] ?? '';

interface DocumentDialogProps extends Pick<AttachmentButtonProps, 'attachment' | 'actions'> {
  readonly onClose: () => void;
}

function DocumentDialog({ attachment, actions, onClose }: DocumentDialogProps): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const read = useBytes(attachment);
  const saving = useSaveCopy(attachment);
  const problem = read.problem ?? saving.problem;
  return (
    <Dialog onClose={onClose} size="min(72rem, 94vw)" title={<bdi>{attachment.name}</bdi>}>
      <ProblemNote problem={problem} />
      {read.bytes === undefined && problem === undefined ? <Loader aria-label={t('common:waiting')} /> : null}
      {read.bytes === undefined ? null : (
        <div className={viewer.dialogBody}>
          <Viewer bytes={read.bytes} mime={attachment.mime} name={attachment.name} />
        </div>
      )}
      <Group justify="space-between" mt="md">
        <Text size="sm" c="dimmed">
          {t('file.logged')}
        </Text>
        <Group gap="sm">
          {actions?.(onClose)}
          <ButtonWithIcon variant="default" icon={IconDownload} loading={saving.isBusy} onClick={saving.save}>
            {t('file.saveCopy')}
          </ButtonWithIcon>
        </Group>
      </Group>
    </Dialog>
  );
}

export interface Read {
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly problem?: AnyProblem;
}

/** The file in memory, for as long as it is shown. */
export function useBytes(attachment: Attachment): Read {
  const vault = useVault();
  const { view } = useOpenDossier();
  const [state, setState] = useState<Read>({});
  useEffect(() => {
    let gone = false;
    void vault.readAttachment({ dossier: view.id, attachment }).then((answer) => {
      if (!gone) setState(answer.ok ? { bytes: answer.value } : { problem: answer.problem });
    });
    return () => {
      gone = true;
    };
  }, [vault, view.id, attachment]);
  return state;
}
