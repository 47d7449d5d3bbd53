/** My card as a code: on the screen for someone beside me, or on paper. */
import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconPrinter, IconQrcode } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { cardCode } from '../../../shared/trust/card-code.ts';
import { cardBytesIn } from '../../../shared/trust/card-file.ts';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { cardPaper } from '../../papers/kinds/card.ts';
import { pageDocument } from '../../papers/model/paper.ts';
import { CodePicture, codePath } from './code-picture.tsx';

export function MyCode(): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const [code, setCode] = useState<string>();
  const { run, problem } = useCommand<AnyProblem>();
  const codeOfMine = async (): Promise<Result<string, AnyProblem>> => {
    const card = await vault.myCard();
    if (!card.ok) return card;
    const bytes = cardBytesIn(card.value);
    const text = bytes && cardCode(bytes);
    return text ? ok(text) : fail({ code: 'too-large' });
  };
  const show = async (): Promise<void> => {
    const mine = await run(codeOfMine());
    if (mine.ok) setCode(mine.value);
  };
  return (
    <>
      <ButtonWithIcon variant="default" icon={IconQrcode} onClick={() => void show()}>
        {t('code.mine')}
      </ButtonWithIcon>
      <ProblemNote problem={problem} />
      {code === undefined ? null : <CodeDialog code={code} onClose={() => setCode(undefined)} />}
    </>
  );
}

function CodeDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('exchange');
  const me = useMe();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  const { problem, isSaved, save } = useCardPaper(code);
  return (
    <Dialog onClose={onClose} size="lg" title={t('code.mine')}>
      <Stack gap="md">
        <div>
          <Text fw={600}>{me.name}</Text>
          <Text c="dimmed">{`${functionName(me.function)} · ${serviceName(me.service)}`}</Text>
        </div>
        <CodePicture text={code} label={t('code.label', { name: me.name })} />
        <Text>{t('code.about')}</Text>
        <ProblemNote problem={problem} />
        <div role="status">{isSaved ? <Alert color="water">{t('code.saved')}</Alert> : null}</div>
        <Group>
          <ButtonWithIcon variant="default" icon={IconPrinter} onClick={() => void save()}>
            {t('code.paper')}
          </ButtonWithIcon>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The code on a page to print. */
function useCardPaper(code: string) {
  const { t } = useTranslation('exchange');
  const me = useMe();
  const files = useFiles();
  const { language } = useFormat();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  const [isSaved, setSaved] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const save = async (): Promise<void> => {
    const paper = cardPaper({
      language,
      words: { title: t('code.paperTitle'), how: t('code.paperHow'), code: t('code.label', { name: me.name }) },
      name: me.name,
      work: functionName(me.function),
      service: serviceName(me.service),
      code: codePath(code),
    });
    const page = { html: pageDocument(paper), footer: paper.footer };
    const saved = await run(files.save('pdf', t('correspondents.myCardFile'), files.print(page)));
    setSaved(saved.ok);
  };
  return { problem, isSaved, save };
}
