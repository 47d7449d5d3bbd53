/** The vault's answers about a whole caseload: each call of caseloadApi. */
import type { Answering } from '../../core/gate/answering.ts';
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { caseloadApi } from '../../api/caseload.ts';
import { savedFilters, saveFilters } from '../own-texts/filters.ts';
import { giveOutDates } from './export-dates.ts';
import { exportCaseload } from './export.ts';
import { importViews, takeBackImport } from './imports.ts';
import { importCaseload } from './import.ts';

export interface CaseloadCallDeps {
  readonly realm: (context: VaultContext) => Realm;
}

export const caseloadCalls = ({ realm }: CaseloadCallDeps): Answering<typeof caseloadApi> => ({
  importCaseload: (context, { people }) => importCaseload(context, realm(context), people),
  imports: async (context) => ok(await importViews(context, realm(context))),
  takeBackImport: (context, input) => takeBackImport(context, realm(context), input),
  savedFilters: ({ session }, { room }) => ok(savedFilters(session, room)),
  saveFilters: ({ session }, { room, filters }) => saveFilters(session, room, filters),
  exportCaseload: (context, { dossiers }) => exportCaseload(context, realm(context), dossiers),
  exportDates: (context, { dossiers }) => giveOutDates(context, realm(context), dossiers),
});
