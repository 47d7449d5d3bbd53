/** The motive of an entry in words. */
import { useCallback } from 'react';
import { givenMotives, openingMotives, ownMotives, paperMotives } from '../../../shared/access-log/motive.ts';
import { purposes } from '../../../shared/disclosure/purposes.ts';
import { useTranslation } from '../../i18n/translation.ts';

const known = [...ownMotives, ...openingMotives, ...paperMotives, ...givenMotives, ...purposes] as const;

/** Empty where an entry has none; as it stands where a later application wrote it. */
export function useMotiveText(): (motive: string | undefined) => string {
  const { t } = useTranslation('log');
  return useCallback(
    (motive) => {
      const found = known.find((each) => each === motive);
      return found === undefined ? (motive ?? '') : t(`motive.${found}`);
    },
    [t],
  );
}
