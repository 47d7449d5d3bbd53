/** Takes something out and offers at once to bring it back. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from '../i18n/translation.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { EntityView } from '../../shared/dossier/view.ts';
import { useSaving, type Saving } from './use-saving.ts';

/** Long enough to notice a slip of the hand (milliseconds). */
const undoFor = 10_000;

export function useTakeOut(section: SectionKind): {
  readonly takeOut: (entity: EntityView) => void;
  readonly problem: Saving['problem'];
} {
  const { t } = useTranslation('dossier');
  const { save, problem } = useSaving();
  const takeOut = async ({ id, type }: EntityView): Promise<void> => {
    const done = await save([{ do: 'take-out', section, type, entity: id }]);
    if (!done) return;
    const bringBack = (): void => {
      notifications.hide(`taken-out-${id}`);
      void save([{ do: 'bring-back', section, type, entity: id }]);
    };
    notifications.show({
      id: `taken-out-${id}`,
      autoClose: undoFor,
      color: 'water',
      message: (
        <Group justify="space-between" wrap="nowrap">
          {section === 'plan' ? t('plan.tookOut') : t('entry.tookOut')}
          <Button size="compact-md" variant="light" onClick={bringBack}>
            {t('plan.bringBack')}
          </Button>
        </Group>
      ),
    });
  };
  return { takeOut: (entity) => void takeOut(entity), problem };
}
