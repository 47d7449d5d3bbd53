/** What the unlock found: texts that came back, stores that were put right. Shown once, until closed. */
import { Alert, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconTool } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from './session.tsx';

export function UnlockNotices(): ReactNode {
  const { t } = useTranslation();
  const { problems } = useSession();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const shown = [...new Set(problems.notices)].filter((notice) => !closed.includes(notice));
  if (shown.length === 0) return null;
  return (
    <Stack gap="xs" mb="lg">
      {shown.map((notice) => (
        <Alert
          key={notice}
          color={notice === 'unreadable-frames' ? 'red' : 'water'}
          icon={notice === 'drafts-back' ? <IconArrowBackUp aria-hidden /> : <IconTool aria-hidden />}
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => setClosed([...closed, notice])}
          role="status"
        >
          <Text>{t(`notice.${notice}`, { count: problems.draftsBack })}</Text>
        </Alert>
      ))}
    </Stack>
  );
}
