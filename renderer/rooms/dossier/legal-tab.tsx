/** The legal situation: what the slip and the judgments say on the left, the dates and next moves that follow on the right. */
import { useMemo, type ReactNode } from 'react';
import { AfterRelease } from './after-release/after-release.tsx';
import { ReleaseCalendar } from './legal/calendar/calendar.tsx';
import { WhatIf } from './legal/calendar/what-if.tsx';
import { LegalDates, RegistryAnswers } from './legal/dates.tsx';
import { Deductions, Interruptions, Revocations } from './legal/deductions.tsx';
import { Judgments } from './legal/judgments.tsx';
import { useLawHere, type LawHere } from './legal/law-here.ts';
import type { LegalTabProps } from './legal/legal-tab-props.ts';
import classes from './legal/legal.module.css';
import { MissingRows } from './legal/missing-rows.tsx';
import { movesOf } from './legal/moves/moves.ts';
import { NextMoves } from './legal/moves/next-moves.tsx';
import { NotFinalRows } from './legal/calendar/not-final-rows.tsx';
import { NextUp } from './legal/moves/next-up.tsx';
import { Requests } from './legal/requests.tsx';
import { ScanBeside, ScanEdge, ScanHead, useScans } from './legal/scan.tsx';
import { Situation } from './legal/situation.tsx';
import { Stays, TimeOutside } from './legal/stays.tsx';
import { WantedProvider } from './legal/wanted.tsx';
import { WithoutRequest } from './legal/without-request.tsx';

export function LegalTab({ section }: LegalTabProps): ReactNode {
  const law = useLawHere(section);
  const scans = useScans(section);
  return (
    <WantedProvider>
      <div className={classes.legal} data-beside={scans.shown === undefined ? undefined : true}>
        <div className={classes.left}>
          <ScanHead section={section} scans={scans} />
          {law === undefined ? null : <MissingRows section={section} law={law} />}
          {law === undefined ? null : <NotFinalRows section={section} law={law} />}
          <Entered section={section} law={law} />
        </div>
        {scans.shown === undefined ? null : <ScanEdge />}
        <div className={classes.beside}>
          <ScanBeside scans={scans} />
          <div className={classes.right}>{law === undefined ? null : <Follows section={section} law={law} />}</div>
        </div>
      </div>
    </WantedProvider>
  );
}

/** What is taken over from the slip and the judgments. */
function Entered({ section, law }: LegalTabProps & { readonly law: LawHere | undefined }): ReactNode {
  return (
    <>
      <Situation section={section} />
      <LegalDates section={section} />
      <Judgments section={section} />
      <Deductions section={section} law={law} />
      <Interruptions section={section} />
      <Revocations section={section} />
      <RegistryAnswers section={section} />
      <Stays section={section} />
      <TimeOutside section={section} />
    </>
  );
}

/** What follows from it. */
function Follows({ section, law }: LegalTabProps & { readonly law: LawHere }): ReactNode {
  const moves = useMemo(() => movesOf(law, section), [law, section]);
  return (
    <>
      <NextUp moves={moves} />
      <ReleaseCalendar section={section} law={law} />
      <NextMoves section={section} moves={moves} />
      <Requests section={section} law={law} />
      <WithoutRequest section={section} law={law} />
      <AfterRelease section={section} />
      <WhatIf section={section} law={law} />
    </>
  );
}
