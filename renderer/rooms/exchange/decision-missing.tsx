/** Said before a hand-over goes to a justice house: which decision it follows is not written yet, and nothing goes before. */
import { Alert, Anchor, Text } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import { useTranslation } from '../../i18n/translation.ts';
import type { SendPlan } from '../../vault/api.ts';
import { GroundSource } from './ground-source.tsx';

interface DecisionMissingProps {
  readonly dossier: string | undefined;
  readonly plan: SendPlan | undefined;
}

export function DecisionMissing({ dossier, plan }: DecisionMissingProps): ReactNode {
  const { t } = useTranslation('exchange');
  if (dossier === undefined || plan?.lacksDecision !== true) return null;
  return (
    <Alert color="red" icon={<IconBan aria-hidden />} role="status">
      <Text>{t('send.decision.missing')}</Text>
      <Anchor component={Link} to={dossierPath(dossier, { tab: 'network' })} fw={550}>
        {t('send.decision.write')}
      </Anchor>
      <GroundSource keys={['supervision-mandate']} />
    </Alert>
  );
}
