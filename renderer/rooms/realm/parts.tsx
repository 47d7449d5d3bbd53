/** The parts three keepers handed over, chosen one by one. */
import { Button, Group, Input, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { NeededGroup } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useTextFiles } from '../../data/text-files.ts';
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
  const files = useTextFiles();
  const [problem, setProblem] = useState<AnyProblem>();
  const add = async (): Promise<void> => {
    setProblem(undefined);
    const file = await files.open();
    if (!file.ok) return setProblem(file.problem);
    const part = await vault.readPart({ bytes: file.value });
    if (part.ok) onChange([...parts, { name: part.value.name, bytes: file.value }].slice(0, 3));
    else setProblem(part.problem);
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
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group>
          <Button
            variant="default"
            disabled={parts.length === 3}
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => void add()}
          >
            {t('draft.addPart')}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
