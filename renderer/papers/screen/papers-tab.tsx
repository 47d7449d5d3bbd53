/** Papers of a dossier: choose one, see it as it prints, save it; reports are also written and issued here. */
import { Stack, Text } from '@mantine/core';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useAddress } from '../../routes/address.ts';
import { Segments } from '../../ui/segments.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useLawPacks } from '../../data/law-packs.ts';
import { useMe } from '../../data/vault.tsx';
import { todayIso } from '../../i18n/clock.ts';
import type { DossierView } from '../../vault/api.ts';
import { buildPaper, papersFor } from '../kinds/builders.ts';
import { showsChanges } from '../kinds/changes.ts';
import { reportOf } from '../kinds/report.ts';
import type { PaperKind, PaperRequest } from '../model/paper.ts';
import { Actions } from './actions.tsx';
import { ChangesSince } from './changes-since.tsx';
import { firstChoice, useRequest, type Choice } from './choice.ts';
import { Choices } from './choices.tsx';
import { isEmptyReport, NotesBefore } from './notes-before.tsx';
import { PaperList } from './paper-list.tsx';
import classes from './papers.module.css';
import { Preview } from './preview.tsx';
import { FollowUpWriting } from './follow-up-writing.tsx';
import { GuidanceReportWriting, ReportWriting } from './report-writing.tsx';
import { issuedKinds, type IssuedKind } from './use-issue.ts';

export interface PapersTabProps {
  readonly view: DossierView;
}

export function PapersTab({ view }: PapersTabProps): ReactNode {
  const { t } = useTranslation('papers');
  const me = useMe();
  const packs = useLawPacks();
  const kinds = papersFor(view, me, { today: todayIso(), packs });
  const [first] = kinds;
  if (first === undefined) return <Text c="dimmed">{t('tab.nothing')}</Text>;
  return <Papers view={view} kinds={kinds} first={first} />;
}

interface PapersProps extends PapersTabProps {
  readonly kinds: readonly PaperKind[];
  readonly first: PaperKind;
}

function Papers({ view, kinds, first }: PapersProps): ReactNode {
  const { t } = useTranslation('papers');
  const { query } = useAddress();
  const side = useRef<HTMLDivElement>(null);
  // Whoever comes for one paper sees it chosen in the list, however far down it stands.
  useLayoutEffect(() => toChosen(side.current), [kinds.length]);
  const [choice, setChoice] = useState<Choice>(() => {
    // The address may name a paper, and which one of several.
    const asked = kinds.find((each) => each === query.get('paper')) ?? first;
    const at = query.get('at');
    return { ...firstChoice(asked), entity: at === null ? {} : { [asked]: at } };
  });
  const kind = kinds.includes(choice.kind) ? choice.kind : first;
  const written = issuedKinds.find((each) => each === kind);
  const [isWriting, setWriting] = useState(() => written !== undefined && isEmptyReport(view, written));
  const [at, setAt] = useState<string>();
  const request = useRequest(view, choice, kind);
  const paper = useMemo(() => buildPaper(kind, request), [kind, request]);
  const setBefore = useCallback((before: PaperRequest['before']) => setChoice((latest) => ({ ...latest, before })), []);
  const choose = (chosen: PaperKind): void => {
    setChoice({ ...choice, kind: chosen, language: undefined, before: undefined });
    const report = issuedKinds.find((each) => each === chosen);
    setWriting(report !== undefined && isEmptyReport(view, report));
  };
  return (
    <div className={classes.tab}>
      <div ref={side} className={classes.side}>
        <PaperList kinds={kinds} chosen={kind} onChoose={choose} />
      </div>
      <Stack gap="sm" miw={0}>
        <div className={classes.bar}>
          {written === undefined ? null : <WriteOrView isWriting={isWriting} onChange={setWriting} />}
          <Actions
            view={view}
            kind={kind}
            paper={paper}
            request={request}
            onTo={(to) => setChoice({ ...choice, to: { ...choice.to, [kind]: to } })}
            onWrite={(place) => {
              setAt(place);
              setWriting(true);
            }}
          />
        </div>
        {written !== undefined && isWriting ? (
          <Writing view={view} kind={written} at={at} />
        ) : (
          <>
            <Choices view={view} kind={kind} choice={choice} request={request} onChange={setChoice}>
              <Since view={view} kind={kind} onBefore={setBefore} />
            </Choices>
            <NotesBefore view={view} kind={kind} language={request.language} />
            <Preview paper={paper} />
            <Text size="sm" c="dimmed">
              {t('tab.previewNote')} {t('tab.printed')}
            </Text>
          </>
        )}
      </Stack>
    </div>
  );
}

/** The list alone moves: the room stays where it is. */
function toChosen(list: HTMLElement | null): void {
  const chosen = list?.querySelector<HTMLElement>('[aria-current="true"]');
  if (list === null || chosen === undefined || chosen === null) return;
  const [box, at] = [list.getBoundingClientRect(), chosen.getBoundingClientRect()];
  if (at.bottom > Math.min(box.bottom, window.innerHeight)) list.scrollTop += at.top - box.top - list.clientHeight / 4;
}

interface SinceProps {
  readonly view: DossierView;
  readonly kind: PaperKind;
  readonly onBefore: (before: PaperRequest['before']) => void;
}

/** Offered where a paper shows parts alone: elsewhere what was there before may be what it keeps back. */
function Since({ view, kind, onBefore }: SinceProps): ReactNode {
  return showsChanges(kind) ? (
    <div className={classes.since}>
      <ChangesSince key={kind} view={view} kind={kind} onBefore={onBefore} />
    </div>
  ) : null;
}

interface WritingProps {
  readonly view: DossierView;
  readonly kind: IssuedKind;
  /** What comes into view: a condition, or a point of the report. */
  readonly at: string | undefined;
}

function Writing({ view, kind, at }: WritingProps): ReactNode {
  switch (kind) {
    case 'report':
      return <ReportWriting report={reportOf({ view })?.id ?? 'report'} canWrite />;
    case 'followUp':
      return <FollowUpWriting at={at} />;
    case 'guidanceReport':
      return <GuidanceReportWriting at={at} />;
  }
}

interface WriteOrViewProps {
  readonly isWriting: boolean;
  readonly onChange: (isWriting: boolean) => void;
}

function WriteOrView({ isWriting, onChange }: WriteOrViewProps): ReactNode {
  const { t } = useTranslation(['papers', 'dossier']);
  return (
    <Segments
      aria-label={t('dossier:tab.papers')}
      value={isWriting ? 'write' : 'view'}
      onChange={(value) => onChange(value === 'write')}
      data={[
        { value: 'write', label: t('tab.write') },
        { value: 'view', label: t('tab.view') },
      ]}
    />
  );
}
