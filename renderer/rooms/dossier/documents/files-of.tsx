/** The files of one document: it itself and its safe copy; and what can be done with it. */
import { Text } from '@mantine/core';
import { IconArrowBackUp, IconEyeOff, IconShieldCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { AttachmentButton } from '../../../fields/attachment.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { isShown, mostShown } from '../../../workers/viewer/client.ts';
import classes from './documents.module.css';
import { BlackOutDialog } from './black-out.tsx';
import { BringBackDialog } from './bring-back.tsx';
import { originalsFor, type Kept } from './kept.ts';
import { SafeCopyDialog } from './safe-copy.tsx';

export interface FilesOfProps {
  readonly document: Kept;
  /** I write where it stands. */
  readonly canWrite: boolean;
}

type Deed = 'safe' | 'black-out' | 'bring-back';

export function FilesOf({ document, canWrite }: FilesOfProps): ReactNode {
  const { t } = useTranslation(['dossier', 'files']);
  const [doing, setDoing] = useState<Deed>();
  const { view } = useOpenDossier();
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
  const originals = isHere ? originalsFor(view, document) : [];
  const close = (): void => setDoing(undefined);
  const actions = (leave: () => void): ReactNode => (
    <Deeds
      document={document}
      hasOriginal={originals.length > 0}
      onBegin={(what) => {
        leave();
        setDoing(what);
      }}
    />
  );
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
      {doing === 'bring-back' && section !== 'notes' ? (
        <BringBackDialog document={document} section={section} file={file} originals={originals} onClose={close} />
      ) : null}
    </div>
  );
}

interface DeedsProps {
  readonly document: Kept;
  readonly hasOriginal: boolean;
  readonly onBegin: (what: Deed) => void;
}

function Deeds({ document: { safe, blackedOut }, hasOriginal, onBegin }: DeedsProps): ReactNode {
  const { t } = useTranslation('files');
  return (
    <>
      {/* A copy that was blacked out is made of pixels already. */}
      {safe === undefined && blackedOut === undefined ? (
        <ButtonWithIcon variant="default" icon={IconShieldCheck} onClick={() => onBegin('safe')}>
          {t('copy.safe.make')}
        </ButtonWithIcon>
      ) : null}
      <ButtonWithIcon variant="default" icon={IconEyeOff} onClick={() => onBegin('black-out')}>
        {t('copy.blackOut.open')}
      </ButtonWithIcon>
      {hasOriginal ? (
        <ButtonWithIcon variant="default" icon={IconArrowBackUp} onClick={() => onBegin('bring-back')}>
          {t('copy.bringBack.open')}
        </ButtonWithIcon>
      ) : null}
    </>
  );
}
