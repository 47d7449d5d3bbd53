/** For the keepers of a list: signing an update of the directory. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useVault } from '../../data/vault.tsx';
import { SignPublished } from '../../widgets/published/sign-published.tsx';
import { UpdateSaid } from '../../widgets/published/update-news.tsx';

export function SignUpdateCard(): ReactNode {
  const { t } = useTranslation('directory');
  const vault = useVault();
  const words = {
    title: t('updates.sign.title'),
    about: t('updates.sign.about'),
    open: t('updates.sign.open'),
    once: t('updates.sign.once'),
    twice: t('updates.sign.twice'),
    onceFile: t('updates.fileName'),
    twiceFile: t('updates.fileName'),
  };
  return (
    <SignPublished
      words={words}
      read={(input) => vault.readUpdateToSign(input)}
      sign={(input) => vault.signDirectoryUpdate(input)}
      show={(update) => <UpdateSaid update={update} />}
    />
  );
}
