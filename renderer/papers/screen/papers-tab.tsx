/** Papers of a dossier: choose one, see it as it prints, save it; the report to the director is issued and recorded. */
import { Alert, Button, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconDownload, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnsettled } from '../../shared/dossier/view.ts';
import { read } from '../../shared/dossier/read.ts';
import type { Language } from '../../shared/language.ts';
import { todayIso } from '../app/clock.ts';
import { ProblemNote, type AnyProblem } from '../app/problems.tsx';
import { useUnitWords } from '../app/unit-text.tsx';
import { fill, placeName } from '../app/unit-words.ts';
import { useMe } from '../app/vault.tsx';
import type { DossierView } from '../vault/api.ts';
import { buildPaper, papersFor } from './builders.ts';
import { inquiriesOf } from './inquiry-sheet.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { PaperLanguages } from './languages.tsx';
import { PaperList } from './paper-list.tsx';
import { fileLanguageOf, sectionOf, type Paper, type PaperKind, type PaperRequest } from './paper.ts';
import classes from './papers.module.css';
import { Preview } from './preview.tsx';
import { reportOf, reportTexts } from './report-paper.ts';
import { ReportWriting } from './report-writing.tsx';
import { useIssue } from './use-issue.ts';
import { useSavePaper } from './use-paper.ts';
import { tongue } from './words.ts';

export interface PapersTabProps {
  readonly view: DossierView;
}

interface Choice {
  readonly kind: PaperKind;
  readonly language: Language;
  readonly second: Language | undefined;
  readonly inquiry: string | undefined;
  readonly to: string | undefined;
}

export function PapersTab({ view }: PapersTabProps): ReactNode {
  const { t } = useTranslation('papers');
  const kinds = papersFor(view);
  const [first] = kinds;
  if (first === undefined) return <Text c="dimmed">{t('tab.nothing')}</Text>;
  return <Papers view={view} kinds={kinds} first={first} />;
}

interface PapersProps extends PapersTabProps {
  readonly kinds: readonly PaperKind[];
  readonly first: PaperKind;
}

function Papers({ view, kinds, first }: PapersProps): ReactNode {
  const me = useMe();
  const fileLanguage = fileLanguageOf(view);
  const [choice, setChoice] = useState<Choice>(() => ({
    kind: first,
    language: fileLanguage ?? me.language,
    second: undefined,
    inquiry: undefined,
    to: undefined,
  }));
  const kind = kinds.includes(choice.kind) ? choice.kind : first;
  const isEmpty = isEmptyReport(view);
  const [isWriting, setWriting] = useState(isEmpty);
  const request = useRequest(view, choice, kind);
  const paper = useMemo(() => buildPaper(kind, request), [kind, request]);
  return (
    <div className={classes['tab']}>
      <Stack gap="md" className={classes['side'] ?? ''}>
        <PaperList kinds={kinds} chosen={kind} onChoose={(chosen) => setChoice({ ...choice, kind: chosen })} />
        <Actions view={view} kind={kind} paper={paper} request={request} onTo={(to) => setChoice({ ...choice, to })} />
      </Stack>
      <Stack gap="sm" miw={0}>
        <div className={classes['choices']}>
          <PaperLanguages
            fileLanguage={fileLanguage}
            language={choice.language}
            second={choice.second}
            onChange={(language, second) => setChoice({ ...choice, language, second })}
          />
          {kind === 'inquiry' ? (
            <WhichInquiry
              view={view}
              chosen={choice.inquiry}
              onChoose={(inquiry) => setChoice({ ...choice, inquiry })}
            />
          ) : null}
        </div>
        {kind === 'report' ? <WriteOrView isWriting={isWriting} onChange={setWriting} /> : null}
        {kind === 'report' && isWriting ? (
          <ReportWriting report={reportOf({ view })?.id ?? 'report'} canWrite />
        ) : (
          <>
            <Notes view={view} kind={kind} choice={choice} />
            <Preview paper={paper} />
            <PreviewNote />
          </>
        )}
      </Stack>
    </div>
  );
}

function useRequest(view: DossierView, choice: Choice, kind: PaperKind): PaperRequest {
  const { name, function: role, service } = useMe();
  const { language, second, inquiry, to } = choice;
  const today = todayIso();
  return useMemo(() => {
    const director = fill(tongue(language).words.phrases.toDirector, { place: placeName(service, language) });
    return {
      view,
      language,
      second,
      today,
      by: { name, function: role, service },
      to: kind === 'report' ? (to ?? director) : undefined,
      entity: inquiry,
    };
  }, [view, language, second, today, name, role, service, kind, to, inquiry]);
}

function isEmptyReport(view: DossierView): boolean {
  const report = reportOf({ view });
  return reportTexts.every((unit) => (read('assessment', 'report', report, unit)?.text ?? '').trim() === '');
}

interface WriteOrViewProps {
  readonly isWriting: boolean;
  readonly onChange: (isWriting: boolean) => void;
}

