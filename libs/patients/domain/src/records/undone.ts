/** The reason of what was taken back within the ten seconds of its toast. What is signed is not taken back so. */
export const UNDONE = 'Undone right after saving';
