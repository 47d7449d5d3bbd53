/** The bar under a report: accept, or refuse with a reason where that is asked. Closing the page decides nothing. */
import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useVault } from '../../data/vault.tsx';
import type { IncomingReport } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import type { Decision } from './outcome.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { isReachable } from '../../widgets/exchange/trust.tsx';

export interface DecideProps {
  readonly report: IncomingReport;
  readonly onDecided: (decision: Decision) => void;
}

export function Decide({ report, onDecided }: DecideProps): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const [isRefusing, setRefusing] = useState(false);
  // Someone not verified may be looked at, not taken over; what came before its sender was revoked a person may decide.
  const mayAccept = isReachable(report) || report.trust === 'revoked';
  const accept = async (): Promise<void> => {
    const answer = await run(vault.accept({ name: report.name, ...(report.going && { seen: report.going.seen }) }));
    if (!answer.ok) return;
    onDecided({ kind: 'accepted', dossier: answer.value.dossier, differs: report.counts.differs });
  };
  return (
    <div className={classes['decide']}>
      <div className={classes['barNote']}>
        {problem === undefined ? (
          <Text size="sm" c="dimmed">
            {t('report.notYet')} {report.decides ? t('report.senderLearns') : ''}
          </Text>
        ) : (
          <ProblemNote problem={problem} />
        )}
      </div>
      {report.decides ? (
        <Button variant="default" disabled={!mayAccept} onClick={() => setRefusing(true)}>
          {t('report.refuse')}
        </Button>
      ) : null}
      <ButtonWithIcon disabled={!mayAccept} loading={isBusy} icon={IconCheck} onClick={() => void accept()}>
        {t(acceptWords(report))}
      </ButtonWithIcon>
      {isRefusing ? (
        <ReasonDialog
          title={t('report.refuseTitle')}
          text={t('report.refuseText')}
          label={t('report.refuseReason')}
          action={t('report.refuseDo')}
          onClose={() => setRefusing(false)}
          onReason={(reason) => vault.refuse({ name: report.name, reason })}
          onDone={() => onDecided({ kind: 'refused' })}
        />
      ) : null}
    </div>
  );
}

function acceptWords({ decides, purpose, counts }: IncomingReport) {
  if (decides && purpose === 'inquiry-request') return 'report.acceptMandate' as const;
  if (decides && purpose === 'hand-over') return 'report.acceptHandOver' as const;
  if (decides && purpose === 'stand-in') return 'report.acceptStandIn' as const;
  return counts.differs > 0 ? ('report.acceptNotDiffering' as const) : ('report.accept' as const);
}
