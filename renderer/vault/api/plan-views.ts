/** How a person looks at plans on this computer. */
export const planViews = ['list', 'board', 'timeline', 'week', 'ready'] as const;
export type PlanView = (typeof planViews)[number];
