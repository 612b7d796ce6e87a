import { lookAtScreens } from './support/look-at-screens';

describe('every screen at the width of a desk', () => lookAtScreens(1280));
