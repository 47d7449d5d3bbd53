/** The vault's answers about a whole caseload: each call of CaseloadApi. */
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import type { CaseloadApi } from '../../api/caseload.ts';
import { savedFilters, saveFilters } from '../own-texts/filters.ts';
import { giveOutDates } from './export-dates.ts';
import { exportCaseload } from './export.ts';
import { importViews, takeBackImport } from './imports.ts';
import { importCaseload } from './import.ts';

export interface CaseloadCallDeps {
  readonly withContext: WithContext;
  /** The same once the reading through after unlocking has ended. */
  readonly whenRead: WithContext;
  readonly realm: (context: VaultContext) => Realm;
}

export const caseloadCalls = ({ withContext, whenRead, realm }: CaseloadCallDeps): CaseloadApi => ({
  importCaseload: ({ people }) => withContext((context) => importCaseload(context, realm(context), people)),
  imports: () => withContext(async (context) => ok(await importViews(context, realm(context)))),
  takeBackImport: (input) => whenRead((context) => takeBackImport(context, realm(context), input)),
  savedFilters: ({ room }) => withContext(({ session }) => ok(savedFilters(session, room))),
  saveFilters: ({ room, filters }) => withContext(({ session }) => saveFilters(session, room, filters)),
  exportCaseload: ({ dossiers }) => withContext((context) => exportCaseload(context, realm(context), dossiers)),
  exportDates: ({ dossiers }) => withContext((context) => giveOutDates(context, realm(context), dossiers)),
});
