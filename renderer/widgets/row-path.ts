/** Where a row of Today leads: what is due stands there. */
import { dossierPath, leavingPath, personPath, tabOfSection, type DossierTab } from '../routes/paths.ts';
import type { TodayRow } from '../vault/api.ts';

const waitingTabs: Readonly<Partial<Record<TodayRow['kind'], DossierTab>>> = {
  'note-follow-up': 'notes',
  'inquiry-waiting': 'network',
  'inquiry-asked': 'network',
  'inquiry-no-day': 'network',
  'inquiry-to-answer': 'network',
  'inquiry-send-answer': 'network',
  'sheet-waiting': 'consent',
  'consultation-ends': 'apart',
  'approach-ends': 'apart',
  'extract-ends': 'consent',
  'rights-receipt': 'consent',
  'rights-answer': 'consent',
  'rights-limit-ends': 'consent',
};

/** The step in its plan, or the place in the dossier the row is about. */
export function pathOfRow(row: TodayRow): string {
  if (row.step !== undefined) return dossierPath(row.dossier, { tab: 'plan', entity: row.step });
  if (row.kind.startsWith('hand-over-'))
    return dossierPath(row.dossier, { tab: 'network', ...(row.at !== undefined && { entity: row.at }) });
  if (row.kind.startsWith('leaving-')) return leavingPath(row.dossier);
  if (row.kind === 'sleeping-ends') return personPath(row.dossier, row.at);
  if (row.kind === 'newly-mine') return dossierPath(row.dossier);
  const tab = row.section === undefined ? waitingTabs[row.kind] : tabOfSection(row.section);
  if (tab !== undefined) return dossierPath(row.dossier, { tab, ...(row.at !== undefined && { entity: row.at }) });
  if (row.at !== undefined) return dossierPath(row.dossier, { tab: 'legal', entity: row.at });
  return dossierPath(row.dossier, {
    tab: row.kind === 'proof-stale' ? 'plan' : 'legal',
  });
}
