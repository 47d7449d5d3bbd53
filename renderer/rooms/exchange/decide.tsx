/** The bar under a report: accept, or refuse with a reason where that is asked. Closing the page decides nothing. */
import { Button, Text } from '@mantine/core';
import { IconCheck, IconMessage } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useVault } from '../../data/vault.tsx';
import { useGo } from '../../routes/address.ts';
import type { IncomingReport } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { answerPath, asksAnswer } from './answering.ts';
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
  const go = useGo();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const [isRefusing, setRefusing] = useState(false);
  // Someone not verified may be looked at, not taken over; what came before its sender was revoked a person may decide.
  const mayAccept = isReachable(report) || report.trust === 'revoked';
  const accept = async (): Promise<string | undefined> => {
    const answer = await run(vault.accept({ name: report.name, ...(report.going && { seen: report.going.seen }) }));
    if (!answer.ok) return undefined;
    const { dossier } = answer.value;
    onDecided({
      kind: 'accepted',
      dossier,
      differs: report.counts.differs,
      ...(asksAnswer(report) && { answer: answerPath(report, dossier) }),
    });
    return dossier;
  };
  const answer = async (): Promise<void> => {
    const dossier = await accept();
    if (dossier !== undefined) await go(answerPath(report, dossier));
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
      <Accepting
        report={report}
        mayAccept={mayAccept}
        isBusy={isBusy}
        onAccept={() => void accept()}
        onAnswer={() => void answer()}
      />
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

interface AcceptingProps {
  readonly report: IncomingReport;
  readonly mayAccept: boolean;
  readonly isBusy: boolean;
  readonly onAccept: () => void;
  readonly onAnswer: () => void;
}

/** What asks for an answer is most often taken in to answer it. */
function Accepting({ report, mayAccept, isBusy, onAccept, onAnswer }: AcceptingProps): ReactNode {
  const { t } = useTranslation('exchange');
  const isAsked = asksAnswer(report);
  return (
    <>
      <ButtonWithIcon
        variant={isAsked ? 'default' : 'filled'}
        disabled={!mayAccept}
        loading={isBusy}
        icon={IconCheck}
        onClick={onAccept}
      >
        {t(acceptWords(report))}
      </ButtonWithIcon>
      {isAsked ? (
        <ButtonWithIcon disabled={!mayAccept} loading={isBusy} icon={IconMessage} onClick={onAnswer}>
          {t('report.acceptAndAnswer')}
        </ButtonWithIcon>
      ) : null}
    </>
  );
}

function acceptWords({ decides, purpose, counts }: IncomingReport) {
  if (decides && purpose === 'inquiry-request') return 'report.acceptMandate' as const;
  if (decides && purpose === 'hand-over') return 'report.acceptHandOver' as const;
  if (decides && purpose === 'stand-in') return 'report.acceptStandIn' as const;
  return counts.differs > 0 ? ('report.acceptNotDiffering' as const) : ('report.accept' as const);
}
