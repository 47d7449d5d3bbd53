/** Release law: packs, the calendar of a release, limits of a procedure, and what a dossier records of it. See SPEC.md. */
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
export {
  dateOf,
  legalDate,
  statusNames,
  type DateStatus,
  type NotADay,
  type RecordedDate,
  type RegistryDateKind,
} from './recorded/dates.ts';
export { outcomeInLines, printExample } from './examples/print.ts';
export { mistakeInWords, type ExampleMistake } from './examples/mistakes.ts';
export { readExample, type BadExample, type Example, type ExampleProcedure } from './examples/read.ts';
export { outcomeInShort, runExample, type ExampleResult } from './examples/run.ts';
export { calendar, packOn } from './law/calendar.ts';
export { saidBeside } from './law/cautions.ts';
export { codeWords } from './law/code-words.ts';
export { conventions, type Convention, type Dates } from './law/count.ts';
export { differenceWith, type Cause, type Difference } from './law/difference.ts';
export { actorNames, eventNames } from './law/event-words.ts';
export { datesInWords, lengthInWords, regimeInWords, ruleInWords, stepsInWords, totalInWords } from './law/explain.ts';
export { isNotConvicted, type Deduction, type Interruption, type LawFacts, type Sentence } from './law/facts.ts';
export { lawCodes, type LawCode } from './law/format/codes.ts';
export { actors, procedureEvents, type LimitActor, type LimitRow, type ProcedureEvent } from './law/format/limit.ts';
export {
  lawKinds,
  lawPack,
  type CounterIndication,
  type LawKind,
  type LawPack,
  type OpeningRule,
  type RegimeRow,
  type SafetyRule,
} from './law/format/pack.ts';
export { pieceOwners, pieceSigns, type PieceOwner, type PieceRow, type PieceSign } from './law/format/piece.ts';
export type { Regime } from './law/format/shapes.ts';
export { compareToMonths, type Length } from './law/length.ts';
export { movedBy, movesBetween, type Move, type MovedSide } from './law/moved.ts';
export {
  leaveDoubt,
  type Calendar,
  type NoOpening,
  type Opening,
  type Outcome,
  type Reading,
  type Step,
} from './law/outcome.ts';
export { packs } from './law/packs/index.ts';
export { pieceNames, pieceOwnerNames } from './law/piece-words.ts';
export { counterIndicationsOf, preparing, type Milestone } from './law/preparing.ts';
export {
  openDeadlines,
  procedureOf,
  type Deadline,
  type Procedure,
  type ProcedureInput,
  type ProcedureKind,
} from './law/procedure.ts';
export { questions } from './law/questions.ts';
export type { RegimeStep, Total } from './law/regime.ts';
export { rowOf } from './law/rows.ts';
export {
  closedInRemand,
  equipmentTexts,
  flemishTreatmentPoint,
  followed,
  generalConditions,
  holdsOn,
  mandateLimits,
  measureTexts,
  remandTexts,
  reportPoints,
  revocationGrounds,
  specialGrounds,
  textsFor,
  treatmentPointKeys,
  treatmentPoints,
  type Closed,
  type Followed,
  type LawText,
  type MandateLimit,
  type MeasureText,
  type RemandText,
  type TreatmentPoint,
} from './law/rules/after-grant/index.ts';
export { spread } from './law/spread.ts';
export { deciders, decidersOf, type DecidedBy } from './law/rules/deciders.ts';
export {
  conventionGrounds,
  conventionNames,
  kindName,
  mayBeExcluded,
  regimeNames,
  type NamedKind,
} from './law/words.ts';
export { askedAt } from './terms/asked-at.ts';
export { modalities, deciderOf, modalityOf, type Decider, type Modality, type ModalityId } from './terms/modalities.ts';
export { basisInWords, lawDateInWords, lawDates, ruleOfPack, type LawDate } from './recorded/ahead.ts';
export { isBelgian, ofBelgian } from './recorded/of-belgian.ts';
export { forPerson, type ForPerson, type PersonDate } from './recorded/for-person.ts';
export {
  countPieces,
  fileOfRequest,
  rowsWanted,
  type FileCount,
  type FileOfRequest,
  type FilePiece,
  type FileSections,
} from './recorded/file-of-request.ts';
export { lateAdvice, silentGrant, type LateAdvice, type SilentGrant } from './recorded/letters-of-request.ts';
export { isNotFinalOn, recordedLaw, type RecordedLaw } from './recorded/of-dossier.ts';
export { deadlinesOfBreaches, type LimitsOfBreach } from './recorded/limits-of-breaches.ts';
export { deadlinesOfPlacing } from './recorded/limits-of-placing.ts';
export { isOfPlacing } from './recorded/placing.ts';
export { onceFinal, type OnceFinal } from './recorded/once-final.ts';
export { saysModality, saysRecorded, type Free } from './recorded/free.ts';
export { freeSince } from './recorded/released.ts';
export { isSpent, noticeDays } from './law/spent.ts';
export {
  contactAfter,
  followedOf,
  grantsIn,
  mandateUntil,
  procedureAfter,
  proposedForMandate,
  proposedRhythms,
  stepsOf,
  type FirstContact,
  type Grant,
  type Proposals,
  type ProposedRhythm,
} from './recorded/follow-up.ts';
export {
  deadlinesBefore,
  deadlinesUnasked,
  deadlinesIn,
  deadlinesOfRequest,
  legalFacts,
  legalFactsOn,
  recordedDay,
  type AskedId,
  type LegalFacts,
  type RecordedRequest,
} from './recorded/requests.ts';
export { isMoved, missingIn, whatIf, type Line, type Missing, type Moved, type Supposed } from './recorded/what-if.ts';
