/** The packs this version carries, cut at every day on which the law changed. */
import type { LawPack } from '../format/pack.ts';
import { counterIndications } from '../rules/counter-indications.ts';
import { judgeAndCourt } from '../rules/judge-and-court.ts';
import { limitRows } from '../rules/limits/index.ts';
import { minister } from '../rules/minister.ts';
import { otherReleases } from '../rules/other-releases.ts';
import { pieceRows } from '../rules/pieces/index.ts';
import { regimeRows } from '../rules/regimes.ts';
import { conditionalRelease, safetyRules } from '../rules/release.ts';
import { cut } from './cut.ts';
import { switchDays } from './switch-days.ts';

export const packs: readonly LawPack[] = cut(
  {
    regimes: [...regimeRows],
    rules: [...conditionalRelease, ...judgeAndCourt, ...minister, ...otherReleases],
    safety: [...safetyRules],
    limits: [...limitRows],
    counterIndications: [...counterIndications],
    pieces: [...pieceRows],
  },
  switchDays,
);
