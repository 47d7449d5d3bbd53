/** Every call of the vault: what each part offers, together. */
import type { PlacesApi } from './places.ts';
import type { DossiersApi } from './dossiers.ts';
import type { TodayApi } from './today.ts';
import type { HistoryApi } from './history.ts';
import type { DocumentsApi } from './documents.ts';
import type { ExchangeApi } from './exchange.ts';
import type { CopiesApi } from './copies.ts';
import type { HealthApi } from './health.ts';
import type { PracticeApi } from './practice.ts';
import type { CaseloadApi } from './caseload.ts';
import type { CountsApi } from './counts.ts';
import type { DirectoryUpdatesApi } from './directory-updates.ts';
import type { ErasureApi } from './erasure.ts';
import type { ExtractsApi } from './extracts.ts';
import type { PeopleApi } from './people.ts';
import type { LawApi } from './law.ts';
import type { PublishedApi } from './published.ts';
import type { ListApi } from './realm.ts';
import type { RetentionApi } from './retention.ts';
import type { ReviewApi } from './review.ts';
import type { ServiceBookApi } from './service-book.ts';
import type { SpellingApi } from './spelling.ts';
import type { StandingInApi } from './delegation.ts';
import type { TasksApi } from './tasks.ts';

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
