/**
 * The report of who gives guidance or treatment that was imposed: the points of the law and no others. It is a duty of who accepted the
 * mandate, so it asks for no consent. Entity id is always `report`.
 */
import { datedText, inOrder, isoDate, issued, oneText } from './shapes.ts';
import { said, unit } from './field.ts';

export const guidanceReportUnits = {
  period: unit({ from: said('period', isoDate), until: isoDate }, { complete: inOrder }),
  attendance: oneText,
  absence: oneText,
  stopped: oneText,
  difficulties: oneText,
  thirdParties: oneText,
  /** What the person says of it: attached. */
  remarks: datedText,
  issued,
};
