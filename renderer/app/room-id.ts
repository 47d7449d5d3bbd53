/** The element that holds the room, and scrolls. */
export const roomId = 'room';
