/** What needs a second look before accepting: each its own sentence, what is safe, and the next step. */
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { dossierPath } from '../../routes/paths.ts';
import { fullName } from '../../ui/person-name.tsx';
import { ProblemNote, TroubleNote, type AnyProblem } from '../../ui/problems.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useVault } from '../../data/vault.tsx';
import type { IncomingReport } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { TakeCardLink } from './take-card-link.tsx';
import { isReachable } from '../../widgets/exchange/trust.tsx';

export interface ReportNotesProps {
  readonly report: IncomingReport;
  /** Decided already: that it was read before is no news then. */
  readonly isSettled: boolean;
  /** Something about the file changed. */
  readonly onChange: () => void;
}

export function ReportNotes({ report, isSettled, onChange }: ReportNotesProps): ReactNode {
  const { t } = useTranslation('exchange');
  const { from, problem, trust } = report;
  const { name } = from;
  const isUnknown = problem?.code === 'unknown-sender';
  const toNumber = (
    <Button component={Link} variant="light" to={exchangePaths.correspondent(from.person)}>
      {t('report.compareNumber')}
    </Button>
  );
  return (
    <Stack gap="sm" className={classes['narrow'] ?? ''}>
      {trust === 'key-changed' ? (
        <TroubleNote
          text={{
            what: t('correspondents.keyChangedWhat', { name }),
            safe: t('correspondents.keyChangedSafe', { name }),
            next: t('correspondents.keyChangedNext'),
          }}
        >
          {toNumber}
        </TroubleNote>
      ) : null}
      {trust === 'unverified' && !isUnknown ? (
        <TroubleNote
          text={{
            what: t('report.unverifiedWhat', { name }),
            safe: t('report.unverifiedSafe'),
            next: t('report.unverifiedNext'),
          }}
        >
          {toNumber}
        </TroubleNote>
      ) : null}
      {problem === undefined ||
      problem.code === 'unverified-sender' ||
      (problem.code === 'already-read' && isSettled) ||
      problem.code === 'erased-here' ? null : (
        <ProblemNote problem={problem}>{isUnknown ? <TakeCardLink /> : null}</ProblemNote>
      )}
      <Beside report={report} />
      <Gaps report={report} onChange={onChange} />
      <OwnWork report={report} />
      <NamesAlike report={report} />
      <Disputed report={report} />
      <Unsigned report={report} />
    </Stack>
  );
}

/** Parts of which another is here already: both are kept, and nothing is mixed. */
function Beside({ report: { beside = [] } }: Pick<ReportNotesProps, 'report'>): ReactNode {
  const { t } = useTranslation('exchange');
  const { list } = useFormat();
  const words = useUnitWords();
  if (beside.length === 0) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('report.besideTitle')}>
      <Text>{t('report.beside', { parts: list(beside.map((kind) => words.section(kind))) })}</Text>
    </Alert>
  );
}

/** Numbers that never arrived: asked for with one press, which makes a small message ready. */
function Gaps({ report, onChange }: Pick<ReportNotesProps, 'report' | 'onChange'>): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const vault = useVault();
  const { run, problem } = useCommand<AnyProblem>();
  const { gaps, from, name: file, askedAt } = report;
  if (gaps.length === 0) return null;
  const numbers = format.list(gaps.map((gap) => format.number(gap)));
  const { name } = from;
  const ask = async (): Promise<void> => {
    const asked = await run(vault.askForMissing({ name: file }));
    if (asked.ok) onChange();
  };
  const wasAsked = askedAt !== undefined;
  return (
    <Notice
      what={t('report.gapsWhat', { count: gaps.length, numbers, name })}
      safe={t('report.gapsSafe')}
      next={
        wasAsked
          ? t('report.gapsAsked', { date: format.date(isoDateOf(askedAt)), name })
          : t('report.gapsNext', { name })
      }
    >
      <ProblemNote problem={problem} />
      <Group>
        {wasAsked ? (
          <Button component={Link} variant="default" to={exchangePaths.onTheWay}>
            {t('send.seeOnTheWay')}
          </Button>
        ) : isReachable(report) ? (
          <ButtonWithIcon variant="default" icon={IconRefresh} onClick={() => void ask()}>
            {t('report.gapsAsk')}
          </ButtonWithIcon>
        ) : null}
      </Group>
    </Notice>
  );
}

