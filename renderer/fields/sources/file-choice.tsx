/** The file of a document that is being added: picked here, or given already; with what does not belong in a dossier. */
import { Alert, Group, Input, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { namesSecurityPaper } from '../../../shared/dossier/never-held.ts';
import { BeforeAdding } from '../copies/before-adding.tsx';
import { DrugTestNamed } from '../drug-test.tsx';
import { usePickFile, type GivenFile } from '../pick-file.ts';
import { NotReadable, useGivenTrouble } from './not-readable.tsx';
import { OtherWays } from './other-ways.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import type { Needed } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';

export interface FileChoiceProps {
  readonly file: GivenFile | undefined;
  readonly onFile: (file: GivenFile) => void;
  /** What it is called here: that too may name what is not kept. */
  readonly type: string;
  readonly group: ReturnType<Needed<'file'>['group']>;
}

export function FileChoice({ file, onFile, type, group }: FileChoiceProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { wrapperProps, ...asked } = group;
  const pick = usePickFile();
  const { run, problem } = useCommand<AnyProblem>();
  const trouble = useGivenTrouble(file);
  const choose = async (): Promise<void> => {
    const picked = await run(pick());
    if (picked.ok) onFile(picked.value);
  };
  return (
    <>
      <Input.Wrapper {...asked} {...wrapperProps}>
        <Group gap="sm">
          <ButtonWithIcon
            variant="default"
            type="button"
            icon={IconFileUpload}
            onClick={() => void choose()}
            {...(file === undefined && { 'data-autofocus': true })}
          >
            {file === undefined ? t('file.pick') : t('file.pickOther')}
          </ButtonWithIcon>
          <OtherWays onFile={onFile} />
        </Group>
        {file === undefined ? null : (
          <Text size="sm" mt="xs" dir="auto" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
        )}
      </Input.Wrapper>
      <NotReadable trouble={trouble} />
      {file === undefined || trouble !== undefined ? null : <BeforeAdding file={file} onFile={onFile} />}
      {file !== undefined && namesSecurityPaper(file.name) ? (
        <Alert color="yellow" role="alert">
          {t('proof.notHeld')}
        </Alert>
      ) : null}
      <DrugTestNamed texts={[file?.name ?? '', type]} />
      <ProblemNote problem={problem} />
    </>
  );
}
