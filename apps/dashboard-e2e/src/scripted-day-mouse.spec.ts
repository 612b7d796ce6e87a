import { mouse } from './support/hands';
import { describeScriptedDay } from './support/scripted-day';

describe('a day from referral to discharge, by mouse', () => describeScriptedDay(mouse));
