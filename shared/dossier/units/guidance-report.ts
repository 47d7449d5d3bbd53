/**
 * The report of who gives guidance or treatment that was imposed: the points of the law and no others. It is a duty of who accepted the
 * mandate, so it asks for no consent. Entity id is always `report`.
 */
import { datedText, inOrder, isoDate, issued, oneText } from './shapes.ts';
import { choice, said, unit } from './field.ts';

/** Who imposes guidance or treatment as a condition. */
const imposing = [
  'sentence-judge',
  'sentence-court',
  'investigating-judge',
  'criminal-court',
  'protection-chamber',
] as const;

export const guidanceReportUnits = {
  /** Without it nothing says that it was imposed, and what is voluntary is reported to nobody. */
  imposed: unit({ by: choice('imposedBy', imposing, { autofocus: true }), on: said('on', isoDate) }),
  period: unit({ from: said('period', isoDate), until: isoDate }, { complete: inOrder }),
  attendance: oneText,
  absence: oneText,
  stopped: oneText,
  difficulties: oneText,
  thirdParties: oneText,
  /** Where it was refused or stopped, another way: wanted of whoever reports to a Flemish justice house, where possible. */
  alternative: oneText,
  /** What the person says of it: attached. */
  remarks: datedText,
  issued,
};
