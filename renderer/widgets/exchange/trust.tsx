/** How far a correspondent's key is known, by icon and in words, never by colour alone. */
import { Text } from '@mantine/core';
import {
  IconAlertOctagon,
  IconCircleCheck,
  IconCircleDashed,
  IconDeviceDesktop,
  IconListCheck,
  IconUserOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf, now } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Correspondent } from '../../vault/api.ts';
import classes from './exchange.module.css';

type Trusted = Pick<Correspondent, 'trust' | 'verifiedOn' | 'verifiedHow' | 'verifiedBy' | 'listed' | 'revoked'>;

export interface TrustMarkProps {
  readonly of: Trusted | undefined;
  /** Without when and how, where there is little room. */
  readonly short?: boolean;
}

const icons = {
  verified: { Icon: IconCircleCheck, color: 'water' },
  unverified: { Icon: IconCircleDashed, color: 'dimmed' },
  listed: { Icon: IconListCheck, color: 'water' },
  revoked: { Icon: IconUserOff, color: 'var(--late)' },
  'key-changed': { Icon: IconAlertOctagon, color: 'var(--late)' },
  'this-computer': { Icon: IconDeviceDesktop, color: 'dimmed' },
} as const;

export function TrustMark({ of, short = false }: TrustMarkProps): ReactNode {
  const words = useTrustWords();
  const { Icon } = icons[of?.trust ?? 'unverified'];
  const isAlarm = of?.trust === 'key-changed' || of?.trust === 'revoked';
  return (
    <Text
      span
      size="sm"
      className={classes['state'] ?? ''}
      c={isAlarm ? 'var(--late)' : 'dimmed'}
      fw={isAlarm ? 600 : 400}
    >
      <Icon size={17} stroke={1.75} aria-hidden style={{ flex: 'none' }} />
      <span>{words(of, short)}</span>
    </Text>
  );
}

function useTrustWords(): (of: Trusted | undefined, short: boolean) => string {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const day = (at: number): string => format.date(isoDateOf(at));
  return (of, short) => {
    if (of === undefined) return t('trust.unknown');
    if (of.trust === 'key-changed') return t('trust.keyChanged');
    if (of.trust === 'this-computer') return t('trust.thisComputer');
    if (of.trust === 'unverified') return t('trust.unverified');
    if (of.trust === 'revoked' && of.revoked !== undefined) {
      return t('trust.revoked', { date: day(of.revoked.at), why: t(`trust.why.${of.revoked.why}`) });
    }
    if (of.trust === 'listed' && of.listed !== undefined) {
      const { list, number, until } = of.listed;
      if (short) return t('trust.listed', { list });
      return t(now() > until ? 'trust.listedSince' : 'trust.listedUntil', { list, number, date: day(until) });
    }
    if (short || of.verifiedOn === undefined) return t('trust.verified');
    const how = t(howWords[of.verifiedHow ?? 'in-person'], { date: day(of.verifiedOn) });
    return of.verifiedBy === undefined ? how : t('trust.by', { how, name: of.verifiedBy });
  };
}

const howWords = {
  'in-person': 'trust.verifiedInPerson',
  phone: 'trust.verifiedPhone',
  scanned: 'trust.verifiedScanned',
} as const;

/** May work be sent to this person now? Colleagues at this computer get theirs within the dossier. */
export const isReachable = ({ trust }: Pick<Correspondent, 'trust'>): boolean =>
  trust === 'verified' || trust === 'listed';
