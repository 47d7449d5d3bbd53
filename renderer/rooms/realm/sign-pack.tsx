/** For the keepers of a list: signing a law pack. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useVault } from '../../data/vault.tsx';
import { SignPublished } from '../../widgets/published/sign-published.tsx';
import { PackNewsShown } from '../../widgets/published/pack-news.tsx';

export function SignPackCard(): ReactNode {
  const { t } = useTranslation('law');
  const vault = useVault();
  const words = {
    title: t('sign.title'),
    about: t('sign.about'),
    open: t('sign.open'),
    once: t('sign.once'),
    twice: t('sign.twice'),
    onceFile: t('fileName'),
    twiceFile: t('fileName'),
  };
  return (
    <SignPublished
      words={words}
      read={(input) => vault.readPackToSign(input)}
      sign={(input) => vault.signPack(input)}
      show={(news) => <PackNewsShown news={news} />}
    />
  );
}
