/** Release law, as far as it goes: modalities, legal dates as objects, procedure deadlines. See SPEC.md. */
export {
  legalDate,
  statusNames,
  type DateObject,
  type DateStatus,
  type NotADay,
  type RegistryDateKind,
} from './dates.ts';
export {
  addCalendarMonths,
  addDays,
  addWorkingDays,
  calendarDay,
  isCalendarDay,
  isNewerProof,
  isProofOld,
  isWorkingDay,
  proofAge,
  proofOldFrom,
  weekdayOf,
  type ProofAge,
} from '../calendar/day.ts';
export type { IsoDay } from '../calendar/iso-day.ts';
export { modalities, modalityOf, type Modality, type ModalityId } from './modalities.ts';
export {
  dateOf,
  openDeadlines,
  procedureDeadlines,
  type Deadline,
  type Procedure,
  type ProcedureInput,
} from './procedure.ts';
export {
  beforeRequest,
  deadlinesIn,
  deadlinesOfRequest,
  legalFacts,
  type LegalFacts,
  type RecordedRequest,
} from './of-request.ts';
export type { NotSupported, RefusalCode } from './refusals.ts';
export {
  deadlineNames,
  rules,
  type Confidence,
  type DeadlineKind,
  type Rule,
  type RuleId,
  type Standing,
} from './rules.ts';
export { articleText, hasArticleWords, hasLawSourceWords, lawSourceText } from './sources.ts';
