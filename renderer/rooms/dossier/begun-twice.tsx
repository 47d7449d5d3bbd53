/** One dossier begun twice: which part is shown, which is kept beside it, and the choice between them. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { authorText } from '../../i18n/name-words.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useVault } from '../../data/vault.tsx';
import type { BegunTwice } from '../../vault/api.ts';
import { useOpenDossier } from '../../fields/dossier-context.tsx';

export function BegunTwiceNotes(): ReactNode {
  const { view } = useOpenDossier();
  return (view.begunTwice ?? []).map((each) => <OnePart key={each.kind} dossier={view.id} part={each} />);
}

function OnePart({ dossier, part }: { readonly dossier: string; readonly part: BegunTwice }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const vault = useVault();
  const section = useUnitWords().section(part.kind);
  const { run, problem } = useCommand();
  const who = ({ by, isOfFounder }: BegunTwice['options'][number]): string => {
    const name = by === undefined ? t('begunTwice.unknown') : authorText(by, language);
    return isOfFounder ? t('begunTwice.founder', { who: name }) : name;
  };
  const choose = async (chosen: string): Promise<void> => {
    await run(vault.chooseBeginning({ dossier, section: chosen }));
  };
  const shown = part.options.find(({ isShown }) => isShown);
  const others = part.options.filter(({ isShown }) => !isShown);
  return (
    <Alert
      color={part.isChosen ? 'water' : 'red'}
      icon={<IconArrowsSplit2 aria-hidden />}
      title={t('begunTwice.title', { section })}
      role="status"
    >
      <Stack gap="xs" align="flex-start">
        <Text>{t('begunTwice.about')}</Text>
        {shown === undefined ? null : <Text>{t('begunTwice.shown', { who: who(shown) })}</Text>}
        {shown === undefined || part.isChosen ? null : (
          <Button size="sm" variant="default" onClick={() => void choose(shown.section)}>
            {t('begunTwice.keep')}
          </Button>
        )}
        {others.map((each) => (
          <Stack key={each.section} gap={4} align="flex-start">
            <Text>{t('begunTwice.beside', { who: who(each) })}</Text>
            <Button size="sm" variant="default" onClick={() => void choose(each.section)}>
              {t('begunTwice.show')}
            </Button>
          </Stack>
        ))}
        <ProblemNote problem={problem} />
      </Stack>
    </Alert>
  );
}
