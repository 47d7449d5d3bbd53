/** How far a correspondent's key is known, by icon and in words, never by colour alone. */
import { Text } from '@mantine/core';
import { IconAlertOctagon, IconCircleCheck, IconCircleDashed, IconDeviceDesktop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDateOf } from '../../app/clock.ts';
import { useFormat } from '../../app/format.ts';
import type { Correspondent } from '../../vault/api.ts';
import classes from './exchange.module.css';

type Trusted = Pick<Correspondent, 'trust' | 'verifiedOn' | 'verifiedHow'>;

export interface TrustMarkProps {
  readonly of: Trusted | undefined;
  /** Without when and how, where there is little room. */
  readonly short?: boolean;
}

const icons = {
  verified: { Icon: IconCircleCheck, color: 'water' },
  unverified: { Icon: IconCircleDashed, color: 'dimmed' },
  'key-changed': { Icon: IconAlertOctagon, color: 'var(--late)' },
  'this-computer': { Icon: IconDeviceDesktop, color: 'dimmed' },
} as const;

export function TrustMark({ of, short = false }: TrustMarkProps): ReactNode {
  const words = useTrustWords();
  const { Icon } = icons[of?.trust ?? 'unverified'];
  const isAlarm = of?.trust === 'key-changed';
  return (
    <Text
      span
      size="sm"
      className={classes['state'] ?? ''}
      c={isAlarm ? 'var(--late)' : 'dimmed'}
      fw={isAlarm ? 600 : 400}
    >
      <Icon size={17} stroke={1.75} aria-hidden style={{ flex: 'none' }} />
      <span>{words(short && of?.trust === 'verified' ? { trust: of.trust } : of)}</span>
    </Text>
  );
}

function useTrustWords(): (of: Trusted | undefined) => string {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (of) => {
    if (of === undefined) return t('trust.unknown');
    if (of.trust === 'key-changed') return t('trust.keyChanged');
    if (of.trust === 'this-computer') return t('trust.thisComputer');
    if (of.trust === 'unverified') return t('trust.unverified');
    if (of.verifiedOn === undefined) return t('trust.verified');
    const date = format.date(isoDateOf(of.verifiedOn));
    return of.verifiedHow === 'phone' ? t('trust.verifiedPhone', { date }) : t('trust.verifiedInPerson', { date });
  };
}

/** May work be sent to this person now? Colleagues at this computer get theirs within the dossier. */
export const isReachable = ({ trust }: Trusted): boolean => trust === 'verified';
