/** Papers for the privacy officer of a service, made from what is configured. */
export const officerPapers = [
  'card',
  'record',
  'impact',
  'accessList',
  'jointControl',
  'protocols',
  'breach',
  'notice',
  'inspection',
] as const;
export type OfficerPaper = (typeof officerPapers)[number];
