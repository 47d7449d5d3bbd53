/** What is said of a paper that was saved: that it is, a way to look at it, and its fingerprint for whoever asks. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { Viewer } from '../../fields/viewer.tsx';
import viewer from '../../fields/viewer.module.css';
import { useTranslation } from '../../i18n/translation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Format, Saved } from './use-paper.ts';

interface SavedPaper {
  readonly tell: (saved: Saved, format: Format) => void;
  /** The window over the page, while it is looked at. */
  readonly shown: ReactNode;
}

export function useSavedPaper(): SavedPaper {
  const { t } = useTranslation(['papers', 'dossier']);
  const [opened, setOpened] = useState<Saved>();
  const tell: SavedPaper['tell'] = (saved, format) => {
    const { mark } = saved;
    const id = `saved-${mark}`;
    const open = (): void => {
      notifications.hide(id);
      setOpened(saved);
    };
    notifications.show({
      id,
      title: t('papers:tab.saved'),
      color: 'water',
      message: (
        <Group justify="space-between" align="flex-start" wrap="nowrap" c="var(--mantine-color-text)">
          <details>
            <summary>{t('papers:paper.fingerprint')}</summary>
            <Text size="sm">{mark}</Text>
          </details>
          {/* What another program shows is opened there. */}
          {format !== 'pdf' ? null : (
            <Button size="compact-md" variant="light" flex="none" onClick={open}>
              {t('dossier:file.open')}
            </Button>
          )}
        </Group>
      ),
    });
  };
  return { tell, shown: opened === undefined ? null : <Shown saved={opened} onClose={() => setOpened(undefined)} /> };
}

interface ShownProps {
  readonly saved: Saved;
  readonly onClose: () => void;
}

/** As it was saved, page by page. */
function Shown({ saved: { name, bytes }, onClose }: ShownProps): ReactNode {
  return (
    <Dialog onClose={onClose} size="min(72rem, 94vw)" title={<bdi>{name}</bdi>}>
      <div className={viewer.dialogBody}>
        <Viewer bytes={bytes} mime="application/pdf" name={name} />
      </div>
    </Dialog>
  );
}
