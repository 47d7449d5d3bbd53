/** Beside a button that picks a file: from the scanner's folder, where there is one, and by a photo, where that is allowed. */
import type { ButtonProps } from '@mantine/core';
import { IconCamera, IconScan } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import type { GivenFile } from '../pick-file.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { ScannerDialog } from './scanner-dialog.tsx';
import { useSources } from './sources.tsx';

export interface OtherWaysProps {
  readonly onFile: (file: GivenFile) => void;
  /** As the button beside it looks. */
  readonly look?: Pick<ButtonProps, 'size' | 'variant' | 'color' | 'disabled'>;
}

export function OtherWays({ onFile, look }: OtherWaysProps): ReactNode {
  const { t } = useTranslation('files');
  const { folder, hasCamera } = useSources();
  const [open, setOpen] = useState<'scanner' | 'camera'>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      {folder === undefined ? null : (
        <ButtonWithIcon variant="default" {...look} type="button" icon={IconScan} onClick={() => setOpen('scanner')}>
          {t('scanner.from')}
        </ButtonWithIcon>
      )}
      {hasCamera ? (
        <ButtonWithIcon variant="default" {...look} type="button" icon={IconCamera} onClick={() => setOpen('camera')}>
          {t('camera.take')}
        </ButtonWithIcon>
      ) : null}
      {open === 'scanner' && folder !== undefined ? (
        <ScannerDialog folder={folder} onFile={onFile} onClose={close} />
      ) : null}
      {open === 'camera' ? <CameraDialog onFile={onFile} onClose={close} /> : null}
    </>
  );
}
