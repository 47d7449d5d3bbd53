/** A day of the calendar, `YYYY-MM-DD`. */
export type IsoDay = string;
