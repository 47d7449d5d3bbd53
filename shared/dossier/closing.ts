/** Where a service writes that it closed a dossier, and whose word on it counts. */
import { isConfirmed, type Version } from './view.ts';

const longestId = 64;

/** The entity of a service's own closing; ids of entities have no colon. */
export const closingId = (service: string): string => service.replaceAll(':', '_').slice(0, longestId);

/** Said by somebody of that very service, in its place: what an owner adopted may have been set aside as not theirs to say. */
export const isOwnWord = ({ author }: Pick<Version, 'author'>, service: string, entity: string): boolean =>
  closingId(service) === entity && author.service === service && isConfirmed(author);
