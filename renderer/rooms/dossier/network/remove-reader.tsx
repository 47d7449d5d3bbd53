/** Taking someone out of parts of a dossier: which parts, and what it does and does not do. */
import { Checkbox, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ok } from '../../../../shared/result.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { Author } from '../../../../shared/dossier/view.ts';
import { useNeeded } from '../../../ui/needed.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useVault } from '../../../data/vault.tsx';
import type { Answer } from '../../../vault/api.ts';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';

export interface RemoveReaderProps {
  readonly who: Author;
  /** What they read and I may take them out of. */
  readonly from: readonly SectionKind[];
  readonly onClose: () => void;
}

export function RemoveReader({ who, from, onClose }: RemoveReaderProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const vault = useVault();
  const { view, reload } = useOpenDossier();
  const [chosen, setChosen] = useState<readonly SectionKind[]>(from.length === 1 ? from : []);
  const needed = useNeeded({ what: chosen.length > 0 });
  const remove = async (): Answer<undefined> => {
    for (const section of chosen) {
      const answer = await vault.removeReader({ dossier: view.id, section, person: who.person });
      // The parts before this one are done.
      reload();
      if (!answer.ok) return answer;
    }
    return ok(undefined);
  };
  return (
    <DialogForm
      title={t('removeReader.title', { name: who.name })}
      action={t('removeReader.do')}
      needed={needed}
      onDo={remove}
      onClose={onClose}
    >
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
    </DialogForm>
  );
}
