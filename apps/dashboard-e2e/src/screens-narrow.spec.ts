import { lookAtScreens } from './support/look-at-screens';

describe('every screen at the width of a phone', () => lookAtScreens(390));
