/** What stays chosen on Today while one goes to another room and back. */
import { create } from 'zustand';
import type { GroupName, Tab } from './groups.ts';

interface TodayView {
  readonly tab: Tab;
  readonly isLaterOpen: boolean;
  /** Headings under which all of many rows are shown. */
  readonly whole: readonly GroupName[];
}

export const useTodayView = create<TodayView>(() => ({
  tab: 'mine',
  isLaterOpen: false,
  whole: [],
}));
