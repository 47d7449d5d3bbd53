/** Every call of the vault: what each part offers, together. */
import type { ApiOf, Calls } from './call.ts';
import { placesApi } from './places.ts';
import { dossiersApi } from './dossiers.ts';
import { agendaApi } from './agenda.ts';
import { todayApi } from './today.ts';
import { historyApi } from './history.ts';
import { documentsApi } from './documents.ts';
import { exchangeApi } from './exchange.ts';
import { copiesApi } from './copies.ts';
import { healthApi } from './health.ts';
import { practiceApi } from './practice.ts';
import { caseloadApi } from './caseload.ts';
import { correctionsApi } from './corrections.ts';
import { countsApi } from './counts.ts';
import { directoryUpdatesApi } from './directory-updates.ts';
import { erasureApi } from './erasure.ts';
import { exportApi } from './export.ts';
import { extractsApi } from './extracts.ts';
import { peopleApi } from './people.ts';
import { onePersonApi } from './one-person.ts';
import { officerApi } from './officer.ts';
import { inspectionApi } from './inspection.ts';
import { lawApi } from './law.ts';
import { publishedApi } from './published.ts';
import { listApi } from './realm.ts';
import { retentionApi } from './retention.ts';
import { reviewApi } from './review.ts';
import { serviceBookApi } from './service-book.ts';
import { spellingApi } from './spelling.ts';
import { delegationApi } from './delegation.ts';
import { tasksApi } from './tasks.ts';

/** What is said of every call: the client, the worker, reading only and the order of turns go by it. */
export const vaultCalls = {
  ...caseloadApi,
  ...copiesApi,
  ...correctionsApi,
  ...countsApi,
  ...delegationApi,
  ...directoryUpdatesApi,
  ...documentsApi,
  ...dossiersApi,
  ...erasureApi,
  ...exchangeApi,
  ...exportApi,
  ...extractsApi,
  ...healthApi,
  ...historyApi,
  ...inspectionApi,
  ...lawApi,
  ...officerApi,
  ...onePersonApi,
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
  ...agendaApi,
} satisfies Calls;

export type VaultCalls = typeof vaultCalls;

/** The calls as the page makes them. */
export type VaultApi = ApiOf<VaultCalls>;

export const callNames: readonly (keyof VaultApi)[] = Object.keys(vaultCalls) as (keyof VaultApi)[];
