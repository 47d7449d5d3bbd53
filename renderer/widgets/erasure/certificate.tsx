/** The certificate on screen, and as a signed file. */
import { List, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import type { ErasureView } from '../../vault/api.ts';
import { useValues } from '../../fields/use-values.ts';
import { Given } from './given.tsx';
import { certificateLines, certificateText } from './certificate-lines.ts';

export function Certificate({ erasure }: { readonly erasure: ErasureView }): ReactNode {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  const words = useUnitWords();
  const service = useServiceName();
  const values = useValues();
  const lines = certificateLines(erasure, { t, format, section: words.section, service, extract: values.extractKind });
  return (
    <Stack gap="sm">
      <div>
        {lines.facts.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </div>
      <Lines title={t('certificate.destroyed')} lines={lines.destroyed} />
      <Lines title={t('certificate.notReached')} lines={lines.notReached} />
      <Given erasure={erasure} />
      {erasure.isTold || erasure.isUnfinished ? null : <Save id={erasure.id} text={certificateText(lines, t)} />}
    </Stack>
  );
}

export function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <List spacing={4}>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}

function Save({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  const { t } = useTranslation('erasure');
  const vault = useVault();
  const files = useFiles();
  const { run, problem } = useCommand<AnyProblem>();
  const save = (): void => void run(files.save('text', t('certificate.fileName'), vault.certificate({ id, text })));
  return (
    <div>
      <ButtonWithIcon variant="default" icon={IconDownload} onClick={save}>
        {t('certificate.save')}
      </ButtonWithIcon>
      <Text size="sm" c="dimmed" mt={4}>
        {t('certificate.check')}
      </Text>
      <ProblemNote problem={problem} />
    </div>
  );
}
