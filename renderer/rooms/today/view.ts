/** What stays chosen on Today while one goes to another room and back. */
import { create } from 'zustand';
import type { GroupName, Grouping, Tab } from './groups.ts';

interface TodayView {
  readonly tab: Tab;
  readonly by: Grouping;
  readonly isLaterOpen: boolean;
  /** Headings under which all of many rows are shown. */
  readonly whole: readonly GroupName[];
  readonly isSnoozedOpen: boolean;
}

export const useTodayView = create<TodayView>(() => ({
  tab: 'mine',
  by: 'day',
  isLaterOpen: false,
  whole: [],
  isSnoozedOpen: false,
}));
