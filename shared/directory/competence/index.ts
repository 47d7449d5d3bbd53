export {
  whoDoes,
  type Answer,
  type Competent,
  type Question,
  type Reason,
  type Refusal,
  type Track,
} from './competent.ts';
export { isNeedId, needIds, needOf, needsFor, type NeedId } from './needs.ts';
