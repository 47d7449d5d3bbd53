/** Why a part may go, or why not, in a sentence. */
import { useTranslation } from 'react-i18next';
import { grounds, isGround, reasons } from '../../../shared/disclosure/grounds.ts';

export function useGroundText(): (key: string) => string {
  const { t } = useTranslation('disclosure');
  return (key) => {
    if (isGround(key)) return t(`ground.${key}`);
    const reason = reasons.find((one) => one === key);
    return reason === undefined ? key : t(`reason.${reason}`);
  };
}

export const isUnconfirmed = (key: string): boolean => isGround(key) && !grounds[key].confirmed;
