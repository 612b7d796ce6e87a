import { keyboard } from './support/hands';
import { describeScriptedDay } from './support/scripted-day';

describe('a day from referral to discharge, by keyboard alone', () => describeScriptedDay(keyboard));
