/**
 * The page's only way to dossiers: typed calls to the vault worker. Everything that crosses is plain data.
 * Answers are Results; a problem carries a code the page translates, never a path, key or name.
 */
import type { Me, PlacesApi } from './api/places.ts';
import type { DossiersApi } from './api/dossiers.ts';
import type { TodayApi } from './api/today.ts';
import type { HistoryApi } from './api/history.ts';
import type { DocumentsApi } from './api/documents.ts';
import type { ExchangeApi } from './api/exchange.ts';
import type { CopiesApi } from './api/copies.ts';
import type { HealthApi, Notice } from './api/health.ts';
import type { PracticeApi } from './api/practice.ts';
import type { CaseloadApi } from './caseload/api.ts';
import type { CountsApi } from './counts/api.ts';
import type { DirectoryUpdatesApi } from './directory-updates/api.ts';
import type { ErasureApi } from './erasure/api.ts';
import type { ExtractsApi } from './extracts/api.ts';
import type { PeopleApi } from './people/api.ts';
import type { LawApi } from './law/api.ts';
import type { PublishedApi } from './published/api.ts';
import type { ListApi } from './realm/api.ts';
import type { RetentionApi } from './retention/api.ts';
import type { ReviewApi } from './review/api.ts';
import type { ServiceBookApi } from './service-book/api.ts';
import type { SpellingApi } from './spelling/api.ts';
import type { StandingInApi } from './delegation/api.ts';
import type { TasksApi } from './tasks/api.ts';

export interface VaultApi
  extends
    PlacesApi,
    DossiersApi,
    TodayApi,
    HistoryApi,
    DocumentsApi,
    ExchangeApi,
    CopiesApi,
    HealthApi,
    PracticeApi,
    PeopleApi,
    TasksApi,
    ErasureApi,
    RetentionApi,
    ReviewApi,
    ServiceBookApi,
    CountsApi,
    DirectoryUpdatesApi,
    ExtractsApi,
    ListApi,
    LawApi,
    PublishedApi,
    CaseloadApi,
    StandingInApi,
    SpellingApi {}

/** What the vault tells the page unasked. */
export type VaultEvent =
  | { readonly type: 'changed'; readonly dossier?: string }
  | { readonly type: 'saved'; readonly at: number }
  /** Unlocking goes well so far: who it is, before anything can be asked. Null where it then did not go well. */
  | { readonly type: 'entering'; readonly me: Me | null }
  /** How far a safety copy is, from 0 to 1 within its step. */
  | {
      readonly type: 'progress';
      readonly step: 'writing' | 'checking' | 'reading' | 'restoring';
      readonly share: number;
    }
  /** A safety copy was made, removed, or its rule changed. */
  | { readonly type: 'backups' }
  /** The stores have been read through; what was found beyond what unlocking said. */
  | { readonly type: 'checked'; readonly notices: readonly Notice[] }
  /** A person said which date is right. */
  | { readonly type: 'date-said' };

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
  Settings,
} from './api/places.ts';
export type {
  BegunTwice,
  DossierRow,
  DossierView,
  UnsettledDossier,
  Change,
  Draft,
  Route,
  DossierDate,
  NewDossier,
  Hit,
  HitPerson,
} from './api/dossiers.ts';
export type { TodayRow, Today } from './api/today.ts';
export type { HistoryEntry, KnownBy, StateOn, Shifts } from './api/history.ts';
export type { FileInput, DamagedDocument, SavedPaper, WantedDocuments, Refetched } from './api/documents.ts';
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
} from './api/exchange.ts';
export type { BackupRule, Backups, SafetyCopy } from './api/copies.ts';
export type { AccessEntry, DateQuestion, Notice, Problems, Health, SaidDate } from './api/health.ts';
export type { Attachment, Domain, FileLanguage, Note, StepStatus } from '../../shared/dossier/entities.ts';
export type { UpdateNews, UpdateView } from './directory-updates/api.ts';
export type { ExtractPlan, ExtractRequest, ExtractView } from './extracts/api.ts';
export type { CaseloadPerson, FilterRoom, ImportView, SavedFilter } from './caseload/api.ts';
export type { Answers, Cover, Covers } from './delegation/api.ts';
export type { ErasurePlan, ErasureView, OwnTextsChosen, OwnTextsFound } from './erasure/api.ts';
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
} from './people/api.ts';
export type {
  Closing,
  DueDossier,
  DuePart,
  KeptPart,
  KnownCopies,
  PeriodsOfService,
  Retention,
  RetentionRule,
} from './retention/api.ts';
export type { ServicePeriod } from '../../shared/trust/service-periods.ts';
export type { ClosedSection, LeftAside, Someone, Task, TaskAnswer, Tasks, Work, Written } from './tasks/api.ts';
export type { DraftInput, DraftView, ListChange, ListContent, ListedPerson, ListNews, ListView } from './realm/api.ts';
export type { LawView, MovedDossier, MovedPack, MovedView, PlanMoved, PackNews, PackView } from './law/api.ts';
export type { RefusedPublication } from './published/api.ts';
export { revokedReason } from './realm/api.ts';
export { planViews, type PlanView } from './api/places.ts';
