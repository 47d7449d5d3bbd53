/** The papers this dossier can give. */
import {
  IconArrowsExchange,
  IconClipboardText,
  IconClock24,
  IconFileCertificate,
  IconFolder,
  IconGavel,
  IconHourglassEmpty,
  IconListDetails,
  IconFileStack,
  IconForms,
  IconHeartHandshake,
  IconHome,
  IconHomeQuestion,
  IconListCheck,
  IconEar,
  IconMail,
  IconMailCheck,
  IconMailExclamation,
  IconMailForward,
  IconMailOpened,
  IconLock,
  IconNotebook,
  IconReport,
  IconTimeline,
  IconCalendarQuestion,
  IconUser,
  IconUsersGroup,
  IconWriting,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { PaperKind } from '../model/paper.ts';
import classes from './papers.module.css';

const icons: Record<PaperKind, ComponentType<IconProps>> = {
  request: IconWriting,
  plan: IconListCheck,
  pathway: IconTimeline,
  report: IconReport,
  adviceCover: IconFileCertificate,
  filePieces: IconListDetails,
  fileCover: IconFolder,
  silenceGrant: IconHourglassEmpty,
  lateAdvice: IconGavel,
  inquiryRequest: IconHomeQuestion,
  inquiry: IconHome,
  followUp: IconNotebook,
  guidanceReport: IconClipboardText,
  handOver: IconArrowsExchange,
  sentenceEnd: IconClock24,
  ownCopy: IconUser,
  personDates: IconCalendarQuestion,
  everything: IconFileStack,
  supportSheet: IconHeartHandshake,
  referralForm: IconForms,
  invitation: IconMail,
  minutes: IconUsersGroup,
  rightReceipt: IconMailCheck,
  rightAnswer: IconMailOpened,
  rightForwarded: IconMailForward,
  ownDecision: IconLock,
  correctionNotice: IconMailExclamation,
  heard: IconEar,
};

export interface PaperListProps {
  readonly kinds: readonly PaperKind[];
  readonly chosen: PaperKind;
  readonly onChoose: (kind: PaperKind) => void;
}

export function PaperList({ kinds, chosen, onChoose }: PaperListProps): ReactNode {
  const { t } = useTranslation('papers');
  return (
    <nav aria-label={t('tab.choose')}>
      <ul className={classes['kinds']}>
        {kinds.map((kind) => {
          const Icon = icons[kind];
          return (
            <li key={kind}>
              <button
                type="button"
                className={classes['kind']}
                aria-current={kind === chosen}
                onClick={() => onChoose(kind)}
              >
                <Icon size={20} stroke={1.75} aria-hidden />
                {t(`tab.${kind}`)}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
