/** The parts three keepers handed over, chosen one by one. */
import { Group, Input, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import type { NeededGroup } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PartsProps {
  readonly parts: readonly Part[];
  readonly needed: NeededGroup;
  readonly onChange: (parts: readonly Part[]) => void;
}

export function Parts({ parts, needed, onChange }: PartsProps): ReactNode {
  const { t } = useTranslation('list');
  const vault = useVault();
  const files = useFiles();
  const { run, problem } = useCommand<AnyProblem>();
  const add = async (): Promise<void> => {
    const file = await run(files.open());
    if (!file.ok) return;
    const part = await run(vault.readPart({ bytes: file.value }));
    if (part.ok) onChange([...parts, { name: part.value.name, bytes: file.value }].slice(0, 3));
  };
  return (
    <Input.Wrapper label={t('draft.parts')} {...needed} {...needed.wrapperProps}>
      <Stack gap="xs">
        {parts.length === 0 ? null : (
          <ol style={{ margin: 0 }}>
            {parts.map(({ name }, at) => (
              <li key={at}>{name}</li>
            ))}
          </ol>
        )}
        <ProblemNote problem={problem} />
        <Group>
          <ButtonWithIcon variant="default" disabled={parts.length === 3} icon={IconPlus} onClick={() => void add()}>
            {t('draft.addPart')}
          </ButtonWithIcon>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
