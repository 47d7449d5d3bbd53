/** What came when, newest first. The words are in the `news` files, in four languages. */

export const newsDays = [
  {
    on: '2026-11-27',
    items: [
      'heardBack',
      'namedDates',
      'municipalities',
      'everybodysDates',
      'updates',
      'daysThatAre',
      'whatIsMissing',
      'practiceReceiver',
    ],
  },
  {
    on: '2026-11-26',
    items: [
      'planViews',
      'spelling',
      'help',
      'noteKey',
      'caseload',
      'away',
      'review',
      'whoDoes',
      'handOver',
      'onPaper',
      'afterRelease',
      'leaving',
      'consultation',
      'approach',
      'ownService',
      'calendar',
      'law',
      'datesAhead',
      'papers',
      'sticks',
    ],
  },
  { on: '2026-11-25', items: ['consent', 'closing', 'erasing', 'copies', 'waiting', 'cards'] },
  { on: '2026-11-24', items: ['first', 'history', 'documents', 'safety'] },
] as const;
