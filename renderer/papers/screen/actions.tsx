/** Saving a paper as PDF or Word, and issuing a report. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFileTypeDocx, IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import type { DossierView } from '../../vault/api.ts';
import { followUpOf } from '../kinds/follow-up.ts';
import { guidanceReportOf } from '../kinds/guidance-report.ts';
import { reportOf } from '../kinds/report.ts';
import type { Paper, PaperKind, PaperRequest } from '../model/paper.ts';
import { Goes, goesOf, usuallyGoes, type GoesChoice } from './goes.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { isEmptyReport } from './notes-before.tsx';
import { useMissing, WhatIsMissing } from './what-is-missing.tsx';
import { issuedKinds, useIssue, type Issued, type IssuedKind } from './use-issue.ts';
import { useSavedPaper } from './saved-paper.tsx';
import { useSavePaper, type Format, type Saving } from './use-paper.ts';

export interface ActionsProps {
  readonly view: DossierView;
  readonly kind: PaperKind;
  readonly paper: Paper;
  readonly request: PaperRequest;
  readonly onTo: (to: string) => void;
  /** Leads to where something of the report is written. */
  readonly onWrite: (at: string) => void;
}

const icons = { pdf: IconDownload, word: IconFileTypeDocx };

export function Actions({ view, kind, paper, request, onTo, onWrite }: ActionsProps): ReactNode {
  const { t } = useTranslation('papers');
  const { busy, save, print } = useSavePaper(view.id);
  const issueReport = useIssue(view, save);
  const [isIssuing, setIssuing] = useState(false);
  const [chosen, setChosen] = useState<{ readonly of: PaperKind; readonly goes: GoesChoice }>();
  const choice = chosen?.of === kind ? chosen.goes : {};
  const usual = usuallyGoes[kind];
  const goes = goesOf(usual, choice, request.to);
  const [outcome, setOutcome] = useState<Issued>();
  const savedPaper = useSavedPaper();
  const { run, problem } = useCommand<AnyProblem>();
  const issued = issuedKinds.find((each) => each === kind);
  const missing = useMissing(view, issued, request.today);
  const saveOnly = async (format: Format): Promise<void> => {
    const saved = await run(save(kind, paper, format, goes));
    setOutcome(undefined);
    if (saved.ok) savedPaper.tell(saved.value, format);
  };
  const tellIssued = (done: Issued): void => {
    setOutcome(done);
    const message = t(done.notRecorded === undefined ? 'tab.issuedDone' : 'tab.savedNotRecorded');
    notifications.show({ message, color: 'water' });
  };
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {issued === undefined ? null : (
          <Button disabled={isEmptyReport(view, issued) || missing.length > 0} onClick={() => setIssuing(true)}>
            {t('tab.issue')}
          </Button>
        )}
        <Outputs
          isIssued={issued !== undefined}
          busy={isIssuing ? undefined : busy}
          onSave={saveOnly}
          onPrint={() => run(print(kind, paper, goes))}
        />
      </Group>
      <Goes usual={usual} choice={choice} onChange={(next) => setChosen({ of: kind, goes: next })} />
      <WhatIsMissing missing={missing} onWrite={onWrite} />
      {issued === undefined ? null : <IssuedBefore view={view} kind={issued} />}
      <ProblemNote problem={outcome?.notRecorded ?? problem} />
      {savedPaper.shown}
      {isIssuing && issued !== undefined && missing.length === 0 ? (
        <IssueDialog
          to={request.to ?? ''}
          languages={[request.language, ...(request.second === undefined ? [] : [request.second])]}
          onTo={onTo}
          onClose={() => setIssuing(false)}
          onIssue={(format) => issueReport(issued, paper, request, format, goes)}
          onIssued={tellIssued}
        />
      ) : null}
    </Stack>
  );
}

interface OutputsProps {
  /** Saving it is not the main thing one does with it. */
  readonly isIssued: boolean;
  readonly busy: Saving['busy'];
  readonly onSave: (format: Format) => Promise<void>;
  readonly onPrint: () => Promise<unknown>;
}

function Outputs({ isIssued, busy, onSave, onPrint }: OutputsProps): ReactNode {
  const { t } = useTranslation('papers');
  return (
    <>
      <SaveButton format="pdf" isMain={!isIssued} busy={busy} onSave={onSave} />
      <SaveButton format="word" isMain={false} busy={busy} onSave={onSave} />
      <ButtonWithIcon
        variant="default"
        loading={busy === 'print'}
        disabled={busy !== undefined && busy !== 'print'}
        icon={IconPrinter}
        onClick={() => void onPrint()}
      >
        {t('tab.print')}
      </ButtonWithIcon>
    </>
  );
}

interface SaveButtonProps {
  readonly format: Format;
  readonly isMain: boolean;
  readonly busy: Saving['busy'];
  readonly onSave: (format: Format) => Promise<void>;
}

function SaveButton({ format, isMain, busy, onSave }: SaveButtonProps): ReactNode {
  const { t } = useTranslation('papers');
  const Icon = icons[format];
  return (
    <ButtonWithIcon
      variant={isMain ? 'filled' : 'default'}
      loading={busy === format}
      disabled={busy !== undefined && busy !== format}
      icon={Icon}
      onClick={() => void onSave(format)}
    >
      {t(format === 'pdf' ? 'tab.savePdf' : 'tab.saveWord')}
    </ButtonWithIcon>
  );
}

function IssuedBefore({ view, kind }: { readonly view: DossierView; readonly kind: IssuedKind }): ReactNode {
  const { t } = useTranslation('papers');
  const words = useUnitWords();
  const { report, section, type } = issuedReport(view, kind);
  const issued = report?.units['issued']?.versions[0];
  if (issued === undefined) return null;
  const when = words.value(section, type, 'issued', issued.value);
  return (
    <Text size="sm" c="dimmed">
      <IconInfoCircle size={15} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
      {t('tab.issuedBefore', { when })}
    </Text>
  );
}

function issuedReport(view: DossierView, kind: IssuedKind) {
  switch (kind) {
    case 'report':
      return { report: reportOf({ view }), section: 'assessment', type: 'report' } as const;
    case 'followUp':
      return { report: followUpOf({ view }), section: 'notes', type: 'follow-up' } as const;
    case 'guidanceReport':
      return { report: guidanceReportOf({ view }), section: 'guidance', type: 'report' } as const;
  }
}
