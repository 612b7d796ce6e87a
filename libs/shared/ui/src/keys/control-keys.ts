import type { KeyGroup } from '@cairn/shared-util';

/** The keys of the controls of this library. A spec of each control presses them. */
export const CONTROL_KEYS: readonly KeyGroup[] = [
  {
    where: 'On every page',
    lines: [
      { keys: ['Ctrl K', '⌘ K'], does: 'Finds a person or an action' },
      { keys: ['Ctrl Z', '⌘ Z'], does: 'Undoes what was just saved, where no text is being typed' },
      { keys: ['Tab', 'Shift Tab'], does: 'To the next field or button, and back' },
      { keys: ['Escape'], does: 'Closes a list, a panel or a dialog, and goes back' },
    ],
  },
  {
    where: 'The list of what was found',
    lines: [
      { keys: ['↓', '↑'], does: 'To the next line, and back' },
      { keys: ['Enter'], does: 'Opens the person or does the action' },
    ],
  },
  {
    where: 'A form',
    lines: [{ keys: ['Ctrl Enter', '⌘ Enter'], does: 'Saves it, from any of its fields' }],
  },
  {
    where: 'A scale, such as craving from 0 to 10',
    lines: [
      { keys: ['0 to 9'], does: 'Chooses the number; 1 and 0 one after the other choose 10' },
      { keys: ['←', '→'], does: 'One less, one more' },
      { keys: ['Home', 'End'], does: 'The lowest, the highest' },
      { keys: ['Delete'], does: 'Takes the answer away: not asked' },
    ],
  },
  {
    where: 'Choices side by side',
    lines: [{ keys: ['←', '→'], does: 'Chooses the one before, the next' }],
  },
  {
    where: 'A day',
    lines: [
      { keys: ['6 aug', '6/8', 'yesterday'], does: 'Can be typed like this' },
      { keys: ['↑', '↓'], does: 'A day later, a day earlier' },
    ],
  },
];