function WriteOrView({ isWriting, onChange }: WriteOrViewProps): ReactNode {
  const { t } = useTranslation('papers');
  return (
    <SegmentedControl
      value={isWriting ? 'write' : 'view'}
      onChange={(value) => onChange(value === 'write')}
      data={[
        { value: 'write', label: t('tab.write') },
        { value: 'view', label: t('tab.view') },
      ]}
      style={{ alignSelf: 'flex-start' }}
    />
  );
}

interface WhichInquiryProps extends PapersTabProps {
  readonly chosen: string | undefined;
  readonly onChoose: (inquiry: string) => void;
}

function WhichInquiry({ view, chosen, onChoose }: WhichInquiryProps): ReactNode {
  const { t } = useTranslation('papers');
  const words = useUnitWords();
  const all = inquiriesOf({ view });
  if (all.length < 2) return null;
  const data = all.map((inquiry, at) => {
    const address = inquiry.units['address']?.versions[0]?.value;
    const where = address === undefined ? '' : words.value('plan', 'inquiry', 'address', address);
    return { value: inquiry.id, label: where === '' ? `${words.type('plan', 'inquiry')} ${at + 1}` : where };
  });
  return (
    <Select
      label={t('tab.whichInquiry')}
      data={data}
      value={chosen ?? all.at(-1)?.id ?? null}
      onChange={(value) => (value === null ? undefined : onChoose(value))}
    />
  );
}

interface NotesProps extends PapersTabProps {
  readonly kind: PaperKind;
  readonly choice: Choice;
}

/** What to know before printing: another language than the file's, two versions, an empty report. */
function Notes({ view, kind, choice }: NotesProps): ReactNode {
  const { t } = useTranslation('papers');
  const fileLanguage = fileLanguageOf(view);
  const isOfficial = kind !== 'sentenceEnd';
  const lines = [
    isOfficial && fileLanguage !== undefined && choice.language !== fileLanguage ? t('tab.notFileLanguage') : '',
    hasTwoVersions(view, kind) ? t('tab.unsettled') : '',
    kind === 'report' && isEmptyReport(view) ? t('tab.emptyReport') : '',
  ].filter((line) => line !== '');
  return lines.map((line) => (
    <Alert key={line} color="yellow" role="note" icon={<IconAlertTriangle aria-hidden />} py="xs">
      {line}
    </Alert>
  ));
}

function hasTwoVersions(view: DossierView, kind: PaperKind): boolean {
  const kinds =
    kind === 'report'
      ? (['identity', 'legal', 'plan', 'assessment'] as const)
      : (['identity', 'legal', 'plan'] as const);
  return kinds.some((name) =>
    sectionOf(view, name)?.entities.some((entity) => Object.values(entity.units).some(isUnsettled)),
  );
}

function PreviewNote(): ReactNode {
  const { t } = useTranslation('papers');
  return (
    <Text size="sm" c="dimmed">
      {t('tab.previewNote')}
    </Text>
  );
}

interface ActionsProps extends PapersTabProps {
  readonly kind: PaperKind;
  readonly paper: Paper;
  readonly request: PaperRequest;
  readonly onTo: (to: string) => void;
}

function Actions({ view, kind, paper, request, onTo }: ActionsProps): ReactNode {
  const { t } = useTranslation('papers');
  const { isBusy, save } = useSavePaper(view.id);
  const issueReport = useIssue(view, save);
  const [isIssuing, setIssuing] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();
  const saveOnly = async (): Promise<void> => {
    const saved = await save(kind, paper);
    setProblem(saved.ok ? undefined : saved.problem);
    if (saved.ok) notifications.show({ message: t('tab.saved'), color: 'water' });
  };
  const issue = async (): Promise<AnyProblem | undefined> => {
    const issued = await issueReport(paper, request);
    if (!issued.ok) return issued.problem;
    setIssuing(false);
    setProblem(issued.value.notRecorded);
    const message = t(issued.value.notRecorded === undefined ? 'tab.issuedDone' : 'tab.savedNotRecorded');
    notifications.show({ message, color: 'water' });
    return undefined;
  };
  const isReport = kind === 'report';
  return (
    <Stack gap="sm">
      <IssuedBefore view={view} kind={kind} />
      {isReport ? (
        <Button disabled={isEmptyReport(view)} onClick={() => setIssuing(true)}>
          {t('tab.issue')}
        </Button>
      ) : null}
      <Button
        variant={isReport ? 'default' : 'filled'}
        loading={isBusy && !isIssuing}
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void saveOnly()}
      >
        {t('tab.savePdf')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('tab.printed')}
      </Text>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {isIssuing ? (
        <IssueDialog
          to={request.to ?? ''}
          languages={[request.language, ...(request.second === undefined ? [] : [request.second])]}
          onTo={onTo}
          onClose={() => setIssuing(false)}
          onIssue={issue}
        />
      ) : null}
    </Stack>
  );
}

function IssuedBefore({ view, kind }: Pick<ActionsProps, 'view' | 'kind'>): ReactNode {
  const { t } = useTranslation('papers');
  const words = useUnitWords();
  const issued = reportOf({ view })?.units['issued']?.versions[0];
  if (kind !== 'report' || issued === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      <IconInfoCircle size={15} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
      {t('tab.issuedBefore', { when: words.value('assessment', 'report', 'issued', issued.value) })}
    </Text>
  );
}
