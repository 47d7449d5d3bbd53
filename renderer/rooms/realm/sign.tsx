/** For the keepers of a list: signing a version of it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useVault } from '../../data/vault.tsx';
import type { DraftView } from '../../vault/api.ts';
import { Digits } from '../../widgets/published/digits.tsx';
import { News } from '../../widgets/published/news.tsx';
import { SignPublished } from '../../widgets/published/sign-published.tsx';

export function SignCard(): ReactNode {
  const { t } = useTranslation('list');
  const vault = useVault();
  const words = {
    title: t('sign.title'),
    about: t('sign.about'),
    open: t('sign.open'),
    once: t('sign.once'),
    twice: t('sign.twice'),
    onceFile: t('draft.fileName'),
    twiceFile: t('fileName'),
  };
  return (
    <SignPublished
      words={words}
      read={(input) => vault.readDraft(input)}
      sign={(input) => vault.signDraft(input)}
      show={(view) => <Version {...view} />}
    />
  );
}

function Version({ content, changes, rolled, resealed }: DraftView): ReactNode {
  const { t } = useTranslation('list');
  return (
    <>
      <News content={content} changes={changes} rolled={rolled} resealed={resealed} />
      <div>
        <Text fw={600}>{t('number')}</Text>
        <Digits number={content.rootNumber} />
      </div>
    </>
  );
}
