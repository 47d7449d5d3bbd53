/** How a person looks at plans on this computer. */
export const planViews = ['list', 'board', 'timeline', 'week', 'ready'] as const;
export type PlanView = (typeof planViews)[number];

/** What stands beside the list: as the window is wide, until a person chooses. */
export const planPanels = ['by-width', 'open', 'folded'] as const;
export type PlanPanel = (typeof planPanels)[number];
