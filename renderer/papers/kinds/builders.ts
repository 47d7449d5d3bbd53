/** Every paper by its kind, and which of them a reader can have from what they may read and who they work for. */
import { groupOf, type ReceiverGroup } from '../../../shared/disclosure/receivers.ts';
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { DossierView, Profile } from '../../vault/api.ts';
import { sectionOf, type Paper, type PaperKind, type PaperRequest } from '../model/paper.ts';
import { adviceCoverPaper } from './advice-cover.ts';
import { withChanges } from './changes.ts';
import { everythingPaper } from './everything.ts';
import { followUpPaper } from './follow-up.ts';
import { formsOf, referralFormPaper, sheetsOf, supportSheetPaper } from './forms.ts';
import { handOverPaper } from './hand-over.ts';
import { inquiriesOf, inquiryPaper, inquiryRequestPaper } from './inquiry.ts';
import { consultationsOf, minutesPaper } from './minutes.ts';
import { ownCopyPaper } from './own-copy.ts';
import { pathwayPaper } from './pathway.ts';
import { personDatesPaper } from './person-dates.ts';
import { planPaper } from './plan.ts';
import { reportPaper } from './report.ts';
import { requestPaper } from './request.ts';
import { sentenceEndPaper } from './sentence-end.ts';

const builders: Record<PaperKind, (request: PaperRequest) => Paper> = {
  request: requestPaper,
  plan: planPaper,
  pathway: pathwayPaper,
  report: reportPaper,
  adviceCover: adviceCoverPaper,
  inquiryRequest: inquiryRequestPaper,
  inquiry: inquiryPaper,
  followUp: followUpPaper,
  handOver: handOverPaper,
  sentenceEnd: sentenceEndPaper,
  ownCopy: ownCopyPaper,
  personDates: personDatesPaper,
  everything: everythingPaper,
  supportSheet: supportSheetPaper,
  referralForm: referralFormPaper,
  minutes: minutesPaper,
};

/** The paper, with what changed since an earlier version where one is named. */
export const buildPaper = (kind: PaperKind, request: PaperRequest): Paper => withChanges(builders[kind], request);

const inPrison: readonly ReceiverGroup[] = ['psd', 'director'];

/** Papers that can be made from the sections in this view. Reports are for those who write them. */
export function papersFor(view: DossierView, by: Pick<Profile, 'function' | 'service'>): readonly PaperKind[] {
  const [identity, plan, legal] = [sectionOf(view, 'identity'), sectionOf(view, 'plan'), sectionOf(view, 'legal')];
  const group = groupOf(by);
  const isSentenceEnd =
    read('legal', 'situation', single(legal, 'situation'), 'route')?.route === 'sentence-end' ||
    listOf(legal, 'legal-date').some((entity) => read('legal', 'legal-date', entity, 'date')?.kind === 'sentence-end');
  const isAskedFor = inquiriesOf({ view }).length > 0;
  const kinds: readonly (PaperKind | false)[] = [
    sectionOf(view, 'assessment')?.canWrite === true && 'report',
    group === 'justice-house' && legal !== undefined && 'followUp',
    plan !== undefined && 'plan',
    plan !== undefined && legal !== undefined && 'pathway',
    legal !== undefined && plan !== undefined && 'request',
    legal !== undefined && inPrison.includes(group) && 'adviceCover',
    isAskedFor && 'inquiryRequest',
    isAskedFor && 'inquiry',
    legal !== undefined && 'handOver',
    plan !== undefined && isSentenceEnd && 'sentenceEnd',
    plan !== undefined && 'ownCopy',
    legal !== undefined && 'personDates',
    identity !== undefined && 'everything',
    sheetsOf({ view }).length > 0 && 'supportSheet',
    formsOf({ view }).length > 0 && 'referralForm',
    consultationsOf({ view }).length > 0 && 'minutes',
  ];
  return kinds.filter((kind) => kind !== false);
}
