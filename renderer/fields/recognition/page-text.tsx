/**
 * The text of a shown page, read by the computer when somebody asks for it: what was read, and the days and lengths in it, each
 * put into a field by a click of the person and never by itself. It is kept nowhere and goes with the panel.
 */
import { ActionIcon, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconTextScan2, IconX } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Found, type FoundProps } from './found.tsx';
import classes from './recognition.module.css';
import { useLastField } from './use-last-field.ts';
import { useText, type PageShown } from './use-text.ts';

export function PageText(shown: PageShown): ReactNode {
  const { t } = useTranslation('files');
  const { reading, read, close } = useText(shown);
  const panel = useRef<HTMLElement>(null);
  const field = useLastField(panel);
  if (reading.is === 'offered')
    return (
      <section ref={panel} className={classes.offer}>
        <ButtonWithIcon size="compact-md" variant="subtle" icon={IconTextScan2} onClick={read}>
          {t('text.read')}
        </ButtonWithIcon>
      </section>
    );
  return (
    // It scrolls: the keyboard must be able to get there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={panel} className={classes.panel} data-page-text tabIndex={0} aria-label={t('text.title')}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={550}>{t('text.title')}</Text>
        {reading.is === 'reading' ? null : (
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={t('text.close')} onClick={close}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {reading.is === 'reading' ? <Busy share={reading.share} onStop={close} /> : null}
      {reading.is === 'not-read' ? <Text role="status">{t(`text.trouble.${reading.trouble}`)}</Text> : null}
      {reading.is === 'read' ? <Read text={reading.text.trim()} field={field} /> : null}
    </section>
  );
}

function Busy({ share, onStop }: { readonly share: number; readonly onStop: () => void }): ReactNode {
  const { t } = useTranslation(['files', 'common']);
  return (
    <Stack gap="xs">
      <Text role="status">{t('text.reading')}</Text>
      <Progress value={share * 100} aria-label={t('text.reading')} />
      <Group>
        <Button variant="default" onClick={onStop}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function Read({ text, field }: FoundProps): ReactNode {
  const { t } = useTranslation('files');
  if (text === '') return <Text role="status">{t('text.none')}</Text>;
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('text.compare')}
      </Text>
      <Found text={text} field={field} />
      <div className={classes.text} role="group" aria-label={t('text.whole')} dir="auto">
        {text}
      </div>
    </>
  );
}
