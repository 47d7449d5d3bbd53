/** One thing that came in, in words, before anything is applied; then accept or refuse. */
import { Alert, Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconUsers } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link, useParams } from 'react-router';
import { dossierPath } from '../../routes/paths.ts';
import { ProblemNote, toProblemText, type AnyProblem } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import type { Correspondent, IncomingItem, IncomingReport } from '../../vault/api.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { answerPath, asksAnswer } from './answering.ts';
import { CameBack } from './came-back.tsx';
import { Changes } from './changes.tsx';
import { Decide } from './decide.tsx';
import classes from '../../widgets/exchange/exchange.module.css';
import { Going } from './going.tsx';
import { Outcome, type Decision } from './outcome.tsx';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { sizeWords } from '../../i18n/size.ts';
import { RemoveFiles } from './remove-files.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportNotes } from './report-notes.tsx';
import { ReportedList } from './reported-list.tsx';
import { ReportedPacks } from './reported-packs.tsx';
import { TakeCardLink } from './take-card-link.tsx';
import { isReachable } from '../../widgets/exchange/trust.tsx';

export function ReportPage(): ReactNode {
  const { t } = useTranslation(['exchange', 'common']);
  const { name = '' } = useParams();
  const [isAgain, setAgain] = useState(false);
  const asked = useAnswer(
    (vault) => vault.look({ name, ...(isAgain && { again: true }) }),
    `look ${name}${isAgain ? ' again' : ''}`,
  );
  const items = useAnswer((vault) => vault.incoming(), 'incoming');
  const people = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const [decision, setDecision] = useState<Decision>();
  const [isGone, setGone] = useState(false);
  const item = items.state === 'ready' ? items.value.find((each) => each.name === name) : undefined;
  const state = item?.state;
  const isSettled = state === 'accepted' || state === 'refused';
  const hasTrouble = asked.state === 'problem' || (asked.state === 'ready' && asked.value.problem !== undefined);
  return (
    <Stack gap="lg">
      <Anchor component={Link} to={exchangePaths.received} className={classes['state'] ?? ''}>
        <IconArrowLeft size={17} aria-hidden />
        {t('report.back')}
      </Anchor>
      {asked.state === 'waiting' ? <Loader role="status" aria-label={t('common:waiting')} /> : null}
      {decision === undefined ? null : <Outcome decision={decision} />}
      {isGone ? <Text role="status">{t('received.removed')}</Text> : null}
      {asked.state === 'problem' && decision === undefined && !isGone ? (
        <NotOpened problem={asked.problem} onTaken={asked.again} onAgain={() => setAgain(true)} />
      ) : null}
      {item !== undefined && hasTrouble && !isSettled && decision === undefined && !isGone ? (
        <WhatItIs item={item} onRemoved={() => setGone(true)} />
      ) : null}
      {asked.state === 'ready' && !isGone && decision === undefined ? (
        <Report
          report={asked.value}
          state={state}
          sender={
            people.state === 'ready' ? people.value.find((one) => one.person === asked.value.from.person) : undefined
          }
          onDecided={setDecision}
          onChange={asked.again}
        />
      ) : null}
    </Stack>
  );
}

interface NotOpenedProps {
  readonly problem: AnyProblem;
  /** The sender's card was taken in. */
  readonly onTaken: () => void;
  /** It is to be read though its reading once did not end. */
  readonly onAgain: () => void;
}

/** What is known of a file that cannot be taken in, and the way to be rid of it. */
function WhatItIs({ item, onRemoved }: { readonly item: IncomingItem; readonly onRemoved: () => void }): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const size = sizeWords(item.size ?? 0, format.language);
  return (
    <Group>
      <Text c="dimmed">
        {item.from === undefined ? null : <bdi>{`${item.from.name} · `}</bdi>}
        {t('received.file', { date: format.date(isoDateOf(item.arrivedAt)), size })}
      </Text>
      <RemoveFiles items={[item]} says={t('received.remove')} onRemoved={onRemoved} />
    </Group>
  );
}

function NotOpened({ problem, onTaken, onAgain }: NotOpenedProps): ReactNode {
  const { t } = useTranslation(['problems', 'exchange']);
  if (problem.code !== 'for-colleague')
    return (
      <ProblemNote problem={problem}>
        {problem.code === 'unknown-sender' ? <TakeCardLink onTaken={onTaken} /> : null}
        {problem.code === 'not-ended' ? (
          <Button variant="default" onClick={onAgain}>
            {t('exchange:received.again')}
          </Button>
        ) : null}
      </ProblemNote>
    );
  // Nothing went wrong.
  const { what, safe, next } = toProblemText(problem, t);
  return (
    <Alert role="note" icon={<IconUsers aria-hidden />} title={what}>
      <Text>{safe}</Text>
      <Text>{next}</Text>
    </Alert>
  );
}

function Settled({ report }: { readonly report: IncomingReport }): ReactNode {
  const { t } = useTranslation('exchange');
  if (report.purpose === 'receipt') return <Text fw={550}>{t('report.receiptNothing')}</Text>;
  return (
    <Group>
      <Text fw={550}>{t('report.settledAlready')}</Text>
      {asksAnswer(report) ? (
        <Button component={Link} to={answerPath(report, report.dossier.id)}>
          {t('report.answer')}
        </Button>
      ) : null}
      <Button component={Link} to={dossierPath(report.dossier.id)} variant="default">
        {t('report.openDossier')}
      </Button>
    </Group>
  );
}

interface ReportProps {
  readonly report: IncomingReport;
  readonly state: 'new' | 'looked-at' | 'accepted' | 'refused' | 'problem' | undefined;
  readonly sender: Correspondent | undefined;
  readonly onDecided: (decision: Decision) => void;
  readonly onChange: () => void;
}

function Report({ report, state, sender, onDecided, onChange }: ReportProps): ReactNode {
  const { t } = useTranslation('exchange');
  const isSettled = state === 'accepted' || state === 'refused';
  if (report.purpose === 'directory' || report.purpose === 'law-pack') {
    const Reported = report.purpose === 'directory' ? ReportedList : ReportedPacks;
    return (
      <>
        <ReportHead report={report} sender={sender} isSettled={isSettled} />
        <ReportNotes report={report} isSettled={isSettled} onChange={onChange} />
        <Reported report={report} isSettled={isSettled} />
      </>
    );
  }
  return (
    <>
      <ReportHead report={report} sender={sender} isSettled={isSettled} />
      <ReportNotes report={report} isSettled={isSettled} onChange={onChange} />
      {state === 'refused' ? <Text fw={550}>{t('report.refusedAlready')}</Text> : null}
      {state === 'accepted' ? <Settled report={report} /> : null}
      {report.erased !== undefined && !isSettled && isReachable(report) ? (
        <CameBack report={report} erased={report.erased} onDecided={onDecided} />
      ) : null}
      {isSettled ? null : <Going report={report} />}
      <Changes report={report} />
      {isSettled || report.problem !== undefined ? null : <Decide report={report} onDecided={onDecided} />}
    </>
  );
}
