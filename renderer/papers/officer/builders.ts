/** Every paper for the privacy officer by its kind. */
import type { OfficerPaper } from '../../../shared/service-book/officer-papers.ts';
import type { Paper } from '../model/paper.ts';
import { accessListPaper, impactPaper, jointControlPaper } from './assessment.ts';
import { cardPaper, protocolsPaper, recordPaper } from './controller.ts';
import { breachPaper, inspectionPaper, noticePaper } from './events.ts';
import { deskOf, type Desk, type OfficerRequest } from './request.ts';

const builders: Readonly<Record<OfficerPaper, (desk: Desk) => Paper>> = {
  card: cardPaper,
  record: recordPaper,
  impact: impactPaper,
  accessList: accessListPaper,
  jointControl: jointControlPaper,
  protocols: protocolsPaper,
  breach: breachPaper,
  notice: noticePaper,
  inspection: inspectionPaper,
};

export const officerPaper = (kind: OfficerPaper, request: OfficerRequest): Paper => builders[kind](deskOf(request));
