/** After deciding: what happened, what is left to settle, and the receipt that waits for the stick. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconUsb } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import type { Result } from '../../../shared/result.ts';
import { PutNote } from './put-note.tsx';
import { useStick, type PutOutcome } from './use-stick.ts';
import classes from '../../widgets/exchange/exchange.module.css';

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly dossier: string;
      readonly differs: number;
      /** Where it is answered, if it asks for that. */
      readonly answer?: string;
    }
  | { readonly kind: 'refused' };

export interface OutcomeProps {
  readonly decision: Decision;
}

export function Outcome({ decision }: OutcomeProps): ReactNode {
  const { t } = useTranslation('exchange');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isAccepted = decision.kind === 'accepted';
  const Icon = isAccepted ? IconCircleCheck : IconCircleX;
  return (
    <Stack gap="md" className={classes['narrow'] ?? ''} mt="md">
      <Group gap="sm">
        <Icon size={32} stroke={1.5} aria-hidden />
        <Title order={2} size="h1" tabIndex={-1} ref={heading}>
          {t(isAccepted ? 'report.acceptedTitle' : 'report.refusedTitle')}
        </Title>
      </Group>
      <Text maw="40rem">{t(isAccepted ? 'report.acceptedText' : 'report.refusedText')}</Text>
      {isAccepted && decision.differs > 0 ? (
        <Text fw={550}>{t('report.acceptedDiffers', { count: decision.differs })}</Text>
      ) : null}
      <Receipts>
        {isAccepted && decision.answer !== undefined ? (
          <Button component={Link} to={decision.answer}>
            {t('report.answer')}
          </Button>
        ) : null}
        {isAccepted ? (
          <Button
            component={Link}
            to={dossierPath(decision.dossier)}
            variant={decision.answer === undefined ? 'filled' : 'default'}
          >
            {t(decision.differs > 0 ? 'report.settle' : 'report.openDossier')}
          </Button>
        ) : null}
      </Receipts>
    </Stack>
  );
}

/** Receipts that are ready go onto the stick with one click. */
function Receipts({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('exchange');
  const { isWorking, put } = useStick();
  const asked = useAnswer((vault) => vault.outgoing(), 'outgoing');
  const [outcome, setOutcome] = useState<Result<PutOutcome, AnyProblem>>();
  const ready =
    asked.state === 'ready'
      ? asked.value.filter((item) => item.state === 'ready' && item.purpose === 'receipt').map((item) => item.name)
      : [];
  const carry = async (chooseAnew: boolean): Promise<void> => {
    setOutcome(await put(ready, chooseAnew));
    asked.again();
  };
  return (
    <>
      <Group>
        {children}
        {ready.length === 0 ? null : (
          <ButtonWithIcon variant="default" loading={isWorking} icon={IconUsb} onClick={() => void carry(false)}>
            {t('report.putReceipt')}
          </ButtonWithIcon>
        )}
      </Group>
      {outcome === undefined ? null : <PutNote outcome={outcome} onAgain={(anew) => void carry(anew)} />}
    </>
  );
}
