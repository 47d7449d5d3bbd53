/** Contact cards in and out: my card to a file, someone else's card from one. */
import { useTranslation } from '../../i18n/translation.ts';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import type { AnyProblem } from '../../ui/problems.tsx';
import type { Result } from '../../../shared/result.ts';
import type { Correspondent } from '../../vault/api.ts';

/** A card is a few hundred bytes; anything much larger is another file. */
const largestCard = 65_536;

export interface Cards {
  readonly saveMine: () => Promise<Result<undefined, AnyProblem>>;
  readonly takeIn: () => Promise<Result<Correspondent, AnyProblem>>;
}

export function useCards(): Cards {
  const vault = useVault();
  const files = useFiles();
  const { t } = useTranslation('exchange');
  return {
    // The name proposed says nothing about who it is.
    saveMine: () => files.save('card', t('correspondents.myCardFile'), vault.myCard()),
    takeIn: async () => {
      const card = await files.open('card', largestCard, { code: 'bad-card' });
      return card.ok ? vault.importCard({ bytes: card.value }) : card;
    },
  };
}
