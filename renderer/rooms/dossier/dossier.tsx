/** A dossier: who it is about stays on top, below it the parts I may read. */
import { Button, Tabs } from '@mantine/core';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useAddress, useGo } from '../../routes/address.ts';
import { useShortcut } from '../../ui/keyboard.ts';
import { rememberOpened } from '../../data/note-search.ts';
import type { Logged } from '../../data/logged.ts';
import { dossierPath, dossierTabs, historyTab, paths, personTab, type DossierTab } from '../../routes/paths.ts';
import { useMe } from '../../data/vault.tsx';
import { ExportDialog } from '../../papers/export/export-dialog.tsx';
import { PapersTab } from '../../papers/screen/papers-tab.tsx';
import type { DossierView } from '../../vault/api.ts';
import { NotOpen } from '../../widgets/motive/not-open.tsx';
import { EraseDialog } from '../../widgets/erasure/erase-dialog.tsx';
import { Adding } from './adding.tsx';
import { apartKinds, ApartTab } from './apart/apart-tab.tsx';
import { CloseDialog, ReopenDialog } from './closing/close-dialog.tsx';
import { ClosedLine } from './closing/closed-line.tsx';
import { BegunTwiceNotes } from './begun-twice.tsx';
import { OpenDifferences } from './closing/open-differences.tsx';
import { useClosings } from './closing/use-closing.ts';
import { ConsentTab } from './consent/consent-tab.tsx';
import { TakenBack } from './consent/taken-back.tsx';
import { CorrectedHere } from './corrected-here.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import classes from './dossier.module.css';
import { HistoryPage } from './history/history-page.tsx';
import { Header, HeaderEnd } from './header/header.tsx';
import { DossierProvider, sectionOf, useOpenDossier } from '../../fields/dossier-context.tsx';
import { DossierTexts } from '../../fields/dossier-texts.tsx';
import { usePerson } from '../../fields/person.ts';
import { useDossier } from '../../fields/use-dossier.ts';
import { LegalTab } from './legal-tab.tsx';
import { NetworkTab } from './network/network-tab.tsx';
import { NoNote } from './notes/no-note.tsx';
import { notePlaces } from './notes/note-places.ts';
import { NotesTab } from './notes/notes-tab.tsx';
import { OnePersonLine } from './one-person/line.tsx';
import { PersonPage } from './identity/person-page.tsx';
import { ExplainProvider } from './person/explain-context.ts';
import { WithPerson, type PersonPart } from './person/with-person.tsx';
import { PlanTab } from './plan-views.tsx';
import { ReviewTab } from './review/review-tab.tsx';
import { ShareDialog } from './network/share-dialog.tsx';
import { useHeadHeight } from './use-head-height.ts';
import { useSeenOnceLogged } from '../../fields/use-seen-once-logged.ts';
import { InEmergency, Waiting } from './waiting.tsx';