/** My own work comes back: this computer was restored, or is a copy. */
function OwnWork({ report: { ownWork } }: Pick<ReportNotesProps, 'report'>): ReactNode {
  const { t } = useTranslation('exchange');
  if (ownWork === 0) return null;
  return (
    <Notice
      what={t('report.ownWorkWhat', { count: ownWork })}
      safe={t('report.ownWorkSafe')}
      next={t('report.ownWorkNext')}
    />
  );
}

/** Somebody who was taken out opened parts anew: nothing of that counts by itself. */
function Disputed({ report: { disputed } }: Pick<ReportNotesProps, 'report'>): ReactNode {
  const { t } = useTranslation('exchange');
  const words = useUnitWords();
  const format = useFormat();
  const [first] = disputed;
  if (first === undefined) return null;
  const sections = format.list(disputed.map(({ section }) => words.section(section)));
  return (
    <Notice
      what={t('report.disputedWhat', { name: first.name, sections })}
      safe={t('report.disputedSafe')}
      next={t('report.disputedNext')}
    />
  );
}

/** Pieces that nobody signed. */
function Unsigned({ report: { unsigned } }: Pick<ReportNotesProps, 'report'>): ReactNode {
  const { t } = useTranslation('exchange');
  if (unsigned === 0) return null;
  return (
    <Notice
      what={t('report.unsignedWhat', { count: unsigned })}
      safe={t('report.unsignedSafe')}
      next={t('report.unsignedNext')}
    />
  );
}

function NamesAlike({ report: { dossier, namesAlike } }: Pick<ReportNotesProps, 'report'>): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  if (namesAlike.length === 0) return null;
  const isSame = namesAlike.every((one) => fullName(one) === fullName(dossier) && one.birth !== dossier.birth);
  return (
    <Notice
      what={t(isSame ? 'report.sameNameWhat' : 'report.alikeWhat')}
      safe={t('report.sameNameSafe')}
      next={t(isSame ? 'report.sameNameNext' : 'report.alikeNext')}
    >
      <div className={classes['twoSides']}>
        <div className={classes['side']}>
          <Text size="sm" c="dimmed">
            {t('report.inThisFile')}
          </Text>
          <Text fw={600}>{fullName(dossier)}</Text>
          <Text className="tabular">{t('report.born', { date: format.date(dossier.birth) })}</Text>
        </div>
        {namesAlike.map((one) => (
          <div key={one.dossier} className={classes['side']}>
            <Text size="sm" c="dimmed">
              {t('report.alreadyHere')}
            </Text>
            <Anchor component={Link} to={dossierPath(one.dossier)} fw={600}>
              {fullName(one)}
            </Anchor>
            <Text className="tabular">{t('report.born', { date: format.date(one.birth) })}</Text>
          </div>
        ))}
      </div>
    </Notice>
  );
}

interface NoticeProps {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
  readonly children?: ReactNode;
}

/** Worth knowing, but nothing went wrong here. */
function Notice({ what, safe, next, children }: NoticeProps): ReactNode {
  return (
    <Alert color="yellow" role="note" icon={<IconAlertTriangle aria-hidden />} title={<NoticeTitle text={what} />}>
      <Stack gap="xs">
        <Text>{safe}</Text>
        <Text fw={550}>{next}</Text>
        {children}
      </Stack>
    </Alert>
  );
}

/** In the colour of text: the alert's own yellow is too pale to read. */
const NoticeTitle = ({ text }: { readonly text: string }): ReactNode => (
  <Text span inherit c="var(--mantine-color-text)">
    {text}
  </Text>
);
