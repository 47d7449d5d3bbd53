/** Papers on the file of a request, for those who work in the prison; a letter only where one can be written now. */
import { groupOf, type ReceiverGroup } from '../../../shared/disclosure/receivers.ts';
import type { Profile } from '../../vault/api.ts';
import type { PaperKind } from '../model/paper.ts';
import { lateAdvicesIn, silentGrantsIn, type LetterFacts } from './letters.ts';
import { requestsOf } from './person-and-law.ts';

export const filePapers = [
  'filePieces',
  'fileCover',
  'silenceGrant',
  'lateAdvice',
] as const satisfies readonly PaperKind[];
export type FilePaper = (typeof filePapers)[number];

const inPrison: readonly ReceiverGroup[] = ['psd', 'director'];

/** @param request of this one alone; left out: of any */
export function papersOnFile(
  by: Pick<Profile, 'function' | 'service'>,
  facts: LetterFacts,
  request?: string,
): readonly FilePaper[] {
  if (!inPrison.includes(groupOf(by))) return [];
  const isIt = ({ id }: { readonly id: string }): boolean => request === undefined || id === request;
  const isAsked = requestsOf(facts).some(isIt);
  const offered: Readonly<Record<FilePaper, boolean>> = {
    filePieces: isAsked,
    fileCover: isAsked,
    silenceGrant: silentGrantsIn(facts).some(({ asked }) => isIt(asked)),
    lateAdvice: lateAdvicesIn(facts).some(({ asked }) => isIt(asked)),
  };
  return filePapers.filter((paper) => offered[paper]);
}
