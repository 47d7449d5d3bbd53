/**
 * The page's only way to dossiers: typed calls to the vault worker. Everything that crosses is plain data.
 * Answers are Results; a problem carries a code the page translates, never a path, key or name.
 */
export type { VaultApi } from './api/calls.ts';
export type { VaultEvent } from './api/events.ts';
export type { VaultProblem, IncomingProblem, BackupProblem, Answer } from './api/problems.ts';
export type {
  Realm,
  InterfaceLanguage,
  Profile,
  SlotInfo,
  Status,
  RestoreRequest,
  WayIn,
  WayInProof,
  ReadingOnly,
  Me,
  Inspection,
  Settings,
} from './api/places.ts';
export type {
  BegunTwice,
  DossierRow,
  DossierView,
  OnePerson,
  UnsettledDossier,
  Change,
  Draft,
  Route,
  DossierDate,
  NewDossier,
  Hit,
  HitPerson,
} from './api/dossiers.ts';
export type { AppointmentRow } from './api/agenda.ts';
export { hasDayOfItsOwn, maySnooze, mostSnoozedDays, type TodayRow, type Today, type SnoozedRow } from './api/today.ts';
export type { EarlierReceiver } from './api/corrections.ts';
export type { HistoryEntry, KnownBy, StateOn, Shifts } from './api/history.ts';
export type {
  BlackOutPlan,
  DocumentPlace,
  FileInput,
  DamagedDocument,
  SavedPaper,
  WantedDocuments,
  Refetched,
} from './api/documents.ts';
export type {
  Correspondent,
  SendLine,
  SendPlan,
  SendRequest,
  OutgoingItem,
  IncomingItem,
  IncomingChange,
  IncomingDisputed,
  IncomingGone,
  IncomingReport,
  FileOutside,
  SeenFile,
} from './api/exchange.ts';
export type { BackupRule, Backups, SafetyCopy } from './api/copies.ts';
export type { AskedMotive, AskedPaperMotive } from './api/motive.ts';
export type { AccessEntry, DateQuestion, Notice, Problems, Health, SaidDate } from './api/health.ts';
export type { Attachment, Domain, FileLanguage, Note, StepStatus } from '../../shared/dossier/entities.ts';
export type { InspectionView } from './api/inspection.ts';
export type { ReaderCategory } from './api/officer.ts';
export type { UpdateNews, UpdateView } from './api/directory-updates.ts';
export type { ExtractPlan, ExtractRequest, ExtractView } from './api/extracts.ts';
export type { CaseloadPerson, FilterRoom, ImportView, SavedFilter } from './api/caseload.ts';
export type { Answers, Delegation, Delegations } from './api/delegation.ts';
export type { ErasurePlan, ErasureView, OwnTextsChosen, OwnTextsFound } from './api/erasure.ts';
export type {
  AboutSomeone,
  AboutWork,
  AuditedLog,
  AuditView,
  Household,
  SeatSayingMe,
  LetterView,
  OfficersView,
  PersonView,
  RecoveryRequestView,
  RemovalPlan,
} from './api/people.ts';
export type {
  Closing,
  DueDossier,
  DuePart,
  KeptPart,
  KnownCopies,
  PeriodsOfService,
  Retention,
  RetentionRule,
  EndedConsultation,
} from './api/retention.ts';
export type { ServicePeriod } from '../../shared/trust/service-periods.ts';
export type { ClosedSection, LeftAside, Someone, Task, TaskAnswer, Tasks, Work, Written } from './api/tasks.ts';
export type { DraftInput, DraftView, ListChange, ListContent, ListedPerson, ListNews, ListView } from './api/realm.ts';
export type { LawView, MovedDossier, MovedPack, MovedView, PlanMoved, PackNews, PackView } from './api/law.ts';
export type { RefusedPublication } from './api/published.ts';
export { revokedReason } from './api/refusals.ts';
export { planViews, type PlanPanel, type PlanView } from './api/plan-views.ts';
