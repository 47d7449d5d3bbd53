/** Said before a hand-over goes: nobody wrote a briefing yet. It goes all the same if one wants. */
import { Alert, Anchor, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { hasBriefing } from '../../../shared/dossier/plan/briefing-of.ts';
import { dossierPath } from '../../routes/paths.ts';
import { useTranslation } from '../../i18n/translation.ts';
import type { Correspondent, SendPlan } from '../../vault/api.ts';
import type { SendDraft } from './send-draft.ts';

interface BriefingMissingProps {
  readonly draft: SendDraft;
  readonly plan: SendPlan | undefined;
  readonly person: Correspondent | undefined;
}

export function BriefingMissing({ draft, plan, person }: BriefingMissingProps): ReactNode {
  const { t } = useTranslation('exchange');
  // A counsellor begins by consent and takes over no dossier.
  if (draft.purpose !== 'hand-over' || plan === undefined || person?.function === 'counsellor') return null;
  if (draft.dossier === undefined || hasBriefing(plan.asTheyRead.find(({ kind }) => kind === 'plan'))) return null;
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} role="status">
      <Text>{t('send.briefing.missing')}</Text>
      <Anchor component={Link} to={dossierPath(draft.dossier, { tab: 'network' })}>
        {t('send.briefing.write')}
      </Anchor>
    </Alert>
  );
}