/** Another dossier is another room (shell/held-room.ts): nothing typed in one can end up in the other. */
export function DossierRoom({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('dossier');
  const go = useGo();
  const opening = useDossier(id);
  if (opening.state !== 'open')
    return (
      <NotOpen opening={opening}>
        <Button variant="default" onClick={() => void go(paths.people)}>
          {t('toPeople')}
        </Button>
      </NotOpen>
    );
  return (
    <DossierProvider value={opening.dossier}>
      <DossierTexts>
        <Room logged={opening.logged} />
      </DossierTexts>
    </DossierProvider>
  );
}

/** Parts of the dossier I read; nothing is shown greyed, nothing hints at more. */
function tabsOf(view: DossierView, mayNote: boolean): readonly DossierTab[] {
  const reads: Record<DossierTab, boolean> = {
    plan: sectionOf(view, 'plan') !== undefined,
    notes: view.sections.some(({ kind, notes }) => kind === 'notes' || notes.length > 0) || mayNote,
    review: sectionOf(view, 'assessment') !== undefined,
    documents: sectionOf(view, 'plan') !== undefined || sectionOf(view, 'legal') !== undefined,
    legal: sectionOf(view, 'legal') !== undefined,
    network: view.sections.length > 0,
    apart: view.sections.some(({ kind }) => apartKinds.includes(kind)),
    consent: view.extracts !== undefined || view.sections.some(({ canWrite }) => canWrite),
    papers: view.sections.some(({ kind }) => kind === 'plan' || kind === 'legal'),
  };
  return dossierTabs.filter((tab) => reads[tab]);
}

function Room({ logged }: { readonly logged: Logged | undefined }): ReactNode {
  const { t } = useTranslation('dossier');
  const { part: wanted } = useAddress();
  const go = useGo();
  const { view } = useOpenDossier();
  const { style, ref } = useHeadHeight();
  const room = useSeenOnceLogged(logged);
  const [withPerson, setWithPerson] = useState<PersonPart>();
  const [sharing, setSharing] = useState(false);
  const [erasing, setErasing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [finishing, setFinishing] = useState<'close' | 'reopen'>();
  const closings = useClosings();
  const mayClose = closings.mayChange && closings.mine === undefined && !closings.isOpenDifference;
  const { surname, firstName, birth } = usePerson();
  useEffect(
    () => rememberOpened({ dossier: view.id, realm: view.realm, surname, firstName, birth: birth.slice(0, 4) }),
    [view.id, view.realm, surname, firstName, birth],
  );
  const tabs = tabsOf(view, notePlaces(view, useMe()).writable.length > 0);
  const tab = tabs.find((each) => each === wanted) ?? tabs[0] ?? 'network';
  const onlyExtracts = view.sections.length === 0;
  const beside = wanted === historyTab || wanted === personTab ? wanted : undefined;
  const shown = beside === undefined ? tab : null;
  const tabsId = useId();
  const panelId = `${tabsId}-panel-${tab}`;
  const plan = sectionOf(view, 'plan');
  const hasLegal = sectionOf(view, 'legal') !== undefined;
  const begin =
    plan === undefined && !hasLegal ? undefined : () => setWithPerson(tab === 'legal' && hasLegal ? 'dates' : 'plan');
  useShortcut('withPerson', () => begin?.());

  return (
    <Tabs
      ref={room}
      id={tabsId}
      className={`${classes.room} ${view.withdrawnAt === undefined ? '' : (classes.takenBack ?? '')}`}
      style={style}
      value={shown}
      onChange={(next) => {
        const known = tabs.find((each) => each === next);
        if (known !== undefined) void go(dossierPath(view.id, { tab: known }));
      }}
    >
      <div className={classes.head} ref={ref}>
        <Header
          onWithPerson={begin}
          onShare={() => setSharing(true)}
          onErase={() => setErasing(true)}
          onExport={() => setExporting(true)}
          onFinish={mayClose ? () => setFinishing('close') : undefined}
        />
        <div className={classes.tabs}>
          <Tabs.List>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each} aria-controls={each === shown ? panelId : undefined}>
                {each === 'consent' && onlyExtracts ? t('tabExtract') : t(`tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <HeaderEnd />
        </div>
      </div>
      <OnePersonLine />
      <TakenBack />
      <CorrectedHere />
      <InEmergency />
      <ClosedLine onReopen={() => setFinishing('reopen')} />
      <BegunTwiceNotes />
      <OpenDifferences />
      <Waiting />
      <NoNote />
      {beside !== undefined ? (
        <div className={classes.body}>{beside === historyTab ? <HistoryPage /> : <PersonPage />}</div>
      ) : (
        // Mantine's would draw all tabs again once it stands there.
        <div role="tabpanel" id={panelId} aria-labelledby={`${tabsId}-tab-${tab}`} className={classes.body}>
          <ExplainProvider value={setWithPerson}>
            <Adding>
              <TabContent tab={tab} />
            </Adding>
          </ExplainProvider>
        </div>
      )}
      {finishing === 'close' ? <CloseDialog onClose={() => setFinishing(undefined)} /> : null}
      {finishing === 'reopen' ? <ReopenDialog onClose={() => setFinishing(undefined)} /> : null}
      {sharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
      {erasing ? (
        <EraseDialog
          dossier={view.id}
          word={surname}
          kinds={[...new Set(view.sections.map(({ kind }) => kind))].filter((kind) => kind !== 'identity')}
          onClose={() => setErasing(false)}
        />
      ) : null}
      {exporting ? <ExportDialog dossiers={[view.id]} isOne onClose={() => setExporting(false)} /> : null}
      {withPerson === undefined ? null : (
        <WithPerson plan={plan} first={withPerson} onLeave={() => setWithPerson(undefined)} />
      )}
    </Tabs>
  );
}

function TabContent({ tab }: { readonly tab: DossierTab }): ReactNode {
  const { view } = useOpenDossier();
  const [plan, legal, assessment] = [sectionOf(view, 'plan'), sectionOf(view, 'legal'), sectionOf(view, 'assessment')];
  switch (tab) {
    case 'plan':
      return plan === undefined ? null : <PlanTab section={plan} />;
    case 'notes':
      return <NotesTab />;
    case 'review':
      return assessment === undefined ? null : <ReviewTab section={assessment} />;
    case 'documents':
      return <DocumentsTab />;
    case 'legal':
      return legal === undefined ? null : <LegalTab section={legal} />;
    case 'network':
      return <NetworkTab plan={plan} />;
    case 'apart':
      return <ApartTab sections={view.sections.filter(({ kind }) => apartKinds.includes(kind))} />;
    case 'consent':
      return <ConsentTab />;
    case 'papers':
      return (
        <div className={classes.papers}>
          <PapersTab view={view} />
        </div>
      );
  }
}
