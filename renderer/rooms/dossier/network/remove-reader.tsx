/** Taking someone out of parts of a dossier: which parts, and what it does and does not do. */
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import { useNeeded } from '../../../ui/needed.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useVault } from '../../../data/vault.tsx';
import type { VaultProblem } from '../../../vault/api.ts';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';

export interface RemoveReaderProps {
  readonly who: Author;
  /** What they read and I may take them out of. */
  readonly from: readonly SectionKind[];
  readonly onClose: () => void;
}

export function RemoveReader({ who, from, onClose }: RemoveReaderProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { t: tCommon } = useTranslation();
  const words = useUnitWords();
  const vault = useVault();
  const { view, reload } = useOpenDossier();
  const [chosen, setChosen] = useState<readonly SectionKind[]>(from.length === 1 ? from : []);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();

  const needed = useNeeded({ what: chosen.length > 0 });
  const remove = async (): Promise<void> => {
    if (!needed.isWhole()) return;
    setBusy(true);
    for (const section of chosen) {
      const answer = await vault.removeReader({ dossier: view.id, section, person: who.person });
      if (!answer.ok) {
        setBusy(false);
        reload();
        return setProblem(answer.problem);
      }
    }
    reload();
    onClose();
  };

  return (
    <Dialog onClose={onClose} title={t('removeReader.title', { name: who.name })}>
      <Stack gap="md" ref={needed.around}>
        <Checkbox.Group
          label={t('removeReader.what')}
          {...needed.group('what')}
          value={[...chosen]}
          onChange={(kinds) => setChosen(from.filter((kind) => kinds.includes(kind)))}
        >
          <Stack gap="xs" mt="xs">
            {from.map((kind) => (
              <Checkbox key={kind} value={kind} label={words.section(kind)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text size="sm">{t('removeReader.next', { name: who.name })}</Text>
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button onClick={() => void remove()} loading={busy}>
            {t('removeReader.do')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
