/** Why a part may go, or why not and what would be needed, in sentences. */
import { useTranslation } from '../../i18n/translation.ts';
import { grounds, isGround, reasons } from '../../../shared/disclosure/grounds.ts';

export function useGroundText(): (key: string) => string {
  const { t } = useTranslation('disclosure');
  return (key) => {
    if (isGround(key)) return t(`ground.${key}`);
    const reason = reasons.find((one) => one === key);
    return reason === undefined ? key : t(`reason.${reason}`);
  };
}

/** The next step of someone who is refused: empty where there is nothing to say. */
export function useNextStep(): (key: string) => string {
  const { t } = useTranslation('disclosure');
  return (key) => {
    const reason = reasons.find((one) => one === key);
    return reason === undefined ? '' : t(`next.${reason}`);
  };
}

export const isUnconfirmed = (key: string): boolean => isGround(key) && !grounds[key].confirmed;
