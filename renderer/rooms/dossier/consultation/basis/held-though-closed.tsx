/** What stands here though it is closed: for good, to be erased (own tasks stay in the plan); or until what it waits for is written. */
import { Alert, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { closedNow, closingOf, decidingOf } from '../../../../../shared/disclosure/gate/gate.ts';
import { partOf, type Part } from '../../../../../shared/disclosure/gate/parts.ts';
import { consultationOf } from '../../../../../shared/dossier/consultation-of.ts';
import { read } from '../../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { shortCitation } from '../../../../../shared/law/index.ts';
import { EraseConsultations } from './refusal.tsx';

interface HeldProps {
  readonly section: SectionView;
  readonly entity: EntityView;
}

export function HeldThoughClosed({ section, entity }: HeldProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, list } = useFormat();
  const basis = read('consultation', 'consultation', entity, 'basis')?.basis;
  const held = heldParts(section, entity.id);
  const deciding = decidingOf(entity);
  const closed = held.flatMap((part) => {
    const closes = closedNow(deciding, part);
    return closes === undefined ? [] : [{ part, closes }];
  });
  const [first] = closed;
  if (first === undefined || basis === undefined) return null;
  // What only waits, for an agreement or for somebody to take part, is there again once that is written.
  const isForGood = closed.some(({ part }) => closingOf(basis, part) !== undefined);
  return (
    <Alert color="gray" icon={<IconLock aria-hidden />} title={t('gate.heldTitle')}>
      <Text>{list(closed.map(({ part }) => t(`gate.part.${part}`)))}</Text>
      <Text size="sm">{shortCitation(first.closes, language)}</Text>
      <Text size="sm">{t('gate.heldHidden')}</Text>
      {isForGood ? null : <Text size="sm">{t('gate.heldWaits')}</Text>}
      <Group gap="sm" mt="sm">
        {section.canWrite && isForGood ? <EraseConsultations /> : null}
      </Group>
    </Alert>
  );
}

/** Parts of one consultation in which something stands. */
function heldParts(section: SectionView, consultation: string): readonly Part[] {
  const parts = section.entities
    .filter((entity) => entity.state !== 'taken-out' && consultationOf(entity) === consultation)
    .flatMap(({ type, units }) => Object.keys(units).flatMap((unit) => partOf(type, unit) ?? []));
  // That a task became a step says nothing more than the step itself.
  return [...new Set(parts)].filter((part) => part !== 'to-plan');
}
