/** Where a service writes that it closed a dossier. */

const longestId = 64;

/** The entity of a service's own closing; ids of entities have no colon. */
export const closingId = (service: string): string => service.replaceAll(':', '_').slice(0, longestId);
