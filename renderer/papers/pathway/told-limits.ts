/** Which time limits of a procedure are told outside the legal room: on papers, on the pathway, in a calendar, at the head of a dossier. */
import { openDeadlines, type Deadline, type LimitActor, type Procedure } from '../../../shared/release/index.ts';

const registries: ReadonlySet<LimitActor> = new Set(['prison-registry', 'court-registry']);

/** Limits in hours, and what a registry sends on, pass before anybody could plan by them. */
const passesUnseen = ({ who, limit }: Deadline): boolean => registries.has(who) || limit.length?.unit === 'hours';

/** A day before which nothing is decided awaits nobody; what has to be done at once has no day of its own. */
const awaitsNobody = ({ bound, what }: Deadline): boolean =>
  bound === 'at-once' || (bound === 'not-before' && what === 'decision');

/** Limits still to be met that somebody can plan by, earliest first. */
export const toldLimits = (procedure: Procedure): readonly Deadline[] =>
  openDeadlines(procedure).filter(
    (deadline) => deadline.ifArticle32 === undefined && !passesUnseen(deadline) && !awaitsNobody(deadline),
  );
