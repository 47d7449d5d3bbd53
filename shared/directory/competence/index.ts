export type { Answer, Competent, Question, Reason, Refusal } from './answer.ts';
export { whoDoes } from './competent.ts';
export { inquiryPlace, type InquiryPlace } from './inquiry-houses.ts';
export { isNeedId, needIds, needOf, needsFor, type NeedId } from './needs.ts';
export { competenceQuestions, type CompetenceQuestion } from './questions.ts';
export type { Mandating, Track } from './rules.ts';
