/** What came in that asks for an answer, and where it is written. */
import { dossierPath } from '../../routes/paths.ts';
import type { IncomingReport } from '../../vault/api.ts';

export const asksAnswer = ({ purpose, decides }: Pick<IncomingReport, 'purpose' | 'decides'>): boolean =>
  purpose === 'inquiry-request' && decides;

/** The question in the dossier, with the visit to write; of several the one that is new. */
export function answerPath({ changes }: Pick<IncomingReport, 'changes'>, dossier: string): string {
  const asked = changes.find(({ type, unit }) => type === 'inquiry' && unit === 'question')?.entity;
  return dossierPath(dossier, { tab: 'network', ...(asked !== undefined && { entity: asked, isNew: true }) });
}
