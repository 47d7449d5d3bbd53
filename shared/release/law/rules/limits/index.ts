/** All time limits of the law. */
import type { LimitRow } from '../../format/limit.ts';
import { afterGrantLimits } from './after-grant.ts';
import { areaBanDecisionLimits } from './area-ban-decision.ts';
import { areaBanLimits } from './area-ban.ts';
import { breachLimits } from './breach.ts';
import { carryingOutLimits } from './carrying-out.ts';
import { cassationLimits } from './cassation.ts';
import { courtDecisionLimits } from './court-decision.ts';
import { courtHearingLimits } from './court-hearing.ts';
import { courtRequestLimits } from './court-request.ts';
import { earlyReleaseLimits } from './early-release.ts';
import { emergencyAfterLimits } from './emergency-after.ts';
import { emergencyJudgmentLimits } from './emergency-judgment.ts';
import { emergencyLimits } from './emergency.ts';
import { judgeDecisionLimits } from './judge-decision.ts';
import { judgeLimits } from './judge.ts';
import { leaveBesideLimits } from './leave-beside.ts';
import { medicalLimits } from './medical.ts';
import { ministerBreachLimits } from './minister-breach.ts';
import { ministerDecisionLimits } from './minister-decision.ts';
import { ministerInterruptionLimits } from './minister-interruption.ts';
import { leaveLimits } from './minister-leave.ts';
import { placementDeprivationLimits } from './placement-deprivation.ts';
import { placementEndLimits } from './placement-end.ts';
import { placementOutsideLimits } from './placement-outside.ts';
import { placementReleaseLimits } from './placement-release.ts';
import { placementLimits } from './placement.ts';
import { probationLimits } from './probation.ts';
import { safetyAppealLimits } from './safety-appeal.ts';
import { safetyMeasureLimits } from './safety-measure.ts';
import { safetyVictimLimits } from './safety-victim.ts';
import { selfReportingLimits } from './self-reporting.ts';
import { transitionLimits } from './transition.ts';
import { victimLimits } from './victim.ts';
import { videoLimits } from './video.ts';

export const limitRows: readonly LimitRow[] = [
  ...afterGrantLimits,
  ...areaBanDecisionLimits,
  ...areaBanLimits,
  ...breachLimits,
  ...carryingOutLimits,
  ...cassationLimits,
  ...courtDecisionLimits,
  ...courtHearingLimits,
  ...courtRequestLimits,
  ...earlyReleaseLimits,
  ...emergencyAfterLimits,
  ...emergencyJudgmentLimits,
  ...emergencyLimits,
  ...judgeDecisionLimits,
  ...judgeLimits,
  ...leaveBesideLimits,
  ...medicalLimits,
  ...ministerBreachLimits,
  ...ministerDecisionLimits,
  ...ministerInterruptionLimits,
  ...leaveLimits,
  ...placementDeprivationLimits,
  ...placementEndLimits,
  ...placementOutsideLimits,
  ...placementReleaseLimits,
  ...placementLimits,
  ...probationLimits,
  ...safetyAppealLimits,
  ...safetyMeasureLimits,
  ...safetyVictimLimits,
  ...selfReportingLimits,
  ...transitionLimits,
  ...victimLimits,
  ...videoLimits,
];
