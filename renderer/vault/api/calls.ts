/** Every call of the vault: what each part offers, together. */
import type { CallsOf } from './call.ts';
import { placesApi, type PlacesApi } from './places.ts';
import { dossiersApi, type DossiersApi } from './dossiers.ts';
import { todayApi, type TodayApi } from './today.ts';
import { historyApi, type HistoryApi } from './history.ts';
import { documentsApi, type DocumentsApi } from './documents.ts';
import { exchangeApi, type ExchangeApi } from './exchange.ts';
import { copiesApi, type CopiesApi } from './copies.ts';
import { healthApi, type HealthApi } from './health.ts';
import { practiceApi, type PracticeApi } from './practice.ts';
import { caseloadApi, type CaseloadApi } from './caseload.ts';
import { countsApi, type CountsApi } from './counts.ts';
import { directoryUpdatesApi, type DirectoryUpdatesApi } from './directory-updates.ts';
import { erasureApi, type ErasureApi } from './erasure.ts';
import { extractsApi, type ExtractsApi } from './extracts.ts';
import { peopleApi, type PeopleApi } from './people.ts';
import { lawApi, type LawApi } from './law.ts';
import { publishedApi, type PublishedApi } from './published.ts';
import { listApi, type ListApi } from './realm.ts';
import { retentionApi, type RetentionApi } from './retention.ts';
import { reviewApi, type ReviewApi } from './review.ts';
import { serviceBookApi, type ServiceBookApi } from './service-book.ts';
import { spellingApi, type SpellingApi } from './spelling.ts';
import { delegationApi, type DelegationApi } from './delegation.ts';
import { tasksApi, type TasksApi } from './tasks.ts';

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
    DelegationApi,
    SpellingApi {}

/** What is said of every call: the client, the worker and reading only go by it. */
export const vaultCalls: CallsOf<VaultApi> = {
  ...caseloadApi,
  ...copiesApi,
  ...countsApi,
  ...delegationApi,
  ...directoryUpdatesApi,
  ...documentsApi,
  ...dossiersApi,
  ...erasureApi,
  ...exchangeApi,
  ...extractsApi,
  ...healthApi,
  ...historyApi,
  ...lawApi,
  ...peopleApi,
  ...placesApi,
  ...practiceApi,
  ...publishedApi,
  ...listApi,
  ...retentionApi,
  ...reviewApi,
  ...serviceBookApi,
  ...spellingApi,
  ...tasksApi,
  ...todayApi,
};

export const callNames: readonly (keyof VaultApi)[] = Object.keys(vaultCalls) as (keyof VaultApi)[];

/** Whether a call of this name changes nothing anyone keeps. */
export const doesRead = (name: string): boolean =>
  callNames.some((each) => each === name && vaultCalls[each].does === 'reads');
