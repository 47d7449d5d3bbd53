/** Every paper by its kind, and which of them a reader can have from what they may read and who they work for. */
import { groupOf, type ReceiverGroup } from '../../../shared/disclosure/receivers.ts';
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import { todayIso } from '../../i18n/clock.ts';
import type { DossierView, Profile } from '../../vault/api.ts';
import { sectionOf, type Paper, type PaperKind, type PaperRequest } from '../model/paper.ts';
import { adviceCoverPaper } from './advice-cover.ts';
import { withChanges } from './changes.ts';
import { everythingPaper } from './everything.ts';
import { fileCoverPaper } from './file-cover.ts';
import { filePiecesPaper } from './file-pieces.ts';
import { followUpPaper } from './follow-up.ts';
import { formsOf, referralFormPaper, sheetsOf, supportSheetPaper } from './forms.ts';
import { guidanceReportPaper } from './guidance-report.ts';
import { heardPaper } from './heard.ts';
import { handOverPaper } from './hand-over.ts';
import { inquiriesOf, inquiryPaper, inquiryRequestPaper } from './inquiry.ts';
import { invitationPaper } from './invitation.ts';
import { lateAdvicePaper } from './late-advice.ts';
import type { LetterFacts } from './letters.ts';
import { minutesPaper } from './minutes.ts';
import { ownCopyPaper } from './own-copy.ts';
import { ownDecisionPaper, ownDecisionsIn } from './own-decision.ts';
import { pathwayPaper } from './pathway.ts';
import { papersOnFile } from './papers-on-file.ts';
import { personDatesPaper } from './person-dates.ts';
import { planPaper } from './plan.ts';
import { reportPaper } from './report.ts';
import { requestPaper } from './request.ts';
import {
  correctionNoticePaper,
  rightAnswerPaper,
  rightForwardedPaper,
  rightLettersIn,
  rightReceiptPaper,
} from './rights.ts';
import { sentenceEndPaper } from './sentence-end.ts';
import { silenceGrantPaper } from './silence-grant.ts';

const builders: Record<PaperKind, (request: PaperRequest) => Paper> = {
  request: requestPaper,
  plan: planPaper,
  pathway: pathwayPaper,
  report: reportPaper,
  adviceCover: adviceCoverPaper,
  filePieces: filePiecesPaper,
  fileCover: fileCoverPaper,
  silenceGrant: silenceGrantPaper,
  lateAdvice: lateAdvicePaper,
  inquiryRequest: inquiryRequestPaper,
  inquiry: inquiryPaper,
  followUp: followUpPaper,
  guidanceReport: guidanceReportPaper,
  handOver: handOverPaper,
  sentenceEnd: sentenceEndPaper,
  ownCopy: ownCopyPaper,
  personDates: personDatesPaper,
  everything: everythingPaper,
  supportSheet: supportSheetPaper,
  referralForm: referralFormPaper,
  invitation: invitationPaper,
  minutes: minutesPaper,
  rightReceipt: rightReceiptPaper,
  rightAnswer: rightAnswerPaper,
  rightForwarded: rightForwardedPaper,
  ownDecision: ownDecisionPaper,
  correctionNotice: correctionNoticePaper,
  heard: heardPaper,
};

/** The paper, with what changed since an earlier version where one is named and the paper may show it. */
export const buildPaper = (kind: PaperKind, request: PaperRequest): Paper => withChanges(kind, builders[kind], request);

const inPrison: readonly ReceiverGroup[] = ['psd', 'director'];

/**
 * Papers that can be made from the sections in this view. Reports are for those who write them.
 * @param on the day and the law by which letters are offered: today, and the packs of this version
 */
export function papersFor(
  view: DossierView,
  by: Pick<Profile, 'function' | 'service'>,
  on: Pick<LetterFacts, 'today' | 'packs'> = { today: todayIso() },
): readonly PaperKind[] {
  const [identity, plan, legal] = [sectionOf(view, 'identity'), sectionOf(view, 'plan'), sectionOf(view, 'legal')];
  const group = groupOf(by);
  const isSentenceEnd =
    read('legal', 'situation', single(legal, 'situation'), 'route')?.route === 'sentence-end' ||
    listOf(legal, 'legal-date').some((entity) => read('legal', 'legal-date', entity, 'date')?.kind === 'sentence-end');
  const isAskedFor = inquiriesOf({ view }).length > 0;
  const kinds: readonly (PaperKind | false)[] = [
    sectionOf(view, 'assessment')?.canWrite === true && 'report',
    group === 'justice-house' && legal !== undefined && 'followUp',
    sectionOf(view, 'guidance')?.canWrite === true && 'guidanceReport',
    plan !== undefined && 'plan',
    plan !== undefined && legal !== undefined && 'pathway',
    legal !== undefined && plan !== undefined && 'request',
    legal !== undefined && inPrison.includes(group) && 'adviceCover',
    ...papersOnFile(by, { view, ...on }),
    isAskedFor && 'inquiryRequest',
    isAskedFor && 'inquiry',
    legal !== undefined && 'handOver',
    plan !== undefined && isSentenceEnd && 'sentenceEnd',
    plan !== undefined && 'ownCopy',
    legal !== undefined && 'personDates',
    identity !== undefined && 'everything',
    ownDecisionsIn(view).length > 0 && 'ownDecision',
    identity !== undefined && 'heard',
    sheetsOf({ view }).length > 0 && 'supportSheet',
    formsOf({ view }).length > 0 && 'referralForm',
    sectionOf(view, 'consultation') !== undefined && 'invitation',
    sectionOf(view, 'consultation') !== undefined && 'minutes',
    ...rightLettersIn({ view }),
  ];
  return kinds.filter((kind) => kind !== false);
}
