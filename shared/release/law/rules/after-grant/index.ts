/** Texts of the law for the time after a grant, and for mandates before there is a judgment. */
export {
  followed,
  reportPoints,
  flemishTreatmentPoint,
  treatmentPointKeys,
  treatmentPoints,
  type Followed,
  type TreatmentPoint,
} from './follow-up.ts';
export { generalConditions } from './general-conditions.ts';
export { holdsOn, textsFor, type AskedText, type LawText } from './law-text.ts';
export { measureTexts, type MeasureText } from './measures.ts';
export {
  closedInRemand,
  mandateLimits,
  remandTexts,
  type Closed,
  type MandateLimit,
  type RemandText,
} from './remand.ts';
export { equipmentTexts, revocationGrounds } from './revocation.ts';
export { specialGrounds, type SpecialGround } from './special-conditions.ts';
