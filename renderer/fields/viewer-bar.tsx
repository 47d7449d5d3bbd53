/** What stands above a document on the screen: its pages, turning it, and how large it is. */
import { ActionIcon, Group, NumberInput, Text } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconRotate2,
  IconRotateClockwise2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import type { Quarters } from '../workers/viewer/messages.ts';

/** How large: 1 is as wide as there is room. */
export const zooms: readonly number[] = [0.5, 0.75, 1, 1.5, 2, 3];

export interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
}

export function Pages({ page, pages, onGo }: PagesProps): ReactNode {
  const { t } = useTranslation('files');
  if (pages === 1) return <span />;
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.before')}
        disabled={page === 1}
        onClick={() => onGo(page - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <NumberInput
        size="xs"
        w="4rem"
        hideControls
        allowDecimal={false}
        min={1}
        max={pages}
        value={page}
        aria-label={t('viewer.number')}
        onChange={(value) => (typeof value === 'number' ? onGo(value) : undefined)}
      />
      <Text size="sm">{t('viewer.ofPages', { pages })}</Text>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.after')}
        disabled={page === pages}
        onClick={() => onGo(page + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

export interface TurnsProps {
  readonly quarters: Quarters;
  readonly onTurn: (by: 1 | -1) => void;
}

/** A quarter to either side; how the page stands then is said to whoever hears the screen. */
export function Turns({ quarters, onTurn }: TurnsProps): ReactNode {
  const { t } = useTranslation('files');
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.turnLeft')}
        title={t('viewer.turnLeft')}
        aria-keyshortcuts="Shift+R"
        onClick={() => onTurn(-1)}
      >
        <IconRotate2 size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.turnRight')}
        title={t('viewer.turnRight')}
        aria-keyshortcuts="R"
        onClick={() => onTurn(1)}
      >
        <IconRotateClockwise2 size={18} aria-hidden />
      </ActionIcon>
      <span className="visually-hidden" role="status">
        {t(`viewer.turned.${quarters}`)}
      </span>
    </Group>
  );
}

export function Zoom({ step, onZoom }: { readonly step: number; readonly onZoom: (step: number) => void }): ReactNode {
  const { t, i18n } = useTranslation('files');
  const size = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(zooms[step] ?? 1);
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.smaller')}
        disabled={step === 0}
        onClick={() => onZoom(step - 1)}
      >
        <IconZoomOut size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" w="3.5rem" ta="center" className="tabular">
        {size}
      </Text>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.larger')}
        disabled={step === zooms.length - 1}
        onClick={() => onZoom(step + 1)}
      >
        <IconZoomIn size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
