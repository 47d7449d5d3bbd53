/** The files of one document: it itself and its safe copy; and what can be done with it. */
import { Text } from '@mantine/core';
import { IconEyeOff, IconShieldCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { AttachmentButton } from '../../../fields/attachment.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { isShown, mostShown } from '../../../workers/viewer/client.ts';
import classes from './documents.module.css';
import { BlackOutDialog } from './black-out.tsx';
import type { Kept } from './kept.ts';
import { SafeCopyDialog } from './safe-copy.tsx';

export interface FilesOfProps {
  readonly document: Kept;
  /** I write where it stands. */
  readonly canWrite: boolean;
}

export function FilesOf({ document, canWrite }: FilesOfProps): ReactNode {
  const { t } = useTranslation(['dossier', 'files']);
  const [doing, setDoing] = useState<'safe' | 'black-out'>();
  const { file, safe, blackedOut, isUnsettled, section } = document;
  if (file === undefined)
    return (
      <div className={classes.file}>
        <Text size="sm" c="dimmed">
          {t('proof.unreadable')}
        </Text>
      </div>
    );
  // What was kept back stays as it is.
  const isHere = section !== 'notes' && canWrite && !isUnsettled;
  const canCopy = isHere && isShown(file.mime) && file.size <= mostShown;
  const close = (): void => setDoing(undefined);
  const actions = (leave: () => void): ReactNode => {
    const begin = (what: 'safe' | 'black-out'): void => {
      leave();
      setDoing(what);
    };
    return (
      <>
        {/* A copy that was blacked out is made of pixels already. */}
        {safe === undefined && blackedOut === undefined ? (
          <ButtonWithIcon variant="default" icon={IconShieldCheck} onClick={() => begin('safe')}>
            {t('files:copy.safe.make')}
          </ButtonWithIcon>
        ) : null}
        <ButtonWithIcon variant="default" icon={IconEyeOff} onClick={() => begin('black-out')}>
          {t('files:copy.blackOut.open')}
        </ButtonWithIcon>
      </>
    );
  };
  return (
    <div className={classes.file}>
      <AttachmentButton attachment={file} actions={canCopy ? actions : undefined} />
      {safe === undefined || blackedOut !== undefined ? null : (
        <AttachmentButton attachment={safe} called={t('files:copy.safe.title')} />
      )}
      {doing === 'safe' ? <SafeCopyDialog document={document} file={file} onClose={close} /> : null}
      {doing === 'black-out' && section !== 'notes' ? (
        <BlackOutDialog document={document} section={section} file={file} onClose={close} />
      ) : null}
    </div>
  );
}
